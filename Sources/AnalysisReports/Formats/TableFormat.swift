/// How a table is written.
public enum TableFormat: String, Sendable, CaseIterable {
  /// RFC 4180 with commas.
  case csv
  /// The same with tabs.
  case tsv
  /// One JSON object a line.
  case jsonl

  /// The extension of a file in this format, which is also its name.
  public var fileExtension: String { rawValue }

  /// The format of a file by its extension.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }
}

/// Choices of how delimited tables are written.
public struct TableOptions: Sendable, Equatable {
  /// A byte order mark and CRLF line ends, which Excel needs to see UTF-8.
  public let isForExcel: Bool
  /// Whether text that a spreadsheet would run as a formula is guarded.
  public let guardsFormulas: Bool

  /// Makes the choices; the default is UTF-8 without a mark, LF, guarded.
  public init(isForExcel: Bool = false, guardsFormulas: Bool = true) {
    self.isForExcel = isForExcel
    self.guardsFormulas = guardsFormulas
  }
}

extension Table {
  /// The table's bytes in a format, and how many cells were guarded against formulas.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - options: Choices for delimited formats.
  /// - Returns: The bytes and the number of guarded cells.
  public func encoded(
    as format: TableFormat, options: TableOptions = TableOptions()
  ) -> (bytes: [UInt8], guardedCells: Int) {
    var encoder = TableEncoder(schema, as: format, options: options)
    for row in rows { encoder.append(row) }
    return (encoder.takeBytes(), encoder.guardedCells)
  }
}
