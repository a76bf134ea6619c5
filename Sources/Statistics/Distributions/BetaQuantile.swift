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
    let (x, y) = IncompleteBeta.fractions(odds: DoublePair(exp(logOdds)))
    let exponent = IncompleteBeta.densityExponent(a, b, x, y)
    return (
      IncompleteBeta.tails(a, b, x, y),
      (exponent + log(IncompleteBeta.densityFactor(a, b))).value
    )
  }
}

extension IncompleteBeta {
  /// x = w/(1 + w) and 1 − x = 1/(1 + w), unrounded.
  static func fractions(odds: DoublePair) -> (x: DoublePair, y: DoublePair) {
    if odds.high == .infinity { return (DoublePair(1), DoublePair(0)) }
    let total = odds + 1
    return (odds / total, DoublePair(1) / total)
  }
}
