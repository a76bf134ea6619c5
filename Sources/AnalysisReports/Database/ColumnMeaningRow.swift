/// A row of `column_meanings` in `dateline.sqlite`: the column dictionary inside the database.
struct ColumnMeaningRow: TableRow {
  let table: String
  let number: Int
  let column: TableColumn

  static let schema = TableSchema(
    name: "column_meanings", title: "One row a column of a table or view of the database",
    columns: [
      TableColumn("table", .string, "The table or view.", required: true),
      TableColumn("number", .integer, "The column's place in it, from 1.", required: true),
      TableColumn("column", .string, "The column.", required: true),
      TableColumn(
        "type", .string,
        "`string`, `integer`, `number`, `boolean` (1 is true, 0 is false) or `date` (ISO 8601).",
        required: true),
      TableColumn("meaning", .string, "What it holds, and when it is empty.", required: true),
    ],
    primaryKey: ["table", "column"])

  /// The rows of some tables, and of this one.
  static func rows(of schemas: [TableSchema]) -> [ColumnMeaningRow] {
    (schemas + [schema]).flatMap { schema in
      schema.columns.enumerated().map { place, column in
        ColumnMeaningRow(table: schema.name, number: place + 1, column: column)
      }
    }
  }

  var cells: [TableCell] {
    [
      .text(table), .integer(number), .text(column.name), .text(column.type.rawValue),
      .text(column.meaning),
    ]
  }
}
