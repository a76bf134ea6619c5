/// A row of `reliability.csv`: how often labels of like confidence are right.
public struct ReliabilityRow: TableRow {
  /// The smallest and the largest confidence of the bin; nil where the row speaks of all.
  public let bin: ClosedRange<Double>?
  /// The coded sentences in it.
  public let coded: Int
  /// The share of all sentences that it stands for.
  public let share: Double
  /// The mean confidence, from 0 to 1.
  public let meanConfidence: Double
  /// The share that is right.
  public let right: Double
  /// The ends of its interval; nil in the row of all bins.
  public let interval: (lower: Double, upper: Double)?
  /// How far the share lies from the mean confidence.
  public let error: Double

  /// Gathers a row.
  public init(
    bin: ClosedRange<Double>?, coded: Int, share: Double, meanConfidence: Double, right: Double,
    interval: (lower: Double, upper: Double)?, error: Double
  ) {
    self.bin = bin
    self.coded = coded
    self.share = share
    self.meanConfidence = meanConfidence
    self.right = right
    self.interval = interval
    self.error = error
  }

  /// The table `reliability`.
  public static let schema = TableSchema(
    name: "reliability",
    title: "One row a bin of sentences whose labels have like probabilities, and one for all bins",
    columns: [
      TableColumn(
        "from", .number,
        "The smallest probability that the tool gave its label; empty in the row of all bins."),
      TableColumn("to", .number, "The largest probability in the bin."),
      TableColumn("coded", .integer, "The coded sentences in it.", required: true),
      TableColumn(
        "share", .number, "The share of all sentences that they stand for.", required: true),
      TableColumn(
        "mean_confidence", .number, "The mean probability, by the weights of the sentences.",
        required: true),
      TableColumn(
        "share_right", .number, "The share whose label is right, by the same weights.",
        required: true),
      TableColumn(
        "low", .number,
        "The lower end of the share's interval (Wilson 1927, for the effective number of sentences of "
          + "Kish 1965); empty in the row of all bins."),
      TableColumn("high", .number, "The upper end of the share's interval."),
      TableColumn(
        "error", .number,
        "How far the share lies from the mean probability; in the row of all bins the expected "
          + "calibration error, their mean by weight (Naeini et al. 2015).", required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .rounded(bin?.lowerBound), .rounded(bin?.upperBound), .integer(coded), .rounded(share),
      .rounded(meanConfidence), .rounded(right), .rounded(interval?.lower),
      .rounded(interval?.upper), .rounded(error),
    ]
  }
}
