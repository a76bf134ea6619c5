/// A row of `skipped.csv`: a record that was not read, or not read as it was.
public struct SkippedRow: TableRow {
  /// The file.
  public let path: String
  /// The line, from 1.
  public let line: Int?
  /// The offset of the first byte.
  public let byte: Int?
  /// The code to search for.
  public let code: String
  /// `skipped`, or `altered` for a record that was read after a repair.
  public let outcome: String
  /// What was wrong and what to do.
  public let reason: String

  /// Gathers a row.
  public init(
    path: String, line: Int?, byte: Int?, code: String, outcome: String, reason: String
  ) {
    self.path = path
    self.line = line
    self.byte = byte
    self.code = code
    self.outcome = outcome
    self.reason = reason
  }

  /// The table `skipped`.
  public static let schema = TableSchema(
    name: "skipped", title: "One row a record that was not read, or not read as it was",
    columns: [
      TableColumn("path", .string, "The file.", required: true),
      TableColumn("line", .integer, "The line, from 1."),
      TableColumn("byte", .integer, "The offset of the record's first byte."),
      TableColumn("code", .string, "The code of the reason.", required: true),
      TableColumn("reason", .string, "What was wrong and what to do.", required: true),
      TableColumn(
        "outcome", .string, "`skipped`, or `altered` for a record that was read after a repair.",
        required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(path), .optional(line), .optional(byte), .text(code), .text(reason),
      .text(outcome),
    ]
  }
}
