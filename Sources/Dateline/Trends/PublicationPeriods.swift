import CalendarDates
import Topics

/// Dated articles by period.
struct PublicationPeriods: Sendable {
  /// The length of the periods.
  let period: TimelinePeriod
  /// The first day of each period, without gaps; when there would be more than
  /// `TopicTimeline.mostPeriodsWithGaps`, only periods with an article.
  let starts: [CalendarDay]
  /// All dated articles of each period.
  let totals: [Int]
  /// The period of each article, or -1 for one without a date.
  let places: [Int32]
  /// The periods with an article: the only ones that are evidence.
  let observed: [Int]
  /// The time of each of these, in periods since the first.
  let times: [Double]

  /// Sorts articles into periods.
  ///
  /// - Parameters:
  ///   - dates: The date of each article.
  ///   - period: The length of the periods; nil to take it from the range of the dates.
  /// - Throws: ``AnalysisError/tooFewPeriods(periods:length:dated:)`` or
  ///   ``AnalysisError/tooManyPeriods(periods:length:most:)``.
  init(dates: [CalendarDay?], period: TimelinePeriod?) throws(AnalysisError) {
    let days = dates.compactMap(\.self)
    guard let first = days.min(), let last = days.max() else {
      throw .tooFewPeriods(periods: 0, length: period ?? .day, dated: 0)
    }
    let period = period ?? .automatic(for: first...last)
    let all = period.periods(over: first...last)
    let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.element, $0.offset) })
    var counts = [Int](repeating: 0, count: all.count)
    let numberOfArticle = dates.map { date in date.flatMap { numbers[period.start(of: $0)] } }
    for case .some(let number) in numberOfArticle { counts[number] += 1 }
    let kept = all.indices.filter {
      all.count <= TopicTimeline.mostPeriodsWithGaps || counts[$0] > 0
    }
    var placeOfNumber = [Int32](repeating: -1, count: all.count)
    for (place, number) in kept.enumerated() { placeOfNumber[number] = Int32(place) }
    self.period = period
    starts = kept.map { all[$0] }
    totals = kept.map { counts[$0] }
    places = numberOfArticle.map { number in number.map { placeOfNumber[$0] } ?? -1 }
    observed = kept.indices.filter { counts[kept[$0]] > 0 }
    times = observed.map { Double(kept[$0]) }
    guard observed.count >= Self.fewest else {
      throw .tooFewPeriods(periods: observed.count, length: period, dated: days.count)
    }
    guard observed.count <= Self.most else {
      throw .tooManyPeriods(periods: observed.count, length: period, most: Self.most)
    }
  }

  /// The number of dated articles.
  var datedArticles: Int { totals.reduce(0, +) }

  /// The totals of the periods with an article.
  var observedTotals: [Int] { observed.map { totals[$0] } }

  /// The last day of a period.
  func end(of place: Int) -> CalendarDay {
    let next = period.next(after: starts[place])
    return next > starts[place] ? next.advanced(by: -1) : starts[place]
  }

  /// How many of some articles fall into each period.
  func counts(of articles: some Sequence<Int32>) -> [Int] {
    var counts = [Int](repeating: 0, count: starts.count)
    for article in articles {
      let place = places[Int(article)]
      if place >= 0 { counts[Int(place)] += 1 }
    }
    return counts
  }

  /// Fewer periods have no direction.
  private static let fewest = 3
  /// The slopes between all pairs of more periods would take hours for a vocabulary.
  private static let most = 2_000
}
