/// The correlation of the ranks of two samples, with an interval and a test.
///
///     ρ = Pearson's r of the mean ranks
///
/// Spearman (1904), ties by mean ranks. Time O(n log n).
public struct SpearmanCorrelation: Sendable, Equatable {
  /// The coefficient with the interval of Bonett and Wright (2000).
  ///
  ///     tanh(atanh ρ ± z(1 - α/2) √((1 + ρ²/2) / (n - 3))),  α = 1 - level
  ///
  /// "Sample size requirements for estimating Pearson, Kendall and Spearman correlations",
  /// Psychometrika 65:23-28. For three pairs it is all of -1 to 1. It has two sides whatever the
  /// alternative.
  public let estimate: IntervalEstimate
  /// The probability of such a ρ, or one further out, where the order of one side says nothing
  /// about the other.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// Whether the p-value counts all orders of the ranks: up to nine pairs without ties.
  ///
  /// Otherwise it is that of t = ρ √((n - 2) / (1 - ρ²)) with n - 2 degrees of freedom.
  public let isExact: Bool

  /// The largest number of pairs without ties whose p-value is exact.
  public static let exactLimit = 9

  /// Measures the correlation of the ranks of paired values.
  ///
  /// Nil with fewer than three pairs, where one side is constant, and where a value is NaN.
  ///
  /// - Parameters:
  ///   - first: The first value of each pair; infinities are ranked like other values.
  ///   - second: The second value of each pair, as many.
  ///   - alternative: What the test holds against no correlation; greater means ρ > 0.
  ///   - level: The share of samples whose interval holds the true coefficient.
  public init?(
    _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) {
    precondition(first.count == second.count, "the samples must have equal length")
    let (firstRanks, firstTies) = Ranks.midranks(first)
    let (secondRanks, secondTies) = Ranks.midranks(second)
    guard first.count > 2, let sums = CrossProducts(firstRanks, secondRanks) else { return nil }
    let n = first.count
    let value = sums.correlation
    estimate = CorrelationInference.fisherInterval(
      value, variance: (1 + value * value / 2) / Double(n - 3), level: level)
    isExact = n <= Self.exactLimit && firstTies.isEmpty && secondTies.isEmpty
    let tail: TailProbability
    if isExact {
      let distance = zip(firstRanks, secondRanks).reduce(0) { sum, pair in
        sum + Int((pair.0 - pair.1) * (pair.0 - pair.1))
      }
      let distribution = RankNullDistribution.squaredDistances(n)
      tail = TailProbability(distribution.pValue(distribution.maximum - distance, alternative))
    } else {
      tail = TailProbability(
        sums.studentT(count: n), under: StudentTDistribution(degreesOfFreedom: Double(n - 2)),
        alternative)
    }
    (pValue, logPValue) = (tail.value, tail.logarithm)
  }

  /// The coefficient alone.
  ///
  /// - Parameters:
  ///   - first: The first value of each pair.
  ///   - second: The second value of each pair, as many.
  /// - Returns: ρ; nil with fewer than two pairs, where one side is constant, and where a value is
  ///   NaN.
  public static func value(_ first: [Double], _ second: [Double]) -> Double? {
    PearsonCorrelation.value(Ranks.midranks(first).ranks, Ranks.midranks(second).ranks)
  }
}
