import NumericCore
import Statistics

/// Every followed item tested for a trend and for bursts.
///
/// A period counts once, whatever its number of articles, and the p-value of a trend is the largest
/// of three:
///
/// * that of Mann and Kendall on the shares of the periods;
/// * that of the same score held against articles dealt at random over the dates, which allows for
///   periods of different size (``DealtDates``);
/// * from ``fewestForAutocorrelation`` periods on, that with the variance of Hamed and Rao, which
///   allows for news that goes on for some periods. In a shorter series an autocorrelation cannot
///   be estimated, and the correction does more harm than good.
///
/// The second and the third are computed where the first is under ``largestCheckedPValue``: above
/// it no trend can be significant, whatever they are. The p-value of a burst is the chance of one
/// of its weight when dates are dealt at random.
struct TrendTests: Sendable {
  /// What is kept of an item; the rest is computed anew for those that are listed.
  struct Outcome: Sendable {
    let item: Int
    /// Its dated articles.
    let articles: Int
    /// The p-value of a trend; nil where its share is the same in all periods.
    var pValue: Double?
    /// The p-value, corrected for all items.
    var qValue: Double?
    /// The weight of its strongest burst, 0 without one.
    let burstWeight: Double
    /// The p-value of that burst, 1 without one.
    var burstPValue = 1.0
    /// The p-value of the burst, corrected for all items.
    var burstQValue = 1.0
  }

  /// The outcomes in the order of the items.
  let outcomes: [Outcome]

  /// The least length of a series whose autocorrelation is allowed for.
  static let fewestForAutocorrelation = 20
  private static let largestCheckedPValue = 0.1
  private static let itemsPerBlock = 128
  private static let blocksPerRound = 32

  init(
    _ items: FollowedItems, periods: PublicationPeriods, options: TrendOptions,
    parallelism: Parallelism, observer: any AnalysisObserver
  ) throws(AnalysisError) {
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(items.count)
    let perRound = Self.itemsPerBlock * Self.blocksPerRound
    for first in stride(from: 0, to: items.count, by: perRound) {
      try observer.continueOrThrow()
      let round = first..<min(first + perRound, items.count)
      outcomes += Self.outcomes(round, parallelism) { item in
        let series = ItemSeries(items, item: item, periods: periods)
        return Outcome(
          item: item, articles: series.articles, pValue: series.trend?.pValue,
          burstWeight: series.bursts(options)?.strongest ?? 0)
      }
      observer.progressed(
        to: AnalysisProgress(
          stage: .trends, completed: round.upperBound, total: items.count, unit: "items"))
    }
    let suspects = outcomes.indices.filter {
      outcomes[$0].burstWeight > 0
        || outcomes[$0].pValue.map { $0 < Self.largestCheckedPValue } ?? false
    }
    let dealt = try DealtDates(
      periods, holders: suspects.lazy.map { outcomes[$0].articles }, options: options,
      parallelism: parallelism, observer: observer)
    for first in stride(from: 0, to: suspects.count, by: perRound) {
      try observer.continueOrThrow()
      let round = first..<min(first + perRound, suspects.count)
      let known = outcomes
      let checked = Self.outcomes(round, parallelism) { place in
        Self.checked(
          known[suspects[place]], dealt,
          ItemSeries(items, item: suspects[place], periods: periods))
      }
      for (place, outcome) in zip(round, checked) { outcomes[suspects[place]] = outcome }
    }
    let tested = outcomes.indices.filter { outcomes[$0].pValue != nil }
    let qValues = MultipleComparisons.benjaminiHochberg(tested.compactMap { outcomes[$0].pValue })
    for (item, qValue) in zip(tested, qValues) { outcomes[item].qValue = qValue }
    let burstQValues = MultipleComparisons.benjaminiHochberg(outcomes.map(\.burstPValue))
    for (item, qValue) in burstQValues.enumerated() { outcomes[item].burstQValue = qValue }
    self.outcomes = outcomes
  }

  private static func checked(
    _ outcome: Outcome, _ dealt: DealtDates, _ series: ItemSeries
  ) -> Outcome {
    var checked = outcome
    if let pValue = outcome.pValue, pValue < largestCheckedPValue {
      checked.pValue = series.checkedPValue(dealt: dealt)
    }
    checked.burstPValue = dealt.pValue(ofBurst: outcome.burstWeight, holders: outcome.articles)
    return checked
  }

  private static func outcomes<Result: Sendable>(
    _ items: Range<Int>, _ parallelism: Parallelism, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let blocks = (items.count + itemsPerBlock - 1) / itemsPerBlock
    return parallelism.map(blocks: blocks) { block in
      let first = items.lowerBound + block * itemsPerBlock
      return (first..<min(first + itemsPerBlock, items.upperBound)).map(body)
    }.flatMap(\.self)
  }

  /// The items in the order that was asked for: those with bursts or trends that are more than
  /// chance first, then the others by the smaller of their q-values.
  func ranked(_ order: TrendOptions.Order) -> [Outcome] {
    let bursts = outcomes.filter(\.hasBurst)
      .sorted { (-$0.burstWeight, $0.item) < (-$1.burstWeight, $1.item) }
    let trends = outcomes.filter(\.hasTrend)
      .sorted { ($0.pValue ?? 1, $0.item) < ($1.pValue ?? 1, $1.item) }
    let rest = outcomes.sorted {
      (min($0.qValue ?? 1, $0.burstQValue), -$0.burstWeight, $0.pValue ?? 1, $0.item)
        < (min($1.qValue ?? 1, $1.burstQValue), -$1.burstWeight, $1.pValue ?? 1, $1.item)
    }
    var queue: [Outcome] = []
    switch order {
    case .bursts: queue = bursts
    case .trends: queue = trends
    case .both:
      for place in 0..<max(bursts.count, trends.count) {
        if place < bursts.count { queue.append(bursts[place]) }
        if place < trends.count { queue.append(trends[place]) }
      }
    }
    var seen = [Bool](repeating: false, count: outcomes.count)
    return (queue + rest).filter { outcome in
      defer { seen[outcome.item] = true }
      return !seen[outcome.item]
    }
  }
}

extension TrendTests.Outcome {
  fileprivate init(item: Int, articles: Int, pValue: Double?, burstWeight: Double) {
    self.item = item
    self.articles = articles
    self.pValue = pValue
    self.burstWeight = burstWeight
  }

  /// Whether the item rises or falls by more than chance.
  var hasTrend: Bool { qValue.map { $0 <= TrendOptions.largestQValue } ?? false }

  /// Whether its strongest burst is more than chance.
  var hasBurst: Bool { burstQValue <= TrendOptions.largestQValue }
}
