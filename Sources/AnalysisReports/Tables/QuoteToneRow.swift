/// A row of `sentiment_quotes.csv`: the tone of what somebody is quoted with.
public struct QuoteToneRow: ToneRow {
  /// The quotation.
  public let quotation: QuotationRow
  /// The judgement of its content.
  public let tone: ToneColumns?

  /// Gathers a row.
  public init(_ quotation: QuotationRow, tone: ToneColumns?) {
    self.quotation = quotation
    self.tone = tone
  }

  /// The article.
  public var id: String { quotation.articleID }

  /// From the start of the first part to the end of the last.
  public var place: (scalars: Range<Int>, bytes: Range<Int>)? {
    let bytes = quotation.quote.bytes
    return (quotation.quote.extent, bytes[0].lowerBound..<bytes[bytes.count - 1].upperBound)
  }

  /// The table `sentiment_quotes`.
  public static let schema = TableSchema(
    name: "sentiment_quotes", title: "One row a quotation",
    columns: [TableColumn("article_id", .string, "The article.", required: true)] + ownColumns
      + ToneColumns.columns, primaryKey: ["quote_id"],
    foreignKeys: [
      ForeignKey("article_id", to: "articles", "article_id"),
      ForeignKey("quote_id", to: "quotes", "quote_id"),
      ForeignKey("speaker_id", to: "sentiment_speakers", "speaker_id"),
    ])

  private static let ownColumns = [
    TableColumn("quote_id", .string, "The quotation, as in quotes.csv.", required: true),
    TableColumn("type", .string, "`direct`, `indirect` or `mixed`.", required: true),
    TableColumn("kind", .string, "`speech`, `writing`, `thought` or `document`.", required: true),
    TableColumn("speaker", .string, "Who it is from, by the fullest name in the article."),
    TableColumn("speaker_id", .string, "The same as in quotes.csv."),
    TableColumn(
      "start", .integer, "First Unicode scalar of the quotation in the record's text.",
      required: true),
    TableColumn("end", .integer, "Unicode scalar after the quotation.", required: true),
    TableColumn("quote", .string, "What is quoted.", required: true),
  ]

  private var ownCells: [TableCell] {
    [
      .text(quotation.quoteID), .text(quotation.type), .text(quotation.kind),
      .optional(quotation.speaker?.name), .optional(quotation.speaker?.id),
      .integer(quotation.quote.extent.lowerBound), .integer(quotation.quote.extent.upperBound),
      .text(quotation.quote.text),
    ]
  }

  /// The row's values.
  public var cells: [TableCell] { [.text(id)] + ownCells + toneCells }

  /// What else a line of JSON tells.
  public var otherMembers: [(name: String, value: JSONValue)] {
    zip(Self.ownColumns, ownCells).filter { !["start", "end"].contains($0.0.name) }
      .map { ($0.name, JSONValue($1)) }
  }
}
