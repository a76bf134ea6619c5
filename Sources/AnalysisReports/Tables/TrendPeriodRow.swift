public import CalendarDates

/// A row of `trend_periods.csv`: how many articles of a period hold an item.
public struct TrendPeriodRow: TableRow {
  /// The item.
  public let item: String
  /// The first day of the period.
  public let period: CalendarDay
  /// The item's articles.
  public let articles: Int
  /// All dated articles of the period.
  public let total: Int
  /// The item's share, with its interval.
  public let share: (value: Double, low: Double, high: Double)?
  /// The level of its burst.
  public let burstLevel: Int?

  /// Gathers a row.
  public init(
    item: String, period: CalendarDay, articles: Int, total: Int,
    share: (value: Double, low: Double, high: Double)?, burstLevel: Int?
  ) {
    self.item = item
    self.period = period
    self.articles = articles
    self.total = total
    self.share = share
    self.burstLevel = burstLevel
  }

  /// The table `trend_periods`.
  public static let schema = TableSchema(
    name: "trend_periods",
    title: "One row a listed item and period, also without an article (up to 1,200 periods)",
    columns: [
      TableColumn("item", .string, "The item.", required: true),
      TableColumn(
        "period", .date, "The first day of the period; its length is in `run.json`.",
        required: true),
      TableColumn(
        "articles", .integer, "The articles of the period that hold the item.", required: true),
      TableColumn("total", .integer, "All dated articles of the period.", required: true),
      TableColumn(
        "share", .number, "The item's share of them; empty for a period without any article."),
      TableColumn(
        "share_low", .number,
        "Lower end of the 95 % interval of the share (Wilson 1927), each article taken as one piece of evidence."
      ),
      TableColumn("share_high", .number, "Upper end of the interval."),
      TableColumn(
        "burst_level", .integer,
        "The level of the item's burst in the period, 0 outside bursts (Kleinberg 2003); empty for a period without any article."
      ),
    ],
    primaryKey: ["item", "period"],
    foreignKeys: [ForeignKey("item", to: "trends", "item")])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(item), .date(period), .integer(articles), .integer(total), .significant(share?.value),
      .significant(share?.low), .significant(share?.high), .optional(burstLevel),
    ]
  }
}
