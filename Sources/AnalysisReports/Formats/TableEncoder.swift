import DelimitedText

/// Writes the rows of one table in a format as they come, so that memory does not grow with them.
///
/// JSON lines are never guarded against formulas: they hold the text as it is.
public struct TableEncoder: Sendable {
  /// What the table holds.
  public let schema: TableSchema
  /// Nil for JSON lines.
  private var delimited: DelimitedWriter?
  private var formulas: FormulaGuard
  private var lines: [UInt8] = []

  /// Begins a table; a delimited one has its header then.
  ///
  /// - Parameters:
  ///   - schema: What the table holds.
  ///   - format: The format.
  ///   - options: Choices for delimited formats.
  public init(_ schema: TableSchema, as format: TableFormat, options: TableOptions) {
    self.schema = schema
    formulas = FormulaGuard(isActive: options.guardsFormulas)
    guard let dialect = format.dialect else { return }
    var writer = DelimitedWriter(
      dialect: dialect, lineEnding: options.isForExcel ? .crlf : .lf,
      byteOrderMark: options.isForExcel)
    writer.write(schema.columns.map(\.name))
    delimited = writer
  }

  /// How many cells were guarded against formulas so far.
  public var guardedCells: Int { formulas.guardedCells }

  /// Writes a row.
  ///
  /// - Parameter cells: A cell for each column.
  public mutating func append(_ cells: [TableCell]) {
    precondition(cells.count == schema.columns.count, "a row has a cell for each column")
    guard delimited == nil else {
      delimited?.write(cells.map { formulas.text(of: $0) })
      return
    }
    append(line: .object(zip(schema.columns, cells).map { ($0.name, JSONValue($1)) }))
  }

  /// Writes a line of JSON.
  mutating func append(line: JSONValue) {
    lines += Array(line.encoded().utf8)
    lines.append(UInt8(ascii: "\n"))
  }

  /// Gives the bytes written so far and forgets them.
  public mutating func takeBytes() -> [UInt8] {
    if let bytes = delimited?.takeBytes() { return bytes }
    let taken = lines
    lines.removeAll(keepingCapacity: true)
    return taken
  }
}

extension TableFormat {
  /// How fields are set apart; nil for JSON lines.
  fileprivate var dialect: DelimitedDialect? {
    switch self {
    case .csv: .comma
    case .tsv: .tab
    case .jsonl: nil
    }
  }
}
