extension StoredTable {
  /// The columns of a judgement but its evidence.
  static let judgement = ["label", "score", "p_negative", "p_neutral", "p_positive", "abstain"]

  /// The columns of evidence that is not made of ``words``.
  static let evidence = [
    TableColumn(
      "evidence", .string,
      "The evidence, where it is not that of the words of tone_words; an empty text where there is none."
    ),
    TableColumn("evidence_words", .string, "The same as words."),
  ]

  /// The words with a valence, of which all evidence is made.
  static let words: TableSchema = TableSchema(
    name: "tone_words",
    title: "One row a word with a valence: what the columns evidence are made of",
    columns: [
      article,
      TableColumn(
        "start", .integer, "First Unicode scalar of the word in the article's text.", required: true
      ),
      TableColumn("end", .integer, "Unicode scalar after the word.", required: true),
      TableColumn("weight", .integer, "What it adds, in hundredths.", required: true),
      TableColumn("word", .string, "The word as it stands in the text.", required: true),
    ], primaryKey: ["article", "start"], foreignKeys: [toArticle])

  /// The sentences that name a person or body.
  static let namingSentences: TableSchema = TableSchema(
    name: "target_sentences",
    title: "One row for each sentence with a valence that names a person or body",
    columns: [
      TableColumn(
        "target", .integer, "The person or body: its place in stored_targets.", required: true),
      TableColumn(
        "sentence", .integer, "The sentence: its place among those of the article.",
        required: true),
    ], primaryKey: ["target", "sentence"],
    foreignKeys: [ForeignKey("target", to: "stored_targets", "place")])

  static func selected(_ names: [String], from table: String) -> String {
    names.map { "\(table).\(TableDefinition.quoted($0))" }.joined(separator: ", ")
  }

  /// Evidence and its words of a table, from the words that stand in the stretch of a row.
  static func evidence(of table: String, wordsIn row: String) -> String {
    evidence(
      of: table,
      from: "SELECT w.* FROM tone_words AS w WHERE w.article = \(row).article "
        + "AND w.\"start\" >= \(row).\"start\" AND w.\"end\" <= \(row).\"end\"")
  }

  private static func evidence(of table: String, from words: String) -> String {
    let weight = "printf('%.15g', weight / 100.0)"
    func column(_ name: String, _ word: String) -> String {
      """
      nullif(coalesce(\(table).\(name), (SELECT group_concat(\(word), '|')
          FROM (\(words) ORDER BY w."start"))), '')
      """
    }
    return [
      column("evidence", "\"start\" || ':' || \"end\" || ':' || \(weight)"),
      column(
        "evidence_words",
        "replace(word, '|', '/') || ' ' || \(weight)"),
    ].joined(separator: ",\n  ")
  }

  /// The tones of articles, and the words that decided.
  static let documents: StoredTable = StoredTable(
    schema: DocumentToneRow.schema,
    store: TableSchema(
      name: "stored_documents", title: "One row an article: what sentiment_documents is made of",
      columns: [article] + DocumentToneRow.schema.columns(judgement) + evidence
        + DocumentToneRow.schema.columns(means), primaryKey: ["article"], foreignKeys: [toArticle]),
    others: [words],
    selection: """
      SELECT t.article_id, \(selected(judgement, from: "s")),
        \(evidence(of: "s", from: "SELECT w.* FROM tone_words AS w WHERE w.article = s.article")),
        \(selected(means, from: "s")), t.title, t."date", t.outlet
      FROM stored_documents AS s
      JOIN article_texts AS t ON t.place = s.article
      """
  ) { article, row, _ in
    let found = article.takeWords(row["evidence"], row["evidence_words"])
    var cells: [TableCell] = [.integer(article.place)]
    cells += row[judgement]
    cells += article.stored(row, as: found)
    cells += row[means]
    var rows: Rows = [(documents.store, cells)]
    for word in found {
      let values: [TableCell] = [
        .integer(article.place), .integer(word.span.lowerBound), .integer(word.span.upperBound),
        .integer(word.weight), .text(article.string(word.span) ?? ""),
      ]
      rows.append((words, values))
    }
    return rows
  }

  private static let means = [
    "score_low", "score_high", "sentences", "share_negative", "share_neutral", "share_positive",
    "share_abstained", "score_author", "score_quotation", "vader_compound",
  ]

