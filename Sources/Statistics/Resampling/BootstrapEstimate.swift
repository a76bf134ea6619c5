/// A statistic of a sample, and what its resamples tell about it.
public struct BootstrapEstimate: Sendable, Equatable {
  /// The statistic of the sample.
  public let value: Double
  /// The interval around it.
  public let interval: ConfidenceInterval
  /// The standard deviation of the finite replicates, divided by their number less 1.
  public let standardError: Double
  /// The mean of the finite replicates less the statistic of the sample.
  public let bias: Double
  /// The method that made the interval: the one asked for, or what stands in for it.
  public let method: Bootstrap.Method
  /// The bias correction z₀ of BCa, in standard deviations; nil for other methods, and where the
  /// estimate lies outside all replicates.
  public let biasCorrection: Double?
  /// The acceleration of BCa, a sixth of the skewness of the influences; nil as `biasCorrection`.
  public let acceleration: Double?
  /// How many resamples had no value (NaN) and were left out, such as those without a denominator.
  public let undefinedCount: Int
  /// The values of the resamples, ascending; empty unless the bootstrap keeps them.
  public let replicates: [Double]

  /// The value and its interval.
  public var estimate: IntervalEstimate { IntervalEstimate(value, interval) }
}
