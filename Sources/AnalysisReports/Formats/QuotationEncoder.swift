/// Writes the quotations of articles as they come: a row a quotation in delimited formats, and in JSONL
/// a line an article, also for an article without a quotation.
public struct QuotationEncoder: Sendable {
  private let format: TableFormat
  private var table: TableEncoder

  /// Begins to write; a delimited table has its header then.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - options: Choices for delimited formats.
  public init(as format: TableFormat, options: TableOptions = TableOptions()) {
    self.format = format
    table = TableEncoder(QuotationRow.schema, as: format, options: options)
  }

  /// How many cells were guarded against formulas so far.
  public var guardedCells: Int { table.guardedCells }

  /// Writes the quotations of the next article.
  public mutating func append(_ rows: [QuotationRow], ofArticle id: String) {
    guard format == .jsonl else {
      for row in rows { table.append(row.cells) }
      return
    }
    table.append(line: .object([("id", .string(id)), ("quotes", .array(rows.map(\.json)))]))
  }

  /// Gives the bytes written so far and forgets them.
  public mutating func takeBytes() -> [UInt8] { table.takeBytes() }
}

extension QuotationRow {
  /// The quotation as a member of its article's line.
  fileprivate var json: JSONValue {
    .object([
      ("quote_id", .string(quoteID)), ("type", .string(type)), ("kind", .string(kind)),
      ("content", Self.list(quote.scalars)), ("cue", Self.list(cue?.scalars)),
      ("source", Self.list(source?.scalars)), ("quote", .string(quote.text)),
      ("speaker", JSONValue(.optional(speaker?.name))),
      ("speaker_id", JSONValue(.optional(speaker?.id))),
      ("speaker_role", JSONValue(.optional(speaker?.role))), ("confidence", .number(confidence)),
      ("paragraph", .integer(paragraph)), ("words", .integer(words)),
      (
        "bytes",
        .object([
          ("content", Self.list(quote.bytes)), ("cue", Self.list(cue?.bytes)),
          ("source", Self.list(source?.bytes)),
        ])
      ),
    ])
  }

  private static func list(_ ranges: [Range<Int>]?) -> JSONValue {
    .array((ranges ?? []).map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })
  }
}
