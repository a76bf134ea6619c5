/// A day of the week, numbered as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDay {
  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days after a Monday.
    Weekday(rawValue: remainder(Int(daysSinceEpoch) + 3, 7) + 1) ?? .monday
  }

  /// The day that lies a number of days later, held at `earliest` and `latest`.
  public func advanced(by days: Int) -> CalendarDay {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .earliest : .latest }
    let first = Int(CalendarDay.earliest.daysSinceEpoch)
    let last = Int(CalendarDay.latest.daysSinceEpoch)
    return CalendarDay(daysSinceEpoch: Int32(min(max(sum, first), last)))
  }

  /// The number of days from this day to another one; negative when the other is earlier.
  public func distance(to other: CalendarDay) -> Int {
    Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
  }

  /// The Monday of the day's ISO 8601 week.
  public var startOfWeek: CalendarDay { advanced(by: 1 - weekday.rawValue) }

  /// The first day of the day's month.
  public var startOfMonth: CalendarDay { advanced(by: 1 - components.day) }

  /// The ISO 8601 week: the year that holds the week's Thursday, and the week's number in it.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = advanced(by: 4 - weekday.rawValue)
    let year = thursday.components.year
    let newYear = CalendarDay(year: year, month: 1, day: 1) ?? .earliest
    return (year, newYear.distance(to: thursday) / 7 + 1)
  }
}

/// The remainder that is never negative.
private func remainder(_ value: Int, _ divisor: Int) -> Int {
  let rest = value % divisor
  return rest < 0 ? rest + divisor : rest
}
