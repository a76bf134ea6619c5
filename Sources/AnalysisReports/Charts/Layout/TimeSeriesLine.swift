package import CalendarDates

/// A line of a time series chart, ready to be drawn: its periods in order, cut where one is missing.
package struct TimeSeriesLine: Sendable {
  /// A period with a value.
  package struct Place: Sendable, Equatable {
    /// The first day of the period.
    package let day: CalendarDay
    /// Its value, never NaN.
    package let value: Double
    /// Its interval; nil where none is known.
    package let interval: ClosedRange<Double>?
    /// The period and its value in words.
    package let words: String
  }

  /// The line's name.
  package let label: String
  /// Which series it is, for its colour, dashes and marker.
  package let number: Int
  /// The bursts in order of their first days.
  package let bursts: [TimeSeriesChart.Burst]
  /// The levels of the bursts, the highest first.
  package let burstLevels: [Int]
  /// The stretches of periods without a gap.
  package let runs: [[Place]]

  /// Orders the values; of several for one period the last one counts.
  package init(
    _ series: TimeSeriesChart.Series, number: Int, period: TimelinePeriod, axis: ValueAxis
  ) {
    label = MarkupText.cleaned(series.label)
    self.number = number
    bursts = series.bursts.sorted { $0.days.lowerBound < $1.days.lowerBound }
    burstLevels = Set(bursts.map(\.level)).sorted(by: >)
    var byPeriod: [CalendarDay: TimeSeriesChart.Point] = [:]
    for point in series.points { byPeriod[period.start(of: point.day)] = point }
    var runs: [[Place]] = []
    var expected: CalendarDay?
    for day in byPeriod.keys.sorted() {
      guard let point = byPeriod[day], let value = point.value, !value.isNaN else { continue }
      let words = ChartWords.estimate(value, point.lower, point.upper, axis)
      let place = Place(
        day: day, value: value, interval: Self.interval(of: point),
        words: "\(period.label(of: day)): \(words)")
      if day == expected { runs[runs.count - 1].append(place) } else { runs.append([place]) }
      expected = period.next(after: day)
    }
    self.runs = runs
  }

  /// The last period with a value.
  package var last: Place? { runs.last?.last }

  /// How many periods have a value.
  package var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// The line in words: its ends, its highest value, its bursts.
  package var words: String {
    let places = runs.flatMap(\.self)
    guard let first = places.first, let last = places.last,
      let highest = places.max(by: { $0.value < $1.value })
    else { return "\(label): no values" }
    var text = "\(label): \(first.words)"
    if places.count > 2 { text += ", highest \(highest.words)" }
    if places.count > 1 { text += ", \(last.words)" }
    for burst in bursts {
      text +=
        ", burst of level \(burst.level) from \(burst.days.lowerBound)"
        + " to \(burst.days.upperBound)"
    }
    return text
  }

  private static func interval(of point: TimeSeriesChart.Point) -> ClosedRange<Double>? {
    guard let lower = point.lower, let upper = point.upper, !lower.isNaN, !upper.isNaN else {
      return nil
    }
    return min(lower, upper)...max(lower, upper)
  }
}
