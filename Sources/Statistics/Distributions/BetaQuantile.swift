internal import Glibc

/// The inverse of the incomplete beta function, searched on the scale of log(x/(1 − x)).
///
/// The log odds hold both x and 1 − x without rounding near 0 or 1, which is what the F and t
/// distributions need.
enum BetaQuantile {
  /// The log odds of the x with I_x(a, b) = p.
  static func lower(_ p: Double, _ a: Double, _ b: Double) -> Double {
    precondition(!(p < 0 || p > 1), "a probability lies between 0 and 1, not \(p)")
    if p.isNaN { return .nan }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    return TailRoot.find(lower: p, start: log(a / b)) { position(a, b, $0) }
  }

  /// The log odds of the x with 1 − I_x(a, b) = q.
  static func upper(_ q: Double, _ a: Double, _ b: Double) -> Double {
    precondition(!(q < 0 || q > 1), "a probability lies between 0 and 1, not \(q)")
    if q.isNaN { return .nan }
    if q == 0 { return .infinity }
    if q == 1 { return -.infinity }
    return TailRoot.find(upper: q, start: log(a / b)) { position(a, b, $0) }
  }

  /// The fraction x of log odds.
  static func fraction(_ logOdds: Double) -> Double {
    logOdds < 0 ? exp(logOdds) / (1 + exp(logOdds)) : 1 / (1 + exp(-logOdds))
  }

  private static func position(
    _ a: Double, _ b: Double, _ logOdds: Double
  ) -> (tails: Tails, slope: Double) {
    if abs(logOdds) > 300 { return farPosition(a, b, logOdds) }
    let (x, y) = IncompleteBeta.fractions(odds: DoubleDouble(exp(logOdds)))
    let exponent = IncompleteBeta.densityExponent(a, b, x, y)
    return (
      IncompleteBeta.tails(a, b, x, y),
      (exponent + log(IncompleteBeta.densityFactor(a, b))).value
    )
  }

  /// Where the odds may overflow: the first term x^a/(a B(a, b)) of the series is all there is.
  private static func farPosition(
    _ a: Double, _ b: Double, _ logOdds: Double
  ) -> (tails: Tails, slope: Double) {
    if logOdds > 0 {
      let (tails, slope) = farPosition(b, a, -logOdds)
      return (tails.mirrored, slope)
    }
    let exponent =
      IncompleteBetaSeries.logLeadingFactor(a, b) + DoubleDouble(productOf: a, logOdds)
    let tails = Tails(
      side: .lower, exponent: exponent, factor: 1, complement: -expm1(exponent.value))
    return (tails, exponent.value + log(a))
  }
}

extension IncompleteBeta {
  /// x = w/(1 + w) and 1 − x = 1/(1 + w), unrounded.
  static func fractions(odds: DoubleDouble) -> (x: DoubleDouble, y: DoubleDouble) {
    if odds.high == .infinity { return (DoubleDouble(1), DoubleDouble(0)) }
    let total = odds + 1
    return (odds / total, DoubleDouble(1) / total)
  }
}
