public import NumericCore

/// Tests by rearranging the data as chance could have under the null hypothesis.
///
/// The p-value is the share of arrangements whose statistic is as extreme as the one observed:
///
///     exact:  p = hits / arrangements          (all of them are counted)
///     drawn:  p = (hits + 1) / (draws + 1)     (Phipson and Smyth 2010)
///
/// All arrangements are counted where they are no more than the draws asked for. Two-sided p-values
/// are twice the smaller of both one-sided ones, at most 1. Statistics within rounding of the
/// observed one (100 ulp of it, and for built-in statistics of the sums they are made of) are equal
/// to it. These are the rules of SciPy's `permutation_test`.
///
/// Every draw has a random stream of its own, keyed by the seed and its number, so results have the
/// same bits for any number of threads.
/// B. Phipson and G. K. Smyth, "Permutation p-values should never be zero", Statistical Applications
/// in Genetics and Molecular Biology 9, 2010; P. Good, *Permutation, Parametric and Bootstrap Tests
/// of Hypotheses*, 2005.
public struct PermutationTest: Sendable, Equatable {
  /// The number of random arrangements, and the most that are counted exactly.
  public let resamples: Int
  /// Which statistics speak against the null hypothesis.
  public let alternative: Alternative
  /// The confidence level of the interval around a drawn p-value.
  public let level: Double
  /// The seed of the random numbers.
  public let seed: UInt64
  /// The threads to use.
  public let parallelism: Parallelism

  /// Sets up a test.
  ///
  /// - Parameters:
  ///   - resamples: The number of random arrangements, at least 1.
  ///   - alternative: Which statistics speak against the null hypothesis.
  ///   - level: The confidence level of the interval around a drawn p-value.
  ///   - seed: The seed; the same seed draws the same arrangements.
  ///   - parallelism: The threads to use; results do not depend on it.
  public init(
    resamples: Int = 9_999, alternative: Alternative = .twoSided, level: Double = 0.95,
    seed: UInt64 = 1, parallelism: Parallelism = .single
  ) {
    precondition(resamples >= 1, "a test needs an arrangement")
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.resamples = resamples
    self.alternative = alternative
    self.level = level
    self.seed = seed
    self.parallelism = parallelism
  }
}

/// What a permutation test found.
public struct PermutationResult: Sendable, Equatable {
  /// The statistic of the data.
  public let statistic: Double
  /// The p-value, above 0.
  public let pValue: Double
  /// Where the p-value of all arrangements lies, by the draws made (Clopper and Pearson 1934 on the
  /// hits, doubled for a two-sided test); the p-value itself where all were counted.
  public let pValueInterval: ConfidenceInterval
  /// The arrangements counted: all, or those drawn.
  public let arrangements: Int
  /// Whether all arrangements were counted.
  public let isExact: Bool
}

/// Counts of arrangements on either side of the observed statistic; those equal to it are in both.
struct ArrangementCounts: Sendable {
  var lower = 0
  var upper = 0
  var total = 0

  /// Counts an arrangement; one without a value (NaN) speaks on neither side.
  mutating func add(_ value: Double, observed: Double, rounding: Double) {
    total += 1
    if value <= observed + rounding { lower += 1 }
    if value >= observed - rounding { upper += 1 }
  }

  mutating func add(_ other: ArrangementCounts) {
    lower += other.lower
    upper += other.upper
    total += other.total
  }
}

extension PermutationTest {
  private static let drawsPerBlock = 64

  /// Counts random arrangements in fixed blocks, each block with its own scratch memory.
  func drawn(
    _ block: @Sendable (Range<Int>, inout ArrangementCounts) -> Void
  ) -> ArrangementCounts {
    let blocks = (resamples + Self.drawsPerBlock - 1) / Self.drawsPerBlock
    let parts = parallelism.map(blocks: blocks) { index in
      let start = index * Self.drawsPerBlock
      var counts = ArrangementCounts()
      block(start..<min(start + Self.drawsPerBlock, resamples), &counts)
      return counts
    }
    return parts.reduce(into: ArrangementCounts()) { $0.add($1) }
  }

  /// The stream of a draw.
  func stream(_ draw: Int) -> RandomStream {
    RandomStream(seed: seed, purpose: "permutation", index: UInt64(draw))
  }

  /// The result of some counts.
  func result(
    _ statistic: Double, _ counts: ArrangementCounts, isExact: Bool,
    _ alternative: Alternative? = nil
  ) -> PermutationResult {
    let hits: Int
    let sides: Double
    switch alternative ?? self.alternative {
    case .less: (hits, sides) = (counts.lower, 1)
    case .greater: (hits, sides) = (counts.upper, 1)
    case .twoSided: (hits, sides) = (min(counts.lower, counts.upper), 2)
    }
    let added = isExact ? 0 : 1
    let pValue = min(1, sides * Double(hits + added) / Double(counts.total + added))
    var range = (lower: pValue, upper: pValue)
    if !isExact,
      let share = ProportionInterval.clopperPearson(
        successes: hits, trials: counts.total, level: level)
    {
      range = (min(1, sides * share.interval.lower), min(1, sides * share.interval.upper))
    }
    return PermutationResult(
      statistic: statistic, pValue: pValue,
      pValueInterval: ConfidenceInterval(lower: range.lower, upper: range.upper, level: level),
      arrangements: counts.total, isExact: isExact)
  }

  /// What counts as equal to an observed statistic.
  static func rounding(_ observed: Double) -> Double { 100 * Double.ulpOfOne * abs(observed) }
}
