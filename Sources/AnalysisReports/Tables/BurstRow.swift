public import CalendarDates

/// A row of `bursts.csv`: periods in which an item has more than its usual share.
public struct BurstRow: TableRow {
  /// The item.
  public let item: String
  /// The height of the burst, from 1.
  public let level: Int
  /// Its first day.
  public let start: CalendarDay
  /// Its last day.
  public let end: CalendarDay
  /// The weight of its level.
  public let weight: Double
  /// The item's articles in it.
  public let articles: Int
  /// Their share of all articles in it.
  public let share: Double
  /// One of its articles.
  public let exampleArticleID: String
  /// The title of that article.
  public let exampleTitle: String?

  /// Gathers a row.
  public init(
    item: String, level: Int, start: CalendarDay, end: CalendarDay, weight: Double,
    articles: Int, share: Double, exampleArticleID: String, exampleTitle: String?
  ) {
    self.item = item
    self.level = level
    self.start = start
    self.end = end
    self.weight = weight
    self.articles = articles
    self.share = share
    self.exampleArticleID = exampleArticleID
    self.exampleTitle = exampleTitle
  }

  /// The table `bursts`.
  public static let schema = TableSchema(
    name: "bursts", title: "One row a burst of a listed item: periods with more than usual of it",
    columns: [
      TableColumn("item", .string, "The item.", required: true),
      TableColumn(
        "level", .integer,
        "The height: a level has `--burst-scaling` times the share of the level below, level 0 being the item's share of all articles. Bursts of higher levels lie inside those of lower ones.",
        required: true),
      TableColumn("start", .date, "The first day of the burst's first period.", required: true),
      TableColumn("end", .date, "The last day of the burst's last period.", required: true),
      TableColumn(
        "weight", .number,
        "How much better this level describes the burst's periods than the level below: the natural logarithm of the ratio of their likelihoods (Kleinberg 2003).",
        required: true),
      TableColumn(
        "articles", .integer, "The articles in the burst that hold the item.", required: true),
      TableColumn(
        "share", .number, "Their share of all articles in the burst.", required: true),
      TableColumn(
        "example_article_id", .string,
        "One of these articles: the first whose title names the item, else the first of the burst's fullest period.",
        required: true),
      TableColumn("example_title", .string, "The title of that article."),
    ],
    primaryKey: ["item", "level", "start"],
    foreignKeys: [ForeignKey("item", to: "trends", "item")])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(item), .integer(level), .date(start), .date(end), .rounded(weight, decimals: 2),
      .integer(articles), .significant(share), .text(exampleArticleID), .optional(exampleTitle),
    ]
  }
}
