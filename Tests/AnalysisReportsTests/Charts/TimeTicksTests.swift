import AnalysisReports
import CalendarDates
import TestSupport
import Testing

@Suite("Time axes of charts")
struct TimeTicksTests {
  static func scale(
    _ first: String, _ last: String, _ period: TimelinePeriod, width: Double
  ) -> TimeScale {
    TimeScale(
      covering: ExampleCharts.day(first)...ExampleCharts.day(last), period: period, from: 0,
      to: width)
  }

  @Test(
    "the finest labels that have room",
    arguments: [
      (
        "2031-02-03", "2031-02-07", TimelinePeriod.day, 400.0,
        ["3 Feb/2031", "4 Feb", "5 Feb", "6 Feb", "7 Feb"]
      ),
      ("2031-02-05", "2031-03-05", .day, 300, ["10 Feb/2031", "17 Feb", "24 Feb", "3 Mar"]),
      ("2030-11-01", "2031-02-28", .month, 300, ["Nov/2030", "Dec", "Jan/2031", "Feb"]),
      (
        "2030-06-01", "2033-05-01", .month, 240,
        ["Jul/2030", "Jan/2031", "Jul", "Jan/2032", "Jul", "Jan/2033"]
      ),
      ("2001-01-01", "2030-12-31", .month, 300, ["2005", "2010", "2015", "2020", "2025", "2030"]),
      ("2031-02-04", "2031-02-04", .day, 300, ["4 Feb/2031"]),
      ("2031-02-04", "2031-02-04", .week, 300, ["3 Feb/2031"]),
    ])
  func labels(
    first: String, last: String, period: TimelinePeriod, width: Double, expected: [String]
  ) {
    let ticks = TimeTicks(Self.scale(first, last, period, width: width)).ticks
    #expect(ticks.map { $0.label + ($0.year.isEmpty ? "" : "/\($0.year)") } == expected)
  }

  @Test("labels do not touch, ascend and lie on the scale")
  func room() {
    forEverySeed(0..<400) { generator, seed in
      let periods = TimelinePeriod.allCases
      let period = periods.randomElement(using: &generator) ?? .day
      let first = CalendarDay(
        daysSinceEpoch: Int32.random(in: -700_000...2_000_000, using: &generator))
      let longest = [3, 40, 400, 4_000, 100_000, 900_000].randomElement(using: &generator) ?? 3
      let last = first.advanced(by: Int.random(in: 0...longest, using: &generator))
      let width = Double.random(in: 80...1200, using: &generator)
      let scale = TimeScale(covering: first...last, period: period, from: 0, to: width)
      let ticks = TimeTicks(scale).ticks
      #expect(!ticks.isEmpty, "seed \(seed)")
      let boxes = ticks.map { tick in
        (
          center: scale.position(tick.day),
          half: TextMetrics.width(ofWidest: [tick.label, tick.year], .tick) / 2
        )
      }
      #expect(boxes.allSatisfy { (0...width).contains($0.center) }, "seed \(seed)")
      #expect(
        zip(boxes, boxes.dropFirst()).allSatisfy { $0.center + $0.half < $1.center - $1.half },
        "seed \(seed)")
    }
  }

  @Test("a period stands in the middle of its days, and its edges meet those of the next")
  func edges() {
    let scale = Self.scale("2031-01-15", "2031-03-02", .month, width: 90)
    let (january, february) = (ExampleCharts.day("2031-01-31"), ExampleCharts.day("2031-02-01"))
    #expect(scale.edges(january...january) == (0, 31))
    #expect(scale.edges(february...february) == (31, 59))
    #expect(scale.position(february) == 45)
    #expect(scale.edges(.earliest ... .latest) == (0, 90))
  }

  @Test("the ends of the calendar can be drawn")
  func calendarEnds() {
    for period in TimelinePeriod.allCases {
      for days in [CalendarDay.earliest ... .earliest, .latest ... .latest, .earliest ... .latest] {
        let scale = TimeScale(covering: days, period: period, from: 0, to: 500)
        #expect(!TimeTicks(scale).ticks.isEmpty)
        #expect((0...500).contains(scale.position(days.upperBound)))
      }
    }
  }
}
