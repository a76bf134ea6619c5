import AnalysisReports
import CalendarDates
import NumericCore
import Statistics

/// The listed items with all their figures, and what the record says.
struct TrendReport: Sendable {
  let periods: PublicationPeriods
  let tests: TrendTests
  let options: TrendOptions
  /// The listed items, the strongest first.
  let trends: [Trend]
  /// The number of articles, dated or not.
  let articleCount: Int
  /// The number of items with fewer articles than are asked for.
  let leftOut: Int

  init(
    articles: [ArticleSummary], items: FollowedItems, leftOut: Int, periods: PublicationPeriods,
    tests: TrendTests, options: TrendOptions, parallelism: Parallelism
  ) {
    self.periods = periods
    self.tests = tests
    self.options = options
    self.leftOut = leftOut
    articleCount = articles.count
    let listed = tests.ranked(options.order).prefix(options.listedCount ?? .max)
    trends = parallelism.map(blocks: listed.count) { place in
      TrendDescription(
        listed[place], articles: articles, items: items, periods: periods, options: options
      ).trend
    }
  }

  /// What was counted, for the record.
  var counts: [(name: String, value: JSONValue)] {
    [
      ("dated_articles", .integer(periods.datedArticles)),
      ("undated_articles", .integer(articleCount - periods.datedArticles)),
      ("periods", .integer(periods.starts.count)),
      ("periods_with_articles", .integer(periods.observed.count)),
      ("items", .integer(tests.outcomes.count)),
      ("items_left_out", .integer(leftOut)),
      ("tests", .integer(tests.outcomes.count { $0.pValue != nil })),
      ("items_with_trend", .integer(tests.outcomes.count(where: \.hasTrend))),
      ("items_with_burst", .integer(tests.outcomes.count { $0.burstWeight > 0 })),
      ("items_with_sure_burst", .integer(tests.outcomes.count(where: \.hasBurst))),
      ("listed_items", .integer(trends.count)),
    ]
  }

  /// What was found out, for the record.
  var results: [(name: String, value: JSONValue)] {
    [
      ("period", .string(periods.period.rawValue)),
      ("first_period", .init(.optional(periods.starts.first))),
      ("last_period", .init(.optional(periods.starts.last))),
      (
        "autocorrelation_is_allowed_for",
        .boolean(periods.observed.count >= TrendTests.fewestForAutocorrelation)
      ),
    ]
  }
}

/// All figures of one item.
private struct TrendDescription {
  private let outcome: TrendTests.Outcome
  private let name: String
  private let holders: ArraySlice<Int32>
  private let articles: [ArticleSummary]
  private let periods: PublicationPeriods
  private let series: ItemSeries
  private let options: TrendOptions

  init(
    _ outcome: TrendTests.Outcome, articles: [ArticleSummary], items: FollowedItems,
    periods: PublicationPeriods, options: TrendOptions
  ) {
    self.outcome = outcome
    name = items.names[outcome.item]
    holders = items.holders(of: outcome.item)
    self.articles = articles
    self.periods = periods
    series = ItemSeries(items, item: outcome.item, periods: periods)
    self.options = options
  }

  var trend: Trend {
    let shares = series.shares
    let test = series.trend
    let bursts = series.bursts(options)
    let days = holders.compactMap { articles[Int($0)].date }
    return Trend(
      item: name, articles: outcome.articles,
      share: Double(outcome.articles) / Double(periods.datedArticles),
      dates: days.min().flatMap { first in days.max().map { first...$0 } },
      counts: series.counts, shares: shares,
      burstLevels: levels(bursts?.states),
      peak: peak(of: shares), slope: series.slope, tau: test?.tau, pValue: outcome.pValue,
      qValue: outcome.qValue, direction: direction(test),
      bursts: (bursts?.bursts ?? []).map(burst),
      burstPValue: outcome.burstWeight > 0 ? outcome.burstPValue : nil,
      burstQValue: outcome.burstWeight > 0 ? outcome.burstQValue : nil)
  }

  /// The state of each period of the timeline.
  private func levels(_ states: [Int]?) -> [Int?] {
    var levels = [Int?](repeating: nil, count: periods.starts.count)
    for (place, period) in periods.observed.enumerated() { levels[period] = states?[place] ?? 0 }
    return levels
  }

  private func direction(_ test: MannKendallTest?) -> TrendRow.Direction {
    guard outcome.hasTrend, let test else { return .none }
    return test.score > 0 ? .rising : .falling
  }

  /// The period whose share has the highest lower end, the earliest on a tie.
  private func peak(of shares: [IntervalEstimate?]) -> Int? {
    var peak: Int?
    var highest = 0.0
    for (place, share) in shares.enumerated() {
      guard let lower = share?.interval.lower, lower > highest else { continue }
      (peak, highest) = (place, lower)
    }
    return peak
  }

  private func burst(_ burst: Bursts.Burst) -> TrendBurst {
    let range =
      periods.observed[burst.periods.lowerBound]...periods.observed[burst.periods.upperBound - 1]
    let held = series.counts[range].reduce(0, +)
    let all = periods.totals[range].reduce(0, +)
    let example = articles[example(of: range)]
    return TrendBurst(
      level: burst.level, start: periods.starts[range.lowerBound],
      end: periods.end(of: range.upperBound), weight: burst.weight, fullWeight: burst.fullWeight,
      articles: held, share: Double(held) / Double(all), exampleArticleID: example.id,
      exampleTitle: example.title)
  }

  /// The earliest article of some periods whose title names the item; without one, the earliest
  /// titled one of the period with most.
  private func example(of range: ClosedRange<Int>) -> Int {
    let fullest =
      range.max { (series.counts[$0], -$0) < (series.counts[$1], -$1) } ?? range.lowerBound
    let candidates = holders.map { Int($0) }
      .filter { range.contains(Int(periods.places[$0])) }
      .sorted { (articles[$0].date ?? .latest, $0) < (articles[$1].date ?? .latest, $1) }
    let sought = name.lowercased()
    let inFullest = candidates.filter { Int(periods.places[$0]) == fullest }
    return candidates.first { articles[$0].title?.lowercased().contains(sought) ?? false }
      ?? inFullest.first { articles[$0].title != nil } ?? inFullest.first
      ?? Int(holders[holders.startIndex])
  }
}
