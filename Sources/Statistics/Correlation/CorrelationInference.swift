internal import Glibc

/// What the three coefficients of correlation share.
enum CorrelationInference {
  /// The interval tanh(atanh r ± z √variance) around a coefficient (Fisher 1921); all of -1...1
  /// where the variance is not a number above 0, as in samples too small for it.
  static func fisherInterval(_ coefficient: Double, variance: Double, level: Double)
    -> IntervalEstimate
  {
    let reach = NormalDistribution.reach(level: level) * variance.squareRoot()
    guard variance > 0, variance.isFinite else {
      return IntervalEstimate(coefficient, lower: -1, upper: 1, level: level)
    }
    let center = atanh(coefficient)
    return IntervalEstimate(
      coefficient, lower: tanh(center - reach), upper: tanh(center + reach), level: level)
  }
}
