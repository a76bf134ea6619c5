import AnalysisReports
import Foundation
import TestSupport
import Testing

@Suite("Scales of charts")
struct ScaleTests {
  @Test(
    "ticks are the round numbers that a person would choose",
    arguments: [
      (0.0...9.7, 5, [0.0, 2, 4, 6, 8, 10]), (0...1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (-0.31...0.52, 5, [-0.4, -0.2, 0, 0.2, 0.4, 0.6]), (102...498, 5, [100, 200, 300, 400, 500]),
      (0...0, 3, [0, 0.5, 1]),
    ])
  func niceNumbers(range: ClosedRange<Double>, count: Int, expected: [Double]) {
    #expect(NiceTicks(covering: range, about: count).values == expected)
  }

  @Test("counts have whole ticks")
  func wholeNumbers() {
    #expect(NiceTicks(covering: 0...2, about: 6, isWhole: true).values == [0, 1, 2])
    #expect(NiceTicks(covering: 0...0, about: 6, isWhole: true).values == [0, 1])
  }

  /// A number of any size, now and then a special one.
  static func anyNumber(_ generator: inout TestGenerator) -> Double {
    let special = [
      0, -0.0, 1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
      -.greatestFiniteMagnitude, 1e15, 0.1,
    ]
    if Int.random(in: 0..<4, using: &generator) == 0 {
      return special.randomElement(using: &generator) ?? 0
    }
    let exponent = Double.random(in: -40...40, using: &generator)
    let sign: Double = Bool.random(using: &generator) ? 1 : -1
    return sign * pow(10, exponent) * Double.random(in: 1...10, using: &generator)
  }

  @Test("ticks cover the range, ascend, and are about as many as asked for")
  func properties() {
    forEverySeed(0..<2000) { generator, seed in
      let first = Self.anyNumber(&generator)
      let isNear = Bool.random(using: &generator)
      let second =
        isNear
        ? first * (1 + Double.random(in: -1e-8...1e-8, using: &generator))
        : Self.anyNumber(&generator)
      let count = Int.random(in: 2...12, using: &generator)
      guard let range = ValueRange.covering([first, second]) else { return }
      let ticks = NiceTicks(covering: range, about: count)
      let drawable = ValueRange.drawable(range)
      #expect(ticks.values.allSatisfy { $0.isFinite }, "seed \(seed)")
      #expect(
        (ticks.values.first ?? .nan) <= drawable.lowerBound
          && (ticks.values.last ?? .nan) >= drawable.upperBound, "seed \(seed): \(range)")
      #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
      #expect((2...(2 * count + 3)).contains(ticks.values.count), "seed \(seed): \(ticks.values)")
    }
  }

  @Test("a scale keeps order, stays between its ends and tells what it clips")
  func positions() {
    forEverySeed(0..<500) { generator, seed in
      let axis =
        [ValueAxis.count, .number, .share, .log2Ratio].randomElement(using: &generator) ?? .count
      let values = (0..<6).map { _ in Self.anyNumber(&generator) }
      let scale = axis.horizontalScale(
        covering: ValueRange.covering(values), from: 100, to: 500)
      for value in values {
        #expect((100...500).contains(scale.position(value)), "seed \(seed): \(value)")
        if abs(value) < 1e90 { #expect(!scale.isClipped(value), "seed \(seed): \(value)") }
      }
      let sorted = values.filter { !$0.isNaN }.sorted().map(scale.position)
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
      #expect(scale.isClipped(.infinity) && scale.isClipped(-.infinity) && !scale.isClipped(.nan))
      #expect(scale.ticks.allSatisfy { !$0.label.lowercased().contains("nan") }, "seed \(seed)")
    }
  }

  @Test("ratios are marked at powers of two")
  func ratios() {
    let scale = ValueAxis.log2Ratio.scale(covering: -2.4...3, from: 0, to: 100, ticks: 7)
    #expect(scale.ticks.map(\.label) == ["1/8×", "1/4×", "1/2×", "1×", "2×", "4×", "8×"])
    #expect(ValueAxis.log2Ratio.text(0.5) == "1.41×")
    #expect(ValueAxis.log2Ratio.text(-1) == "0.500×")
    #expect(ValueAxis.log2Ratio.roundText(0) == "1×")
    let narrow = ValueAxis.log2Ratio.scale(covering: 0.1...0.2, from: 0, to: 100, ticks: 7)
    #expect(narrow.ticks.map(\.label) == ["1/2×", "1×", "2×"])
  }

  @Test("numbers are written short, the same everywhere")
  func numbers() {
    #expect(
      [0, -0.0, -0.001, 12.5, 12.05, -3, .nan, .infinity].map(ChartNumber.coordinate)
        == ["0", "0", "0", "12.5", "12.05", "-3", "0", "0"])
    #expect(ChartNumber.label(-12_500, decimals: 0) == "−12,500")
    #expect(ChartNumber.label(1234.5, decimals: 1) == "1234.5")
    #expect(ChartNumber.label(-0.001, decimals: 2) == "0.00")
    #expect(
      [0.0123, 1.5, 123.4, 0, 2.5e-9, 3e12].map(ChartNumber.short)
        == ["0.0123", "1.50", "123", "0", "2.5e−9", "3e12"])
    #expect(ValueAxis.share.text(0.125) == "12.5%")
    #expect(ValueAxis.count.text(2.5) == "2.5")
    #expect([Double.nan, .infinity, -.infinity].map(ValueAxis.share.text) == ["–", "∞", "−∞"])
  }

  @Test("bands lie side by side")
  func bands() {
    let bands = BandScale(count: 4, from: 10, to: 50)
    #expect(bands.width == 10 && bands.end == 50 && bands.center(1) == 25)
    #expect(bands.band(3) == (40, 50))
    #expect(BandScale(count: 0, from: 10, to: 50).end == 10)
  }
}
