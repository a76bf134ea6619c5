/// A view of `dateline.sqlite`: the answer to a usual question, with the meaning of its columns.
public struct DatabaseView: Sendable {
  /// Its name, what a row is, and its columns.
  public let schema: TableSchema
  /// The tables that it needs; it is left out of a database that lacks one.
  let tables: [String]
  private let selection: String

  /// Describes a view.
  ///
  /// - Parameters:
  ///   - schema: Its name and its columns.
  ///   - tables: The tables that it needs.
  ///   - selection: The statement that gives a value for each column, in the order of the schema.
  init(_ schema: TableSchema, from tables: [String], _ selection: String) {
    self.schema = schema
    self.tables = tables
    self.selection = selection
  }

  /// Makes the view.
  var definition: String {
    let columns = schema.columns.map { TableDefinition.quoted($0.name) }
    return "CREATE VIEW \(TableDefinition.quoted(schema.name)) "
      + "(\(columns.joined(separator: ", "))) AS\n\(selection)"
  }

  /// The views of a report's database.
  public static var all: [DatabaseView] { speakers + topics + tones }

  /// What else the database holds beside the tables that are written as CSV.
  public static var ownTables: [TableSchema] {
    var tables = [ArticleTextRow.schema, QuotationContextRow.schema, ColumnMeaningRow.schema]
    for table in StoredTable.all.flatMap(\.tables)
    where !tables.contains(where: { $0.name == table.name }) { tables.append(table) }
    return tables
  }
}
