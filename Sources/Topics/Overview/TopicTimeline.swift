public import CalendarDates
public import Statistics

/// How many articles each topic has in each period of the collection.
public struct TopicTimeline: Sendable, Equatable {
  /// The length of the periods.
  public let period: TimelinePeriod
  /// The first day of each period, without gaps; when there would be more than
  /// ``mostPeriodsWithGaps`` of them, as one wrong date can bring about, only periods with an article.
  public let starts: [CalendarDay]
  /// The number of articles: `counts[topic][period]`.
  public let counts: [[Int]]

  /// The most periods for which those without an article are kept: a century of months.
  public static let mostPeriodsWithGaps = 1200

  /// Counts dated articles; those without a date are left out, and without any there is no timeline.
  ///
  /// - Parameters:
  ///   - dates: The date of each article.
  ///   - topics: The topic of each article.
  ///   - topicCount: The number of topics.
  ///   - period: The length of the periods; by default it follows from the range of the dates.
  public init?(
    dates: [CalendarDay?], topics: [Int], topicCount: Int, period: TimelinePeriod? = nil
  ) {
    precondition(dates.count == topics.count)
    let days = dates.compactMap(\.self)
    guard let first = days.min(), let last = days.max() else { return nil }
    let period = period ?? .automatic(for: first...last)
    let all = period.periods(over: first...last)
    let starts =
      all.count <= Self.mostPeriodsWithGaps
      ? all : Set(days.map { period.start(of: $0) }).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: starts.enumerated().map { ($0.element, $0.offset) })
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: starts.count), count: topicCount)
    for (date, topic) in zip(dates, topics) {
      guard let date, let place = places[period.start(of: date)] else { continue }
      counts[topic][place] += 1
    }
    self.period = period
    self.starts = starts
    self.counts = counts
  }

  /// The first day of the period in which a topic has most articles, the earliest on a tie.
  ///
  /// - Parameter topic: The topic's index.
  /// - Returns: nil when none of its articles has a date.
  public func peak(ofTopic topic: Int) -> CalendarDay? {
    guard let most = counts[topic].max(), most > 0,
      let place = counts[topic].firstIndex(of: most)
    else { return nil }
    return starts[place]
  }

  /// The share of a period's dated articles that a topic has, with its Wilson interval.
  ///
  /// - Parameters:
  ///   - topic: The topic's index.
  ///   - place: The period's index.
  ///   - level: The confidence of the interval.
  /// - Returns: nil for a period without an article.
  public func share(
    ofTopic topic: Int, inPeriod place: Int, level: Double = 0.95
  ) -> IntervalEstimate? {
    ProportionInterval.wilson(
      successes: counts[topic][place], trials: counts.reduce(0) { $0 + $1[place] }, level: level)
  }
}
