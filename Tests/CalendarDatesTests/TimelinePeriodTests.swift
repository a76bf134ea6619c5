import CalendarDates
import TestSupport
import Testing

@Suite("Timeline periods")
struct TimelinePeriodTests {
  private func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso8601: text))
  }

  @Test("start on the day, the Monday, the first of the month")
  func starts() throws {
    let wednesday = try day("2031-02-05")
    #expect(TimelinePeriod.day.start(of: wednesday).description == "2031-02-05")
    #expect(TimelinePeriod.week.start(of: wednesday).description == "2031-02-03")
    #expect(TimelinePeriod.month.start(of: wednesday).description == "2031-02-01")
  }

  @Test("have ISO 8601 names")
  func labels() throws {
    let wednesday = try day("2031-02-05")
    #expect(
      TimelinePeriod.allCases.map { $0.label(of: wednesday) } == [
        "2031-02-05", "2031-W06", "2031-02",
      ])
    #expect(TimelinePeriod.week.label(of: try day("2027-01-03")) == "2026-W53")
  }

  @Test("follow each other without a gap, each day in one of them")
  func partition() {
    forEverySeed { generator, seed in
      let first = CalendarDay(daysSinceEpoch: Int32.random(in: 0...40_000, using: &generator))
      let days = first...first.advanced(by: Int.random(in: 0...900, using: &generator))
      for period in TimelinePeriod.allCases {
        let starts = period.periods(over: days)
        #expect(starts.first == period.start(of: days.lowerBound), "seed \(seed)")
        #expect(starts.last == period.start(of: days.upperBound), "seed \(seed)")
        for (start, next) in zip(starts, starts.dropFirst()) {
          #expect(period.next(after: start) == next, "seed \(seed)")
          #expect(period.start(of: next.advanced(by: -1)) == start, "seed \(seed)")
        }
      }
    }
  }

  @Test("are as wide as a readable timeline needs")
  func automatic() throws {
    let first = try day("2031-01-06")
    #expect(TimelinePeriod.automatic(for: first...first) == .day)
    #expect(TimelinePeriod.automatic(for: first...first.advanced(by: 34)) == .day)
    #expect(TimelinePeriod.automatic(for: first...first.advanced(by: 83)) == .week)
    #expect(TimelinePeriod.automatic(for: first...first.advanced(by: 400)) == .month)
  }

  @Test("end at the last day of the calendar")
  func ends() {
    for period in TimelinePeriod.allCases {
      #expect(period.periods(over: .latest ... .latest).count == 1)
    }
  }
}
