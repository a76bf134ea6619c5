/// The range of values of a quantity that the data do not speak against.
///
/// Over many samples, a share of about `level` of such intervals holds the true value.
public struct ConfidenceInterval: Sendable, Equatable {
  /// The lower end; -∞ where the data set no limit.
  public let lower: Double
  /// The upper end; +∞ where the data set no limit.
  public let upper: Double
  /// The share of samples whose interval holds the true value, between 0 and 1, such as 0.95.
  public let level: Double

  /// Makes an interval from its ends, the lower first.
  @inlinable
  public init(lower: Double, upper: Double, level: Double) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    precondition(!(lower > upper), "the lower end comes first")
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// The probability left out at each end of a two-sided interval, (1 - level)/2.
  static func tail(level: Double) -> Double {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    return (1 - level) / 2
  }

  /// Whether a value lies in the interval, its ends among them.
  ///
  /// - Parameter value: The value; NaN lies in no interval.
  /// - Returns: Whether lower ≤ value ≤ upper.
  @inlinable
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
