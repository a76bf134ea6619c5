/// A row of `coders.csv`: one coder held against the others.
public struct CoderRow: TableRow {
  /// What was coded; nil where the table has one variable only.
  public let variable: String?
  /// The coder.
  public let coder: String
  /// The units that the coder has coded.
  public let units: Int
  /// The share of the codes of other coders, on the same units, that are the coder's own.
  public let agreement: Double?
  /// Krippendorff's alpha of the others alone.
  public let alphaWithout: Double?

  /// Gathers a row.
  public init(
    variable: String?, coder: String, units: Int, agreement: Double?, alphaWithout: Double?
  ) {
    self.variable = variable
    self.coder = coder
    self.units = units
    self.agreement = agreement
    self.alphaWithout = alphaWithout
  }

  /// The table `coders`.
  public static let schema = TableSchema(
    name: "coders", title: "One row a coder",
    columns: [
      TableColumn("variable", .string, "What was coded; empty when there is one variable only."),
      TableColumn("coder", .string, "The coder.", required: true),
      TableColumn("units", .integer, "The units that the coder has coded.", required: true),
      TableColumn(
        "agreement", .number,
        "The share of the other coders' codes, on the same units, that equal the coder's own."),
      TableColumn(
        "alpha_without", .number,
        "Krippendorff's alpha without this coder; where it is much higher, the coder understood "
          + "the codebook in another way."),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .optional(variable), .text(coder), .integer(units), .rounded(agreement),
      .rounded(alphaWithout),
    ]
  }
}
