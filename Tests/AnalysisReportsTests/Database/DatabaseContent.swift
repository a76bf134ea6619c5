import AnalysisReports
import Foundation
import GRDB
import Testing

/// A database that was written, read as any program of SQLite reads it.
struct DatabaseContent {
  private let queue: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The rows of a statement; text as bytes, for text with a NUL in it would be cut.
  func rows(_ sql: String) throws -> [[DatabaseValue]] {
    try queue.read { try Row.fetchAll($0, sql: sql).map { Array($0.databaseValues) } }
  }

  /// One text of each row.
  func texts(_ sql: String) throws -> [String] {
    try queue.read { try String.fetchAll($0, sql: sql) }
  }

  /// What the database is made of, statement by statement.
  var definitions: String {
    get throws {
      try texts(
        """
        SELECT sql || ';' FROM sqlite_master
        WHERE sql IS NOT NULL AND name NOT LIKE '%_search_%' ORDER BY rowid
        """
      ).joined(separator: "\n\n") + "\n"
    }
  }

  /// The cells of a table in the order in which they were written.
  func cells(of schema: TableSchema) throws -> [[TableCell]] {
    let columns = schema.columns.map { column in
      column.type == .string || column.type == .date
        ? "CAST(\"\(column.name)\" AS BLOB)" : "\"\(column.name)\""
    }
    let rows = try rows(
      "SELECT \(columns.joined(separator: ", ")) FROM \"\(schema.name)\"")
    return rows.map { row in
      zip(schema.columns, row).map { column, value -> TableCell in
        guard !value.isNull else { return .missing }
        switch column.type {
        case .string, .date:
          let bytes = Data.fromDatabaseValue(value) ?? Data()
          return .text(String(decoding: bytes, as: UTF8.self))
        case .integer: return .optional(Int.fromDatabaseValue(value))
        case .number: return .number(Double.fromDatabaseValue(value) ?? .nan)
        case .boolean: return .boolean(value == 1.databaseValue)
        }
      }
    }
  }
}

extension TableCell {
  /// The cell as a database holds it: a date is text, a number that is none is missing.
  var stored: TableCell {
    switch self {
    case .date: .text(plainText)
    case .number(let value) where !value.isFinite: .missing
    default: self
    }
  }
}
