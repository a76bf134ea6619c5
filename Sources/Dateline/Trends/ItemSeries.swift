import Statistics

/// One item over time.
struct ItemSeries {
  /// Its articles in each period.
  let counts: [Int]
  /// Its dated articles.
  let articles: Int
  private let periods: PublicationPeriods

  init(_ items: FollowedItems, item: Int, periods: PublicationPeriods) {
    counts = periods.counts(of: items.holders(of: item))
    articles = counts.reduce(0, +)
    self.periods = periods
  }

  /// Its share of the articles of each period that has any.
  var observedShares: [Double] {
    periods.observed.map { Double(counts[$0]) / Double(periods.totals[$0]) }
  }

  /// The test for a trend, each period one value.
  var trend: MannKendallTest? { MannKendallTest(observedShares) }

  /// The p-value after both checks; nil where there is no test.
  func checkedPValue(dealt: DealtDates) -> Double? {
    let shares = observedShares
    guard let test = MannKendallTest(shares) else { return nil }
    var pValue = max(test.pValue, dealt.pValue(of: test, holders: articles))
    if shares.count >= TrendTests.fewestForAutocorrelation,
      let corrected = MannKendallTest(shares, autocorrelation: .hamedRao())
    {
      pValue = max(pValue, corrected.pValue)
    }
    return pValue
  }

  /// The change of the share for each period.
  var slope: IntervalEstimate? {
    articles == 0 ? nil : TheilSenEstimator(times: periods.times, values: observedShares)?.slope
  }

  /// The share of each period with its interval; nil for a period without articles.
  var shares: [IntervalEstimate?] {
    zip(counts, periods.totals).map { ProportionInterval.wilson(successes: $0, trials: $1) }
  }

  /// The bursts, over the periods with articles.
  func bursts(_ options: TrendOptions) -> Bursts? {
    Bursts(
      counts: periods.observed.map { counts[$0] }, totals: periods.observedTotals,
      options: options)
  }
}
