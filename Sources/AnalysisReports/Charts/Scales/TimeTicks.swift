package import CalendarDates

/// The days, months or years that are marked along a time axis: the finest whose labels have room.
package struct TimeTicks: Sendable {
  /// A marked period.
  package struct Tick: Sendable, Equatable {
    /// A day of the period.
    package let day: CalendarDay
    /// What is written under it, such as `4 Feb`.
    package let label: String
    /// The year, on a second line where it is new; else empty.
    package let year: String
  }

  /// The marked periods in order; one at least.
  package let ticks: [Tick]

  /// Chooses the ticks of a scale.
  ///
  /// - Parameters:
  ///   - scale: The scale.
  ///   - gap: The room between two labels.
  /// - Complexity: O(number of periods) where the scale is wide; coarser steps skip periods unseen.
  package init(_ scale: TimeScale, gap: Double = 8) {
    let days = scale.periods
    let room = scale.position(days.upperBound) - scale.position(days.lowerBound)
    for step in Step.all(for: scale.period) {
      // More labels than fit in any font: the next coarser step, without listing them.
      let most = room / (TextMetrics.width(of: "0", .tick) + gap) + 2
      guard step.count(over: days) <= most else { continue }
      let ticks = Self.labelled(step.starts(over: days), step)
      if !ticks.isEmpty, Self.haveRoom(ticks, on: scale, gap: gap) {
        self.ticks = ticks
        return
      }
    }
    let step = Step.days(1)
    ticks = Self.labelled([days.lowerBound], step)
  }

  private static func labelled(_ days: [CalendarDay], _ step: Step) -> [Tick] {
    var lastYear: Int?
    return days.map { day in
      let (year, month, dayOfMonth) = day.components
      defer { lastYear = year }
      let isNew = year != lastYear
      return switch step {
      case .days:
        Tick(day: day, label: "\(dayOfMonth) \(months[month - 1])", year: isNew ? "\(year)" : "")
      case .months: Tick(day: day, label: months[month - 1], year: isNew ? "\(year)" : "")
      case .years: Tick(day: day, label: "\(year)", year: "")
      }
    }
  }

  private static func haveRoom(_ ticks: [Tick], on scale: TimeScale, gap: Double) -> Bool {
    let widths = ticks.map { TextMetrics.width(ofWidest: [$0.label, $0.year], .tick) }
    return zip(ticks.indices, ticks.indices.dropFirst()).allSatisfy { left, right in
      scale.position(ticks[right].day) - scale.position(ticks[left].day)
        >= (widths[left] + widths[right]) / 2 + gap
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// From one marked period to the next.
private enum Step {
  /// So many days, counted from the first; multiples of seven from a Monday.
  case days(Int)
  /// So many months, from January.
  case months(Int)
  /// So many years, from years that it divides.
  case years(Int)

  /// The steps for a width of periods, the finest first.
  static func all(for period: TimelinePeriod) -> [Step] {
    let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(Step.years)
    let months = [1, 2, 3, 6].map(Step.months)
    return switch period {
    case .day: [1, 2, 7, 14].map(Step.days) + months + years
    case .week: [7, 14].map(Step.days) + months + years
    case .month: months + years
    }
  }

  /// About how many starts lie in a range of days.
  func count(over days: ClosedRange<CalendarDay>) -> Double {
    let length = Double(days.lowerBound.distance(to: days.upperBound))
    return switch self {
    case .days(let count): length / Double(count)
    case .months(let count): length / 31 / Double(count)
    case .years(let count): length / 366 / Double(count)
    }
  }

  /// The starts that lie in a range of days.
  func starts(over days: ClosedRange<CalendarDay>) -> [CalendarDay] {
    let (firstYear, firstMonth, _) = days.lowerBound.components
    let (lastYear, lastMonth, _) = days.upperBound.components
    switch self {
    case .days(let count):
      var first = days.lowerBound
      if count % 7 == 0, first.startOfWeek != first { first = first.startOfWeek.advanced(by: 7) }
      let length = first.distance(to: days.upperBound)
      return length < 0 ? [] : stride(from: 0, through: length, by: count).map(first.advanced)
    case .months(let count):
      let first = firstYear * 12 + firstMonth - 1
      return (first...(lastYear * 12 + lastMonth - 1)).filter { $0 % 12 % count == 0 }
        .compactMap { CalendarDay(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
        .filter(days.contains)
    case .years(let count):
      return stride(from: firstYear / count * count, through: lastYear, by: count)
        .compactMap { CalendarDay(year: $0, month: 1, day: 1) }.filter(days.contains)
    }
  }
}
