import Glibc

/// Whether a series rises or falls, whatever the shape of its rise (Mann 1945, Kendall 1975).
///
///     S = Σ sign(xⱼ - xᵢ) over i < j
///     var(S) = (n (n - 1) (2n + 5) - Σ t (t - 1) (2t + 5)) / 18
///     z = (S ∓ 1) / √var(S)
///
/// over the sizes t of groups of equal values. Without ties and up to 50 values the p-value is
/// exact (all n! orders equally likely); else it is that of z in the normal distribution, with the
/// continuity correction of 1. The values are taken as independent of one another; a series in
/// which high follows high by itself asks for ``Autocorrelation/hamedRao(significance:lags:)``.
///
/// O(n log n); with the correction O(n²).
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

  /// The most values whose distribution is computed exactly.
  public static let exactLimit = 50

  /// Tests a series for a trend.
  ///
  /// Nil for fewer than two values, for values that are all equal, and where the correction leaves
  /// no positive variance, as strong alternation can. NaN is not a value.
  ///
  /// - Parameters:
  ///   - values: The values in the order of time, at equal or unequal distances.
  ///   - alternative: What is held against no trend; `.greater` is a rise.
  ///   - autocorrelation: What is done about values that depend on those before them.
  public init?(
    _ values: [Double], alternative: Alternative = .twoSided,
    autocorrelation: Autocorrelation = .none
  ) {
    precondition(values.allSatisfy { !$0.isNaN }, "NaN has no place in an order")
    let order = OrderedSeries(values)
    guard order.tieSizes.count > 1 else { return nil }
    let count = Double(values.count)
    let pairs = count * (count - 1) / 2
    let tied = order.tieSizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) / 2 }
    score = order.score
    tau = Double(score) / (pairs * (pairs - tied)).squareRoot()
    var variance = Self.variance(count: values.count, tieSizes: order.tieSizes)
    var isCorrected = false
    if case .hamedRao(let significance, let lags) = autocorrelation {
      variance *= HamedRaoCorrection.factor(values, significance: significance, lags: lags)
      isCorrected = true
      guard variance > 0 else { return nil }
    }
    self.variance = variance
    zScore = (Double(score) - Double(score.signum())) / variance.squareRoot()
    isExact = !isCorrected && tied == 0 && values.count <= Self.exactLimit
    pValue =
      isExact
      ? Self.exactPValue(score, count: values.count, alternative)
      : Self.normalPValue(score, variance: variance, alternative)
  }

  /// The score S of a series alone, for those who hold it against a distribution of their own.
  ///
  /// O(n log n).
  ///
  /// - Parameter values: The values in the order of time, none of them NaN.
  /// - Returns: Pairs that rise less pairs that fall.
  public static func score(_ values: [Double]) -> Int { OrderedSeries(values).score }

  static func variance(count: Int, tieSizes: [Int]) -> Double {
    func part(_ size: Int) -> Double { Double(size) * Double(size - 1) * Double(2 * size + 5) }
    return (part(count) - tieSizes.reduce(0) { $0 + part($1) }) / 18
  }

  private static func normalPValue(
    _ score: Int, variance: Double, _ alternative: Alternative
  ) -> Double {
    let normal = NormalDistribution(mean: 0, standardDeviation: 1)
    let error = variance.squareRoot()
    switch alternative {
    case .greater: return normal.upperTail((Double(score) - 1) / error)
    case .less: return normal.cumulative((Double(score) + 1) / error)
    case .twoSided:
      return score == 0 ? 1 : min(2 * normal.upperTail(Double(abs(score) - 1) / error), 1)
    }
  }

  private static func exactPValue(
    _ score: Int, count: Int, _ alternative: Alternative
  ) -> Double {
    let distribution = inversionDistribution(count)
    // Of m = n (n - 1) / 2 pairs, (m - S) / 2 fall.
    func chanceOfAtLeast(_ score: Int) -> Double {
      let falling = (count * (count - 1) / 2 - score) / 2
      return distribution[...falling].reduce(0, +)
    }
    switch alternative {
    case .greater: return min(chanceOfAtLeast(score), 1)
    case .less: return min(chanceOfAtLeast(-score), 1)
    case .twoSided: return min(2 * chanceOfAtLeast(abs(score)), 1)
    }
  }

  /// The chances of each number of falling pairs, from 0, in a random order of n values.
  ///
  /// A sum of independent numbers, the k-th uniform on 0..<k (Kendall 1938).
  private static func inversionDistribution(_ count: Int) -> [Double] {
    var chances = [1.0]
    for size in 1...count {
      var next = [Double](repeating: 0, count: chances.count + size - 1)
      for (falling, chance) in chances.enumerated() {
        for more in 0..<size { next[falling + more] += chance / Double(size) }
      }
      chances = next
    }
    return chances
  }
}
