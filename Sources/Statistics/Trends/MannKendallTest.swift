/// Whether a series rises or falls, whatever the shape of its rise (Mann 1945, Kendall 1975).
///
///     S = Σ sign(xⱼ - xᵢ) over i < j
///     var(S) = (n (n - 1) (2n + 5) - Σ t (t - 1) (2t + 5)) / 18
///     z = (S ∓ 1) / √var(S)
///
/// over the sizes t of groups of equal values. Without ties and up to 49 values the p-value is
/// exact (all n! orders equally likely); else it is that of z in the normal distribution, with the
/// continuity correction of 1. The values are taken as independent of one another; a series in
/// which high follows high by itself asks for ``Autocorrelation/hamedRao(significance:lags:)``.
///
/// S and its variance are those of ``KendallCorrelation`` with time as the other side. Time
/// O(n log n); with the correction for autocorrelation O(n² log n), and as much memory as
/// ``TheilSenEstimator``.
public struct MannKendallTest: Sendable, Equatable {
  /// What is done about values that depend on the values before them.
  public enum Autocorrelation: Sendable, Hashable {
    /// Nothing: the values are independent.
    case none
    /// The variance is multiplied by 1 + 2 Σ (n-i)(n-i-1)(n-i-2) ρᵢ / (n (n-1) (n-2)), where ρᵢ is
    /// the autocorrelation at lag i of the ranks of the series without its Theil–Sen slope, over
    /// the lags at which it is significant (Hamed and Rao 1998); no lag given means all.
    case hamedRao(significance: Double = 0.05, lags: Int? = nil)
  }

  /// Pairs that rise less pairs that fall: S.
  public let score: Int
  /// Kendall's τ_b of the values and time, from -1 (falls throughout) to 1 (rises throughout).
  public let tau: Double
  /// The variance of S when there is no trend, after the correction for autocorrelation.
  public let variance: Double
  /// The z score of S, with the continuity correction; 0 for S = 0.
  public let zScore: Double
  /// Whether the p-value is from the exact distribution.
  public let isExact: Bool
  /// The chance of a score as far from 0 in the direction of the alternative if there is no trend.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double

  /// The most values whose distribution is computed exactly.
  public static let exactLimit = KendallCorrelation.exactLimit

  /// Tests a series for a trend.
  ///
  /// Nil for fewer than two values, for values that are all equal, where one is NaN, and where the
  /// correction leaves no positive variance, as strong alternation can (with it, infinite values are
  /// no values either).
  ///
  /// - Parameters:
  ///   - values: The values in the order of time, at equal or unequal distances.
  ///   - alternative: What is held against no trend; `.greater` is a rise.
  ///   - autocorrelation: What is done about values that depend on those before them.
  public init?(
    _ values: [Double], alternative: Alternative = .twoSided,
    autocorrelation: Autocorrelation = .none
  ) {
    guard let order = PairOrder(values.indices.map(Double.init), values) else { return nil }
    var variance = order.scoreVariance
    var isCorrected = false
    if case .hamedRao(let significance, let lags) = autocorrelation {
      guard
        let factor = HamedRaoCorrection.factor(values, significance: significance, lags: lags)
      else { return nil }
      variance *= factor
      isCorrected = true
    }
    guard variance > 0 else { return nil }
    score = order.score
    tau = order.tauB
    self.variance = variance
    isExact = !isCorrected && order.hasNoTies && values.count <= Self.exactLimit
    func normal(_ alternative: Alternative) -> NormalRankScore {
      NormalRankScore(
        deviation: Double(order.score), standardDeviation: variance.squareRoot(), correction: 1,
        alternative)
    }
    zScore = normal(.twoSided).score
    let tail = isExact ? order.exactTail(alternative) : normal(alternative).tail
    (pValue, logPValue) = (tail.value, tail.logarithm)
  }

  /// The score S of a series alone, for those who hold it against a distribution of their own.
  ///
  /// - Parameter values: The values in the order of time.
  /// - Returns: Pairs that rise less pairs that fall; 0 for fewer than two values and for equal ones,
  ///   and where one is NaN.
  /// - Complexity: O(n log n).
  public static func score(_ values: [Double]) -> Int {
    PairOrder(values.indices.map(Double.init), values)?.score ?? 0
  }
}
