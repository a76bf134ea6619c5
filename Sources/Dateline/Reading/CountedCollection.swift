import Corpora
import NumericCore
import TextCore
import VectorSpace

/// A collection after its first pass: summaries and term counts, no texts.
struct CountedCollection {
  let articles: [ArticleSummary]
  let skipped: [SkippedRecord]
  let counts: TermCounts
  /// The values of each article in the column that groups are made of; empty when none was asked for.
  let groupValues: [[String]]
  /// The names of the fields that the articles carry, when groups were asked for.
  let fieldNames: [String]
  /// What was read.
  private(set) var source: ArticleCollection? = nil

  /// Reads a collection and counts its terms.
  ///
  /// - Parameters:
  ///   - pass: The collection, and how it is read.
  ///   - selection: Which terms count.
  ///   - column: The column whose values are kept beside the counts.
  ///   - isWanted: Whether the article at a place is one of the collection; the others are not read.
  /// - Throws: ``AnalysisError/noArticles(skipped:)`` when nothing can be read, or what the reading
  ///   throws.
  init(
    _ pass: CollectionPass, selection: TermSelection, groupedBy column: String? = nil,
    where isWanted: @Sendable (ArticleLocation) -> Bool = { _ in true }
  ) throws {
    var articles: [ArticleSummary] = []
    var skipped: [SkippedRecord] = []
    var counts = TermCountsAccumulator()
    var groupValues: [[String]] = []
    var fieldNames: Set<String> = []
    let counter = selection.counter
    try pass.forEachBatch(during: .reading, where: isWanted) { batch in
      skipped += batch.skipped
      articles += batch.articles.map(ArticleSummary.init)
      if let column {
        groupValues += batch.articles.map { $0.values(ofColumn: column) }
        for article in batch.articles { fieldNames.formUnion(article.fields.map(\.name)) }
      }
      let blocks = (batch.articles.count + Self.articlesPerBlock - 1) / Self.articlesPerBlock
      let parts = pass.parallelism.map(blocks: blocks) { block in
        let first = block * Self.articlesPerBlock
        let last = min(first + Self.articlesPerBlock, batch.articles.count)
        return counter.count(
          batch.articles[first..<last].map { $0.termFields(titleWeight: selection.titleWeight) })
      }
      for part in parts { counts.append(part) }
    }
    guard !articles.isEmpty else { throw AnalysisError.noArticles(skipped: skipped) }
    self.articles = articles
    self.skipped = skipped
    self.counts = counts.finish()
    self.groupValues = groupValues
    self.fieldNames = fieldNames.sorted()
    source = pass.collection
  }

  private static let articlesPerBlock = 500
}

extension Article {
  /// The parts of the article that say what it is about: title, headline and body.
  func termFields(titleWeight: Int) -> [TermField] {
    let topical = topicalBlocks
    let headlines = topical.filter { $0.kind == .headline }.map(\.range)
    let others = topical.filter { $0.kind != .headline }.map(\.range)
    var fields: [TermField] = []
    if !headlines.isEmpty {
      fields.append(TermField(text, ranges: headlines, weight: titleWeight))
    } else if let title {
      fields.append(TermField(Array(title.utf8), weight: titleWeight))
    }
    if !others.isEmpty { fields.append(TermField(text, ranges: others)) }
    return fields
  }
}
