import Corpora
import NumericCore
import TextCore

extension CountedCollection {
  /// What was read where no term is counted.
  init(
    articles: [ArticleSummary], skipped: [SkippedRecord], groupValues: [[String]] = [],
    fieldNames: [String] = []
  ) {
    self.articles = articles
    self.skipped = skipped
    self.groupValues = groupValues
    self.fieldNames = fieldNames
    counts = TermCountsAccumulator().finish()
  }

  /// Reads the values of a column, and no text.
  ///
  /// - Throws: ``AnalysisError/noArticles(skipped:)``, or what the reading throws.
  init(_ pass: CollectionPass, valuesOfColumn column: String) throws {
    var articles: [ArticleSummary] = []
    var skipped: [SkippedRecord] = []
    var values: [[String]] = []
    var fields: Set<String> = []
    try pass.forEachBatch(during: .reading) { batch in
      skipped += batch.skipped
      articles += batch.articles.map(ArticleSummary.init)
      values += batch.articles.map { $0.values(ofColumn: column) }
      for article in batch.articles { fields.formUnion(article.fields.map(\.name)) }
    }
    guard !articles.isEmpty else { throw AnalysisError.noArticles(skipped: skipped) }
    self.init(
      articles: articles, skipped: skipped, groupValues: values, fieldNames: fields.sorted())
  }
}

extension NamedTerms {
  /// Reads a collection and finds the articles that hold each name.
  ///
  /// - Parameter pass: The collection, and how it is read.
  /// - Returns: What was read, and the names with their articles.
  /// - Throws: ``AnalysisError/noArticles(skipped:)``, or what the reading throws.
  func follow(_ pass: CollectionPass) throws -> (CountedCollection, FollowedItems) {
    var articles: [ArticleSummary] = []
    var skipped: [SkippedRecord] = []
    var holders = [[Int32]](repeating: [], count: names.count)
    try pass.forEachBatch(during: .reading) { batch in
      let size = Self.articlesPerBlock
      let parts = pass.parallelism.map(blocks: (batch.articles.count + size - 1) / size) { block in
        let first = block * size
        return self.holders(among: batch.articles[first..<min(first + size, batch.articles.count)])
      }
      for part in parts {
        for name in names.indices {
          holders[name] += part[name].map { Int32(articles.count + $0) }
        }
      }
      skipped += batch.skipped
      articles += batch.articles.map(ArticleSummary.init)
    }
    guard !articles.isEmpty else { throw AnalysisError.noArticles(skipped: skipped) }
    var items = FollowedItems()
    for (name, articles) in zip(names, holders) { items.append(name, holders: articles) }
    return (CountedCollection(articles: articles, skipped: skipped), items)
  }

  private static let articlesPerBlock = 500
}
