import Glibc

/// Round numbers that cover a range: multiples of 1, 2 or 5 times a power of ten.
///
/// After P. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems (1990). Every number is computed
/// from a whole multiple, not by adding steps, so that 0.3 is 0.3.
package struct NiceTicks: Sendable {
  /// The numbers, ascending; the first is not above the range, the last not below.
  package let values: [Double]
  /// How many decimals the numbers need.
  package let decimals: Int

  /// Covers a range.
  ///
  /// - Parameters:
  ///   - range: The range, its ends finite and at most 1e100 from 0; see ``ValueRange``.
  ///   - count: About how many numbers there shall be, at least two.
  ///   - isWhole: Whether only whole numbers will do.
  package init(covering range: ClosedRange<Double>, about count: Int, isWhole: Bool = false) {
    let range = ValueRange.drawable(range)
    let rough = (range.upperBound - range.lowerBound) / Double(max(2, count) - 1)
    var exponent = Int(log10(rough).rounded(.down))
    var digit = 10
    switch rough / pow(10, Double(exponent)) {
    case ..<1.5: digit = 1
    case ..<3: digit = 2
    case ..<7: digit = 5
    default: break
    }
    if digit == 10 { (digit, exponent) = (1, exponent + 1) }
    if isWhole, exponent < 0 { (digit, exponent) = (1, 0) }
    // A power of ten is exact where it is whole; its inverse never is.
    let scale = pow(10, Double(abs(exponent)))
    func multiple(_ index: Int) -> Double {
      let number = Double(index * digit)
      return exponent < 0 ? number / scale : number * scale
    }
    let step = multiple(1)
    var first = Int((range.lowerBound / step).rounded(.down))
    var last = Int((range.upperBound / step).rounded(.up))
    while multiple(first) > range.lowerBound { first -= 1 }
    while multiple(last) < range.upperBound { last += 1 }
    values = (first...max(last, first + 1)).map(multiple)
    decimals = max(0, -exponent)
  }
}

/// Ranges that can be drawn.
package enum ValueRange {
  /// The range of the finite ones among some values, or nil where there are none.
  package static func covering(_ values: some Sequence<Double>) -> ClosedRange<Double>? {
    var range: ClosedRange<Double>?
    for value in values where value.isFinite {
      let clipped = min(max(value, -limit), limit)
      range = range.map { min($0.lowerBound, clipped)...max($0.upperBound, clipped) }
      if range == nil { range = clipped...clipped }
    }
    return range
  }

  /// A range made wide enough that numbers inside of it differ: one value alone gets room on both
  /// sides, zero alone becomes 0 to 1.
  package static func drawable(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let lower = min(max(range.lowerBound, -limit), limit)
    let upper = min(max(range.upperBound, -limit), limit)
    let magnitude = max(abs(lower), abs(upper))
    guard magnitude > 1e-30 else { return 0...1 }
    guard upper - lower <= magnitude * 1e-9 else { return lower...upper }
    return (lower - magnitude / 10)...(upper + magnitude / 10)
  }

  private static let limit = 1e100
}
