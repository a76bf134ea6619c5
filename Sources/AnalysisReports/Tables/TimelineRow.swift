public import CalendarDates

/// A row of `timeline.csv`: how many articles of a topic fall into a period.
public struct TimelineRow: TableRow {
  /// The topic.
  public let topicID: String
  /// The first day of the period.
  public let period: CalendarDay
  /// The number of the topic's articles.
  public let articles: Int
  /// Their share of the period's articles.
  public let share: Double?
  /// The ends of the share's confidence interval.
  public let shareInterval: (lower: Double, upper: Double)?

  /// Gathers a row.
  public init(
    topicID: String, period: CalendarDay, articles: Int, share: Double?,
    shareInterval: (lower: Double, upper: Double)?
  ) {
    self.topicID = topicID
    self.period = period
    self.articles = articles
    self.share = share
    self.shareInterval = shareInterval
  }

  /// The table `timeline`.
  public static let schema = TableSchema(
    name: "timeline",
    title:
      "One row a topic and period, also without an article (up to 1,200 periods)",
    columns: [
      TableColumn("topic_id", .string, "The topic.", required: true),
      TableColumn(
        "period", .date, "The first day of the period; its length is in `run.json`.", required: true
      ),
      TableColumn(
        "articles", .integer,
        "The topic's articles in the period; of a family of copies only the original, where run.json says `count_families: true`.",
        required: true),
      TableColumn(
        "share", .number, "Their share of the period's dated articles; empty when it has none."),
      TableColumn(
        "share_low", .number,
        "The lower end of the share's 95 % interval (Wilson 1927), for articles that are a sample of more."
      ),
      TableColumn("share_high", .number, "The upper end of the share's 95 % interval."),
    ],
    primaryKey: ["topic_id", "period"],
    foreignKeys: [ForeignKey("topic_id", to: "topics", "topic_id")])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(topicID), .date(period), .integer(articles), .rounded(share),
      .rounded(shareInterval?.lower), .rounded(shareInterval?.upper),
    ]
  }
}
