/// A row of `calibration.csv`: how often predictions of like confidence are right.
public struct CalibrationRow: TableRow {
  /// The type of quotation; nil for all.
  public let label: String?
  /// The smallest and the largest confidence of the bin; nil where the row speaks of all bins.
  public let bin: ClosedRange<Double>?
  /// The predictions in it.
  public let count: Int
  /// The mean confidence, from 0 to 1.
  public let meanConfidence: Double
  /// The share that is right, from 0 to 1, and the ends of its interval.
  public let right: (value: Double, lower: Double, upper: Double)
  /// How far the share lies from the mean confidence; for all bins the mean over predictions.
  public let error: Double

  /// Gathers a row.
  public init(
    label: String?, bin: ClosedRange<Double>?, count: Int, meanConfidence: Double,
    right: (value: Double, lower: Double, upper: Double), error: Double
  ) {
    self.label = label
    self.bin = bin
    self.count = count
    self.meanConfidence = meanConfidence
    self.right = right
    self.error = error
  }

  /// The table `calibration`.
  public static let schema = TableSchema(
    name: "calibration",
    title: "One row a bin of predicted quotations with like confidence, and one for all bins",
    columns: [
      TableColumn(
        "label", .string, "The type of quotation by its text; empty for all types."),
      TableColumn(
        "from", .number,
        "The smallest confidence in the bin; empty in the row that speaks of all bins."),
      TableColumn("to", .number, "The largest confidence in the bin."),
      TableColumn(
        "predictions", .integer, "The predicted quotations with such a confidence.",
        required: true),
      TableColumn(
        "mean_confidence", .number, "Their mean confidence, from 0 to 1.", required: true),
      TableColumn(
        "share_right", .number, "The share of them that is right end to end, from 0 to 1.",
        required: true),
      TableColumn(
        "low", .number, "The lower end of the share's interval (Wilson 1927).", required: true),
      TableColumn("high", .number, "The upper end of the share's interval.", required: true),
      TableColumn(
        "error", .number,
        "How far the share lies from the mean confidence; in the row of all bins the expected "
          + "calibration error, the mean over predictions (Naeini et al. 2015).", required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .optional(label), .rounded(bin?.lowerBound), .rounded(bin?.upperBound), .integer(count),
      .rounded(meanConfidence), .rounded(right.value), .rounded(right.lower),
      .rounded(right.upper), .rounded(error),
    ]
  }
}
