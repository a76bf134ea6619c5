internal import Glibc

/// The regularised incomplete gamma functions (DLMF 8.2.4).
///
///     P(a, x) = 1/Γ(a) ∫₀^x t^{a−1} e^{−t} dt,   Q(a, x) = 1 − P(a, x)
///
/// The smaller of the two is found directly: by the series DLMF 8.7.1 below the mean, by the
/// continued fraction DLMF 8.9.2 above it, and for shapes above 1,000 by quadrature of the
/// integral on a logarithmic scale, whose cost does not grow. The leading factor is Loader's
/// saddle-point form. Both keep a relative accuracy of about 10⁻¹⁴. NaN in gives NaN out.
public enum IncompleteGamma {
  /// P(a, x), the lower function.
  ///
  /// - Parameters:
  ///   - shape: a, above 0.
  ///   - x: The upper limit of the integral; below 0 counts as 0.
  /// - Returns: A number from 0 to 1.
  public static func lower(shape: Double, _ x: Double) -> Double {
    tails(shape: shape, DoubleDouble(x)).mass(.lower)
  }

  /// Q(a, x), the upper function.
  ///
  /// - Parameters:
  ///   - shape: a, above 0.
  ///   - x: The lower limit of the integral; below 0 counts as 0.
  /// - Returns: A number from 0 to 1.
  public static func upper(shape: Double, _ x: Double) -> Double {
    tails(shape: shape, DoubleDouble(x)).mass(.upper)
  }

  /// log P(a, x), finite also where P underflows.
  ///
  /// - Parameters:
  ///   - shape: a, above 0.
  ///   - x: The upper limit of the integral; below 0 counts as 0.
  /// - Returns: A number of at most 0; -∞ at x = 0.
  public static func logLower(shape: Double, _ x: Double) -> Double {
    tails(shape: shape, DoubleDouble(x)).logMass(.lower)
  }

  /// log Q(a, x), finite also where Q underflows.
  ///
  /// - Parameters:
  ///   - shape: a, above 0.
  ///   - x: The lower limit of the integral; below 0 counts as 0.
  /// - Returns: A number of at most 0; -∞ at infinity.
  public static func logUpper(shape: Double, _ x: Double) -> Double {
    tails(shape: shape, DoubleDouble(x)).logMass(.upper)
  }

  /// Both functions.
  static func tails(shape a: Double, _ x: DoubleDouble) -> Tails {
    precondition(!(a <= 0) && a != .infinity, "the shape is a finite number above 0, not \(a)")
    guard !a.isNaN, !x.high.isNaN else { return .notANumber }
    if x.high <= 0 { return .all(.upper) }
    if x.high == .infinity { return .all(.lower) }
    if a <= 1, x.high < 1.5 { return smallShape(a, x) }
    let below = x.high <= (a > 1000 ? a : a + 1)
    let exponent = densityExponent(shape: a, x)
    if a > 1000 {
      let factor = (a / (2 * .pi)).squareRoot() * quadrature(a, x, below: below)
      return Tails(side: below ? .lower : .upper, exponent: exponent, factor: factor)
    }
    if below {
      let factor = series(a, x.high) / (2 * .pi * a).squareRoot()
      return Tails(side: .lower, exponent: exponent, factor: factor)
    }
    let factor = fraction(a, x.high) * (a / (2 * .pi)).squareRoot()
    return Tails(side: .upper, exponent: exponent, factor: factor)
  }

  /// The exponent e of x^a e^{−x} / Γ(a) = √(a/2π) exp(e).
  static func densityExponent(shape a: Double, _ x: DoubleDouble) -> DoubleDouble {
    -(Deviance.term(a, x) + Deviance.stirlingError(a))
  }

  /// Σ xⁿ / ((a + 1) ⋯ (a + n)), n from 0.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var divisor = a
    while term > sum * 1e-18 {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return sum
  }

  /// 1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − ⋯)) by the modified method of Lentz.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = Double.infinity
    var d = 1 / b
    var value = d
    var n = 1.0
    while n < 100_000 {
      let numerator = -n * (n - a)
      b += 2
      d = 1 / (b + numerator * d)
      c = b + numerator / c
      let step = c * d
      value *= step
      if abs(step - 1) < 1e-16 { break }
      n += 1
    }
    return value
  }

  /// ∫₀^∞ exp(−c u − x (e^{±u} − 1 ∓ u)) du, with t = x e^{±u} in the integral and c = |x − a|.
  private static func quadrature(_ a: Double, _ x: DoubleDouble, below: Bool) -> Double {
    let distance = abs((x.high - a) + x.low)
    let sign: Double = below ? -1 : 1
    let mean = x.high
    return TailQuadrature.integral(scale: 1 / (distance + mean.squareRoot())) { u in
      distance * u + mean * SmallDifferences.exponentialRest(sign * u)
    }
  }

  /// Both functions for a of at most 1 and small x, where P may lie near 1.
  ///
  ///     P = e^E (1 + S),  E = a log x − log Γ(1 + a),  S = a Σ_{n≥1} (−x)ⁿ / (n! (a + n))
  ///     Q = −(e^E − 1) − e^E S                                              (DLMF 8.7.1)
  private static func smallShape(_ a: Double, _ x: DoubleDouble) -> Tails {
    let exponent = x.logarithm * a + -LogGamma.ofOnePlus(a)
    var term = 1.0
    var sum = 0.0
    var n = 1.0
    while true {
      term *= -x.high / n
      let next = sum + term / (a + n)
      if next == sum { break }
      sum = next
      n += 1
    }
    let rest = a * sum
    let upper = -expm1(exponent.high) - exp(exponent.high) * (rest + exponent.low)
    return Tails(side: .lower, exponent: exponent, factor: 1 + rest, complement: max(0, upper))
  }
}
