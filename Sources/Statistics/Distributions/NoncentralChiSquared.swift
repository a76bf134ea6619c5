internal import Glibc

/// The distribution of a sum of squares of normal variables whose means are not zero.
///
///     P(X ≤ x) = Σⱼ e^(-λ/2) (λ/2)ʲ / j! · P(χ² with ν + 2j degrees of freedom ≤ x)
///
/// Summed outward from the largest Poisson weight, all terms positive (Ding 1992 gives the
/// recurrence). Time O(√λ + 1).
public struct NoncentralChiSquaredDistribution: Sendable, Equatable {
  /// ν.
  public let degreesOfFreedom: Double
  /// λ, the sum of the squared means.
  public let noncentrality: Double

  /// Makes a distribution.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: ν, above 0.
  ///   - noncentrality: λ, at least 0 and finite.
  public init(degreesOfFreedom: Double, noncentrality: Double) {
    precondition(degreesOfFreedom > 0, "there must be degrees of freedom")
    precondition(noncentrality >= 0 && noncentrality.isFinite, "λ is at least 0 and finite")
    (self.degreesOfFreedom, self.noncentrality) = (degreesOfFreedom, noncentrality)
  }

  /// ν + λ.
  public var mean: Double { degreesOfFreedom + noncentrality }

  /// 2ν + 4λ.
  public var variance: Double { 2 * degreesOfFreedom + 4 * noncentrality }

  /// P(X ≤ x).
  public func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return min(1, mixture(x, growth: -1, start: central(heaviest).cumulative(x)))
  }

  /// P(X > x).
  public func upperTail(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    return min(1, mixture(x, growth: 1, start: central(heaviest).upperTail(x)))
  }

  /// The j of the largest Poisson weight.
  private var heaviest: Double { (noncentrality / 2).rounded(.down) }

  private func central(_ j: Double) -> ChiSquaredDistribution {
    ChiSquaredDistribution(degreesOfFreedom: degreesOfFreedom + 2 * j)
  }

  /// Σ of the Poisson weights times a tail of χ².
  ///
  /// From j to j + 1, the tail grows (`growth` 1, the upper one) or falls (-1) by twice the density
  /// with ν + 2j + 2 degrees of freedom.
  private func mixture(_ x: Double, growth: Double, start: Double) -> Double {
    guard noncentrality > 0 else { return start }
    let mean = noncentrality / 2
    let weight = PoissonDistribution(mean: mean).probability(Int(heaviest))
    var sum = weight * start
    var (w, tail, j) = (weight, start, heaviest)
    var change = 2 * central(j + 1).density(x)
    while w * (growth > 0 ? 1 : tail) > sum * 1e-17 {
      tail = min(1, max(0, tail + growth * change))
      j += 1
      change *= x / (degreesOfFreedom + 2 * j)
      w *= mean / j
      sum += w * tail
    }
    (w, tail, j) = (weight, start, heaviest)
    change = 2 * central(j).density(x)
    while j > 0, w * (growth > 0 ? tail : 1) > sum * 1e-17 {
      tail = min(1, max(0, tail - growth * change))
      w *= j / mean
      j -= 1
      change *= (degreesOfFreedom + 2 * j) / x
      sum += w * tail
    }
    return sum
  }

  /// The interval of the noncentrality that goes with an observed statistic.
  ///
  /// The ends are the λ for which the statistic has the probability (1 - level)/2 of being exceeded
  /// and of not being exceeded; 0 where even λ = 0 gives less (Smithson 2003, "Confidence
  /// intervals").
  ///
  /// - Parameters:
  ///   - statistic: The observed χ², at least 0.
  ///   - degreesOfFreedom: ν, above 0.
  ///   - level: The confidence level.
  /// - Returns: The ends of the interval.
  public static func noncentrality(
    of statistic: Double, degreesOfFreedom: Double, level: Double = 0.95
  ) -> (lower: Double, upper: Double) {
    let tail = ConfidenceInterval.tail(level: level)
    func distribution(_ noncentrality: Double) -> NoncentralChiSquaredDistribution {
      NoncentralChiSquaredDistribution(
        degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
    }
    let central = distribution(0)
    let spread = (2 * degreesOfFreedom + 4 * statistic).squareRoot()
    var lower = 0.0
    if central.upperTail(statistic) < tail {
      var end = max(0, statistic - degreesOfFreedom - 4 * spread)
      while end > 0, distribution(end).upperTail(statistic) > tail {
        end = max(0, end - 4 * spread)
      }
      lower = RootSearch.brent(end, statistic + spread) {
        tail - distribution($0).upperTail(statistic)
      }
    }
    guard central.cumulative(statistic) > tail else { return (lower, 0) }
    var end = statistic + 4 * spread + 8
    while distribution(end).cumulative(statistic) > tail { end = 2 * end + 8 }
    let upper = RootSearch.brent(lower, end) { distribution($0).cumulative(statistic) - tail }
    return (lower, upper)
  }
}
