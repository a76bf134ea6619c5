/// A number held as the unevaluated sum of two doubles, with about 106 bits (32 decimal digits).
///
/// The low part is at most half a unit in the last place of the high part. The range is that of
/// `Double`; a result out of it, or of infinities, is what doubles give, with a low part of 0.
/// Algorithms: Dekker (1971), "A floating-point
/// technique for extending the available precision"; Knuth, "The Art of Computer Programming",
/// volume 2, 4.2.2; Hida, Li and Bailey (2001), "Algorithms for quad-double precision floating
/// point arithmetic". One operation takes 10 to 40 operations on doubles.
package struct DoubleDouble: Sendable, Equatable {
  /// The number rounded to a double.
  package let high: Double
  /// What the rounding left over.
  package let low: Double

  /// A double, exactly.
  @inline(__always)
  package init(_ value: Double) {
    high = value
    low = 0
  }

  /// The parts of a number, as they are.
  @inline(__always)
  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// A sum of two parts; the second must not be larger in magnitude than the first (Dekker).
  @inline(__always)
  private init(larger: Double, smaller: Double) {
    high = larger + smaller
    low = smaller - (high - larger)
  }

  /// The exact sum of two doubles (Knuth's TwoSum), its low part NaN out of the range of doubles.
  @inline(__always)
  private init(unguardedSumOf first: Double, _ second: Double) {
    high = first + second
    let part = high - first
    low = (first - (high - part)) + (second - part)
  }

  /// The exact sum of two doubles.
  @inline(__always)
  package init(sumOf first: Double, _ second: Double) {
    let sum = DoubleDouble(unguardedSumOf: first, second)
    self.init(high: sum.high, low: sum.high.isFinite ? sum.low : 0)
  }

  /// The exact product of two doubles, barring underflow (TwoProd by a fused multiply-add).
  @inline(__always)
  package init(productOf first: Double, _ second: Double) {
    high = first * second
    low = high.isFinite ? (-high).addingProduct(first, second) : 0
  }

  /// Zero.
  package static let zero = DoubleDouble(0)

  /// The nearest double.
  @inline(__always)
  package var value: Double { high + low }

  /// Whether the number is neither infinite nor NaN.
  @inline(__always)
  package var isFinite: Bool { high.isFinite && low.isFinite }

  /// The number without its sign.
  package var magnitude: DoubleDouble { high < 0 ? -self : self }

  /// The square root of a number that is not negative (Karp and Markstein 1997).
  package func squareRoot() -> DoubleDouble {
    guard high > 0 else { return DoubleDouble(high.squareRoot()) }
    let inverse = 1 / high.squareRoot()
    let root = high * inverse
    let rest = self - DoubleDouble(productOf: root, root)
    return DoubleDouble(sumOf: root, rest.high * inverse * 0.5)
  }

  /// The sum of doubles in O(n), with a relative error near 10⁻³² times n Σ|x| / |Σx|.
  package static func sum(_ values: [Double]) -> DoubleDouble {
    var total = zero
    for value in values { total += value }
    return total
  }

  /// The number with the other sign.
  @inline(__always)
  package static prefix func - (number: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -number.high, low: -number.low)
  }

  /// The sum of two numbers, with a relative error of a few 2⁻¹⁰⁶ also where they cancel.
  @inline(__always)
  package static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let highs = DoubleDouble(unguardedSumOf: left.high, right.high)
    guard highs.high.isFinite else { return DoubleDouble(highs.high) }
    let lows = DoubleDouble(unguardedSumOf: left.low, right.low)
    let sum = DoubleDouble(larger: highs.high, smaller: highs.low + lows.high)
    return DoubleDouble(larger: sum.high, smaller: sum.low + lows.low)
  }

  /// The sum of a number and a double.
  @inline(__always)
  package static func + (left: DoubleDouble, right: Double) -> DoubleDouble {
    let sum = DoubleDouble(unguardedSumOf: left.high, right)
    guard sum.high.isFinite else { return DoubleDouble(sum.high) }
    return DoubleDouble(larger: sum.high, smaller: sum.low + left.low)
  }

  /// The difference of two numbers.
  @inline(__always)
  package static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    left + -right
  }

  /// The product of two numbers.
  @inline(__always)
  package static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(productOf: left.high, right.high)
    guard product.high.isFinite else { return product }
    let rest = product.low + (left.high * right.low + left.low * right.high)
    return DoubleDouble(larger: product.high, smaller: rest)
  }

  /// The product of a number and a double.
  @inline(__always)
  package static func * (left: DoubleDouble, right: Double) -> DoubleDouble {
    let product = DoubleDouble(productOf: left.high, right)
    guard product.high.isFinite else { return product }
    return DoubleDouble(larger: product.high, smaller: product.low + left.low * right)
  }

  /// The quotient of two numbers, by long division with two doubles as its digits, with a relative
  /// error of a few 2⁻¹⁰⁴.
  @inline(__always)
  package static func / (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let first = left.high / right.high
    guard first.isFinite, first != 0 else { return DoubleDouble(first) }
    let product = right * first
    let rest = (left.high - product.high) + (left.low - product.low)
    return DoubleDouble(larger: first, smaller: rest / right.high)
  }

  /// The quotient of a number and a double.
  @inline(__always)
  package static func / (left: DoubleDouble, right: Double) -> DoubleDouble {
    left / DoubleDouble(right)
  }

  /// Adds a number.
  @inline(__always)
  package static func += (left: inout DoubleDouble, right: DoubleDouble) { left = left + right }

  /// Adds a double.
  ///
  /// Unlike `+` it is made for long sums: out of the range of doubles the sum is NaN.
  @inline(__always)
  package static func += (left: inout DoubleDouble, right: Double) {
    let sum = DoubleDouble(unguardedSumOf: left.high, right)
    left = DoubleDouble(larger: sum.high, smaller: sum.low + left.low)
  }
}
