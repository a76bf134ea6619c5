/// A row of `disagreements.csv`: a unit that was not coded alike by all.
public struct DisagreementRow: TableRow {
  /// What was coded; nil where the table has one variable only.
  public let variable: String?
  /// The unit.
  public let unit: String
  /// The line of the input on which the unit is first coded.
  public let line: Int
  /// The codes, each with its coder.
  public let codes: [(coder: String, code: String)]
  /// The share of pairs of coders that differ.
  public let disagreement: Double

  /// Gathers a row.
  public init(
    variable: String?, unit: String, line: Int, codes: [(coder: String, code: String)],
    disagreement: Double
  ) {
    self.variable = variable
    self.unit = unit
    self.line = line
    self.codes = codes
    self.disagreement = disagreement
  }

  /// The table `disagreements`.
  public static let schema = TableSchema(
    name: "disagreements", title: "One row a unit that was not coded alike by all",
    columns: [
      TableColumn("variable", .string, "What was coded; empty when there is one variable only."),
      TableColumn("unit", .string, "The unit.", required: true),
      TableColumn(
        "line", .integer, "The line of the input on which the unit is first coded.",
        required: true),
      TableColumn("codes", .string, "Each coder with the code given, joined by |.", required: true),
      TableColumn(
        "disagreement", .number, "The share of pairs of coders that differ.", required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .optional(variable), .text(unit), .integer(line),
      .list(codes.map { "\($0.coder): \($0.code)" }), .rounded(disagreement),
    ]
  }
}
