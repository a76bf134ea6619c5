internal import Glibc

/// The power series of the incomplete beta function (DLMF 8.17.7).
///
///     I_x(a, b) = x^a / (a B(a, b)) · (1 + S),   S = a Σ_{n≥1} (1 − b)ₙ xⁿ / (n! (a + n))
///
/// Used where b is below 1, so that all terms are positive, or where b x is small.
enum IncompleteBetaSeries {
  /// Both tails, the lower one directly.
  static func tails(_ a: Double, _ b: Double, _ x: DoubleDouble, _ y: DoubleDouble) -> Tails {
    let rest = a * sum(a, b, x.high)
    guard a <= 1 else {
      let exponent = IncompleteBeta.densityExponent(a, b, x, y) - y.logarithm * b
      let factor = IncompleteBeta.densityFactor(a, b) / a
      return Tails(side: .lower, exponent: exponent, factor: factor * (1 + rest))
    }
    // E = log(x^a / (a B(a, b))) is as small as a, and 1 − I = −(e^E − 1) − e^E S.
    let exponent = x.logarithm * a + logLeadingFactor(a, b)
    let upper = -expm1(exponent.high) - exp(exponent.high) * (rest + exponent.low)
    return Tails(side: .lower, exponent: exponent, factor: 1 + rest, complement: max(0, upper))
  }

  /// log(1/(a B(a, b))).
  static func logLeadingFactor(_ a: Double, _ b: Double) -> DoubleDouble {
    guard a > 1 else {
      return DoubleDouble(LogGamma.difference(step: a, from: b) - LogGamma.ofOnePlus(a))
    }
    let half = DoubleDouble(0.5)
    let atHalf = IncompleteBeta.densityExponent(a, b, half, half)
    let halves = DoubleDouble(sumOf: a, b) * DoubleDouble(2).logarithm
    return atHalf + halves + log(IncompleteBeta.densityFactor(a, b) / a)
  }

  private static func sum(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 0.0
    var n = 1.0
    while n < 100_000 {
      term *= (n - b) / n * x
      let next = sum + term / (a + n)
      if next == sum { break }
      sum = next
      n += 1
    }
    return sum
  }
}
