/// The description of a folder's tables as a Frictionless Tabular Data Package.
///
/// The profile is that of the Data Package v1 specification, which the Frictionless tools of
/// Python and R read: each table with its path, dialect, columns, keys and the column dictionary.
public struct DataPackage: Sendable {
  private let title: String
  private let tables: [(schema: TableSchema, path: String)]
  private let options: TableOptions

  /// Describes the CSV tables of a folder.
  ///
  /// - Parameters:
  ///   - title: What the folder holds.
  ///   - tables: The tables with their file names.
  ///   - options: How they were written.
  public init(
    title: String, tables: [(schema: TableSchema, path: String)], options: TableOptions
  ) {
    self.title = title
    self.tables = tables
    self.options = options
  }

  /// The content of `datapackage.json`.
  public var json: JSONValue {
    .members([
      "profile": .string("tabular-data-package"),
      "name": .string("dateline-report"),
      "title": .string(title),
      "resources": .array(tables.map(resource)),
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
        "foreignKeys": references.isEmpty ? nil : .array(references.map(reference)),
      ]),
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

  private func reference(_ key: ForeignKey) -> JSONValue {
    .members([
      "fields": .array([.string(key.column)]),
      "reference": .members([
        "resource": .string(key.table), "fields": .array([.string(key.referenced)]),
      ]),
    ])
  }
}
