internal import Glibc

/// The regularised incomplete beta function (DLMF 8.17.2).
///
///     I_x(a, b) = 1/B(a, b) ∫₀^x t^{a−1} (1 − t)^{b−1} dt
///
/// The smaller of I and 1 − I is found directly: by the power series in x, by the continued
/// fraction of DiDonato and Morris ("Algorithm 708", 1992), or, for large shapes, by quadrature of
/// the integral on a logarithmic scale, whose cost does not grow. The leading factor is Loader's
/// saddle-point form. Both keep a relative accuracy of about 10⁻¹⁴. NaN in gives NaN out.
public enum IncompleteBeta {
  /// I_x(a, b).
  ///
  /// - Parameters:
  ///   - alpha: a, above 0.
  ///   - beta: b, above 0.
  ///   - x: The upper limit; below 0 counts as 0, above 1 as 1.
  /// - Returns: A number from 0 to 1.
  public static func lower(alpha: Double, beta: Double, _ x: Double) -> Double {
    tails(alpha, beta, at: x).mass(.lower)
  }

  /// 1 − I_x(a, b), without cancellation.
  ///
  /// - Parameters:
  ///   - alpha: a, above 0.
  ///   - beta: b, above 0.
  ///   - x: The lower limit; below 0 counts as 0, above 1 as 1.
  /// - Returns: A number from 0 to 1.
  public static func upper(alpha: Double, beta: Double, _ x: Double) -> Double {
    tails(alpha, beta, at: x).mass(.upper)
  }

  /// log I_x(a, b), finite also where the function underflows.
  ///
  /// - Parameters:
  ///   - alpha: a, above 0.
  ///   - beta: b, above 0.
  ///   - x: The upper limit; below 0 counts as 0, above 1 as 1.
  /// - Returns: A number of at most 0; -∞ at x = 0.
  public static func logLower(alpha: Double, beta: Double, _ x: Double) -> Double {
    tails(alpha, beta, at: x).logMass(.lower)
  }

  /// log(1 − I_x(a, b)), finite also where the function underflows.
  ///
  /// - Parameters:
  ///   - alpha: a, above 0.
  ///   - beta: b, above 0.
  ///   - x: The lower limit; below 0 counts as 0, above 1 as 1.
  /// - Returns: A number of at most 0; -∞ at x = 1.
  public static func logUpper(alpha: Double, beta: Double, _ x: Double) -> Double {
    tails(alpha, beta, at: x).logMass(.upper)
  }

  /// Both tails at x.
  static func tails(_ a: Double, _ b: Double, at x: Double) -> Tails {
    tails(a, b, DoubleDouble(x), DoubleDouble(sumOf: 1, -x))
  }

  /// Both tails at x, given with y = 1 − x so that neither is rounded.
  static func tails(_ a: Double, _ b: Double, _ x: DoubleDouble, _ y: DoubleDouble) -> Tails {
    precondition(!(a <= 0) && a != .infinity, "a shape is a finite number above 0, not \(a)")
    precondition(!(b <= 0) && b != .infinity, "a shape is a finite number above 0, not \(b)")
    guard !a.isNaN, !b.isNaN, !x.high.isNaN, !y.high.isNaN else { return .notANumber }
    if x.high <= 0 { return .all(.upper) }
    if y.high <= 0 { return .all(.lower) }
    if a < 1, b > a { return tails(b, a, y, x).mirrored }
    if b < 1 {
      if x.high <= 0.7 { return IncompleteBetaSeries.tails(a, b, x, y) }
      if a * y.high <= 0.7 { return IncompleteBetaSeries.tails(b, a, y, x).mirrored }
      return direct(a, b, x, y, byQuadrature: true)
    }
    let large = max(a, b) > 1000
    if balance(a, b, x, y) >= 0 { return direct(a, b, x, y, byQuadrature: large) }
    return direct(b, a, y, x, byQuadrature: large).mirrored
  }

