/// A row of `confusions.csv`: how often two codes are given to the same unit.
public struct ConfusionRow: TableRow {
  /// What was coded; nil where the table has one variable only.
  public let variable: String?
  /// One code.
  public let first: String
  /// The same or another code.
  public let second: String
  /// The pairs of coders and units that hold both, each unit weighted by one less than its coders.
  public let pairs: Double
  /// The pairs that chance alone would bring.
  public let expected: Double

  /// Gathers a row.
  public init(
    variable: String?, first: String, second: String, pairs: Double, expected: Double
  ) {
    self.variable = variable
    self.first = first
    self.second = second
    self.pairs = pairs
    self.expected = expected
  }

  /// The table `confusions`.
  public static let schema = TableSchema(
    name: "confusions", title: "One row a pair of codes: Krippendorff's coincidence matrix",
    columns: [
      TableColumn("variable", .string, "What was coded; empty when there is one variable only."),
      TableColumn("code_a", .string, "One code.", required: true),
      TableColumn("code_b", .string, "The same or another code.", required: true),
      TableColumn(
        "coincidences", .number,
        "How often both codes are given to one unit: ordered pairs of coders, divided by the "
          + "unit's coders less one.", required: true),
      TableColumn(
        "expected", .number, "The coincidences that chance would bring with the same codes.",
        required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [.optional(variable), .text(first), .text(second), .rounded(pairs), .rounded(expected)]
  }
}
