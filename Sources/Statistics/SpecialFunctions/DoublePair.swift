internal import Glibc

/// A number held as the unevaluated sum of two doubles, about 32 significant digits.
///
/// Exponents of densities are sums of large terms that nearly cancel; `exp` turns their absolute
/// error into a relative one, so they are kept in this form until the end (Dekker 1971, Knuth's
/// two-sum, products by fused multiply-add). Internal to the special functions: it is as small as
/// they need.
struct DoublePair: Sendable, Equatable {
  /// The sum, rounded to a double.
  var high: Double
  /// What the rounding left out.
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two doubles.
  static func sum(_ a: Double, _ b: Double) -> DoublePair {
    let total = a + b
    guard total.isFinite else { return DoublePair(total) }
    let part = total - a
    return DoublePair(total, (a - (total - part)) + (b - part))
  }

  /// The exact product of two doubles.
  static func product(_ a: Double, _ b: Double) -> DoublePair {
    let product = a * b
    guard product.isFinite else { return DoublePair(product) }
    return DoublePair(product, (-product).addingProduct(a, b))
  }

  static func + (a: DoublePair, b: DoublePair) -> DoublePair {
    let total = sum(a.high, b.high)
    return sum(total.high, total.low + (a.low + b.low))
  }

  static func + (a: DoublePair, b: Double) -> DoublePair { a + DoublePair(b) }

  static prefix func - (a: DoublePair) -> DoublePair { DoublePair(-a.high, -a.low) }

  static func - (a: DoublePair, b: DoublePair) -> DoublePair { a + (-b) }

  static func * (a: DoublePair, b: DoublePair) -> DoublePair {
    let product = product(a.high, b.high)
    return sum(product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  static func * (a: DoublePair, b: Double) -> DoublePair { a * DoublePair(b) }

  static func / (a: DoublePair, b: DoublePair) -> DoublePair {
    let quotient = a.high / b.high
    guard quotient.isFinite, quotient != 0 else { return DoublePair(quotient) }
    let back = b * quotient
    let rest = (a.high - back.high) + (a.low - back.low)
    return sum(quotient, rest / b.high)
  }

  /// The number rounded to a double.
  var value: Double { high + low }

  /// Its natural logarithm, to about 30 digits.
  var logarithm: DoublePair {
    guard high > 0, high.isFinite else { return DoublePair(log(high)) }
    return ExtendedLogarithm.value(high) + low / high
  }

  /// e raised to the number, times a factor.
  func exponential(times factor: Double) -> Double {
    guard abs(high) > 600 else { return exp(high) * (1 + low) * factor }
    let half = exp(high * 0.5)  // the factor may bring the product back into range
    return half * factor * half * (1 + low)
  }
}
