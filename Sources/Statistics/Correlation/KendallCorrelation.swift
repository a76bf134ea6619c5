/// Kendall's τ-b of two samples: how far pairs of observations agree in order.
///
///     τ_b = (C - D) / √((N - T_x)(N - T_y)),  N = n (n - 1) / 2
///
/// with C and D the numbers of pairs in the same and in opposite order, and T the numbers of pairs
/// tied on a side. Kendall (1945), "The treatment of ties in ranking problems"; counted in
/// O(n log n) after Knight (1966), "A computer method for calculating Kendall's tau with ungrouped
/// data".
public struct KendallCorrelation: Sendable, Equatable {
  /// The coefficient with the interval of Fieller, Hartley and Pearson (1957).
  ///
  ///     tanh(atanh τ ± z(1 - α/2) √(0.437 / (n - 4))),  α = 1 - level
  ///
  /// as recommended by Bonett and Wright (2000) for |τ| < 0.8. For up to four pairs it is all of -1
  /// to 1. It has two sides whatever the alternative.
  public let estimate: IntervalEstimate
  /// C - D.
  public let score: Int
  /// The probability of such a score, or one further out, where the order of one side says nothing
  /// about the other.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// Whether the p-value counts all orders: fewer than fifty pairs without ties.
  ///
  /// Otherwise the score is held against the normal distribution with the variance that ties leave
  /// (Kendall 1970, "Rank correlation methods", 4.2), without a correction for continuity.
  public let isExact: Bool

  /// The largest number of pairs without ties whose p-value is exact.
  public static let exactLimit = 49

  /// Measures how far paired values agree in order.
  ///
  /// Nil with fewer than three pairs, where one side is constant, and where a value is NaN.
  ///
  /// - Parameters:
  ///   - first: The first value of each pair; infinities are ordered like other values.
  ///   - second: The second value of each pair, as many.
  ///   - alternative: What the test holds against no agreement; greater means τ > 0.
  ///   - level: The share of samples whose interval holds the true coefficient.
  public init?(
    _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) {
    precondition(first.count == second.count, "the samples must have equal length")
    guard first.count > 2, let order = PairOrder(first, second) else { return nil }
    let n = first.count
    estimate = CorrelationInference.fisherInterval(
      order.tauB, variance: n > 4 ? 0.437 / Double(n - 4) : .infinity, level: level)
    score = order.score
    isExact = n <= Self.exactLimit && order.hasNoTies
    let tail =
      isExact
      ? order.exactTail(alternative)
      : TailProbability(
        Double(score) / order.scoreVariance.squareRoot(), under: NormalDistribution.standard,
        alternative)
    (pValue, logPValue) = (tail.value, tail.logarithm)
  }

  /// The coefficient alone.
  ///
  /// - Parameters:
  ///   - first: The first value of each pair.
  ///   - second: The second value of each pair, as many.
  /// - Returns: τ_b; nil with fewer than two pairs, where one side is constant, and where a value is
  ///   NaN.
  public static func value(_ first: [Double], _ second: [Double]) -> Double? {
    precondition(first.count == second.count, "the samples must have equal length")
    return PairOrder(first, second)?.tauB
  }
}
