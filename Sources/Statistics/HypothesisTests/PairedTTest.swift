/// Whether the mean of the differences of pairs is a given number.
///
/// It is ``OneSampleTTest`` of the differences xᵢ - yᵢ. Time O(n).
public struct PairedTTest: Sendable, Equatable {
  /// t.
  public let statistic: Double
  /// One less than the number of pairs.
  public let degreesOfFreedom: Double
  /// The chance of a t as far out or farther if the mean difference is the hypothesis.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// What was tested against.
  public let alternative: Alternative
  /// The mean of the differences, with its interval.
  public let meanDifference: IntervalEstimate

  /// Compares the two values of every pair.
  ///
  /// Nil with fewer than two pairs, a value that is not finite, or differences that are all the same
  /// but for rounding.
  ///
  /// - Parameters:
  ///   - first: The first value of each pair.
  ///   - second: The second value of each pair, as many.
  ///   - difference: The mean of the differences under the null hypothesis.
  ///   - alternative: What to test against; `.greater`: the first values are larger.
  ///   - level: The confidence level of the interval.
  public init?(
    _ first: [Double], _ second: [Double], difference: Double = 0,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) {
    precondition(first.count == second.count, "every pair has two values")
    guard
      let test = OneSampleTTest(
        zip(first, second).map { $0 - $1 }, mean: difference, alternative: alternative,
        level: level)
    else { return nil }
    statistic = test.statistic
    degreesOfFreedom = test.degreesOfFreedom
    pValue = test.pValue
    logPValue = test.logPValue
    meanDifference = test.mean
    self.alternative = alternative
  }
}
