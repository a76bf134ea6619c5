import Corpora
import NumericCore

/// The articles of a file, read as `dateline` reads them.
struct ArticleFile {
  let path: String

  /// Calls `body` with the texts of each batch of articles in order.
  func forEachBatch(parallelism: Parallelism, _ body: ([[UInt8]]) -> Void) throws {
    try forEachBatchOfArticles(parallelism: parallelism) { body($0.map(\.text)) }
  }

  /// Calls `body` with each batch of articles in order.
  func forEachBatchOfArticles(
    parallelism: Parallelism, _ body: ([Article]) -> Void
  ) throws {
    var reader = try ArticleCollection(inputs: [CollectionInput(argument: path)]).makeReader()
    var admission = RecordAdmission()
    while let raw = reader.nextRawBatch() {
      let blocks = raw.blocks
      let parts = parallelism.map(blocks: blocks.count) { raw.decoded(in: blocks[$0]) }
      body(admission.admit(parts).articles)
    }
  }

  /// All texts at once.
  func texts() throws -> [[UInt8]] {
    var texts: [[UInt8]] = []
    try forEachBatch(parallelism: .single) { texts += $0 }
    return texts
  }
}
