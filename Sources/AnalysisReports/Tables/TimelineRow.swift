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

  /// Gathers a row.
  public init(topicID: String, period: CalendarDay, articles: Int, share: Double?) {
    self.topicID = topicID
    self.period = period
    self.articles = articles
    self.share = share
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
      TableColumn("articles", .integer, "The topic's articles in the period.", required: true),
      TableColumn(
        "share", .number, "Their share of the period's dated articles; empty when it has none."),
    ],
    primaryKey: ["topic_id", "period"],
    foreignKeys: [ForeignKey("topic_id", to: "topics", "topic_id")])

  /// The row's values.
  public var cells: [TableCell] {
    [.text(topicID), .date(period), .integer(articles), .rounded(share)]
  }
}
