/// Whether the means of two populations differ, without taking their variances as equal (Welch
/// 1947).
///
///     t = (x̄ - ȳ - δ) / √(s²ₓ/m + s²ᵧ/n)
///     ν = (s²ₓ/m + s²ᵧ/n)² / ((s²ₓ/m)²/(m - 1) + (s²ᵧ/n)²/(n - 1))
///
/// The degrees of freedom are those of Welch and Satterthwaite. Time O(m + n). The p-value comes
/// from the tail itself; where it underflows, `logPValue` still tells how small it is.
public struct WelchTTest: Sendable, Equatable {
  /// t.
  public let statistic: Double
  /// ν, not a whole number in general.
  public let degreesOfFreedom: Double
  /// The chance of a t as far out or farther if the means differ by the hypothesis.
  public let pValue: Double
  /// The natural logarithm of the p-value.
  public let logPValue: Double
  /// What was tested against.
  public let alternative: Alternative
  /// The first mean less the second, with its interval.
  public let meanDifference: IntervalEstimate
  /// The standard error of the difference.
  public let standardError: Double

  /// Compares two samples.
  ///
  /// Nil if a sample has fewer than two values, a value is not finite, or both samples are constant
  /// but for rounding (a standard error below 10 units in the last place of the means, as in R). One
  /// constant sample is allowed.
  ///
  /// - Parameters:
  ///   - first: The first sample.
  ///   - second: The second sample.
  ///   - difference: The difference of the means under the null hypothesis.
  ///   - alternative: What to test against; `.greater`: the first mean is larger.
  ///   - level: The confidence level of the interval, which is open where a one-sided alternative
  ///     points to.
  public init?(
    _ first: [Double], _ second: [Double], difference: Double = 0,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) {
    self.init(
      Moments(first), Moments(second), difference: difference, alternative: alternative,
      level: level)
  }

  /// Compares two samples of which only the moments are at hand.
  ///
  /// - Parameters:
  ///   - first: The moments of the first sample.
  ///   - second: The moments of the second sample.
  ///   - difference: The difference of the means under the null hypothesis.
  ///   - alternative: What to test against.
  ///   - level: The confidence level of the interval.
  public init?(
    _ first: Moments, _ second: Moments, difference: Double = 0,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) {
    guard let mean = first.mean, let otherMean = second.mean, let variance = first.variance,
      let otherVariance = second.variance, let excess = first.meanExcess(over: second)
    else { return nil }
    let one = variance / Double(first.count)
    let other = otherVariance / Double(second.count)
    let sum = one + other
    let (a, b) = (one / sum, other / sum)
    degreesOfFreedom = 1 / (a * a / Double(first.count - 1) + b * b / Double(second.count - 1))
    standardError = sum.squareRoot()
    guard
      let inference = StudentTInference(
        estimate: excess, excess: excess - difference, standardError: standardError,
        degreesOfFreedom: degreesOfFreedom, size: max(abs(mean), abs(otherMean)),
        alternative: alternative, level: level)
    else { return nil }
    statistic = inference.statistic
    pValue = inference.tail.value
    logPValue = inference.tail.logarithm
    meanDifference = inference.estimate
    self.alternative = alternative
  }
}
