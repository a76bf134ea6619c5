public import AnalysisReports
public import Corpora
public import NumericCore
public import VectorSpace

/// Finds the articles nearest to an article or a text, by words or by meaning.
public struct SimilarArticles: Sendable {
  private let options: TopicOptions
  private let vectors: ArticleVectors
  private let parallelism: Parallelism
  private let observer: any AnalysisObserver

  /// Chooses how articles are compared.
  public init(
    selection: TermSelection = TermSelection(), weighting: TermWeighting = .logEntropy,
    seed: UInt64 = 1, vectors: ArticleVectors = .words, parallelism: Parallelism = .single,
    observer: any AnalysisObserver = NoObserver()
  ) {
    self.vectors = vectors
    options = TopicOptions(terms: selection, weighting: weighting, seed: seed)
    self.parallelism = parallelism
    self.observer = observer
  }

  /// The nearest articles, with what was read to find them.
  public struct Result: Sendable {
    /// The articles, nearest first.
    public let rows: [SimilarArticleRow]
    /// What articles were compared by, where the choice was left to the search.
    public let automaticVectors: AutomaticVectors?
    /// What was read, and how.
    public let run: CollectionRun
    /// What the articles were compared by.
    public let vectorTable: VectorTable
  }

  /// Finds the nearest articles.
  ///
  /// - Parameters:
  ///   - query: An article's identifier, or else a text.
  ///   - collection: The articles.
  ///   - count: How many to find.
  /// - Returns: The articles, nearest first; one asked for by its identifier is left out.
  /// - Throws: ``AnalysisError/unknownArticle(id:)`` when the query is no identifier and shares no
  ///   term with the collection, ``AnalysisError/nothingInCommon(id:)`` when it is an article that
  ///   shares none with the others; other cases of ``AnalysisError``; `CorpusError`.
  public func nearest(
    to query: String, in collection: ArticleCollection, count: Int
  ) throws -> Result {
    var clock = StageClock(observer: observer)
    let pass = CollectionPass(
      collection: collection, parallelism: parallelism, observer: observer)
    let counted = try clock.measure(.reading) {
      try CountedCollection(pass, selection: options.terms)
    }
    let (kind, automatic) = try vectors.resolved(for: counted)
    let encoded = try kind.encoded(counted.articles, in: pass, clock: &clock)
    let compared = try ComparedVectors(
      counted, kind, encoded: encoded?.vectors, options: options, in: pass, clock: &clock)
    let documents = compared.documents
    let asked = counted.articles.firstIndex { $0.id == query }
    let vector = asked.map { documents.row($0) } ?? compared.vector(of: query).row(0)
    guard vector.contains(where: { $0 != 0 }) else {
      throw asked == nil
        ? AnalysisError.unknownArticle(id: query) : .nothingInCommon(id: query)
    }
    let neighbors = CosineRanking.nearest(
      to: vector, in: documents, count: count, excluding: asked)
    let rows = neighbors.enumerated().map { place, neighbor in
      let article = counted.articles[neighbor.document]
      return SimilarArticleRow(
        rank: place + 1, articleID: article.id, cosine: neighbor.cosine, title: article.title,
        date: article.date, outlet: article.outlet)
    }
    return Result(
      rows: rows,
      automaticVectors: automatic,
      run: CollectionRun(
        command: "similar", options: record(query: query, count: count), collections: [counted],
        models: kind.usedModels, results: automatic?.resultMembers ?? [], stages: clock.stages,
        parallelism: parallelism),
      vectorTable: VectorTable(
        kind: kind.name, ids: counted.articles.map(\.id), vectors: documents, encoded: encoded))
  }

  private func record(query: String, count: Int) -> [(name: String, value: JSONValue)] {
    [
      ("to", .string(query)), ("count", .integer(count)),
    ] + vectors.optionMembers + [
      ("weighting", .string(options.weighting.name)), ("rank", .integer(options.rank)),
      ("seed", .string(String(options.seed))),
    ] + options.terms.recordMembers
  }
}
