public import CalendarDates

/// A row of `trends.csv`: how the share of an item changes over time.
public struct TrendRow: TableRow {
  /// Where an item's share goes.
  public enum Direction: String, Sendable {
    /// It rises.
    case rising
    /// It falls.
    case falling
    /// Neither is more than chance.
    case none
  }

  /// The term, the value of a column, or a topic's number and label.
  public let item: String
  /// Its place by the order that was asked for, from 1.
  public let rank: Int
  /// Its dated articles.
  public let articles: Int
  /// Their share of all dated articles.
  public let share: Double
  /// The first and the last date of its articles.
  public let dates: ClosedRange<CalendarDay>?
  /// The period in which its share is surely highest, and that share.
  public let peak: (period: CalendarDay, share: Double)?
  /// The change of its share for each period, with its interval.
  public let slope: (value: Double, low: Double, high: Double)?
  /// Kendall's τ.
  public let tau: Double?
  /// The p-value of a trend.
  public let pValue: Double?
  /// The same, corrected for all items.
  public let qValue: Double?
  /// Where the share goes.
  public let direction: Direction
  /// The number of bursts.
  public let bursts: Int
  /// The strongest burst.
  public let burst: (weight: Double, start: CalendarDay, end: CalendarDay)?
  /// The p-value of the strongest burst.
  public let burstPValue: Double?
  /// The same, corrected for all items.
  public let burstQValue: Double?

  /// Gathers a row.
  public init(
    item: String, rank: Int, articles: Int, share: Double, dates: ClosedRange<CalendarDay>?,
    peak: (period: CalendarDay, share: Double)?,
    slope: (value: Double, low: Double, high: Double)?, tau: Double?, pValue: Double?,
    qValue: Double?, direction: Direction, bursts: Int,
    burst: (weight: Double, start: CalendarDay, end: CalendarDay)?, burstPValue: Double?,
    burstQValue: Double?
  ) {
    self.item = item
    self.rank = rank
    self.articles = articles
    self.share = share
    self.dates = dates
    self.peak = peak
    self.slope = slope
    self.tau = tau
    self.pValue = pValue
    self.qValue = qValue
    self.direction = direction
    self.bursts = bursts
    self.burst = burst
    self.burstPValue = burstPValue
    self.burstQValue = burstQValue
  }

  /// The table `trends`.
  public static let schema = TableSchema(
    name: "trends",
    title: "One row an item that was followed over time: a term, a topic or a value of a column",
    columns: [
      TableColumn(
        "item", .string,
        "The term as readers write it, the value of the column, or the topic's number and label.",
        required: true),
      TableColumn(
        "rank", .integer,
        "Place from 1: of the items with `burst_q_value` or `q_value` of at most .05 the strongest burst, the surest trend, the next burst, and so on by turns, unless --order asks for one of them; then the others by the smaller of both.",
        required: true),
      TableColumn(
        "articles", .integer,
        "Dated articles that hold the item, however often each does; copies count each.",
        required: true),
      TableColumn("share", .number, "Their share of all dated articles.", required: true),
      TableColumn("first_date", .date, "The earliest date of its articles."),
      TableColumn("last_date", .date, "The latest date of its articles."),
      TableColumn(
        "peak_period", .date,
        "The first day of the period with the highest lower end of its interval in trend_periods.csv, so that one article in a period of two is no peak."
      ),
      TableColumn("peak_share", .number, "The share in that period."),
      TableColumn(
        "slope", .number,
        "Theil–Sen slope: the median change of the share from one period to the next, over all pairs of periods with articles; 0 for an item that most periods do not have at all."
      ),
      TableColumn(
        "slope_low", .number,
        "Lower end of its 95 % interval (Sen 1968); empty where nothing limits it."),
      TableColumn("slope_high", .number, "Upper end of the interval."),
      TableColumn(
        "tau", .number,
        "Kendall's tau_b of the share and time over the periods with articles: 1 rises throughout, -1 falls throughout."
      ),
      TableColumn(
        "p_value", .number,
        "Two-sided p-value of no trend, the largest of three: the test of Mann and Kendall on the shares; the same score held against 400 random deals of the articles over the dates, for periods of different size; from 20 periods on, the test with the variance of Hamed and Rao (1998), for news that goes on for some periods. The second and third are computed where the first is under .1. Empty where the share never changes."
      ),
      TableColumn(
        "q_value", .number,
        "The p-value corrected for all items tested in the run, not only those listed (Benjamini and Hochberg 1995): of the items with at most .05, about 5 % are expected to be chance."
      ),
      TableColumn(
        "direction", .string,
        "`rising` or `falling` when `q_value` is at most .05, else `none`; a burst at one end of the time can be enough for a trend.",
        required: true),
      TableColumn(
        "bursts", .integer,
        "The number of bursts of level 1 in bursts.csv; an item of half of the articles or more has none.",
        required: true),
      TableColumn(
        "burst_weight", .number,
        "Weight of the strongest burst with all levels inside it: the natural logarithm of how much more likely its periods are with raised shares than with the usual one. Bursts are ranked by it."
      ),
      TableColumn("burst_start", .date, "The first day of the strongest burst."),
      TableColumn("burst_end", .date, "The last day of the strongest burst."),
      TableColumn(
        "burst_p_value", .number,
        "The chance of a burst of this weight when the item's articles are dealt at random over the dates: from 400 deals, and beyond the tenth largest weight of these falling by e for each unit of weight."
      ),
      TableColumn(
        "burst_q_value", .number,
        "The same, corrected for all items followed in the run (Benjamini and Hochberg 1995); a burst with more than .05 may well be chance."
      ),
    ],
    primaryKey: ["item"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(item), .integer(rank), .integer(articles), .significant(share),
      .optional(dates?.lowerBound), .optional(dates?.upperBound), .optional(peak?.period),
      .significant(peak?.share), .significant(slope?.value), .significant(slope?.low),
      .significant(slope?.high), .rounded(tau), .significant(pValue), .significant(qValue),
      .text(direction.rawValue), .integer(bursts), .rounded(burst?.weight, decimals: 2),
      .optional(burst?.start), .optional(burst?.end), .significant(burstPValue),
      .significant(burstQValue),
    ]
  }
}
