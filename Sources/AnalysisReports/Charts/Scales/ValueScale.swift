import Glibc

/// From values to places along an axis.
package struct ValueScale: Sendable {
  /// A marked value.
  package struct Tick: Sendable, Equatable {
    /// The value.
    package let value: Double
    /// What is written beside it.
    package let label: String
  }

  /// The values that have a place.
  package let domain: ClosedRange<Double>
  /// The marked values, ascending.
  package let ticks: [Tick]
  private let start: Double
  private let end: Double

  /// Makes a scale whose first tick lies at `start` and whose last lies at `end`.
  package init(ticks: [Tick], from start: Double, to end: Double) {
    precondition(ticks.count >= 2, "a scale has two ends")
    self.ticks = ticks
    domain = ticks[0].value...ticks[ticks.count - 1].value
    self.start = start
    self.end = end
  }

  /// The place of a value; what lies outside of the domain is put at its nearer end, NaN at the start.
  package func position(_ value: Double) -> Double {
    guard !value.isNaN else { return start }
    let clipped = min(max(value, domain.lowerBound), domain.upperBound)
    let share = (clipped - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }

  /// Whether a value lies outside of the domain, and is shown by an arrow at its end.
  package func isClipped(_ value: Double) -> Bool { !value.isNaN && !domain.contains(value) }
}

/// What the values along an axis are.
public enum ValueAxis: Sendable, Hashable {
  /// Counts: ticks at whole numbers.
  case count
  /// Any quantity.
  case number
  /// Shares from 0 to 1, written as percentages.
  case share
  /// Logarithms to the base 2 of ratios, written as the ratios: 1 stands as `2×`, −1 as `1/2×`.
  case log2Ratio

  /// A value written for readers.
  ///
  /// - Parameter value: The value, for ``log2Ratio`` the logarithm.
  /// - Returns: For instance `12,500`, `0.31`, `31.0%` or `1.5×`.
  public func text(_ value: Double) -> String {
    switch self {
    case .count: ChartNumber.count(value)
    case .number: ChartNumber.short(value)
    case .share: ChartNumber.label(value * 100, decimals: 1) + (value.isFinite ? "%" : "")
    case .log2Ratio: Self.ratioText(value)
    }
  }

  /// A round value written without zeros at its end, such as `0.8` or `1×`.
  package func roundText(_ value: Double) -> String {
    let text = text(value)
    guard let unit = text.last, unit == "×" || unit == "%" else { return ChartNumber.trimmed(text) }
    return ChartNumber.trimmed(String(text.dropLast())) + String(unit)
  }

  /// A scale that covers a range with about so many ticks.
  ///
  /// - Parameters:
  ///   - range: The range; nil, where nothing is known, gives 0 to 1.
  ///   - start: Where the scale starts in the drawing.
  ///   - end: Where it ends.
  ///   - count: About how many ticks there shall be.
  /// - Returns: The scale.
  package func scale(
    covering range: ClosedRange<Double>?, from start: Double, to end: Double, ticks count: Int
  ) -> ValueScale {
    let range = range ?? 0...1
    let ticks: [ValueScale.Tick]
    switch self {
    case .log2Ratio: ticks = Self.ratioTicks(covering: range, about: count)
    case .share:
      let scaled = (range.lowerBound * 100)...(range.upperBound * 100)
      let nice = NiceTicks(covering: scaled, about: count)
      ticks = nice.values.map { value in
        .init(value: value / 100, label: ChartNumber.label(value, decimals: nice.decimals) + "%")
      }
    case .count, .number:
      let nice = NiceTicks(covering: range, about: count, isWhole: self == .count)
      ticks = nice.values.map { value in
        .init(value: value, label: ChartNumber.label(value, decimals: nice.decimals))
      }
    }
    return ValueScale(ticks: ticks, from: start, to: end)
  }

  /// A scale from left to right with as many ticks as have room for their labels.
  package func horizontalScale(
    covering range: ClosedRange<Double>?, from left: Double, to right: Double
  ) -> ValueScale {
    var count = max(3, Int((right - left) / 70))
    while true {
      let scale = scale(covering: range, from: left, to: right, ticks: count)
      let room = (right - left) / Double(scale.ticks.count - 1) - 10
      let widest = TextMetrics.width(ofWidest: scale.ticks.lazy.map(\.label), .tick)
      if widest <= room || count == 2 { return scale }
      count -= 1
    }
  }

  /// A scale from the bottom to the top.
  package func verticalScale(
    covering range: ClosedRange<Double>?, from bottom: Double, to top: Double
  ) -> ValueScale {
    scale(covering: range, from: bottom, to: top, ticks: max(3, Int((bottom - top) / 42)))
  }

  /// Ticks at whole powers of two, at least one doubling apart.
  private static func ratioTicks(
    covering range: ClosedRange<Double>, about count: Int
  ) -> [ValueScale.Tick] {
    let range = ValueRange.drawable(range)
    let center = ((range.lowerBound + range.upperBound) / 2).rounded()
    let lower = min(range.lowerBound, max(center - 1, -ratioLimit))
    let upper = max(range.upperBound, min(center + 1, ratioLimit))
    let nice = NiceTicks(covering: lower...upper, about: count, isWhole: true)
    return nice.values.map { .init(value: $0, label: ratioTick($0)) }
  }

  private static let ratioLimit = 1e99

  /// A whole power of two, for instance `1/4×` or `1,024×`.
  private static func ratioTick(_ exponent: Double) -> String {
    guard exponent.magnitude <= 20 else { return "2^\(ChartNumber.label(exponent, decimals: 0))×" }
    let power = ChartNumber.label(exp2(exponent.magnitude), decimals: 0)
    return (exponent < 0 ? "1/" : "") + power + "×"
  }

  private static func ratioText(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "0×" : "∞" }
    guard value.magnitude <= 60 else { return "2^\(ChartNumber.label(value, decimals: 0))×" }
    return ChartNumber.short(exp2(value)) + "×"
  }
}
