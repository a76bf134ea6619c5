/// The dictionary of every column of every table, as a Markdown page made from the schemas.
public enum ColumnDictionary {
  /// The page.
  ///
  /// - Parameter schemas: The tables in order.
  /// - Returns: The Markdown text.
  public static func markdown(_ schemas: [TableSchema]) -> String {
    var lines = [
      "# Columns",
      "",
      "Made from the code by `RECORD_GOLDEN=1 swift test --filter ColumnDictionary`; do not edit.",
      "An empty cell means that the value is not known or was not asked for; it is never a zero.",
    ]
    for schema in schemas {
      lines += ["", "## `\(schema.name).csv`", "", "\(schema.title)."]
      if !schema.primaryKey.isEmpty {
        let key = schema.primaryKey.map { "`\($0)`" }.joined(separator: ", ")
        lines += ["", "Key: \(key)."]
      }
      lines += ["", "| column | type | meaning |", "|---|---|---|"]
      lines += schema.columns.map { column in
        let meaning = column.meaning.replacing("|", with: "\\|")
        return "| `\(column.name)` | \(column.type.rawValue) | \(meaning) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
