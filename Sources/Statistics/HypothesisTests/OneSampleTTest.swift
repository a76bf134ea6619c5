/// Whether the mean of a population is a given number (Student 1908).
///
///     t = (x̄ - μ) / (s / √n),  ν = n - 1
///
/// Time O(n).
public struct OneSampleTTest: Sendable, Equatable {
  /// t.
  public let statistic: Double
  /// ν = n - 1.
  public let degreesOfFreedom: Double
  /// The chance of a t as far out or farther if the mean is the hypothesis.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// What was tested against.
  public let alternative: Alternative
  /// The mean, with its interval.
  public let mean: IntervalEstimate

  /// Holds a sample against a mean.
  ///
  /// Nil with fewer than two values, a value that is not finite, or a sample that is constant but
  /// for rounding (a standard error below 10 units in the last place of the mean, as in R).
  ///
  /// - Parameters:
  ///   - values: The sample.
  ///   - hypothesis: The mean under the null hypothesis.
  ///   - alternative: What to test against; `.greater`: the mean is larger.
  ///   - level: The confidence level of the interval, which is open where a one-sided alternative
  ///     points to.
  public init?(
    _ values: [Double], mean hypothesis: Double = 0, alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) {
    self.init(Moments(values), mean: hypothesis, alternative: alternative, level: level)
  }

  /// Holds a sample, of which only the moments are at hand, against a mean.
  ///
  /// - Parameters:
  ///   - moments: The moments of the sample.
  ///   - hypothesis: The mean under the null hypothesis.
  ///   - alternative: What to test against.
  ///   - level: The confidence level of the interval.
  public init?(
    _ moments: Moments, mean hypothesis: Double = 0, alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) {
    guard let mean = moments.mean, let standardError = moments.standardError,
      let excess = moments.meanExcess(over: hypothesis)
    else { return nil }
    degreesOfFreedom = Double(moments.count - 1)
    guard
      let inference = StudentTInference(
        estimate: mean, excess: excess, standardError: standardError,
        degreesOfFreedom: degreesOfFreedom, size: abs(mean), alternative: alternative, level: level)
    else { return nil }
    statistic = inference.statistic
    pValue = inference.tail.value
    logPValue = inference.tail.logarithm
    self.mean = inference.estimate
    self.alternative = alternative
  }
}
