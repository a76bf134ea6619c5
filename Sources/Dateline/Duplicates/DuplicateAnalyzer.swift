import AnalysisReports
public import Corpora
public import NumericCore

/// Finds the copies in a collection: the same agency text in many outlets, whole, changed or cut.
///
/// The walk: articles are read and sketched, four bytes a word; families are found among the sketches; then
/// the articles of families that are not equal are read again for what each copy cut or changed.
///
/// ```swift
/// let analysis = try DuplicateAnalyzer().analyze(collection)
/// for row in analysis.rows where row.role == .copy { print(row.articleID, row.originalID) }
/// ```
public struct DuplicateAnalyzer: Sendable {
  /// What counts as a copy.
  public let options: DuplicateOptions
  private let parallelism: Parallelism
  private let observer: any AnalysisObserver

  /// Makes an analyzer.
  public init(
    options: DuplicateOptions = DuplicateOptions(), parallelism: Parallelism = .single,
    observer: any AnalysisObserver = NoObserver()
  ) {
    self.options = options
    self.parallelism = parallelism
    self.observer = observer
  }

  /// Analyses a collection.
  ///
  /// - Parameter collection: The articles; they are read twice, the second time only copies and originals.
  /// - Returns: Families, and what each copy changed.
  /// - Throws: ``AnalysisError``, or `CorpusError` when an input cannot be read at all.
  public func analyze(_ collection: ArticleCollection) throws -> DuplicateAnalysis {
    var clock = StageClock(observer: observer)
    let pass = CollectionPass(
      collection: collection, parallelism: parallelism, observer: observer)
    let read = try clock.measure(.reading) {
      try SketchedCollection(pass, seed: options.seed)
    }
    let families = try clock.measure(.duplicates) {
      options.finder.families(of: read.sketches, parallelism: parallelism)
    }
    let changes = try clock.measure(.changes) {
      try CopyReading(pass: pass, collection: read).changes(in: families)
    }
    return DuplicateAnalysis(
      articles: read.articles, families: families,
      rows: families.enumerated().flatMap { number, family in
        read.rows(of: family, id: "f\(number + 1)", changes: changes)
      },
      run: CollectionRun(
        command: "duplicates", options: options.recordMembers, articles: read.articles.count,
        skipped: read.skipped,
        inputs: InputDigests(
          paths: read.articles.map(\.location.path) + read.skipped.map(\.path), of: collection
        ).inputs(parallelism: parallelism),
        counts: DuplicateAnalysis.countMembers(of: families), stages: clock.stages,
        parallelism: parallelism))
  }
}

/// A collection after its first pass: summaries and sketches, no texts.
struct SketchedCollection {
  private(set) var articles: [ArticleSummary] = []
  private(set) var skipped: [SkippedRecord] = []
  private(set) var sketches: [ArticleSketch] = []

  private static let articlesPerBlock = 32

  /// Reads a collection.
  ///
  /// - Throws: ``AnalysisError/noArticles(skipped:)`` when nothing can be read, or what the reading throws.
  init(_ pass: CollectionPass, seed: UInt64) throws {
    try pass.forEachBatch(during: .reading) { batch in
      skipped += batch.skipped
      articles += batch.articles.map(ArticleSummary.init)
      let size = Self.articlesPerBlock
      sketches += pass.parallelism.map(blocks: (batch.articles.count + size - 1) / size) { block in
        batch.articles[(block * size)..<min((block + 1) * size, batch.articles.count)]
          .map { ArticleSketch($0, seed: seed) }
      }.joined()
    }
    guard !articles.isEmpty else { throw AnalysisError.noArticles(skipped: skipped) }
  }

  /// The rows of a family.
  func rows(
    of family: CopyFamily, id: String, changes: [Int: CopyReading.Outcome]
  ) -> [DuplicateRow] {
    family.members.enumerated().map { number, member in
      let article = articles[member.article]
      let found = changes[member.article]
      return DuplicateRow(
        familyID: id, articleID: article.id, originalID: articles[family.original].id,
        reason: number == 0 ? family.reason.rawValue : nil,
        copy: number == 0
          ? nil
          : DuplicateRow.Copy(
            kind: member.kind.rawValue, similarity: member.similarity.resemblance,
            containment: member.similarity.containment, kept: found?.changes.keptShare ?? 1,
            words: (found?.changes.addedWords ?? 0, found?.changes.removedWords ?? 0),
            sentences: (found?.changes.addedSentences ?? 0, found?.changes.removedSentences ?? 0),
            firstChange: found?.firstChange),
        title: article.title, outlet: article.outlet, date: article.date)
    }
  }
}
