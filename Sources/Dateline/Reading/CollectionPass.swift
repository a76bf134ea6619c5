import Corpora
import NumericCore

/// One pass over a collection: records are cut one after the other, decoded on all threads, and
/// admitted in order.
struct CollectionPass {
  let collection: ArticleCollection
  let parallelism: Parallelism
  let observer: any AnalysisObserver

  /// Reads the collection from its start to its end.
  ///
  /// - Parameters:
  ///   - stage: The stage that the observer is told of; nil when the body tells of its own.
  ///   - isWanted: Whether the record at a place is to be read; the others cost next to nothing.
  ///   - body: What to do with each batch of articles and the records left out.
  /// - Throws: ``AnalysisError/interrupted``, `CorpusError`, or what the body throws.
  func forEachBatch(
    during stage: AnalysisStage?,
    where isWanted: @Sendable (ArticleLocation) -> Bool = { _ in true },
    _ body: (ArticleBatch) throws -> Void
  ) throws {
    var reader = try collection.makeReader()
    var admission = RecordAdmission()
    var articles = 0
    while let raw = reader.nextRawBatch() {
      try observer.continueOrThrow()
      let blocks = raw.blocks
      let parts = parallelism.map(blocks: blocks.count) {
        raw.decoded(in: blocks[$0], where: isWanted)
      }
      let batch = admission.admit(parts)
      articles += batch.articles.count
      if let stage {
        observer.progressed(
          to: AnalysisProgress(stage: stage, completed: articles, unit: "articles"))
      }
      try body(batch)
    }
  }

  /// Reads articles again that were read before.
  ///
  /// - Parameters:
  ///   - articles: The articles, in the collection's order.
  ///   - stage: The stage that the observer is told of; nil when the body tells of its own.
  ///   - isWanted: Whether the record at a place is one of them.
  ///   - body: What to do with each batch, whose articles stand where they stood before.
  /// - Throws: ``AnalysisError/changedInput(path:)`` when others stand there now,
  ///   ``AnalysisError/interrupted``, `CorpusError`, or what the body throws.
  func forEachBatch(
    again articles: [ArticleSummary], during stage: AnalysisStage?,
    where isWanted: @Sendable (ArticleLocation) -> Bool = { _ in true },
    _ body: (ArticleBatch) throws -> Void
  ) throws {
    var done = 0
    try forEachBatch(during: stage, where: isWanted) { batch in
      for (article, place) in zip(batch.articles, done...)
      where place >= articles.count || articles[place].location != article.location {
        throw AnalysisError.changedInput(path: article.location.path)
      }
      done += batch.articles.count
      try body(batch)
    }
    guard done == articles.count else {
      throw AnalysisError.changedInput(path: articles[done].location.path)
    }
  }
}