  /// The exponent e of x^a y^b / B(a, b) = √(a b / (2π (a + b))) exp(e).
  static func densityExponent(
    _ a: Double, _ b: Double, _ x: DoubleDouble, _ y: DoubleDouble
  ) -> DoubleDouble {
    let total = DoubleDouble(sumOf: a, b)
    let errors =
      Deviance.stirlingError(total.high) - Deviance.stirlingError(a) - Deviance.stirlingError(b)
    return -(Deviance.term(a, total * x) + Deviance.term(b, total * y)) + errors
  }

  /// The factor √(a b / (2π (a + b))) that goes with the exponent.
  static func densityFactor(_ a: Double, _ b: Double) -> Double {
    (min(a, b) / (2 * .pi * (1 + min(a, b) / max(a, b)))).squareRoot()
  }

  /// a y − b x, the distance from the mean without cancellation.
  private static func balance(
    _ a: Double, _ b: Double, _ x: DoubleDouble, _ y: DoubleDouble
  ) -> Double {
    (y * a - x * b).value
  }

  /// The lower tail, directly.
  private static func direct(
    _ a: Double, _ b: Double, _ x: DoubleDouble, _ y: DoubleDouble, byQuadrature: Bool
  ) -> Tails {
    let integral =
      byQuadrature ? quadrature(a, b, x, y) / y.high : fraction(a, b, x, y)
    return Tails(
      side: .lower, exponent: densityExponent(a, b, x, y),
      factor: densityFactor(a, b) * integral)
  }

  /// The continued fraction of I_x(a, b) B(a, b) / (x^a y^b), by DiDonato and Morris (1992).
  private static func fraction(
    _ a: Double, _ b: Double, _ x: DoubleDouble, _ y: DoubleDouble
  ) -> Double {
    let distance = balance(a, b, x, y)
    let (x, y) = (x.high, y.high)
    var c = Double.infinity
    var d = 1 / partial(0, a, b, x, y, distance)
    var value = d
    var n = 1.0
    while n < 100_000 {
      let previous = a + 2 * n - 1
      let numerator =
        (a + n - 1) / previous * ((a + b + n - 1) / previous) * (n * x) * ((b - n) * x)
      let denominator = partial(n, a, b, x, y, distance)
      d = 1 / (denominator + numerator * d)
      c = denominator + numerator / c
      let step = c * d
      value *= step
      if abs(step - 1) < 1e-16 { break }
      n += 1
    }
    return value
  }

  /// The partial denominator of order n.
  private static func partial(
    _ n: Double, _ a: Double, _ b: Double, _ x: Double, _ y: Double, _ distance: Double
  ) -> Double {
    let first = n == 0 ? 0 : n * (b - n) * x / (a + 2 * n - 1)
    return n + first + (a + n) / (a + 2 * n + 1) * (distance + 1 + n * (1 + y))
  }

  /// I_x(a, b) B(a, b) / (x^a y^{b−1}), with t = x e^{−u} in the integral.
  ///
  ///     ∫₀^∞ exp(−a u + (b − 1) log(1 + (x/y)(1 − e^{−u}))) du
  private static func quadrature(
    _ a: Double, _ b: Double, _ x: DoubleDouble, _ y: DoubleDouble
  ) -> Double {
    let odds = x.high / y.high
    let power = b - 1
    if b <= 1 {
      return TailQuadrature.integral(scale: 1 / a) { u in
        a * u - power * log1p(-odds * expm1(-u))
      }
    }
    let slope = (balance(a, b, x, y) + x.high) / y.high
    let curvature = power * odds * (1 + odds)
    let scale = 1 / (max(slope, 0) + curvature.squareRoot())
    return TailQuadrature.integral(scale: scale) { u in
      let rest = SmallDifferences.exponentialRest(-u)
      let logarithm = SmallDifferences.logarithmRest(odds * (u - rest))
      return slope * u + power * (odds * rest - logarithm)
    }
  }
}
