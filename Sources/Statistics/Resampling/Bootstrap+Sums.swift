/// Statistics that are functions of totals: a resample costs one addition a unit.
extension Bootstrap {
  /// The mean of values.
  ///
  /// Under a clustered design the number of values differs between resamples, and the mean is the
  /// ratio of two totals.
  ///
  /// - Parameters:
  ///   - values: The sample.
  ///   - design: How it is drawn.
  /// - Returns: The mean and its interval; nil with fewer than two units, or values not finite.
  public func mean(
    _ values: [Double], design: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    guard let center = Self.center(values) else { return nil }
    return meanRatio(values.map { $0 - center }, center: center, design)
  }

  /// The share of outcomes that are true.
  ///
  /// Where outcomes are independent, ``ProportionInterval`` is exact or near it and needs no
  /// resamples; under clustered designs this is the interval to use. With no outcome true or all of
  /// them, resamples do not differ and the interval has no width: it says nothing then.
  ///
  /// - Parameters:
  ///   - outcomes: The sample.
  ///   - design: How it is drawn.
  /// - Returns: The share and its interval; nil with fewer than two units.
  public func proportion(
    _ outcomes: [Bool], design: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    meanRatio(outcomes.map { $0 ? 1 : 0 }, center: 0, design)
  }

  /// The mean of a first sample less that of a second, drawn independently of each other.
  ///
  /// - Parameters:
  ///   - first: The first sample.
  ///   - second: The second sample.
  ///   - firstDesign: How the first is drawn.
  ///   - secondDesign: How the second is drawn.
  /// - Returns: The difference and its interval; nil if a sample has fewer than two units, or values
  ///   that are not finite.
  public func differenceOfMeans(
    _ first: [Double], _ second: [Double], firstDesign: ResamplingDesign = .independent,
    secondDesign: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    guard let center = Self.center(first + second) else { return nil }
    let values = [first.map { $0 - center }, second.map { $0 - center }]
    let plans = [
      DrawPlan(firstDesign, count: first.count), DrawPlan(secondDesign, count: second.count),
    ]
    if firstDesign.clusters == nil && secondDesign.clusters == nil {
      return sums(
        zip(values, plans).map { ([$0], $1) },
        .meanDifference(first: Double(first.count), second: Double(second.count)))
    }
    return sums(
      zip(values, plans).map { ([$0, Self.ones($0.count)], $1) }, .ratioDifference)
  }

  /// The ratio of two totals, Σx / Σn, such as a word's occurrences and all words of each article.
  ///
  /// - Parameters:
  ///   - numerators: The x of each observation.
  ///   - denominators: The n of each observation.
  ///   - design: How observations are drawn.
  /// - Returns: The ratio and its interval; nil with fewer than two units or an undefined ratio.
  public func ratio(
    of numerators: [Double], to denominators: [Double], design: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    precondition(numerators.count == denominators.count, "a ratio needs pairs")
    let plan = DrawPlan(design, count: numerators.count)
    return sums([([numerators, denominators], plan)], .ratio(center: 0))
  }

  /// A ratio of totals less another one of the same observations, Σx / Σn − Σy / Σm, such as the F of
  /// two systems on the same articles: every resample draws both sides together.
  ///
  /// - Parameters:
  ///   - first: The x and n of each observation.
  ///   - second: The y and m of each observation.
  ///   - design: How observations are drawn.
  /// - Returns: The difference and its interval; nil with fewer than two units or an undefined ratio.
  public func pairedDifferenceOfRatios(
    _ first: (numerators: [Double], denominators: [Double]),
    _ second: (numerators: [Double], denominators: [Double]),
    design: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    let columns = [
      first.numerators, first.denominators, second.numerators, second.denominators,
    ]
    let count = first.numerators.count
    precondition(columns.allSatisfy { $0.count == count }, "an observation has both ratios")
    return sums([(columns, DrawPlan(design, count: count))], .ratioDifference)
  }

  /// The natural logarithm of the ratio of two ratios of totals, ln((Σx/Σn) / (Σy/Σm)).
  ///
  /// Divide by ln 2 for the log ratio of keyness. Resamples in which a numerator total is 0 give an
  /// infinite value and count as one: an end of the interval may be infinite.
  ///
  /// - Parameters:
  ///   - first: The x and n of each observation of the first sample.
  ///   - second: The y and m of each observation of the second sample.
  ///   - firstDesign: How the first is drawn.
  ///   - secondDesign: How the second is drawn.
  /// - Returns: The log ratio and its interval; nil if it is not finite or a sample has fewer than
  ///   two units.
  public func logRatio(
    _ first: (numerators: [Double], denominators: [Double]),
    _ second: (numerators: [Double], denominators: [Double]),
    firstDesign: ResamplingDesign = .independent, secondDesign: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    precondition(
      first.numerators.count == first.denominators.count
        && second.numerators.count == second.denominators.count, "a ratio needs pairs")
    return sums(
      [
        (
          [first.numerators, first.denominators],
          DrawPlan(firstDesign, count: first.numerators.count)
        ),
        (
          [second.numerators, second.denominators],
          DrawPlan(secondDesign, count: second.numerators.count)
        ),
      ], .logRatio)
  }

  /// Pearson's correlation of pairs.
  ///
  /// Resamples in which a side is constant have no correlation and are left out.
  ///
  /// - Parameters:
  ///   - x: The first of each pair.
  ///   - y: The second of each pair.
  ///   - design: How pairs are drawn.
  /// - Returns: The correlation and its interval; nil where a side is constant.
  public func correlation(
    _ x: [Double], _ y: [Double], design: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    precondition(x.count == y.count, "a correlation needs pairs")
    guard let x = Self.standardized(x), let y = Self.standardized(y) else { return nil }
    let columns = [
      x, y, x.map { $0 * $0 }, y.map { $0 * $0 }, zip(x, y).map { $0 * $1 }, Self.ones(x.count),
    ]
    return sums([(columns, DrawPlan(design, count: x.count))], .correlation)
  }

  private func meanRatio(
    _ values: [Double], center: Double, _ design: ResamplingDesign
  ) -> BootstrapEstimate? {
    guard !values.isEmpty else { return nil }
    let plan = DrawPlan(design, count: values.count)
    guard design.clusters == nil else {
      return sums([([values, Self.ones(values.count)], plan)], .ratio(center: center))
    }
    return sums([([values], plan)], .mean(center: center, count: Double(values.count)))
  }

  private func sums(
    _ samples: [(columns: [[Double]], plan: DrawPlan)], _ function: SumFunction
  ) -> BootstrapEstimate? {
    guard samples.allSatisfy({ $0.plan.freedom >= 1 }) else { return nil }
    let totals = UnitTotals(
      samples, withProducts: method == .studentized && samples[0].columns.count <= 2)
    return estimate(SumProblem(totals, function))
  }

  private static func ones(_ count: Int) -> [Double] { [Double](repeating: 1, count: count) }

  /// The mean of values; nil where it is not finite.
  private static func center(_ values: [Double]) -> Double? {
    guard let first = values.first else { return nil }
    let mean = first + values.reduce(0) { $0 + ($1 - first) } / Double(values.count)
    return mean.isFinite ? mean : nil
  }

  /// Values less their mean over their root mean square; nil where they do not differ.
  private static func standardized(_ values: [Double]) -> [Double]? {
    guard let center = center(values) else { return nil }
    let deviations = values.map { $0 - center }
    let size = deviations.reduce(0) { max($0, abs($1)) }
    guard size > 0, size.isFinite, values.contains(where: { $0 != values[0] }) else { return nil }
    return deviations.map { $0 / size }
  }
}
