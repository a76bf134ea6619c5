import Statistics
import TestSupport
import Testing

@Suite("Numbers of two doubles")
struct DoubleDoubleTests {
  @Test("a sum keeps what one double rounds away")
  func sums() {
    #expect(DoubleDouble.sum([1e16, 1, -1e16]).value == 1)
    #expect(DoubleDouble.sum([0x1p100, 1, 0x1p-5, -0x1p100]).value == 1.03125)
    let tenth = DoubleDouble.sum([Double](repeating: 0.1, count: 10))
    #expect(tenth.high == 1)
    #expect(tenth.low == 0x1p-54)  // ten times what 0.1 is above one tenth
  }

  /// The leading 32 digits of √2 and 1/3, from mpmath 1.3 at 50 digits.
  @Test("quotients and roots have a correct low part")
  func references() {
    let third = DoubleDouble(1) / DoubleDouble(3)
    #expect(third.high == 1.0 / 3)
    #expect(abs(third.low - 1.850371707708594e-17) < 1e-32)
    #expect(third == DoubleDouble(1) / 3.0)
    let root = DoubleDouble(2).squareRoot()
    #expect(root.high == 2.0.squareRoot())
    #expect(abs(root.low - -9.667293313452913e-17) < 1e-31)
    #expect(DoubleDouble.zero.squareRoot() == .zero)
  }

  @Test("the low part of a product is its exact rounding error")
  func products() {
    let product = DoubleDouble(productOf: 1 + 0x1p-30, 1 + 0x1p-30)
    #expect(product.high == 1 + 0x1p-29)
    #expect(product.low == 0x1p-60)
  }

  @Test("the field laws hold to thirty digits")
  func fieldLaws() {
    forEverySeed { generator, seed in
      func number() -> DoubleDouble {
        let high = Double.random(in: -1e3...1e3, using: &generator)
        return DoubleDouble(
          sumOf: high, high.ulp * Double.random(in: -0.5...0.5, using: &generator))
      }
      func isSame(_ left: DoubleDouble, _ right: DoubleDouble, _ scale: Double) -> Bool {
        (left - right).magnitude.value <= scale * 1e-30
      }
      let (a, b, c) = (number(), number(), number())
      #expect(isSame((a + b) - b, a, 1e3), "seed \(seed)")
      #expect(isSame(a * (b + c), a * b + a * c, 1e6), "seed \(seed)")
      #expect(isSame(a / b * b, a, 1e3), "seed \(seed)")
      #expect(isSame(a * 3 / 3.0, a, 1e3), "seed \(seed)")
      let root = a.magnitude.squareRoot()
      #expect(isSame(root * root, a.magnitude, 1e3), "seed \(seed)")
      #expect(a - a == .zero && a.magnitude.high >= 0, "seed \(seed)")
    }
  }
}
