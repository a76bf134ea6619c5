/// A row of `keyness.csv`: a term that one group of articles uses more, or less, than the others.
public struct KeynessRow: TableRow {
  /// Whether the group uses a term more or less often than the other articles.
  public enum Direction: String, Sendable {
    /// More often.
    case over
    /// Less often.
    case under
  }

  /// How often a term stands in some articles.
  public struct Usage: Sendable, Equatable {
    /// The number of occurrences.
    public let frequency: Int
    /// The same for a million words.
    public let perMillion: Double
    /// The number of articles that hold the term.
    public let documentFrequency: Int

    /// Gathers the figures of a term.
    public init(frequency: Int, perMillion: Double, documentFrequency: Int) {
      self.frequency = frequency
      self.perMillion = perMillion
      self.documentFrequency = documentFrequency
    }
  }

  /// What a comparison says of a term; nil where a figure is not defined.
  public struct Figures: Sendable, Equatable {
    /// The log-likelihood G².
    public let logLikelihood: Double
    /// The log ratio.
    public let logRatio: Double?
    /// The lower end of its 95 % interval.
    public let logRatioLow: Double?
    /// The upper end.
    public let logRatioHigh: Double?
    /// The p-value of the log ratio.
    public let pValue: Double?
    /// The same, corrected for the number of tests.
    public let qValue: Double?
    /// %DIFF.
    public let percentDifference: Double?
    /// The z-score of the log-odds.
    public let logOddsZ: Double?
    /// Gries's DP.
    public let dispersion: Double?

    /// Gathers the figures of a term.
    public init(
      logLikelihood: Double, logRatio: Double?, logRatioLow: Double?, logRatioHigh: Double?,
      pValue: Double?, qValue: Double?, percentDifference: Double?, logOddsZ: Double?,
      dispersion: Double?
    ) {
      self.logLikelihood = logLikelihood
      self.logRatio = logRatio
      self.logRatioLow = logRatioLow
      self.logRatioHigh = logRatioHigh
      self.pValue = pValue
      self.qValue = qValue
      self.percentDifference = percentDifference
      self.logOddsZ = logOddsZ
      self.dispersion = dispersion
    }
  }

  /// The group of articles.
  public let group: String
  /// The term's place among the group's terms of its direction, from 1.
  public let rank: Int
  /// The term as readers see it.
  public let term: String
  /// Whether the group uses it more or less.
  public let direction: Direction
  /// What the comparison says of it.
  public let figures: Figures
  /// How often the group uses it.
  public let usage: Usage
  /// How often the other articles use it.
  public let referenceUsage: Usage
  /// The first of its examples.
  public let example: String?

  /// Gathers a row.
  public init(
    group: String, rank: Int, term: String, direction: Direction, figures: Figures, usage: Usage,
    referenceUsage: Usage, example: String?
  ) {
    self.group = group
    self.rank = rank
    self.term = term
    self.direction = direction
    self.figures = figures
    self.usage = usage
    self.referenceUsage = referenceUsage
    self.example = example
  }

  /// The table `keyness`.
  public static let schema = TableSchema(
    name: "keyness", title: "One row a term that sets a group of articles off from the others",
    columns: [
      TableColumn(
        "group", .string,
        "The group: a value of the column that articles were grouped by, or `target` for the inputs of a comparison with others.",
        required: true),
      TableColumn(
        "rank", .integer,
        "The term's place among the group's terms of the same direction by log-likelihood, from 1.",
        required: true),
      TableColumn("term", .string, "The term in its most frequent written form.", required: true),
      TableColumn(
        "direction", .string,
        "`over` when the group uses the term more often than the other articles do, `under` when less often.",
        required: true),
      TableColumn(
        "log_likelihood", .number,
        "Log-likelihood G² of the two frequencies (Dunning 1993; Rayson and Garside 2000); it treats every word as drawn for itself and ranks the terms, while `p_value` is what to rely on.",
        required: true),
      TableColumn(
        "log_ratio", .number,
        "Binary logarithm of the ratio of the two relative frequencies (Hardie 2014): 1 is twice as often, -1 half as often. A frequency of 0 counts as one half."
      ),
      TableColumn(
        "log_ratio_low", .number,
        "Lower end of its 95 % confidence interval with articles as the sampling unit, so that a word that one article repeats counts for little; empty where fewer than two of the articles on a side hold the term, so that nothing limits it."
      ),
      TableColumn(
        "log_ratio_high", .number, "Upper end of the interval; empty where nothing limits it."),
      TableColumn(
        "p_value", .number,
        "Two-sided p-value of the term being as frequent on both sides, with articles as the sampling unit: of a score test, and where that is under .1 not less than Chernoff's bound on the chance that articles dealt out at random give such a difference. The interval, which is another approximation, may hold 0 all the same."
      ),
      TableColumn(
        "q_value", .number,
        "The p-value corrected for all terms and groups tested in the run (Benjamini and Hochberg 1995): of the terms with at most .05, about 5 % are expected to be chance."
      ),
      TableColumn(
        "percent_difference", .number,
        "%DIFF: how much more often the group uses the term, in percent of the frequency in the other articles (Gabrielatos and Marchi 2011); empty when they do not use it."
      ),
      TableColumn(
        "log_odds_z", .number,
        "z-score of the log-odds with an informative Dirichlet prior, on words (Monroe, Colaresi and Quinn 2008)."
      ),
      TableColumn(
        "frequency", .integer, "How often the term stands in the group's articles.", required: true),
      TableColumn(
        "reference_frequency", .integer, "How often it stands in the other articles.",
        required: true),
      TableColumn(
        "per_million", .number, "Frequency in the group for a million words, all words counted.",
        required: true),
      TableColumn(
        "reference_per_million", .number,
        "Frequency in the other articles for a million words, all words counted.", required: true),
      TableColumn(
        "document_frequency", .integer, "How many of the group's articles hold it.", required: true),
      TableColumn(
        "reference_document_frequency", .integer, "How many of the other articles hold it.",
        required: true),
      TableColumn(
        "dispersion", .number,
        "Gries's deviation of proportions DP over the group's articles: near 0 when the term is spread evenly over them, near 1 when few hold it all; empty when none does."
      ),
      TableColumn(
        "example", .string,
        "A passage that holds the term, from an article of the side that uses it more; all passages are in keyness_examples.csv."
      ),
    ],
    primaryKey: ["group", "direction", "rank"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(group), .integer(rank), .text(term), .text(direction.rawValue),
      .rounded(figures.logLikelihood), .rounded(figures.logRatio), .rounded(figures.logRatioLow),
      .rounded(figures.logRatioHigh), .significant(figures.pValue), .significant(figures.qValue),
      .rounded(figures.percentDifference, decimals: 2), .rounded(figures.logOddsZ),
      .integer(usage.frequency), .integer(referenceUsage.frequency),
      .rounded(usage.perMillion), .rounded(referenceUsage.perMillion),
      .integer(usage.documentFrequency), .integer(referenceUsage.documentFrequency),
      .rounded(figures.dispersion), .optional(example),
    ]
  }
}
