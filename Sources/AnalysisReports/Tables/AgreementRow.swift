/// A row of `dateline agree`: a measure of how far coders agree.
public struct AgreementRow: TableRow {
  /// How agreement is measured, by the name that stands in the table.
  public enum Measure: String, Sendable, CaseIterable {
    /// The share of pairs of codes that are equal; chance agrees too.
    case percentAgreement = "percent_agreement"
    /// Krippendorff's alpha, on the scale of the run.
    case krippendorffAlpha = "krippendorff_alpha"
    /// Fleiss' kappa.
    case fleissKappa = "fleiss_kappa"
    /// Gwet's AC1, which bears codes that are rare.
    case gwetAC1 = "gwet_ac1"
    /// Cohen's kappa of two coders.
    case cohenKappa = "cohen_kappa"
    /// The same with disagreement weighed by the distance of the codes.
    case cohenKappaLinear = "cohen_kappa_linear"
    /// The same with disagreement weighed by the square of the distance.
    case cohenKappaQuadratic = "cohen_kappa_quadratic"

    /// The name for a person.
    public var title: String {
      switch self {
      case .percentAgreement: "percent agreement"
      case .krippendorffAlpha: "Krippendorff’s alpha"
      case .fleissKappa: "Fleiss’ kappa"
      case .gwetAC1: "Gwet’s AC1"
      case .cohenKappa: "Cohen’s kappa"
      case .cohenKappaLinear: "Cohen’s kappa, linear weights"
      case .cohenKappaQuadratic: "Cohen’s kappa, quadratic weights"
      }
    }
  }

  /// What was coded; nil where the table has one variable only.
  public let variable: String?
  /// The measure.
  public let measure: Measure
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
    variable: String?, measure: Measure, coders: (first: String, second: String)? = nil,
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
        Measure.allCases.map(\.rawValue).joined(separator: ", ") + ".", required: true),
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
      .optional(variable), .text(measure.rawValue), .optional(coders?.first),
      .optional(coders?.second),
      .optional(code), .rounded(value), .rounded(interval?.lower), .rounded(interval?.upper),
      .integer(units), .integer(ratings),
    ]
  }
}
