/// The width of the steps of a timeline.
public enum TimelinePeriod: String, CaseIterable, Sendable {
  case day
  case week
  case month

  /// The first day of the period that holds a day; weeks start on Monday.
  public func start(of day: CalendarDay) -> CalendarDay {
    switch self {
    case .day: day
    case .week: day.startOfWeek
    case .month: day.startOfMonth
    }
  }

  /// The first day of the next period.
  public func next(after day: CalendarDay) -> CalendarDay {
    let start = start(of: day)
    switch self {
    case .day: return start.advanced(by: 1)
    case .week: return start.advanced(by: 7)
    case .month:
      let (year, month, _) = start.components
      return start.advanced(by: CalendarDay.length(ofMonth: month, year: year))
    }
  }

  /// The ISO 8601 name of the period that holds a day: `2031-02-04`, `2031-W06` or `2031-02`.
  public func label(of day: CalendarDay) -> String {
    switch self {
    case .day:
      return day.description
    case .week:
      let (year, week) = day.isoWeek
      return "\(padded(year, to: 4))-W\(padded(week, to: 2))"
    case .month:
      let (year, month, _) = day.components
      return "\(padded(year, to: 4))-\(padded(month, to: 2))"
    }
  }

  /// The first days of all periods that touch a range of days, in order, none left out.
  ///
  /// - Complexity: O(number of periods).
  public func periods(over days: ClosedRange<CalendarDay>) -> [CalendarDay] {
    var starts: [CalendarDay] = []
    var start = start(of: days.lowerBound)
    while start <= days.upperBound {
      starts.append(start)
      let next = next(after: start)
      // The last day of the calendar stops every advance short of a new period.
      if next <= start || self.start(of: next) != next { break }
      start = next
    }
    return starts
  }

  /// The width that gives a readable timeline: days up to five weeks, weeks up to half a year,
  /// months beyond.
  public static func automatic(for days: ClosedRange<CalendarDay>) -> TimelinePeriod {
    switch days.lowerBound.distance(to: days.upperBound) + 1 {
    case ...35: .day
    case ...184: .week
    default: .month
    }
  }
}
