import AnalysisReports
import NumericCore
import Statistics

/// The mean tone of groups of articles, each with an interval for articles that are drawn anew.
struct ToneGroupMeans {
  /// What is kept of an article's tone.
  struct Scores: Sendable {
    /// Of the article, of the author's own words, of what is quoted; nil where there is none.
    let all, author, quotation: Double?

    init(_ row: DocumentToneRow) {
      all = row.tone?.score
      author = row.voices.author
      quotation = row.voices.quotation
    }
  }

  private let bootstrap: Bootstrap

  init(seed: UInt64, parallelism: Parallelism) {
    bootstrap = Bootstrap(
      resamples: 999, method: .percentile, seed: seed, parallelism: parallelism)
  }

  /// The rows: all articles, then each topic and each outlet with an article that could be judged.
  ///
  /// - Parameters:
  ///   - scores: The scores of each article.
  ///   - articles: The articles that count.
  ///   - topics: The topics with their articles, in order.
  ///   - outlets: The outlets with their articles, in order.
  /// - Returns: The rows.
  func rows(
    _ scores: [Scores], of articles: [Int], topics: [(name: String, articles: [Int])],
    outlets: [(name: String, articles: [Int])]
  ) -> [ToneGroupRow] {
    func row(
      _ grouping: ToneGroupRow.Grouping, _ name: String, _ articles: some Sequence<Int>
    ) -> ToneGroupRow? {
      let own = articles.map { scores[$0] }
      guard let score = mean(own.compactMap(\.all)) else { return nil }
      return ToneGroupRow(
        grouping: grouping, group: name, score: score, author: mean(own.compactMap(\.author)),
        quotation: mean(own.compactMap(\.quotation)))
    }
    return [row(.all, "", articles)].compactMap(\.self)
      + topics.compactMap { row(.topic, $0.name, $0.articles) }
      + outlets.compactMap { row(.outlet, $0.name, $0.articles) }
  }

  private func mean(_ values: [Double]) -> ToneGroupRow.Mean? {
    guard !values.isEmpty else { return nil }
    let interval = values.count < 2 ? nil : bootstrap.mean(values)?.interval
    return ToneGroupRow.Mean(
      articles: values.count, value: values.reduce(0, +) / Double(values.count),
      interval: interval.map { .init(low: $0.lower, high: $0.upper) })
  }
}
