extension StoredTable {
  /// Quotations: of their texts only those that the article has not at their places.
  static let quotations: StoredTable = StoredTable(
    schema: QuotationRow.schema,
    store: TableSchema(
      name: "stored_quotes", title: "One row a quotation: what quotes is made of",
      columns: [
        TableColumn("place", .integer, "The quotation's place in quotes, from 1.", required: true),
        article,
        TableColumn("number", .integer, "Its place in the article, from 1.", required: true),
      ] + QuotationRow.schema.columns(["type", "kind", "speaker", "speaker_id", "speaker_role"]) + [
        TableColumn("quote", .string, "What is quoted, where the article has it otherwise."),
        TableColumn("cue", .string, "The cue, where the article has it otherwise."),
        TableColumn("source_mention", .string, "The mention, where the article has it otherwise."),
      ] + QuotationRow.schema.columns(numbers) + [
        TableColumn("parts", .string, "Its parts, where there are several.")
      ] + QuotationRow.schema.columns(["words"]), primaryKey: ["place"],
      foreignKeys: [toArticle, ForeignKey("speaker_id", to: "speakers", "speaker_id")]),
    others: [],
    selection: """
      SELECT t.article_id, \(identifier), s.type, s.kind, s.speaker, s.speaker_id, s.speaker_role,
        \(quote),
        coalesce(s.cue, substr(t.text, s.cue_start + 1, s.cue_end - s.cue_start)),
        coalesce(s.source_mention, substr(t.text, s.source_start + 1, s.source_end - s.source_start)),
        s."start", s."end", s.cue_start, s.cue_end, s.source_start, s.source_end, s.confidence,
        s.paragraph, t.title, t."date", t.outlet, coalesce(s.parts, s."start" || ':' || s."end"), s.words
      FROM stored_quotes AS s
      JOIN article_texts AS t ON t.place = s.article
      """
  ) { article, row, place in
    let id = row.text("quote_id") ?? ""
    article.add(quotation: id, at: place)
    let parts = spans(row.text("parts") ?? "")
    func span(_ start: String, _ end: String) -> [Range<Int>] {
      row.range(start, end).map { [$0] } ?? []
    }
    let isWhole = parts.count == 1 && parts.first == row.range("start", "end")
    var cells: [TableCell] = [
      .integer(place), .integer(article.place), .integer(number(of: id)),
    ]
    cells += row[["type", "kind", "speaker", "speaker_id", "speaker_role"]]
    cells.append(article.stored(row["quote"], at: parts))
    cells.append(article.stored(row["cue"], at: span("cue_start", "cue_end")))
    cells.append(article.stored(row["source_mention"], at: span("source_start", "source_end")))
    cells += row[numbers]
    cells.append(isWhole ? .missing : row["parts"])
    cells.append(row["words"])
    return [(quotations.store, cells)]
  }

  private static let numbers = [
    "start", "end", "cue_start", "cue_end", "source_start", "source_end", "confidence", "paragraph",
  ]

  /// The identifier of a quotation, and its place in the article.
  static let identifier = "t.article_id || '#' || s.number"

  private static func number(of identifier: String) -> Int {
    Int(identifier.split(separator: "#").last ?? "") ?? 0
  }

  /// What is quoted, part by part.
  static let quote = """
    coalesce(s.quote, CASE WHEN s.parts IS NULL THEN substr(t.text, s."start" + 1, s."end" - s."start")
        ELSE (SELECT group_concat(substr(t.text, json_extract(p.value, '$[0]') + 1,
            json_extract(p.value, '$[1]') - json_extract(p.value, '$[0]')), ' … ')
          FROM json_each('[[' || replace(replace(s.parts, ':', ','), '|', '],[') || ']]') AS p) END)
    """

  private static func spans(_ parts: String) -> [Range<Int>] {
    parts.split(separator: "|").compactMap { part in
      let ends = part.split(separator: ":").compactMap { Int($0) }
      return ends.count == 2 && ends[0] <= ends[1] ? ends[0]..<ends[1] : nil
    }
  }

  /// What stands around quotations.
  static let contexts: StoredTable = StoredTable(
    schema: QuotationContextRow.schema,
    store: TableSchema(
      name: "stored_contexts", title: "One row a quotation: what stands around it",
      columns: QuotationContextRow.schema.columns(["place", "context"]), primaryKey: ["place"],
      foreignKeys: [ForeignKey("place", to: "stored_quotes", "place")]),
    others: [],
    selection: """
      SELECT s.place, \(identifier), \(quote), s.speaker, c.context
      FROM stored_contexts AS c
      JOIN stored_quotes AS s ON s.place = c.place
      JOIN article_texts AS t ON t.place = s.article
      """
  ) { _, row, _ in [(contexts.store, row[["place", "context"]])] }

  /// The tones of quotations.
  static let quotationTones: StoredTable = StoredTable(
    schema: QuoteToneRow.schema,
    store: TableSchema(
      name: "stored_quote_tones",
      title: "One row a quotation: what sentiment_quotes is made of, with stored_quotes",
      columns: [
        TableColumn("place", .integer, "The quotation's place in quotes, from 1.", required: true)
      ] + QuoteToneRow.schema.columns(judgement) + evidence, primaryKey: ["place"],
      foreignKeys: [ForeignKey("place", to: "stored_quotes", "place")]),
    others: [words],
    selection: """
      SELECT t.article_id, \(identifier), s.type, s.kind, s.speaker, s.speaker_id, s."start", s."end",
        \(quote),
        \(selected(judgement, from: "o")), \(evidence(of: "o", wordsIn: "s"))
      FROM stored_quote_tones AS o
      JOIN stored_quotes AS s ON s.place = o.place
      JOIN article_texts AS t ON t.place = s.article
      """
  ) { article, row, _ in
    guard let place = article.place(ofQuotation: row.text("quote_id") ?? "") else { return nil }
    let words = row.range("start", "end").map(article.words(in:)) ?? []
    var cells: [TableCell] = [.integer(place)]
    cells += row[judgement]
    cells += article.stored(row, as: words)
    return [(quotationTones.store, cells)]
  }
}
