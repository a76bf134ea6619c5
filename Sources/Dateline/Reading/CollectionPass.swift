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
}
