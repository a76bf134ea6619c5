import CalendarDates

/// A full-text index (FTS5) over the columns of a table.
///
/// Words are compared without case and without marks above and below letters; texts stand in the table
/// alone.
struct SearchIndex {
  /// The name of the index.
  let name: String
  /// The table or view that holds the texts, and its columns that are searched.
  let schema: TableSchema
  let columns: [String]
  /// How much a word in each column counts for the rank (the weights of `bm25`).
  let weights: [Double]
  /// Joins the text of the article, `t`, and what is needed to reach it.
  private let article: String

  /// Over titles and texts of articles: a word in the title counts as four in the text.
  static let articles = SearchIndex(
    name: "article_search", schema: ArticleTextRow.schema, columns: ["title", "text"],
    weights: [4, 1], article: "JOIN article_texts AS t ON t.place = article_search.rowid")
  /// Over quotations, their speakers and what stands around them.
  static let quotations = SearchIndex(
    name: "quotation_search", schema: QuotationContextRow.schema,
    columns: ["quote", "speaker", "context"], weights: [4, 2, 1],
    article: """
      JOIN stored_quotes AS s ON s.place = quotation_search.rowid
      JOIN article_texts AS t ON t.place = s.article
      """)

  /// Makes the index.
  var definition: String {
    let columns = columns.map(TableDefinition.quoted).joined(separator: ", ")
    return """
      CREATE VIRTUAL TABLE \(TableDefinition.quoted(name)) USING fts5(
        \(columns), content="\(schema.name)", content_rowid="place",
        tokenize="unicode61 remove_diacritics 2"
      )
      """
  }

  /// Takes in the row at a place of the table.
  var insertion: String {
    let names = columns.map(TableDefinition.quoted).joined(separator: ", ")
    return "INSERT INTO \(name) (rowid, \(names)) SELECT place, \(names) FROM \(schema.name) "
      + "WHERE place = ?"
  }

  /// The index with the articles, `t`, and of quotations what is stored of them, `s`.
  var joined: String { "\(name)\n\(article)" }

  /// Merges what was taken in bit by bit.
  var condensation: String { "INSERT INTO \(name) (\(name)) VALUES ('optimize')" }

  /// The rank of a row: the smaller, the better.
  var rank: String { "bm25(\(name), \(weights.map { String($0) }.joined(separator: ", ")))" }
}

/// A row of `article_texts` in `dateline.sqlite`: what is searched of an article.
struct ArticleTextRow: TableRow {
  let place: Int
  let articleID: String
  let title: String?
  let text: String
  let date: CalendarDay?
  let outlet: String?

  static let schema = TableSchema(
    name: "article_texts",
    title: "One row an article: what article_search looks through, and what other tables refer to",
    columns: [
      TableColumn(
        "place", .integer, "The article's place in the input, from 1; rowid in article_search.",
        required: true),
      TableColumn("article_id", .string, "The article.", required: true),
      TableColumn("title", .string, "Its title, or its headline where it has none."),
      TableColumn("date", .date, "The day of publication."),
      TableColumn("outlet", .string, "The outlet."),
      // Comes last: what stands after a long text is read through it.
      TableColumn("text", .string, "Its text, as it was read.", required: true),
    ],
    primaryKey: ["place"], foreignKeys: [ForeignKey("article_id", to: "articles", "article_id")])

  var cells: [TableCell] {
    [
      .integer(place), .text(articleID), .optional(title), .optional(date), .optional(outlet),
      .text(text),
    ]
  }
}

/// A row of the view `quotation_contexts` in `dateline.sqlite`: what is searched of a quotation.
struct QuotationContextRow: TableRow {
  let place: Int
  let quotation: QuotationRow
  let context: String

  init(place: Int, _ quotation: QuotationRow, context: String) {
    self.place = place
    self.quotation = quotation
    self.context = context
  }

  static let schema = TableSchema(
    name: "quotation_contexts",
    title: "One row a quotation: what quotation_search looks through",
    columns: [
      TableColumn(
        "place", .integer, "The quotation's place in quotes, from 1; rowid in quotation_search.",
        required: true),
      TableColumn("quote_id", .string, "The quotation.", required: true),
      TableColumn("quote", .string, "What is quoted.", required: true),
      TableColumn("speaker", .string, "Who it is from."),
      TableColumn(
        "context", .string,
        "The sentences in which it stands, ` … ` in place of the quotation and where they are long.",
        required: true),
    ],
    primaryKey: ["place"], foreignKeys: [ForeignKey("quote_id", to: "quotes", "quote_id")])

  var cells: [TableCell] {
    [
      .integer(place), .text(quotation.quoteID), .text(quotation.quote.text),
      .optional(quotation.speaker?.name), .text(context),
    ]
  }
}
