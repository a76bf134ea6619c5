/// How the database stores a large table of the report.
///
/// Articles stand in it by their numbers, and no text stands in it that the text of the article holds
/// already. A view by the name of the table has every column as the CSV has it.
struct StoredTable: Sendable {
  /// The rows that are stored of a row of the report, each with its table.
  typealias Rows = [(TableSchema, [TableCell])]

  /// The table of the report, which is the view.
  let schema: TableSchema
  /// What is stored of it.
  let store: TableSchema
  /// What is stored beside it, and may be there already.
  let others: [TableSchema]
  /// The statement that gives a value for each column of the view, in their order; the store is `s`, the
  /// texts of articles `t`.
  let selection: String
  /// Makes the rows that are stored of the row at a place of the table, from 1; nil for a row that
  /// names something that its article does not have.
  let rows: @Sendable (StoredArticle, StoredRow, _ place: Int) -> Rows?

  /// The tables of the report that are stored so.
  static let all = [quotations, contexts, documents, sentences, targets, quotationTones]

  static func named(_ name: String) -> StoredTable? { all.first { $0.schema.name == name } }

  /// The tables that are stored.
  var tables: [TableSchema] { [store] + others }

  /// Makes the view.
  var view: String {
    let names = schema.columns.map { TableDefinition.quoted($0.name) }.joined(separator: ", ")
    return "CREATE VIEW \(TableDefinition.quoted(schema.name)) (\(names)) AS\n\(selection)"
  }

  /// The column of a store that says which article.
  static let article = TableColumn(
    "article", .integer, "The article: its place in article_texts.", required: true)
  static let toArticle = ForeignKey("article", to: ArticleTextRow.schema.name, "place")
}

/// A row of the report, its values by the names of the columns.
struct StoredRow {
  private let schema: TableSchema
  private let values: [TableCell]

  init(_ schema: TableSchema, _ values: [TableCell]) {
    self.schema = schema
    self.values = values
  }

  subscript(_ name: String) -> TableCell {
    schema.columns.firstIndex { $0.name == name }.map { values[$0] } ?? .missing
  }

  subscript(_ names: [String]) -> [TableCell] { names.map { self[$0] } }

  func text(_ name: String) -> String? {
    guard case .text(let text) = self[name] else { return nil }
    return text
  }

  func integer(_ name: String) -> Int? {
    guard case .integer(let value) = self[name] else { return nil }
    return value
  }

  /// From one column up to another.
  func range(_ start: String, _ end: String) -> Range<Int>? {
    guard let start = integer(start), let end = integer(end), start <= end else { return nil }
    return start..<end
  }
}

extension TableSchema {
  /// Some of the columns.
  func columns(_ names: [String]) -> [TableColumn] {
    names.compactMap { name in columns.first { $0.name == name } }
  }
}
