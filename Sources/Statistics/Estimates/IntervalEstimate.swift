/// A quantity estimated from data, and how far to trust it.
public struct IntervalEstimate: Sendable, Equatable {
  /// The estimate.
  public let value: Double
  /// The interval around it.
  public let interval: ConfidenceInterval

  /// Puts an estimate and its interval together.
  @inlinable
  public init(_ value: Double, _ interval: ConfidenceInterval) {
    self.value = value
    self.interval = interval
  }

  /// Puts an estimate together with the ends of its interval.
  @inlinable
  public init(_ value: Double, lower: Double, upper: Double, level: Double) {
    self.init(value, ConfidenceInterval(lower: lower, upper: upper, level: level))
  }

  /// An estimate with an interval that reaches as far to either side.
  init(_ value: Double, margin: Double, level: Double) {
    self.init(value, lower: value - margin, upper: value + margin, level: level)
  }
}
