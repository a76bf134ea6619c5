import Corpora
import NumericCore

/// One pass over a collection, some articles at a time, for analyses that keep no article: memory does not
/// grow with the collection.
struct ArticlePass {
  /// The articles that were read so far.
  private(set) var articles = 0
  /// What was left out or changed.
  private(set) var skipped: [SkippedRecord] = []
  private var paths: [String] = []

  /// Reads the collection from its start to its end.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - stage: The stage that the observer is told of.
  ///   - parallelism: The threads to use.
  ///   - observer: Who watches the run.
  ///   - body: Gets up to 64 articles, and no more after the first megabyte, in the order of the input.
  /// - Throws: ``AnalysisError/noArticles(skipped:)``, ``AnalysisError/interrupted``, `CorpusError`, or
  ///   what the body throws.
  mutating func run(
    _ collection: ArticleCollection, during stage: AnalysisStage, parallelism: Parallelism,
    observer: any AnalysisObserver, _ body: (ArraySlice<Article>) throws -> Void
  ) throws {
    let pass = CollectionPass(
      collection: collection, parallelism: parallelism, observer: observer)
    try pass.forEachBatch(during: nil) { batch in
      skipped += batch.skipped
      for article in batch.articles where article.location.path != paths.last {
        paths.append(article.location.path)
      }
      for step in Self.steps(batch.articles) {
        try observer.continueOrThrow()
        try body(step)
        articles += step.count
        observer.progressed(
          to: AnalysisProgress(stage: stage, completed: articles, unit: "articles"))
      }
    }
    guard articles > 0 else { throw AnalysisError.noArticles(skipped: skipped) }
  }

  /// Says that something of an article was left out.
  mutating func note(_ record: SkippedRecord) { skipped.append(record) }

  /// The files that were read, for a run’s record.
  var inputs: InputDigests { InputDigests(paths: paths + skipped.map(\.path)) }

  private static func steps(_ articles: [Article]) -> [ArraySlice<Article>] {
    var steps: [ArraySlice<Article>] = []
    var (start, bytes) = (0, 0)
    for (place, article) in articles.enumerated() {
      bytes += article.text.count
      if place + 1 - start == articlesPerStep || bytes >= bytesPerStep
        || place + 1 == articles.count
      {
        steps.append(articles[start...place])
        (start, bytes) = (place + 1, 0)
      }
    }
    return steps
  }

  private static let (articlesPerStep, bytesPerStep) = (64, 1 << 20)
}
