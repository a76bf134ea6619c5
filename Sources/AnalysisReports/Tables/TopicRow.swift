public import CalendarDates

/// A row of `topics.csv`: one topic of a collection.
public struct TopicRow: TableRow {
  /// The topic's number: larger topics first.
  public let topicID: String
  /// `coarse`, `medium` or `fine`.
  public let level: String
  /// The topic of the next coarser level that holds most of its articles.
  public let parentID: String?
  /// Three terms that set the topic off from the others.
  public let label: String
  /// The terms that set the topic off most, best first.
  public let topTerms: [String]
  /// The number of articles.
  public let size: Int
  /// The share of the collection's articles.
  public let share: Double
  /// The ends of its confidence interval.
  public let shareInterval: (lower: Double, upper: Double)?
  /// The number of outlets, when the articles name theirs.
  public let outlets: Int?
  /// The outlets with most articles, first.
  public let topOutlets: [String]
  /// The first day of an article.
  public let firstDate: CalendarDay?
  /// The last day of an article.
  public let lastDate: CalendarDay?
  /// The first day of the period with most articles.
  public let peakDate: CalendarDay?
  /// The article nearest to the topic's centre.
  public let representativeArticleID: String
  /// Its title.
  public let representativeTitle: String?
  /// The identifiers of further typical articles.
  public let exampleArticleIDs: [String]
  /// The mean NPMI of the top terms.
  public let coherence: Double?
  /// The mean cosine of the articles with the topic's centre.
  public let cohesion: Double?
  /// One less the cosine with the nearest other centre.
  public let separation: Double?
  /// How much of the topic is found again in resamples.
  public let stability: Double?
  /// The mean tone of its articles; nil where tone was not analysed.
  public var meanSentiment: Double?
  /// The quotations in its articles; nil where they were not extracted.
  public var quotations: Int?
  /// The speakers who are quoted most, first.
  public var topSpeakers: [String] = []

  /// Gathers a row.
  public init(
    topicID: String, level: String, parentID: String?, label: String, topTerms: [String],
    size: Int, share: Double,
    shareInterval: (lower: Double, upper: Double)?, outlets: Int?, topOutlets: [String],
    firstDate: CalendarDay?,
    lastDate: CalendarDay?, peakDate: CalendarDay?, representativeArticleID: String,
    representativeTitle: String?, exampleArticleIDs: [String], coherence: Double?,
    cohesion: Double?, separation: Double?, stability: Double?
  ) {
    self.topicID = topicID
    self.level = level
    self.parentID = parentID
    self.label = label
    self.topTerms = topTerms
    self.size = size
    self.share = share
    self.shareInterval = shareInterval
    self.outlets = outlets
    self.topOutlets = topOutlets
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.peakDate = peakDate
    self.representativeArticleID = representativeArticleID
    self.representativeTitle = representativeTitle
    self.exampleArticleIDs = exampleArticleIDs
    self.coherence = coherence
    self.cohesion = cohesion
    self.separation = separation
    self.stability = stability
  }

  /// The table `topics`.
  public static let schema = TableSchema(
    name: "topics", title: "One row a topic",
    columns: [
      TableColumn(
        "topic_id", .string, "The topic, numbered by size within its level.", required: true),
      TableColumn(
        "level", .string, "`coarse`, `medium` or `fine`; `medium` when there is one level.",
        required: true),
      TableColumn(
        "parent_id", .string, "The topic of the next coarser level that holds most of its articles."
      ),
      TableColumn(
        "label", .string, "Three terms that set the topic off from the others.", required: true),
      TableColumn("top_terms", .string, "Ten terms, best first, joined by `|`."),
      TableColumn(
        "size", .integer,
        "The number of articles; of a family of copies only the original, where run.json says `count_families: true`.",
        required: true),
      TableColumn(
        "share", .number, "The share of the articles that count for size.", required: true),
      TableColumn("outlets", .integer, "The number of outlets; empty when no article names one."),
      TableColumn("first_date", .date, "The first day of an article."),
      TableColumn("last_date", .date, "The last day of an article."),
      TableColumn("peak_date", .date, "The first day of the period with most articles."),
      TableColumn(
        "representative_article_id", .string, "The article nearest to the topic's centre.",
        required: true),
      TableColumn("representative_title", .string, "Its title."),
      TableColumn(
        "coherence_npmi", .number,
        "Mean normalised pointwise mutual information of the top terms over the collection's articles, from -1 to 1 (Bouma 2009)."
      ),
      TableColumn("cohesion", .number, "Mean cosine of the articles with the topic's centre."),
      TableColumn(
        "separation", .number,
        "One less the cosine of the topic's centre with the nearest other centre."),
      TableColumn(
        "stability", .number,
        "The best Jaccard overlap with a topic found in a resample, averaged over resamples (Hennig 2007); under 0.5 the topic dissolves."
      ),
      TableColumn(
        "mean_sentiment", .number, "Mean tone of its articles; empty when tone was not analysed."),
      TableColumn(
        "quotations", .integer, "Quotations in its articles; empty when they were not extracted."),
      TableColumn(
        "top_speakers", .string,
        "The speakers quoted most, joined by `|`; empty when quotations were not extracted."),
      TableColumn("top_outlets", .string, "Up to five outlets with most articles, joined by `|`."),
      TableColumn(
        "example_article_ids", .string, "Up to five articles nearest to the centre, joined by `|`."),
      TableColumn(
        "share_low", .number,
        "The lower end of the share's 95 % interval (Wilson 1927), for articles that are a sample of more."
      ),
      TableColumn("share_high", .number, "The upper end of the share's 95 % interval."),
    ],
    primaryKey: ["topic_id"],
    foreignKeys: [
      ForeignKey("parent_id", to: "topics", "topic_id"),
      ForeignKey("representative_article_id", to: "articles", "article_id"),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(topicID), .text(level), .optional(parentID), .text(label), .list(topTerms),
      .integer(size), .rounded(share), .optional(outlets), .optional(firstDate),
      .optional(lastDate), .optional(peakDate), .text(representativeArticleID),
      .optional(representativeTitle), .rounded(coherence), .rounded(cohesion),
      .rounded(separation), .rounded(stability), .rounded(meanSentiment),
      .optional(quotations), .list(topSpeakers), .list(topOutlets), .list(exampleArticleIDs),
      .rounded(shareInterval?.lower),
      .rounded(shareInterval?.upper),
    ]
  }
}
