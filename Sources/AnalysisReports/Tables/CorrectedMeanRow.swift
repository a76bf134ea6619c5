/// A row of `corrected_means.csv`: what the tool says of a group, and the same corrected for what it is
/// wrong by.
public struct CorrectedMeanRow: TableRow {
  /// What is averaged, by the name that stands in the table.
  public enum Measure: String, Sendable, CaseIterable {
    /// The tone, from −1 to 1.
    case meanTone = "mean_tone"
    /// The share of negative sentences.
    case shareNegative = "share_negative"
    /// The share of neutral sentences.
    case shareNeutral = "share_neutral"
    /// The share of positive sentences.
    case sharePositive = "share_positive"
  }

  /// A value and the ends of its interval.
  public typealias Estimate = (value: Double, lower: Double, upper: Double)

  /// Whether the row speaks of the whole collection.
  public let isOverall: Bool
  /// The group; nil for the whole collection, and for articles without a value of the column.
  public let group: String?
  /// What is averaged.
  public let measure: Measure
  /// The sentences of the group that the tool has judged.
  public let sentences: Int
  /// The coded sentences of the group.
  public let coded: Int
  /// The mean by the tool.
  public let tool: Double
  /// The mean corrected by the coded sentences; nil where too few were coded.
  public let corrected: Estimate?
  /// The tool's mean less that of all other groups; nil for the whole collection.
  public let toolDifference: Double?
  /// The corrected mean less that of all other groups; nil where too few were coded.
  public let correctedDifference: Estimate?

  /// Gathers a row.
  public init(
    isOverall: Bool, group: String?, measure: Measure, sentences: Int, coded: Int, tool: Double,
    corrected: Estimate?, toolDifference: Double?, correctedDifference: Estimate?
  ) {
    self.isOverall = isOverall
    self.group = group
    self.measure = measure
    self.sentences = sentences
    self.coded = coded
    self.tool = tool
    self.corrected = corrected
    self.toolDifference = toolDifference
    self.correctedDifference = correctedDifference
  }

  /// The table `corrected_means`.
  public static let schema = TableSchema(
    name: "corrected_means",
    title: "One row a group and measure: the tool's mean, and the mean corrected for its error",
    columns: [
      TableColumn(
        "level", .string, "collection for all sentences, group for one group.", required: true),
      TableColumn(
        "group", .string,
        "The value of the column that groups; empty for the collection, and for articles that have no "
          + "value."),
      TableColumn(
        "measure", .string,
        Measure.allCases.map(\.rawValue).joined(separator: ", ")
          + "; the tone is that of scores (tool) and of labels -1, 0 and 1 (corrected).",
        required: true),
      TableColumn(
        "sentences", .integer, "The sentences that the tool has judged.", required: true),
      TableColumn("coded", .integer, "The sentences among them that were coded.", required: true),
      TableColumn("tool", .number, "The mean by the tool over all of them.", required: true),
      TableColumn(
        "corrected", .number,
        "The mean that coding all of them would have given, estimated by the tool's mean and what it is "
          + "wrong by on the coded ones (prediction-powered inference; Angelopoulos et al. 2023); empty "
          + "with fewer than 5 coded sentences."),
      TableColumn(
        "low", .number,
        "The lower end of its interval, by Student's t; it speaks of this collection, not of others."
      ),
      TableColumn("high", .number, "The upper end of its interval."),
      TableColumn(
        "tool_difference", .number,
        "The tool's mean less its mean over all other groups; empty for the collection."),
      TableColumn(
        "corrected_difference", .number,
        "The corrected mean less that of all other groups; empty where either has fewer than 5 coded "
          + "sentences."),
      TableColumn("difference_low", .number, "The lower end of its interval."),
      TableColumn("difference_high", .number, "The upper end of its interval."),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(isOverall ? "collection" : "group"), .optional(group), .text(measure.rawValue),
      .integer(sentences), .integer(coded), .rounded(tool), .rounded(corrected?.value),
      .rounded(corrected?.lower), .rounded(corrected?.upper), .rounded(toolDifference),
      .rounded(correctedDifference?.value), .rounded(correctedDifference?.lower),
      .rounded(correctedDifference?.upper),
    ]
  }
}
