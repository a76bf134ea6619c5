internal import Glibc

/// The inverses of the regularised incomplete gamma functions, searched on the scale of log x.
enum GammaQuantile {
  /// The x with P(a, x) = p.
  static func lower(_ p: Double, shape a: Double) -> Double {
    precondition(!(p < 0 || p > 1), "a probability lies between 0 and 1, not \(p)")
    if p.isNaN { return .nan }
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    let start = start(shape: a, normal: -InverseNormal.upper(p), logLower: log(p))
    return exp(TailRoot.find(lower: p, start: start) { position(shape: a, $0) })
  }

  /// The x with Q(a, x) = q.
  static func upper(_ q: Double, shape a: Double) -> Double {
    precondition(!(q < 0 || q > 1), "a probability lies between 0 and 1, not \(q)")
    if q.isNaN { return .nan }
    if q == 0 { return .infinity }
    if q == 1 { return 0 }
    let start = start(shape: a, normal: InverseNormal.upper(q), logLower: log1p(-q))
    return exp(TailRoot.find(upper: q, start: start) { position(shape: a, $0) })
  }

  /// The tails at x = e^u and the logarithm of their slope in u.
  private static func position(shape a: Double, _ u: Double) -> (tails: Tails, slope: Double) {
    if u < -300 {  // x may underflow: the first term x^a/Γ(a + 1) of the series is all there is
      let exponent = DoubleDouble(productOf: a, u) + -LogGamma.ofOnePlus(a)
      let tails = Tails(
        side: .lower, exponent: exponent, factor: 1, complement: -expm1(exponent.value))
      return (tails, exponent.value + log(a))
    }
    let x = DoubleDouble(exp(u))
    let exponent = IncompleteGamma.densityExponent(shape: a, x)
    return (
      IncompleteGamma.tails(shape: a, x), (exponent + 0.5 * log(a / (2 * .pi))).value
    )
  }

  /// log x by Wilson and Hilferty (1931), or from the first term of the series for small x.
  private static func start(shape a: Double, normal z: Double, logLower: Double) -> Double {
    let root = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
    let first = (logLower + LogGamma.ofOnePlus(a)) / a
    guard root > 0.3 else { return min(first, log(a + 1)) }
    return log(a) + 3 * log(root)
  }
}
