internal import Glibc

/// A p-value and its natural logarithm, which stays finite where the p-value itself underflows.
struct TailProbability {
  let value: Double
  let logarithm: Double

  init(value: Double, logarithm: Double) {
    (self.value, self.logarithm) = (value, logarithm)
  }

  /// Takes a p-value that does not underflow, or whose logarithm may.
  init(_ value: Double) {
    self.init(value: min(1, value), logarithm: min(0, log(value)))
  }

  /// The p-value of a statistic whose null distribution is symmetric around 0.
  init(
    _ statistic: Double, under distribution: some ContinuousDistribution, _ alternative: Alternative
  ) {
    switch alternative {
    case .greater: self.init(above: statistic, under: distribution)
    case .less: self.init(above: -statistic, under: distribution)
    case .twoSided:
      self.init(
        value: min(1, 2 * distribution.upperTail(abs(statistic))),
        logarithm: min(0, log(2) + distribution.logUpperTail(abs(statistic))))
    }
  }

  /// The chance of a larger statistic.
  init(above statistic: Double, under distribution: some ContinuousDistribution) {
    self.init(
      value: distribution.upperTail(statistic), logarithm: distribution.logUpperTail(statistic))
  }
}

extension Alternative {
  /// The probability left out at each end that an interval has, of both together `1 - level`.
  func tail(level: Double) -> Double {
    let tail = ConfidenceInterval.tail(level: level)
    return self == .twoSided ? tail : 2 * tail
  }

  /// Puts a number into an estimate whose interval is open on the side the alternative points to.
  func estimate(
    _ value: Double, lower: Double, upper: Double, level: Double,
    range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) -> IntervalEstimate {
    IntervalEstimate(
      value, lower: self == .less ? range.lowerBound : lower,
      upper: self == .greater ? range.upperBound : upper, level: level)
  }
}
