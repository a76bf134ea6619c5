/// A row of `abstention.csv`: how right labels are where only the surer ones count.
public struct AbstentionRow: TableRow {
  /// Which sentences count, by the name that stands in the table.
  public enum Selection: String, Sendable, CaseIterable {
    /// Every sentence.
    case all
    /// Those on which the tool does not abstain.
    case decided
    /// Those whose label has at least a probability.
    case surest
  }

  /// Which sentences count.
  public let selection: Selection
  /// The smallest probability of a label that counts; nil for other selections.
  public let confidence: Double?
  /// The share of all sentences that counts.
  public let coverage: Double
  /// The share of them whose label is right; nil where none was coded.
  public let accuracy: Double?
  /// The ends of its interval.
  public let interval: (lower: Double, upper: Double)?
  /// The coded sentences among them.
  public let coded: Int

  /// Gathers a row.
  public init(
    selection: Selection, confidence: Double?, coverage: Double, accuracy: Double?,
    interval: (lower: Double, upper: Double)?, coded: Int
  ) {
    self.selection = selection
    self.confidence = confidence
    self.coverage = coverage
    self.accuracy = accuracy
    self.interval = interval
    self.coded = coded
  }

  /// The table `abstention`.
  public static let schema = TableSchema(
    name: "abstention",
    title: "One row a choice of sentences: how many are left, and how many of these are right",
    columns: [
      TableColumn(
        "selection", .string,
        "all, decided (the tool does not abstain), or surest (the label has at least the probability "
          + "`confidence_from`).", required: true),
      TableColumn(
        "confidence_from", .number, "The smallest probability of a label that counts; else empty."),
      TableColumn(
        "coverage", .number,
        "The share of all sentences that counts; of the surest estimated from the coded ones.",
        required: true),
      TableColumn(
        "accuracy", .number,
        "The share of them whose label is right, each coded one counted for those that it was drawn "
          + "from; empty where none was coded."),
      TableColumn("low", .number, "The lower end of its interval, sentences drawn anew in strata."),
      TableColumn("high", .number, "The upper end of its interval."),
      TableColumn("coded", .integer, "The coded sentences among them.", required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(selection.rawValue), .rounded(confidence), .rounded(coverage), .rounded(accuracy),
      .rounded(interval?.lower), .rounded(interval?.upper), .integer(coded),
    ]
  }
}
