import Statistics
import TestSupport
import Testing

@Suite("Moments")
struct MomentsTests {
  static let tied = [3.1, 4.7, 4.7, 2.2, 8.9, 7.3, 4.7, 1.05, 9.6, 2.2, 5.5]
  static let spread = [15.2, 3.3, 8.1, 8.1, 0.4, 22.7, 9.9, 1.6, 8.1, 5.05]

  /// Mean, variance, standard error, skewness and kurtosis, each plain and adjusted, with
  /// `scipy.stats.sem`, `skew` and `kurtosis` of SciPy 1.17.1 (Reference/summaries.py).
  @Test(
    "equal SciPy's",
    arguments: [
      (
        tied, 4.904545454545455, 7.6972272727272735, 0.8365093746541623,
        [0.3856572067873621, 0.4494229898213013, -0.9348113807085534, -0.7246856345142554]
      ),
      (
        spread, 8.245, 44.49802777777777, 2.1094555643051067,
        [0.9594055864913861, 1.1377150699509195, 0.2699724887097634, 1.4415585068261896]
      ),
    ] as [([Double], Double, Double, Double, [Double])])
  func references(
    values: [Double], mean: Double, variance: Double, error: Double, shape: [Double]
  ) {
    for moments in [Moments(values), streamed(values), merged(values, parts: 3)] {
      #expect(logRelativeError(moments.mean, mean) > 15)
      #expect(logRelativeError(moments.variance, variance) > 14)
      #expect(logRelativeError(moments.standardError, error) > 14)
      let found = [
        moments.skewness, moments.adjustedSkewness, moments.kurtosis, moments.adjustedKurtosis,
      ]
      for (figure, reference) in zip(found, shape) {
        #expect(logRelativeError(figure, reference) > 13)
      }
      #expect(moments.min == values.min() && moments.max == values.max())
      #expect(moments.count == values.count)
    }
  }

  /// `t.test(x, conf.level = )$conf.int` of R 4.2.2 (Reference/summaries.R).
  @Test(
    "the interval of the mean equals R's",
    arguments: [
      (tied, 0.95, 3.0406864168277736, 6.7684044922631355),
      (tied, 0.99, 2.2534191530661243, 7.5556717560247852),
      (spread, 0.95, 3.4730799856026722, 13.016920014397327),
      (spread, 0.99, 1.3896163337119891, 15.10038366628801),
    ] as [([Double], Double, Double, Double)])
  func meanInterval(values: [Double], level: Double, lower: Double, upper: Double) throws {
    let estimate = try #require(Moments(values).meanInterval(level: level))
    #expect(logRelativeError(estimate.interval.lower, lower) > 12)
    #expect(logRelativeError(estimate.interval.upper, upper) > 12)
    #expect(estimate.value == Moments(values).mean)
  }

  @Test("what is undefined is nil")
  func undefined() {
    let none = Moments()
    #expect(none.mean == nil && none.variance == nil && none.min == nil && none.skewness == nil)
    let one = Moments([4])
    #expect(one.mean == 4 && one.variance == nil && one.populationVariance == 0)
    #expect(one.meanInterval() == nil && one.skewness == nil)
    let same = Moments([Double](repeating: 0.1, count: 7))
    #expect(same.mean == 0.1 && same.variance == 0 && same.standardError == 0)
    #expect(same.skewness == nil && same.kurtosis == nil && same.adjustedKurtosis == nil)
    #expect(same.meanInterval()?.interval.lower == 0.1)
    #expect(Moments([1, 2]).adjustedSkewness == nil && Moments([1, 2, 4]).adjustedKurtosis == nil)
  }

  @Test("NaN and infinity come out as NaN, overflow as nil")
  func nonFinite() {
    for moments in [Moments([1, .nan, 3]), streamed([1, .nan, 3])] {
      #expect(moments.mean?.isNaN == true && moments.variance?.isNaN == true)
      #expect(moments.min?.isNaN == true && moments.max?.isNaN == true)
      #expect(moments.skewness?.isNaN == true && moments.meanInterval() == nil)
    }
    #expect(Moments([1, .infinity]).variance?.isNaN == true)
    #expect(Moments([1e308, 1.5e308]).mean == nil)
    #expect(Moments([1e200, -1e200]).variance == nil)
    #expect(Moments([1e100, 0, 3e100]).kurtosis == nil)
  }

  @Test("merged parts equal the whole, in any order")
  func merging() throws {
    try forEverySeed { generator, seed in
      let offset = Double.random(in: -1e6...1e6, using: &generator)
      let values = (0..<Int.random(in: 4...300, using: &generator)).map { _ in
        offset + Double.random(in: 0...1, using: &generator)
          * Double.random(in: 0...1, using: &generator)
      }
      let whole = Moments(values)
      for other in [
        merged(values, parts: Int.random(in: 1...9, using: &generator)),
        merged(values.shuffled(using: &generator), parts: 4), streamed(values),
      ] {
        #expect(other.count == whole.count && other.min == whole.min && other.max == whole.max)
        #expect(other.mean == whole.mean, "seed \(seed)")
        let variance = try #require(whole.variance)
        #expect(logRelativeError(other.variance, variance) > 13, "seed \(seed)")
        let skewness = try #require(whole.skewness)
        #expect(distance(other.skewness, skewness) < 1e-12, "seed \(seed)")
        let kurtosis = try #require(whole.kurtosis)
        #expect(distance(other.kurtosis, kurtosis) < 1e-12, "seed \(seed)")
      }
    }
  }

  @Test("shift moves the mean alone, scale the spread")
  func shiftAndScale() {
    forEverySeed { generator, seed in
      let values = (0..<50).map { _ in Double(Int.random(in: 0...1_000, using: &generator)) }
      let plain = Moments(values)
      let moved = Moments(values.map { 1_048_576 - 4 * $0 })
      #expect(
        logRelativeError(moved.mean, plain.mean.map { 1_048_576 - 4 * $0 }) > 15, "seed \(seed)")
      let spread = plain.standardDeviation.map { 4 * $0 }
      #expect(logRelativeError(moved.standardDeviation, spread) > 14, "seed \(seed)")
      #expect(distance(moved.skewness, plain.skewness.map { -$0 }) < 1e-13, "seed \(seed)")
      #expect(distance(moved.kurtosis, plain.kurtosis) < 1e-12, "seed \(seed)")
    }
  }
}

/// Values taken in one at a time.
func streamed(_ values: [Double]) -> Moments {
  var moments = Moments()
  for value in values { moments.add(value) }
  return moments
}

/// Values dealt out to parts, summarised, and merged.
func merged(_ values: [Double], parts: Int) -> Moments {
  var moments = Moments()
  for part in 0..<parts {
    moments.merge(
      Moments(stride(from: part, to: values.count, by: parts).map { values[$0] }))
  }
  return moments
}
