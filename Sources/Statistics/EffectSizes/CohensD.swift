internal import Glibc

/// The difference of two means in standard deviations (Cohen 1988; Hedges 1981).
///
///     d = (x̄ - ȳ) / s,  s² = ((m - 1) s²ₓ + (n - 1) s²ᵧ) / (m + n - 2)
///     g = J d,  J = Γ(ν/2) / (√(ν/2) Γ((ν - 1)/2)),  ν = m + n - 2
///
/// d is too large on average; g is not. The interval inverts the noncentral t distribution of
/// d √(mn/(m + n)) (Steiger and Fouladi 1997), exact for normal populations of equal variance; that
/// of g is J times that of d. Time O(m + n).
public struct CohensD: Sendable, Equatable {
  /// d, with its interval.
  public let estimate: IntervalEstimate
  /// Hedges' g, with its interval; nil for ν = 1.
  public let hedges: IntervalEstimate?
  /// s, the standard deviation within the samples.
  public let pooledStandardDeviation: Double
  /// ν.
  public let degreesOfFreedom: Double

  /// Compares two samples.
  ///
  /// Nil if a sample is empty, both together have fewer than three values, a value is not finite, or
  /// both samples are constant but for rounding (as in ``WelchTTest``).
  ///
  /// - Parameters:
  ///   - first: The first sample.
  ///   - second: The second sample.
  ///   - level: The confidence level of the intervals.
  public init?(_ first: [Double], _ second: [Double], level: Double = 0.95) {
    self.init(Moments(first), Moments(second), level: level)
  }

  /// Compares two samples of which only the moments are at hand.
  ///
  /// - Parameters:
  ///   - first: The moments of the first sample.
  ///   - second: The moments of the second sample.
  ///   - level: The confidence level of the intervals.
  public init?(_ first: Moments, _ second: Moments, level: Double = 0.95) {
    guard let mean = first.mean, let otherMean = second.mean, let squares = first.sumOfSquares,
      let otherSquares = second.sumOfSquares, let excess = first.meanExcess(over: second),
      first.count + second.count > 2
    else { return nil }
    let (m, n) = (Double(first.count), Double(second.count))
    degreesOfFreedom = m + n - 2
    pooledStandardDeviation = ((squares + otherSquares) / degreesOfFreedom).squareRoot()
    let scale = (1 / m + 1 / n).squareRoot()
    let size = max(abs(mean), abs(otherMean))
    guard pooledStandardDeviation > 0, pooledStandardDeviation.isFinite,
      pooledStandardDeviation * scale >= 10 * Double.ulpOfOne * size
    else { return nil }
    let d = excess / pooledStandardDeviation
    let ends = NoncentralStudentTDistribution.noncentrality(
      of: d / scale, degreesOfFreedom: degreesOfFreedom, level: level)
    estimate = IntervalEstimate(
      d, lower: ends.lower * scale, upper: ends.upper * scale, level: level)
    hedges = Self.correction(degreesOfFreedom: degreesOfFreedom).map { correction in
      IntervalEstimate(
        correction * d, lower: correction * ends.lower * scale,
        upper: correction * ends.upper * scale, level: level)
    }
  }

  /// Hedges' J, the factor that makes d unbiased.
  ///
  /// - Parameter degreesOfFreedom: ν.
  /// - Returns: J; nil for ν of 1 or less.
  public static func correction(degreesOfFreedom: Double) -> Double? {
    guard degreesOfFreedom > 1 else { return nil }
    let half = (degreesOfFreedom - 1) / 2
    return exp(LogGamma.difference(step: 0.5, from: half) - log(degreesOfFreedom / 2) / 2)
  }
}
