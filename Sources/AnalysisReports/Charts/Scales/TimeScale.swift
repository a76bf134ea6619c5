package import CalendarDates

/// From days to places along an axis of periods.
///
/// A period stands at the middle of its days, so that months, which are not equally long, keep their
/// true distances.
package struct TimeScale: Sendable {
  /// The width of a step.
  package let period: TimelinePeriod
  /// The first days of the first and of the last period.
  package let periods: ClosedRange<CalendarDay>
  private let start: Double
  private let end: Double
  private let unitsPerDay: Double

  /// Covers all periods that touch a range of days.
  package init(
    covering days: ClosedRange<CalendarDay>, period: TimelinePeriod, from start: Double,
    to end: Double
  ) {
    self.period = period
    self.start = start
    self.end = end
    periods = period.start(of: days.lowerBound)...period.start(of: days.upperBound)
    unitsPerDay = (end - start) / Double(Self.days(in: periods, period))
  }

  /// The middle of the period that holds a day.
  package func position(_ day: CalendarDay) -> Double {
    let edges = edges(day...day)
    return (edges.start + edges.end) / 2
  }

  /// Where the periods that touch a range of days start and end, cut at the ends of the scale.
  package func edges(_ days: ClosedRange<CalendarDay>) -> (start: Double, end: Double) {
    let lower = clipped(days.lowerBound)
    let upper = clipped(days.upperBound)
    let first = periods.lowerBound.distance(to: lower)
    let last = first + Self.days(in: lower...upper, period)
    return (start + Double(first) * unitsPerDay, min(start + Double(last) * unitsPerDay, end))
  }

  /// Whether a range of days touches the scale.
  package func overlaps(_ days: ClosedRange<CalendarDay>) -> Bool {
    period.start(of: days.upperBound) >= periods.lowerBound
      && period.start(of: days.lowerBound) <= periods.upperBound
  }

  private func clipped(_ day: CalendarDay) -> CalendarDay {
    min(max(period.start(of: day), periods.lowerBound), periods.upperBound)
  }

  /// The days from the start of the first period to the end of the last, at least one.
  private static func days(
    in periods: ClosedRange<CalendarDay>, _ period: TimelinePeriod
  ) -> Int {
    max(1, periods.lowerBound.distance(to: period.next(after: periods.upperBound)))
  }
}
