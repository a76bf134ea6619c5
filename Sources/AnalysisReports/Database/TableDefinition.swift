import Foundation
import GRDB

/// A table in the language of SQLite: how it is made, filled and indexed follows from its schema alone, so
/// that a new table needs nothing but a schema.
struct TableDefinition {
  private let schema: TableSchema

  init(_ schema: TableSchema) { self.schema = schema }

  /// Makes the table: types, keys, and which cells are never empty.
  var table: String {
    let columns = schema.columns.map { column in
      Self.quoted(column.name) + " " + column.type.databaseType
        + (column.isRequired ? " NOT NULL" : "")
    }
    let key =
      schema.primaryKey.isEmpty
      ? [] : ["PRIMARY KEY (\(schema.primaryKey.map(Self.quoted).joined(separator: ", ")))"]
    let references = schema.foreignKeys.map { key in
      "FOREIGN KEY (\(Self.quoted(key.column))) REFERENCES \(Self.quoted(key.table)) "
        + "(\(Self.quoted(key.referenced)))"
    }
    let lines = (columns + key + references).joined(separator: ",\n  ")
    return "CREATE TABLE \(Self.quoted(schema.name)) (\n  \(lines)\n)" + order
  }

  /// Rows under several numbers lie in the order of these; a place of their own would be one number more.
  private var order: String {
    let key = schema.columns.filter { schema.primaryKey.contains($0.name) }
    return key.count > 1 && key.allSatisfy { $0.type == .integer } ? " WITHOUT ROWID" : ""
  }

  /// Adds a row.
  ///
  /// Text may come as bytes, for a string with a NUL in it is cut when it is bound as text.
  var insertion: String {
    let places = schema.columns.map { column in
      column.type.isText ? "CAST(? AS TEXT)" : "?"
    }
    return "INSERT INTO \(Self.quoted(schema.name)) VALUES (\(places.joined(separator: ", ")))"
  }

  /// Makes an index for each column that rows are looked up or joined by and that begins no key.
  var indexes: [String] {
    let referring = Set(schema.foreignKeys.map(\.column))
    return schema.columns.map(\.name).filter { name in
      (referring.contains(name) || Self.sought.contains(name)) && name != schema.primaryKey.first
    }.map { name in
      "CREATE INDEX \(Self.quoted("\(schema.name)_by_\(name)")) ON \(Self.quoted(schema.name)) "
        + "(\(Self.quoted(name)))"
    }
  }

  /// What people ask for, in whatever table it stands.
  private static let sought: Set<String> = [
    "article_id", "quote_id", "speaker_id", "target_id", "outlet", "date",
  ]

  /// A name that is none of SQLite's words, whatever it holds.
  static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
}

extension ColumnType {
  /// The type by which SQLite stores the column; truth values are 0 and 1, dates ISO 8601 text.
  var databaseType: String {
    switch self {
    case .string, .date: "TEXT"
    case .integer, .boolean: "INTEGER"
    case .number: "REAL"
    }
  }

  /// Whether it is stored as text.
  var isText: Bool { self == .string || self == .date }
}

extension TableCell {
  /// The cell as SQLite stores it.
  var databaseValue: (any DatabaseValueConvertible)? {
    switch self {
    case .missing: nil
    case .text(let text): text.utf8.contains(0) ? Data(text.utf8) : text
    case .integer(let value): value
    case .number(let value): value.isFinite ? value : nil
    case .boolean(let value): value
    case .date: plainText
    }
  }
}
