public import AnalysisReports
public import CalendarDates
public import Statistics

/// A run of periods in which an item has more than its usual share.
public struct TrendBurst: Sendable {
  /// Its height, from 1; each level is the share of the level below times the scaling.
  public let level: Int
  /// The first day of its first period.
  public let start: CalendarDay
  /// The last day of its last period.
  public let end: CalendarDay
  /// How much better its level describes its periods than the level below, in natural logarithms
  /// of the likelihood.
  public let weight: Double
  /// The weight with that of the higher levels inside it.
  public let fullWeight: Double
  /// The item's articles in it.
  public let articles: Int
  /// Their share of all articles of these periods.
  public let share: Double
  /// One of these articles.
  public let exampleArticleID: String
  /// Its title.
  public let exampleTitle: String?
}

/// One item over time.
public struct Trend: Sendable {
  /// The term, the value, or a topic's number and label.
  public let item: String
  /// Its dated articles.
  public let articles: Int
  /// Their share of all dated articles.
  public let share: Double
  /// The first and the last date of its articles.
  public let dates: ClosedRange<CalendarDay>?
  /// Its articles in each period of the analysis.
  public let counts: [Int]
  /// Its share of each period with a 95 % interval; nil for a period without any article.
  public let shares: [IntervalEstimate?]
  /// The level of its bursts in each period, 0 outside; nil for a period without any article.
  public let burstLevels: [Int?]
  /// The period in which its share is surely highest: the lower end of the interval is.
  public let peak: Int?
  /// The change of its share for each period.
  public let slope: IntervalEstimate?
  /// Kendall's τ of its share and time.
  public let tau: Double?
  /// The p-value of a trend.
  public let pValue: Double?
  /// The p-value, corrected for all items.
  public let qValue: Double?
  /// Whether it rises or falls.
  public let direction: TrendRow.Direction
  /// Its bursts by date, lower levels first.
  public let bursts: [TrendBurst]
  /// The p-value of the strongest burst.
  public let burstPValue: Double?
  /// The p-value, corrected for all items.
  public let burstQValue: Double?

  /// The burst that weighs most with all that is inside it.
  public var strongestBurst: TrendBurst? {
    bursts.filter { $0.level == 1 }.max { $0.fullWeight < $1.fullWeight }
  }
}

/// What rises, falls and bursts in a collection over time.
public struct TrendAnalysis: Sendable {
  /// The length of the periods.
  public let period: TimelinePeriod
  /// The first day of each period.
  public let starts: [CalendarDay]
  /// All dated articles of each period.
  public let totals: [Int]
  /// The listed items, the strongest first.
  public let trends: [Trend]
  /// What a reader should know, a sentence a line.
  public let remarks: [String]
  /// What was read, and how.
  public let run: CollectionRun

  /// The rows of `trends.csv`.
  public var rows: [TrendRow] {
    trends.enumerated().map { place, trend in
      let burst = trend.strongestBurst
      return TrendRow(
        item: trend.item, rank: place + 1, articles: trend.articles, share: trend.share,
        dates: trend.dates, peak: trend.peak.map { (starts[$0], trend.shares[$0]?.value ?? 0) },
        slope: trend.slope.map { ($0.value, $0.interval.lower, $0.interval.upper) },
        tau: trend.tau, pValue: trend.pValue, qValue: trend.qValue, direction: trend.direction,
        bursts: trend.bursts.count { $0.level == 1 },
        burst: burst.map { ($0.fullWeight, $0.start, $0.end) }, burstPValue: trend.burstPValue,
        burstQValue: trend.burstQValue)
    }
  }

  /// The rows of `trend_periods.csv`.
  public var periodRows: [TrendPeriodRow] {
    trends.flatMap { trend in
      starts.indices.map { place in
        TrendPeriodRow(
          item: trend.item, period: starts[place], articles: trend.counts[place],
          total: totals[place],
          share: trend.shares[place].map { ($0.value, $0.interval.lower, $0.interval.upper) },
          burstLevel: trend.burstLevels[place])
      }
    }
  }

  /// The rows of `bursts.csv`.
  public var burstRows: [BurstRow] {
    trends.flatMap { trend in
      trend.bursts.map { burst in
        BurstRow(
          item: trend.item, level: burst.level, start: burst.start, end: burst.end,
          weight: burst.weight, articles: burst.articles, share: burst.share,
          exampleArticleID: burst.exampleArticleID, exampleTitle: burst.exampleTitle)
      }
    }
  }

  /// All tables, in the order in which a reader needs them.
  public var tables: [Table] {
    [
      Table(rows), Table(periodRows), Table(burstRows), Table(run.skipped.map(SkippedRow.init)),
    ]
  }
}
