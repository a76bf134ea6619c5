package import CalendarDates

/// Figures as readers see them; each is the one of its table, with fewer decimals.
package enum PageNumber {
  /// A count, such as `12,500`.
  package static func count(_ value: Int) -> String { ChartNumber.count(Double(value)) }

  /// A number of things, such as `1 article`.
  package static func count(_ value: Int, _ one: String, _ many: String) -> String {
    ChartWords.count(value, one, many)
  }

  /// A share in percent, such as `9.5%`.
  package static func share(_ value: Double) -> String {
    ValueAxis.share.text(TableCell.roundedNumber(value))
  }

  /// A score from −1 to 1 with its sign, such as `+0.12`; without one where it rounds to 0.
  package static func score(_ value: Double) -> String {
    let text = ChartNumber.label(TableCell.roundedNumber(value), decimals: 2)
    return text.hasPrefix("−") || text == "0.00" ? text : "+" + text
  }

  /// A number from 0 to 1, such as `0.97`.
  package static func fraction(_ value: Double) -> String {
    ChartNumber.label(TableCell.roundedNumber(value), decimals: 2)
  }

  /// A mean with its interval, such as `−0.12 (−0.20 to −0.04)`.
  package static func mean(_ mean: ToneGroupRow.Mean) -> String {
    guard let interval = mean.interval else { return score(mean.value) }
    return "\(score(mean.value)) (\(score(interval.low)) to \(score(interval.high)))"
  }

  /// A day, such as `7 Jan 2031`.
  package static func day(_ day: CalendarDay) -> String {
    let (year, month, number) = day.components
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// Some days, such as `7 Jan – 28 Mar 2031`.
  package static func days(_ days: ClosedRange<CalendarDay>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    guard first != last else { return day(first) }
    let start = first.components
    let isOneYear = start.year == last.components.year
    return (isOneYear ? "\(start.day) \(months[start.month - 1])" : day(first)) + " – " + day(last)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension TableCell {
  /// A number as it stands in a table.
  fileprivate static func roundedNumber(_ value: Double) -> Double {
    if case .number(let number) = rounded(value) { number } else { value }
  }
}
