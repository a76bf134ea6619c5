import DelimitedText
import Foundation
import Testing

/// A table that was written, read back as a program would.
struct TableFile {
  let header: [String]
  let rows: [[String]]

  /// Reads a CSV file by RFC 4180; a misplaced quote or a row of another length fails the test.
  init(_ bytes: [UInt8], dialect: DelimitedDialect = .comma) throws {
    var reader = DelimitedReader(dialect: dialect, strictness: .strict)
    reader.append(bytes)
    reader.finish()
    var records: [[String]] = []
    while let (record, _) = try reader.next() { records.append(record.strings) }
    header = try #require(records.first)
    rows = Array(records.dropFirst())
    for row in rows { #expect(row.count == header.count) }
  }

  init(path: String, dialect: DelimitedDialect = .comma) throws {
    try self.init([UInt8](Data(contentsOf: URL(filePath: path))), dialect: dialect)
  }

  /// The cells of a column.
  subscript(column: String) -> [String] {
    guard let index = header.firstIndex(of: column) else {
      Issue.record("there is no column \(column) in \(header)")
      return []
    }
    return rows.map { $0[index] }
  }

  /// Some of the columns as CSV, for golden files.
  func columns(_ names: [String]) -> String {
    let columns = names.map { self[$0] }
    let lines = rows.indices.map { row in columns.map { $0[row] }.joined(separator: ",") }
    return ([names.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }
}
