import CalendarDates
import Statistics
import Testing
import Topics

@Suite("Topic timeline")
struct TopicTimelineTests {
  @Test("counts articles by topic and period, periods without an article included")
  func gaps() throws {
    let timeline = try #require(
      TopicTimeline(
        dates: [day(1), day(1), day(4), day(4)], topics: [0, 1, 0, 0], topicCount: 2,
        period: .day))
    #expect(timeline.starts == (try (1...4).map(day)))
    #expect(timeline.counts == [[1, 0, 0, 2], [1, 0, 0, 0]])
    #expect(timeline.share(ofTopic: 0, inPeriod: 0)?.value == 0.5)
    #expect(timeline.share(ofTopic: 1, inPeriod: 3)?.value == 0)
    #expect(timeline.share(ofTopic: 1, inPeriod: 3)?.interval.contains(0.1) == true)
    #expect(timeline.share(ofTopic: 0, inPeriod: 1) == nil, "no article, no share")
  }

  @Test("a wrong date far away does not fill the timeline with empty periods")
  func farAway() throws {
    let wrong = try #require(CalendarDay(year: 1, month: 1, day: 1))
    let timeline = try #require(
      TopicTimeline(
        dates: [wrong, day(1), day(4)], topics: [0, 0, 0], topicCount: 1, period: .day))
    #expect(timeline.starts == (try [wrong, day(1), day(4)]))
    #expect(timeline.counts == [[1, 1, 1]])
  }

  @Test("leaves out articles without a date; without any date there is no timeline")
  func undated() throws {
    let timeline = try #require(
      TopicTimeline(dates: [nil, day(2), nil], topics: [0, 0, 1], topicCount: 2))
    #expect(timeline.counts == [[1], [0]])
    #expect(timeline.peak(ofTopic: 1) == nil, "none of its articles has a date")
    #expect(TopicTimeline(dates: [nil, nil], topics: [0, 1], topicCount: 2) == nil)
    #expect(TopicTimeline(dates: [], topics: [], topicCount: 0) == nil)
  }

  @Test("the peak is the period with most articles, the earliest on a tie")
  func peak() throws {
    let timeline = try #require(
      TopicTimeline(
        dates: [day(3), day(2), day(3), day(2), day(1)], topics: [0, 0, 0, 0, 1], topicCount: 2,
        period: .day))
    #expect(timeline.peak(ofTopic: 0) == (try day(2)))
    #expect(timeline.peak(ofTopic: 1) == (try day(1)))
  }

  @Test("weeks start on Monday, months on the first, and the range of the dates decides")
  func periods() throws {
    // 1 January 2031 was a Wednesday.
    let weeks = try #require(
      TopicTimeline(dates: [day(1), day(60)], topics: [0, 0], topicCount: 1))
    #expect(weeks.period == .week)
    #expect(weeks.starts.first == CalendarDay(year: 2030, month: 12, day: 30))
    #expect(weeks.counts[0].reduce(0, +) == 2)
    let months = try #require(
      TopicTimeline(dates: [day(20), day(400)], topics: [0, 0], topicCount: 1))
    #expect(months.period == .month)
    #expect(months.starts.first == CalendarDay(year: 2031, month: 1, day: 1))
    #expect(months.starts.count == 14)
  }
}
