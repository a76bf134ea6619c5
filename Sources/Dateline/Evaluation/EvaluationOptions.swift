public import NumericCore
public import Statistics

/// The choices of a measurement against annotations.
public struct EvaluationOptions: Sendable, Equatable {
  /// The share of samples whose interval holds the true value.
  public var level: Double
  /// How many times articles are drawn anew for an interval.
  public var resamples: Int
  /// The seed of the draws.
  public var seed: UInt64
  /// The number of bins of equal width that confidences are put into.
  public var bins: Int

  /// Gathers the choices.
  public init(level: Double = 0.95, resamples: Int = 9_999, seed: UInt64 = 1, bins: Int = 10) {
    self.level = level
    self.resamples = resamples
    self.seed = seed
    self.bins = bins
  }

  func bootstrap(_ parallelism: Parallelism) -> Bootstrap {
    Bootstrap(resamples: resamples, level: level, seed: seed, parallelism: parallelism)
  }
}
