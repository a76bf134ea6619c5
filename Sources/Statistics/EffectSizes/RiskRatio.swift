internal import Glibc

/// How many times likelier an outcome is in one group than in another.
///
///     RR = (a / m) / (c / n),  log RR ± z √(1/a - 1/m + 1/c - 1/n),  m = a + b, n = c + d
///
/// The interval is that of Katz et al. (1978). For the difference of the two shares see
/// ``ProportionInterval/newcombeDifference(first:second:level:)``. Time O(1).
public struct RiskRatio: Sendable, Equatable {
  /// The ratio of the shares, with its interval.
  public let estimate: IntervalEstimate
  /// The standard error of the ratio's natural logarithm.
  public let standardErrorOfLogarithm: Double

  /// Compares the shares of two groups.
  ///
  /// Nil if a group or an outcome has no case, or if `a` or `c` is zero after the correction.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - correction: What to add to the cells first.
  ///   - level: The confidence level of the interval.
  public init?(_ table: FourfoldTable, correction: CellCorrection = .none, level: Double = 0.95) {
    let (a, b, c, d) = correction.cells(table)
    guard !table.hasEmptyMargin, min(a, c) > 0 else { return nil }
    let ratio = a / (a + b) / (c / (c + d))
    // 1/a - 1/(a + b), without cancellation.
    standardErrorOfLogarithm = (b / (a * (a + b)) + d / (c * (c + d))).squareRoot()
    let reach = NormalDistribution.reach(level: level) * standardErrorOfLogarithm
    estimate = IntervalEstimate(
      ratio, lower: exp(log(ratio) - reach), upper: exp(log(ratio) + reach), level: level)
  }
}
