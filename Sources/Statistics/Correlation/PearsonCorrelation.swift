/// The product-moment correlation of two samples, with an interval and a test.
///
///     r = Σ (x - x̄)(y - ȳ) / √(Σ (x - x̄)² Σ (y - ȳ)²)
///
/// Pearson (1895). The sums are exact to about 30 digits for the given doubles, so that a large
/// mean costs no accuracy. Time O(n).
public struct PearsonCorrelation: Sendable, Equatable {
  /// The coefficient with Fisher's interval.
  ///
  ///     tanh(atanh r ± z(1 - α/2) / √(n - 3)),  α = 1 - level
  ///
  /// Fisher (1921), "On the probable error of a coefficient of correlation deduced from a small
  /// sample". For three pairs it is all of -1 to 1. It has two sides whatever the alternative.
  public let estimate: IntervalEstimate
  /// t = r √((n - 2) / (1 - r²)); infinite where the pairs lie on a line.
  public let statistic: Double
  /// The degrees of freedom of t, n - 2.
  public let degreesOfFreedom: Double
  /// The probability of such a t, or one further out, where there is no correlation.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double

  /// Measures the correlation of paired values.
  ///
  /// Nil with fewer than three pairs, where one side is constant, and where a value is NaN or
  /// infinite.
  ///
  /// - Parameters:
  ///   - first: The first value of each pair.
  ///   - second: The second value of each pair, as many.
  ///   - alternative: What the test holds against no correlation; greater means r > 0.
  ///   - level: The share of samples whose interval holds the true coefficient.
  public init?(
    _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) {
    precondition(first.count == second.count, "the samples must have equal length")
    guard first.count > 2, let sums = CrossProducts(first, second) else { return nil }
    estimate = CorrelationInference.fisherInterval(
      sums.correlation, variance: 1 / Double(first.count - 3), level: level)
    statistic = sums.studentT(count: first.count)
    degreesOfFreedom = Double(first.count - 2)
    let tail = TailProbability(
      statistic, under: StudentTDistribution(degreesOfFreedom: degreesOfFreedom), alternative)
    (pValue, logPValue) = (tail.value, tail.logarithm)
  }

  /// The coefficient alone.
  ///
  /// - Parameters:
  ///   - first: The first value of each pair.
  ///   - second: The second value of each pair, as many.
  /// - Returns: r; nil with fewer than two pairs, where one side is constant, and where a value is
  ///   NaN or infinite.
  public static func value(_ first: [Double], _ second: [Double]) -> Double? {
    precondition(first.count == second.count, "the samples must have equal length")
    guard first.count > 1 else { return nil }
    return CrossProducts(first, second)?.correlation
  }
}
