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

  /// From mpmath 1.4.1 at 40 digits.
  @Test("logarithms have a correct low part")
  func logarithms() {
    let ofThree = DoubleDouble(3).logarithm
    #expect(ofThree.high == 1.0986122886681098)
    #expect(abs(ofThree.low + 9.07129723500153e-17) < 1e-20)
    let near = DoubleDouble(1.1).logarithm
    #expect(abs((near.high - 0.09531017980432493) + (near.low - 5.927240202146761e-18)) < 1e-20)
    #expect(DoubleDouble.zero.logarithm.value == -.infinity)
    #expect(DoubleDouble(-1).logarithm.value.isNaN)
  }

  @Test("a factor brings an exponential back into the range of doubles")
  func exponential() {
    #expect(abs(DoubleDouble(710).exponential(times: 1e-300) / 2.2339e8 - 1) < 1e-4)
    #expect(DoubleDouble(-.infinity).exponential(times: 1) == 0)
  }

  @Test("what leaves the range of doubles is what doubles give")
  func outOfRange() {
    let infinite = DoubleDouble(.infinity)
    let large = DoubleDouble(1e200)
    #expect((infinite + 1.0).value == .infinity && (infinite + large).value == .infinity)
    #expect((large * large).value == .infinity && (large * -1e200).value == -.infinity)
    #expect((large / DoubleDouble.zero).value == .infinity && (large / 0.0).value == .infinity)
    #expect((large / infinite).value == 0 && (-infinite).value == -.infinity)
    #expect((infinite - infinite).value.isNaN && (DoubleDouble(.nan) + 1.0).value.isNaN)
    #expect(DoubleDouble(productOf: 1e200, 1e200).value == .infinity)
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
