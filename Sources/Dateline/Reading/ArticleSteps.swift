import AnalysisReports
import Corpora
import NumericCore

/// Reads a collection some articles at a time, for what is told of each article as soon as it is known:
/// memory holds a step, however many articles there are.
struct ArticleSteps {
  let collection: ArticleCollection
  let parallelism: Parallelism
  let observer: any AnalysisObserver

  /// What was read.
  struct Outcome {
    fileprivate(set) var articles = 0
    fileprivate(set) var skipped: [SkippedRecord] = []
    fileprivate(set) var paths: [String] = []
    fileprivate(set) var stages: [RunRecord.Stage] = []
    fileprivate let collection: ArticleCollection

    fileprivate init(of collection: ArticleCollection) { self.collection = collection }

    /// Adds what could not be used of articles that were read.
    mutating func note(_ records: [SkippedRecord]) { skipped += records }
  }

  /// Reads the articles in the order of the input.
  ///
  /// - Parameters:
  ///   - stage: The stage that the observer is told of.
  ///   - body: Gets up to 64 articles, and no more after the first megabyte.
  /// - Returns: What was read.
  /// - Throws: ``AnalysisError/noArticles(skipped:)``, ``AnalysisError/interrupted``, `CorpusError`, or
  ///   what the body throws.
  func forEach(
    during stage: AnalysisStage, _ body: (ArraySlice<Article>) throws -> Void
  ) throws -> Outcome {
    var clock = StageClock(observer: observer)
    var outcome = Outcome(of: collection)
    try clock.measure(stage) {
      let pass = CollectionPass(
        collection: collection, parallelism: parallelism, observer: observer)
      try pass.forEachBatch(during: nil) { batch in
        outcome.skipped += batch.skipped
        for article in batch.articles where article.location.path != outcome.paths.last {
          outcome.paths.append(article.location.path)
        }
        for step in Self.steps(batch.articles) {
          try observer.continueOrThrow()
          try body(step)
          outcome.articles += step.count
          observer.progressed(
            to: AnalysisProgress(stage: stage, completed: outcome.articles, unit: "articles"))
        }
      }
    }
    guard outcome.articles > 0 else { throw AnalysisError.noArticles(skipped: outcome.skipped) }
    outcome.stages = clock.stages
    return outcome
  }

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

extension CollectionRun {
  /// Gathers what is to be told of a run that read articles in steps; a file is read once more
  /// for its digest, unless the collection knows it.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - options: The options that decide the result.
  ///   - outcome: What was read.
  ///   - models: The trained models that were used.
  ///   - counts: What was counted beside the articles.
  ///   - parallelism: The threads that were used.
  init(
    command: String, options: [(name: String, value: JSONValue)], outcome: ArticleSteps.Outcome,
    models: [RunRecord.Model] = [], counts: [(name: String, value: JSONValue)],
    parallelism: Parallelism
  ) {
    self.init(
      command: command, options: options, articles: outcome.articles, skipped: outcome.skipped,
      inputs: InputDigests(
        paths: outcome.paths + outcome.skipped.map(\.path), of: outcome.collection
      ).inputs(parallelism: parallelism),
      models: models, counts: counts, stages: outcome.stages, parallelism: parallelism)
  }
}