  /// The tones of sentences.
  static let sentences: StoredTable = StoredTable(
    schema: SentenceToneRow.schema,
    store: TableSchema(
      name: "stored_sentences", title: "One row a sentence: what sentiment_sentences is made of",
      columns: [article] + SentenceToneRow.schema.columns(["sentence", "start", "end"]) + [
        TableColumn("text", .string, "The sentence, where the article has it otherwise.")
      ] + SentenceToneRow.schema.columns(judgement) + evidence
        + SentenceToneRow.schema.columns(voices),
      primaryKey: ["article", "sentence"], foreignKeys: [toArticle]),
    others: [words],
    selection: """
      SELECT t.article_id, s.sentence, s."start", s."end",
        coalesce(s.text, substr(t.text, s."start" + 1, s."end" - s."start")),
        \(selected(judgement, from: "s")), \(evidence(of: "s", wordsIn: "s")), \(selected(voices, from: "s"))
      FROM stored_sentences AS s
      JOIN article_texts AS t ON t.place = s.article
      """
  ) { article, row, _ in
    let span = row.range("start", "end")
    if let span, let number = row.integer("sentence") { article.add(sentence: number, span) }
    var cells: [TableCell] = [.integer(article.place)]
    cells += row[["sentence", "start", "end"]]
    cells.append(article.stored(row["text"], at: span.map { [$0] } ?? []))
    cells += row[judgement]
    cells += article.stored(row, as: span.map { article.words(in: $0) } ?? [])
    cells += row[voices]
    return [(sentences.store, cells)]
  }

  private static let voices = ["voice", "speaker", "subjectivity", "vader_compound"]

  /// The tones toward people and bodies.
  static let targets: StoredTable = StoredTable(
    schema: TargetToneRow.schema,
    store: TableSchema(
      name: "stored_targets",
      title:
        "One row for each person or body that an article names: what sentiment_targets is made of",
      columns: [
        TableColumn(
          "place", .integer, "The row's place in sentiment_targets, from 1.", required: true),
        article,
      ] + TargetToneRow.schema.columns(names) + [
        TableColumn("mention", .string, "The first mention, where the article has it otherwise.")
      ] + TargetToneRow.schema.columns(["start", "end", "sentences"] + judgement) + evidence
        + TargetToneRow.schema.columns(scores),
      primaryKey: ["place"], foreignKeys: [toArticle]),
    others: [words, sentences.store, namingSentences],
    selection: """
      SELECT t.article_id, \(selected(names, from: "s")),
        coalesce(s.mention, substr(t.text, s."start" + 1, s."end" - s."start")), s."start", s."end",
        s.sentences, \(selected(judgement, from: "s")),
        \(evidence(of: "s", from: wordsOfTarget)),
        \(selected(scores, from: "s"))
      FROM stored_targets AS s
      JOIN article_texts AS t ON t.place = s.article
      """
  ) { article, row, place in
    let starts = Set(
      (row.text("evidence") ?? "").split(separator: "|").compactMap { part in
        part.split(separator: ":").first.flatMap { Int($0) }
      })
    let naming = article.sentences.filter { sentence in
      article.words(in: sentence.span).contains { starts.contains($0.span.lowerBound) }
    }
    let evidence = article.stored(row, as: naming.flatMap { article.words(in: $0.span) })
    let span = row.range("start", "end").map { [$0] } ?? []
    var cells: [TableCell] = [.integer(place), .integer(article.place)]
    cells += row[names]
    cells.append(article.stored(row["mention"], at: span))
    cells += row[["start", "end", "sentences"]]
    cells += row[judgement]
    cells += evidence
    cells += row[scores]
    var rows: Rows = [(targets.store, cells)]
    for sentence in naming where evidence == [.missing, .missing] {
      rows.append((namingSentences, [.integer(place), .integer(sentence.number)]))
    }
    return rows
  }

  private static let names = ["target", "target_id", "target_role", "target_kind"]
  private static let scores = ["score_author", "score_quotation"]

  private static let wordsOfTarget = """
    SELECT w.* FROM target_sentences AS x
          JOIN stored_sentences AS c ON c.article = s.article AND c.sentence = x.sentence
          JOIN tone_words AS w ON w.article = s.article AND w."start" >= c."start" AND w."end" <= c."end"
          WHERE x.target = s.place
    """
}
