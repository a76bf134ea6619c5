/// A row of `validation.csv`: how well the tool's labels agree with those of coders.
public struct ValidationScoreRow: TableRow {
  /// What is measured, by the name that stands in the table.
  public enum Measure: String, Sendable, CaseIterable {
    /// The share of sentences whose label is right.
    case accuracy
    /// The mean F₁ of the labels.
    case macroF1 = "macro_f1"
    /// The share of what the tool gave a label that coders gave it, too.
    case precision
    /// The share of what coders gave a label that the tool gave it, too.
    case recall
    /// The harmonic mean of both.
    case f1
    /// How far the tool's confidence lies from what is right.
    case calibrationError = "calibration_error"
  }

  /// The measure.
  public let measure: Measure
  /// The label that it speaks of; nil for all.
  public let label: String?
  /// The value, from 0 to 1; nil where it is not defined.
  public let value: Double?
  /// The ends of its interval.
  public let interval: (lower: Double, upper: Double)?
  /// The coded sentences that it rests on.
  public let coded: Int

  /// Gathers a row.
  public init(
    measure: Measure, label: String?, value: Double?, interval: (lower: Double, upper: Double)?,
    coded: Int
  ) {
    self.measure = measure
    self.label = label
    self.value = value
    self.interval = interval
    self.coded = coded
  }

  /// The table `validation`.
  public static let schema = TableSchema(
    name: "validation", title: "One row a measure of how far the tool's labels are right",
    columns: [
      TableColumn(
        "measure", .string,
        Measure.allCases.map(\.rawValue).joined(separator: ", ")
          + "; a coded sentence counts for all sentences that it was drawn from.", required: true),
      TableColumn("label", .string, "negative, neutral or positive; empty for all labels."),
      TableColumn(
        "value", .number,
        "The measure, from 0 to 1; empty where it is not defined. The right label is the one that most "
          + "coders gave; of equally frequent ones each counts in equal parts."),
      TableColumn(
        "low", .number,
        "The lower end of its interval, sentences drawn anew within their strata; empty where there is "
          + "none."),
      TableColumn("high", .number, "The upper end of its interval."),
      TableColumn("coded", .integer, "The coded sentences that it rests on.", required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(measure.rawValue), .optional(label), .rounded(value), .rounded(interval?.lower),
      .rounded(interval?.upper), .integer(coded),
    ]
  }
}
