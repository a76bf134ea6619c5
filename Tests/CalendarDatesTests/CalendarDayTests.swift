import CalendarDates
import TestSupport
import Testing

@Suite("A calendar day")
struct CalendarDayTests {
  @Test(
    "counts days from 1970-01-01",
    arguments: [
      // (year, month, day, days) from Python's datetime.date.toordinal() - 719163, Python 3.11.
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2031, 2, 4, 22314),
      (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func counts(year: Int, month: Int, day: Int, days: Int32) throws {
    let made = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(made.daysSinceEpoch == days)
    #expect(made.components == (year, month, day))
  }

  @Test(
    "exists only where the calendar has it",
    arguments: [
      (2031, 2, 29), (2100, 2, 29), (2031, 4, 31), (2031, 0, 1), (2031, 13, 1), (2031, 1, 0),
      (-1, 1, 1), (10_000, 1, 1),
    ])
  func refuses(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test("every day of four centuries follows the day before it")
  func walks() throws {
    var day = try #require(CalendarDay(year: 1700, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 2100, month: 12, day: 31))
    while day < last {
      let next = day.advanced(by: 1)
      let (year, month, date) = day.components
      let follows =
        date < CalendarDay.length(ofMonth: month, year: year)
        ? (year, month, date + 1) : month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
      guard next.components == follows else {
        Issue.record("\(day) is followed by \(next)")
        return
      }
      day = next
    }
  }

  @Test("has an ISO 8601 form that gives the day back")
  func iso() {
    forEverySeed { generator, seed in
      let day = CalendarDay(
        daysSinceEpoch: Int32.random(in: -719_528...2_932_896, using: &generator))
      #expect(CalendarDay(iso8601: day.description) == day, "seed \(seed)")
    }
    #expect(CalendarDay(iso8601: "2031-02-04")?.description == "2031-02-04")
    for text in ["2031-2-4", "20310204", "2031-02-30", "2031-02-04 ", "+031-02-04", ""] {
      #expect(CalendarDay(iso8601: text) == nil, "\(text)")
    }
  }

  @Test("knows its weekday, its week and its month")
  func weeks() throws {
    let day = try #require(CalendarDay(iso8601: "2031-01-06"))
    #expect(day.weekday == .monday)
    #expect(day.startOfWeek == day)
    #expect(day.advanced(by: 6).startOfWeek == day)
    #expect(day.startOfMonth.description == "2031-01-01")
    #expect(day.distance(to: day.advanced(by: -40)) == -40)
    // Python 3.11: date(2027, 1, 3).isocalendar() is (2026, 53, 7).
    let sunday = try #require(CalendarDay(iso8601: "2027-01-03"))
    #expect(sunday.isoWeek == (2026, 53))
    #expect(CalendarDay(daysSinceEpoch: -4).weekday == .sunday)
  }

  @Test("stays inside its range when it is advanced too far")
  func clamps() {
    #expect(CalendarDay.latest.advanced(by: 1) == .latest)
    #expect(CalendarDay.earliest.advanced(by: Int.min) == .earliest)
  }
}
