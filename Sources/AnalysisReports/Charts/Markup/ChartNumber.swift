import Glibc

/// Numbers written the same in every place: no locale, no "-0", no NaN.
package enum ChartNumber {
  /// A coordinate with at most two decimals, without zeros at its end.
  ///
  /// Charts clip what is not finite before it comes here; should such a number come, it is written as
  /// 0, for a drawing must stay one that every program can read.
  ///
  /// - Parameter value: The number.
  /// - Returns: For instance `12.5`.
  package static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
    let magnitude = hundredths.magnitude
    var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
    let fraction = magnitude % 100
    if fraction > 0 {
      text +=
        "." + (fraction < 10 ? "0" : "") + String(fraction % 10 == 0 ? fraction / 10 : fraction)
    }
    return text
  }

  /// A number for readers: a real minus sign, groups of three digits from 10,000 on, a power of ten
  /// where the number is too large or too small to be read at a glance.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: The decimals to keep, zeros at the end among them.
  /// - Returns: For instance `−12,500` or `0.25`; `–` for NaN, `∞` or `−∞`.
  package static func label(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return special(value) }
    guard value.magnitude < 1e9, decimals <= 6 else { return scientific(value) }
    let scale = pow(10, Double(decimals))
    let scaled = Int((value.magnitude * scale).rounded())
    let unit = Int(scale)
    var text = grouped(scaled / unit)
    if decimals > 0 {
      let fraction = String(scaled % unit)
      text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    return (value < 0 && scaled > 0 ? "−" : "") + text
  }

  /// A number with about three digits that count.
  package static func short(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : special(value) }
    let exponent = Int(log10(value.magnitude).rounded(.down))
    guard exponent >= -4 else { return scientific(value) }
    return label(value, decimals: min(max(0, 2 - exponent), 6))
  }

  /// A count: whole where it is whole, else one decimal.
  package static func count(_ value: Double) -> String {
    label(value, decimals: value.rounded() == value ? 0 : 1)
  }

  /// A written number without the zeros at the end of its decimals.
  package static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func special(_ value: Double) -> String {
    value.isNaN ? "–" : value < 0 ? "−∞" : "∞"
  }

  private static func grouped(_ value: Int) -> String {
    let digits = String(value)
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  private static func scientific(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var exponent = Int(log10(value.magnitude).rounded(.down))
    // In two steps, because 10 to the power of −324 is no number.
    var mantissa =
      value.magnitude / pow(10, Double(exponent / 2)) / pow(10, Double(exponent - exponent / 2))
    if (mantissa * 100).rounded() >= 1000 {
      mantissa /= 10
      exponent += 1
    }
    return (value < 0 ? "−" : "") + trimmed(label(mantissa, decimals: 2)) + "e"
      + (exponent < 0 ? "−" : "")
      + String(exponent.magnitude)
  }
}
