/// A row of `dateline agree`: a measure of how far coders agree.
public struct AgreementRow: TableRow {
  /// What was coded; nil where the table has one variable only.
  public let variable: String?
  /// The measure, such as `krippendorff_alpha`.
  public let measure: String
  /// The pair of coders that it speaks of; nil for all.
  public let coders: (first: String, second: String)?
  /// The code that is held against all others; nil for all codes.
  public let code: String?
  /// The value; nil where the measure is not defined.
  public let value: Double?
  /// The ends of its confidence interval.
  public let interval: (lower: Double, upper: Double)?
  /// The units that were coded by two coders or more.
  public let units: Int
  /// The codes given to them.
  public let ratings: Int

  /// Gathers a row.
  public init(
    variable: String?, measure: String, coders: (first: String, second: String)? = nil,
    code: String? = nil, value: Double?, interval: (lower: Double, upper: Double)?, units: Int,
    ratings: Int
  ) {
    self.variable = variable
    self.measure = measure
    self.coders = coders
    self.code = code
    self.value = value
    self.interval = interval
    self.units = units
    self.ratings = ratings
  }

  /// The table `agreement`.
  public static let schema = TableSchema(
    name: "agreement", title: "One row a measure of how far coders agree",
    columns: [
      TableColumn("variable", .string, "What was coded; empty when there is one variable only."),
      TableColumn(
        "measure", .string,
        "krippendorff_alpha, percent_agreement, fleiss_kappa, gwet_ac1 or cohen_kappa.",
        required: true),
      TableColumn("coder_a", .string, "The first coder of a pair; empty for all coders."),
      TableColumn("coder_b", .string, "The second coder of a pair; empty for all coders."),
      TableColumn(
        "code", .string, "The code that is held against all others; empty for all codes."),
      TableColumn(
        "value", .number, "The measure; empty where it is not defined, as with one code only."),
      TableColumn("low", .number, "The lower end of its confidence interval."),
      TableColumn("high", .number, "The upper end of its confidence interval."),
      TableColumn(
        "units", .integer, "The units that two coders or more have coded.", required: true),
      TableColumn("ratings", .integer, "The codes given to those units.", required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .optional(variable), .text(measure), .optional(coders?.first), .optional(coders?.second),
      .optional(code), .rounded(value), .rounded(interval?.lower), .rounded(interval?.upper),
      .integer(units), .integer(ratings),
    ]
  }
}
