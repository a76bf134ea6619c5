/// Charts in words, for those who hear them.
package enum ChartWords {
  /// A value with its interval, such as `2.1 (1.4 to 2.8)`.
  package static func estimate(
    _ value: Double, _ lower: Double?, _ upper: Double?, _ axis: ValueAxis
  ) -> String {
    let text = value.isNaN ? "no value" : axis.text(value)
    guard let lower, let upper, !lower.isNaN, !upper.isNaN else { return text }
    return "\(text) (\(axis.text(min(lower, upper))) to \(axis.text(max(lower, upper))))"
  }

  /// Some of many things, and how many more there are.
  package static func list(_ things: [String], limit: Int = 30) -> String {
    let shown = things.prefix(limit).map(MarkupText.cleaned).joined(separator: "; ")
    let rest = things.count - limit
    return shown + (rest > 0 ? "; and \(rest) more" : "") + "."
  }

  /// A number of things.
  package static func count(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(ChartNumber.count(Double(count))) \(many)"
  }
}
