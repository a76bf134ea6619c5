internal import Glibc

/// Whether two groups have the same odds of an outcome, given the margins of their table (Fisher
/// 1935).
///
/// The two-sided p-value is the probability of all tables that are no likelier than the observed
/// one, up to a relative difference of 10⁻⁷, as in R. The odds ratio is the conditional estimate of
/// largest likelihood, the ω under which the mean of the first cell is what was observed; its interval
/// inverts both one-sided tests (Cornfield 1956), so a two-sided p-value just below 1 - level can go
/// with an interval that holds 1. Time of the order of the standard deviation of the first cell,
/// about √n, times the digits of the odds ratio.
public struct FisherExactTest: Sendable, Equatable {
  /// The chance of a table as unlikely or unlikelier if the odds are the same.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// What was tested against.
  public let alternative: Alternative
  /// The conditional estimate of the odds ratio, with its exact interval: 0 or +∞ where the table
  /// is an extreme one of its margins.
  public let oddsRatio: IntervalEstimate

  /// Compares the odds of two groups.
  ///
  /// Nil if a group or an outcome has no case.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - alternative: What to test against; `.greater`: the first group has the larger odds.
  ///   - level: The confidence level of the interval, which is open where a one-sided alternative
  ///     points to.
  public init?(
    _ table: FourfoldTable, alternative: Alternative = .twoSided, level: Double = 0.95
  ) {
    let tail = alternative.tail(level: level)
    guard !table.hasEmptyMargin else { return nil }
    self.alternative = alternative
    let distribution = FisherNoncentralHypergeometric(table)
    let x = table.a
    logPValue =
      switch alternative {
      case .less: distribution.central.logCumulative(x)
      case .greater: distribution.central.logUpperTail(x - 1)
      case .twoSided: distribution.logNoLikelier(than: x)
      }
    pValue = exp(logPValue)
    let (isLowest, isHighest) = (
      x == distribution.support.lowerBound, x == distribution.support.upperBound
    )
    // Haldane and Anscombe's ratio lies near all three roots.
    let guess =
      log((Double(table.a) + 0.5) / (Double(table.b) + 0.5))
      - log((Double(table.c) + 0.5) / (Double(table.d) + 0.5))
    let scale = CellCorrection.haldaneAnscombe.cells(table)
    let width = 2 * (1 / scale.a + 1 / scale.b + 1 / scale.c + 1 / scale.d).squareRoot()
    func root(_ guess: Double, _ decreasing: (FisherNoncentralHypergeometric.Summary) -> Double)
      -> Double
    {
      exp(
        RootSearch.decreasing(from: guess, scale: width) {
          decreasing(distribution.summary(at: x, logOdds: $0))
        })
    }
    let estimate = isLowest ? 0 : isHighest ? .infinity : root(guess) { -$0.meanAbove }
    let lower = isLowest ? 0 : root(guess - width) { tail - $0.upper }
    let upper = isHighest ? .infinity : root(guess + width) { $0.lower - tail }
    oddsRatio = alternative.estimate(
      estimate, lower: lower, upper: upper, level: level, range: 0...Double.infinity)
  }
}
