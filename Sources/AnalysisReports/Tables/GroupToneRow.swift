/// A row of `group_tones.csv`: the tone of the articles of a group.
public struct GroupToneRow: TableRow {
  /// What a comparison with all other articles found.
  public struct Comparison: Sendable, Equatable {
    /// The mean less that of all other articles.
    public let difference: Double
    /// The difference in standard deviations (Hedges' g); nil where articles do not differ.
    public let hedgesG: Double?
    /// The p-value of a permutation test with articles as units.
    public let pValue: Double
    /// The same, corrected for all groups.
    public let qValue: Double

    /// Gathers a comparison.
    public init(difference: Double, hedgesG: Double?, pValue: Double, qValue: Double) {
      self.difference = difference
      self.hedgesG = hedgesG
      self.pValue = pValue
      self.qValue = qValue
    }
  }

  /// The group.
  public let group: String
  /// Its articles that have a tone.
  public let articles: Int
  /// Their sentences that were judged.
  public let sentences: Int
  /// The mean over its articles; nil where they are too few.
  public let mean: Double?
  /// The ends of its interval.
  public let interval: (lower: Double, upper: Double)?
  /// How it compares with all others; nil where either side has too few articles.
  public let comparison: Comparison?

  /// Gathers a row.
  public init(
    group: String, articles: Int, sentences: Int, mean: Double?,
    interval: (lower: Double, upper: Double)?, comparison: Comparison?
  ) {
    self.group = group
    self.articles = articles
    self.sentences = sentences
    self.mean = mean
    self.interval = interval
    self.comparison = comparison
  }

  /// The table `group_tones`.
  public static let schema = TableSchema(
    name: "group_tones", title: "One row a group of articles: its tone, and how it differs",
    columns: [
      TableColumn("group", .string, "The value of the column that groups.", required: true),
      TableColumn("articles", .integer, "The articles that have a tone.", required: true),
      TableColumn("sentences", .integer, "Their sentences that were judged.", required: true),
      TableColumn(
        "mean", .number,
        "The mean tone of the articles, from -1 to 1, every article counting once; empty with fewer "
          + "than 5."),
      TableColumn(
        "low", .number, "The lower end of its 95 % interval: articles drawn anew (bootstrap, BCa)."),
      TableColumn("high", .number, "The upper end of its interval."),
      TableColumn(
        "difference", .number,
        "The mean less that of the articles in other groups; empty with fewer than 5 on either side."
      ),
      TableColumn(
        "hedges_g", .number,
        "The difference in standard deviations of articles within both sides (Hedges 1981)."),
      TableColumn(
        "p_value", .number,
        "The share of random deals of the articles whose means differ as much (permutation test)."),
      TableColumn(
        "q_value", .number,
        "The p-value corrected for all groups (Benjamini and Hochberg 1995)."),
    ], primaryKey: ["group"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(group), .integer(articles), .integer(sentences), .rounded(mean),
      .rounded(interval?.lower), .rounded(interval?.upper), .rounded(comparison?.difference),
      .rounded(comparison?.hedgesG), .significant(comparison?.pValue),
      .significant(comparison?.qValue),
    ]
  }
}
