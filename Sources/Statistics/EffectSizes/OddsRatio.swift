internal import Glibc

/// How many times larger the odds of an outcome are in one group than in another.
///
///     OR = ad / bc,  log OR ± z √(1/a + 1/b + 1/c + 1/d)
///
/// The interval is that of Woolf (1955); ``FisherExactTest`` gives the conditional estimate with the
/// exact one. Time O(1).
public struct OddsRatio: Sendable, Equatable {
  /// The odds ratio, with its interval.
  public let estimate: IntervalEstimate
  /// The natural logarithm of the odds ratio.
  public let logarithm: Double
  /// The standard error of the logarithm.
  public let standardErrorOfLogarithm: Double

  /// Compares the odds of two groups.
  ///
  /// Nil if a group or an outcome has no case, or if a cell is zero after the correction.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - correction: What to add to the cells first.
  ///   - level: The confidence level of the interval.
  public init?(_ table: FourfoldTable, correction: CellCorrection = .none, level: Double = 0.95) {
    let (a, b, c, d) = correction.cells(table)
    guard !table.hasEmptyMargin, min(a, b, c, d) > 0 else { return nil }
    logarithm = log(a / b / (c / d))
    standardErrorOfLogarithm = (1 / a + 1 / b + 1 / c + 1 / d).squareRoot()
    let reach = NormalDistribution.reach(level: level) * standardErrorOfLogarithm
    estimate = IntervalEstimate(
      a / b / (c / d), lower: exp(logarithm - reach), upper: exp(logarithm + reach), level: level)
  }
}
