/// The description of a folder's tables as a Frictionless Tabular Data Package.
///
/// The profile is that of the Data Package v1 specification, which the Frictionless tools of
/// Python and R read: each table with its path, dialect, columns, keys and the column dictionary.
/// A database beside the tables is a resource that is no table; the tables are then tabular resources of
/// a package of both, for a tabular package may hold nothing else.
public struct DataPackage: Sendable {
  private let title: String
  private let tables: [(schema: TableSchema, path: String)]
  private let databases: [String]
  private let options: TableOptions

  /// Describes the CSV tables of a folder.
  ///
  /// - Parameters:
  ///   - title: What the folder holds.
  ///   - tables: The tables with their file names.
  ///   - databases: The names of SQLite files that hold the same tables.
  ///   - options: How they were written.
  public init(
    title: String, tables: [(schema: TableSchema, path: String)], databases: [String] = [],
    options: TableOptions
  ) {
    self.title = title
    self.tables = tables
    self.databases = databases
    self.options = options
  }

  /// The content of `datapackage.json`.
  public var json: JSONValue {
    .members([
      "profile": .string(databases.isEmpty ? "tabular-data-package" : "data-package"),
      "name": .string("dateline-report"),
      "title": .string(title),
      "resources": .array(tables.map(resource) + databases.map(Self.database)),
    ])
  }

  private func resource(schema: TableSchema, path: String) -> JSONValue {
    let names = Set(tables.map(\.schema.name))
    let references = schema.foreignKeys.filter { names.contains($0.table) }
    return .members([
      "profile": .string("tabular-data-resource"),
      "name": .string(schema.name),
      "path": .string(path),
      "title": .string(schema.title),
      "format": .string("csv"),
      "mediatype": .string("text/csv"),
      "encoding": .string("utf-8"),
      "dialect": .members([
        "delimiter": .string(","),
        "lineTerminator": .string(options.isForExcel ? "\r\n" : "\n"),
        "quoteChar": .string("\""),
        "doubleQuote": .boolean(true),
        "header": .boolean(true),
      ]),
      "schema": .members([
        "fields": .array(schema.columns.map(field)),
        "missingValues": .array([.string("")]),
        "primaryKey": schema.primaryKey.isEmpty
          ? nil : .array(schema.primaryKey.map(JSONValue.string)),
        "foreignKeys": references.isEmpty
          ? nil : .array(references.map { reference($0, of: schema.name) }),
      ]),
    ])
  }

  private static func database(path: String) -> JSONValue {
    .members([
      "profile": .string("data-resource"),
      "name": .string(String(path.prefix { $0 != "." }) + "-sqlite"),
      "path": .string(path),
      "title": .string("The same tables as an SQLite database, with a search over all texts"),
      "format": .string("sqlite"),
      "mediatype": .string("application/vnd.sqlite3"),
    ])
  }

  private func field(_ column: TableColumn) -> JSONValue {
    .members([
      "name": .string(column.name),
      "type": .string(column.type.rawValue),
      "description": .string(column.meaning),
      "constraints": column.isRequired ? .members(["required": .boolean(true)]) : nil,
    ])
  }

  private func reference(_ key: ForeignKey, of table: String) -> JSONValue {
    .members([
      "fields": .array([.string(key.column)]),
      "reference": .members([
        // A table refers to itself by the empty name.
        "resource": .string(key.table == table ? "" : key.table),
        "fields": .array([.string(key.referenced)]),
      ]),
    ])
  }
}
