internal import Glibc

/// What the three coefficients of correlation share: tails and intervals.
enum CorrelationInference {
  /// The probability of a statistic at least as far out under a distribution symmetric around 0.
  static func pValue(
    _ statistic: Double, _ distribution: some ContinuousDistribution, _ alternative: Alternative
  ) -> Double {
    switch alternative {
    case .twoSided: min(2 * distribution.upperTail(statistic.magnitude), 1)
    case .greater: distribution.upperTail(statistic)
    case .less: distribution.upperTail(-statistic)
    }
  }

  /// The p-value of a statistic whose exact tails are known; the two-sided one doubles the smaller.
  static func pValue(
    atMost lower: Double, atLeast upper: Double, _ alternative: Alternative
  ) -> Double {
    switch alternative {
    case .twoSided: min(2 * min(lower, upper), 1)
    case .greater: min(upper, 1)
    case .less: min(lower, 1)
    }
  }

  /// The interval tanh(atanh r ± z √variance) around a coefficient (Fisher 1921); all of -1...1
  /// where the variance is not a number above 0, as in samples too small for it.
  static func fisherInterval(_ coefficient: Double, variance: Double, level: Double)
    -> IntervalEstimate
  {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    guard variance > 0, variance.isFinite else {
      return IntervalEstimate(coefficient, lower: -1, upper: 1, level: level)
    }
    let reach = NormalDistribution().upperQuantile((1 - level) / 2) * variance.squareRoot()
    let center = atanh(coefficient)
    return IntervalEstimate(
      coefficient, lower: tanh(center - reach), upper: tanh(center + reach), level: level)
  }
}
