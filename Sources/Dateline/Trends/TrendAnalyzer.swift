import AnalysisReports
public import Corpora
public import NumericCore

/// Finds what rises, falls and bursts in a collection over time.
///
/// An article is one piece of evidence: what counts is the share of a period's articles that hold
/// an item, not how often they do. Articles without a date are left out; periods without an article
/// say nothing. Copies are not taken out, each is an article.
///
///     let analysis = try TrendAnalyzer().analyze(collection)
///     for trend in analysis.trends { print(trend.item, trend.direction, trend.bursts.count) }
public struct TrendAnalyzer: Sendable {
  private let options: TrendOptions
  private let parallelism: Parallelism
  private let observer: any AnalysisObserver

  /// Makes an analyzer.
  public init(
    options: TrendOptions = TrendOptions(), parallelism: Parallelism = .single,
    observer: any AnalysisObserver = NoObserver()
  ) {
    self.options = options
    self.parallelism = parallelism
    self.observer = observer
  }

  /// Follows terms, topics or values of a column over time.
  ///
  /// - Parameter collection: The articles; they are read once, for topics twice.
  /// - Returns: The strongest trends and bursts.
  /// - Throws: ``AnalysisError``, or `CorpusError` when an input cannot be read at all.
  public func analyze(_ collection: ArticleCollection) throws -> TrendAnalysis {
    var clock = StageClock(observer: observer)
    let (counted, all, earlier) = try followed(in: collection, &clock)
    let report = try clock.measure(.trends) {
      let periods = try periods(of: counted.articles)
      let items = keepsAll ? all : all.held(byAtLeast: options.minimumArticles, of: periods)
      let tests = try TrendTests(
        items, periods: periods, options: options, parallelism: parallelism, observer: observer)
      return TrendReport(
        articles: counted.articles, items: items, leftOut: all.count - items.count,
        periods: periods, tests: tests, options: options, parallelism: parallelism)
    }
    return TrendAnalysis(
      period: report.periods.period, starts: report.periods.starts, totals: report.periods.totals,
      trends: report.trends, remarks: report.remarks,
      run: CollectionRun(
        command: "trends", options: options.recordMembers, collections: [counted],
        counts: report.counts, results: report.results, stages: earlier + clock.stages,
        parallelism: parallelism))
  }

  /// Reads a collection for what is followed.
  private func followed(
    in collection: ArticleCollection, _ clock: inout StageClock
  ) throws -> (CountedCollection, FollowedItems, [RunRecord.Stage]) {
    let pass = CollectionPass(
      collection: collection, parallelism: parallelism, observer: observer)
    switch options.subject {
    case .terms:
      let counted = try clock.measure(.reading) {
        try CountedCollection(pass, selection: options.terms)
      }
      let items = FollowedItems(
        termsOf: counted.counts, selection: options.terms,
        minimumArticles: options.minimumArticles, parallelism: parallelism)
      return (counted, items, [])
    case .namedTerms(let names):
      let terms = try NamedTerms(names, selection: options.terms)
      let (counted, items) = try clock.measure(.reading) { try terms.follow(pass) }
      return (counted, items, [])
    case .column(let column):
      let counted = try clock.measure(.reading) {
        try CountedCollection(pass, valuesOfColumn: column)
      }
      let items = try FollowedItems(
        values: counted.groupValues, column: column, fields: counted.fieldNames)
      return (counted, items, [])
    case .topics(let topics):
      let analysis = try TopicAnalyzer(
        options: topics, parallelism: parallelism, observer: observer
      ).analyze(collection) { articles in _ = try periods(of: articles) }
      let counted = CountedCollection(articles: analysis.articles, skipped: analysis.skipped)
      return (counted, FollowedItems(topicsOf: analysis), analysis.stages)
    }
  }

  private func periods(of articles: [ArticleSummary]) throws(AnalysisError) -> PublicationPeriods {
    try PublicationPeriods(dates: articles.map(\.date), period: options.period)
  }

  /// Whether items are followed however few articles they have.
  private var keepsAll: Bool {
    switch options.subject {
    case .namedTerms, .topics: true
    case .terms, .column: false
    }
  }
}

extension TrendOptions {
  /// What a run's record says of the analysis.
  fileprivate var recordMembers: [(name: String, value: JSONValue)] {
    let followed: [(name: String, value: JSONValue)] =
      switch subject {
      case .terms: [("of", .string("terms"))] + terms.recordMembers
      case .namedTerms(let names):
        [
          ("of", .string("terms")), ("terms", .array(names.map(JSONValue.string))),
          ("stem", .boolean(terms.stems)),
        ]
      case .column(let column): [("of", .string(column))]
      case .topics(let options):
        [("of", .string("topics"))] + options.trendMembers
      }
    return followed + [
      ("period", period.map { .string($0.rawValue) } ?? .string("auto")),
      ("min_articles", .integer(minimumArticles)),
      ("count", listedCount.map(JSONValue.integer) ?? .null), ("all", .boolean(listsAll)),
      ("order", .string(order.rawValue)), ("burst_scaling", .number(burstScaling)),
      ("burst_cost", .number(burstCost)), ("seed", .string(String(seed))),
    ]
  }
}

extension TopicOptions {
  /// What the record says of the topics that are followed.
  fileprivate var trendMembers: [(name: String, value: JSONValue)] {
    let asked: JSONValue =
      switch topicCount {
      case .automatic: .string("auto")
      case .fixed(let count): .integer(count)
      }
    return [
      ("topics", asked), ("weighting", .string(weighting.name)), ("rank", .integer(rank)),
    ] + terms.recordMembers
  }
}
