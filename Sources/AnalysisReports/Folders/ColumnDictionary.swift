/// The dictionary of every column of every table, as a Markdown page made from the schemas.
public enum ColumnDictionary {
  /// The page.
  ///
  /// - Parameters:
  ///   - schemas: The tables in order.
  ///   - databaseTables: What a database holds beside them.
  ///   - views: The views of a database.
  /// - Returns: The Markdown text.
  public static func markdown(
    _ schemas: [TableSchema], databaseTables: [TableSchema] = [], views: [TableSchema] = []
  ) -> String {
    var lines = [
      "# Columns",
      "",
      "Made from the code by `RECORD_GOLDEN=1 swift test --filter ColumnDictionary`; do not edit.",
      "An empty cell means that the value is not known or was not asked for; it is never a zero.",
    ]
    for schema in schemas { lines += self.lines("`\(schema.name).csv`", schema) }
    if !databaseTables.isEmpty || !views.isEmpty {
      lines += [
        "", "# In `\(ReportDatabase.fileName)`", "",
        "The tables of the report by the same names; truth values are 1 and 0, dates are ISO 8601 text, and "
          + "what is missing is NULL. They have their keys; those of quotations and tones are views of what is "
          + "stored of them (`stored_quotes` and so on), where articles and quotations are numbers and no text "
          + "stands that the text of its article holds. Beside them:",
      ]
    }
    for schema in databaseTables { lines += self.lines("Table `\(schema.name)`", schema) }
    for schema in views { lines += self.lines("View `\(schema.name)`", schema) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ heading: String, _ schema: TableSchema) -> [String] {
    var lines = ["", "## \(heading)", "", "\(schema.title)."]
    if !schema.primaryKey.isEmpty {
      let key = schema.primaryKey.map { "`\($0)`" }.joined(separator: ", ")
      lines += ["", "Key: \(key)."]
    }
    lines += ["", "| column | type | meaning |", "|---|---|---|"]
    return lines
      + schema.columns.map { column in
        let meaning = column.meaning.replacing("|", with: "\\|")
        return "| `\(column.name)` | \(column.type.rawValue) | \(meaning) |"
      }
  }
}
