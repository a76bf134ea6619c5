import Clustering
public import Corpora
public import NumericCore
import Topics
import VectorSpace

/// Finds out what a collection of articles is about.
///
/// The walk: articles are read and their terms counted; counts become weights, weights become
/// vectors; the number of topics is chosen, the articles are divided, and it is measured how far
/// the division can be trusted; articles of one event become stories; typical articles are read
/// again for the terms that name each topic.
///
///     let collection = ArticleCollection(inputs: [.path("articles")])
///     let analysis = try TopicAnalyzer().analyze(collection)
///     for row in analysis.topicRows { print(row.label, row.size) }
public struct TopicAnalyzer: Sendable {
  /// The choices of the analysis.
  public let options: TopicOptions
  /// What articles are compared by.
  public let articleVectors: ArticleVectors
  /// The threads to use; the result does not depend on it.
  public let parallelism: Parallelism
  /// Who watches the run.
  public let observer: any AnalysisObserver

  /// Makes an analyzer.
  public init(
    options: TopicOptions = TopicOptions(), vectors: ArticleVectors = .words,
    parallelism: Parallelism = .single, observer: any AnalysisObserver = NoObserver()
  ) {
    self.options = options
    articleVectors = vectors
    self.parallelism = parallelism
    self.observer = observer
  }

  /// Analyses a collection.
  ///
  /// - Parameter collection: The articles; they are read twice, for vectors of meaning three times.
  /// - Returns: Topics, stories, timeline and map.
  /// - Throws: ``AnalysisError``, or `CorpusError` when an input cannot be read at all.
  public func analyze(_ collection: ArticleCollection) throws -> TopicAnalysis {
    try analyze(collection) { _ in }
  }

  /// Analyses a collection whose copies are known.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - duplicates: Which of them are copies.
  ///   - countsFamiliesOnce: Whether counts take of a family of copies only the original, and the terms of a
  ///     topic come from articles that count. The division into topics and stories is that of all articles.
  /// - Returns: Topics, stories, timeline and map.
  /// - Throws: ``AnalysisError/changedInput(path:)`` when these are other articles, and as ``analyze(_:)``.
  public func analyze(
    _ collection: ArticleCollection, knowing duplicates: DuplicateAnalysis,
    countsFamiliesOnce: Bool
  ) throws -> TopicAnalysis {
    let copies = duplicates.known(countsFamiliesOnce: countsFamiliesOnce)
    return try analyze(collection, counting: copies.isCounted) { articles in
      try duplicates.requireSame(articles)
    }.knowing(copies)
  }

  /// Analyses a collection if its articles are fit for what follows.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - isCounted: Whether an article may name its topic.
  ///   - check: Throws if they are not; called once they are read, before the long work.
  /// - Returns: Topics, stories, timeline and map.
  /// - Throws: What the check throws, and as ``analyze(_:)``.
  func analyze(
    _ collection: ArticleCollection, counting isCounted: (Int) -> Bool = { _ in true },
    check: ([ArticleSummary]) throws -> Void
  ) throws -> TopicAnalysis {
    var clock = StageClock(observer: observer)
    let pass = CollectionPass(
      collection: collection, parallelism: parallelism, observer: observer)
    let counted = try clock.measure(.reading) {
      try CountedCollection(pass, selection: options.terms)
    }
    try check(counted.articles)
    let (kind, automatic) = try articleVectors.resolved(for: counted)
    let encoded = try kind.encoded(counted.articles, in: pass, clock: &clock)
    let vectors = try clock.measure(.vectors) {
      try CollectionVectors(
        counted, vectors: kind, encoded: encoded?.vectors, options: options, in: pass)
    }
    let curve = try clock.measure(.topicCount) { try stabilityCurve(vectors) }
    let count = try topicCount(curve: curve, vectors: vectors)
    let divisions = try clock.measure(.clustering) {
      self.divisions(of: vectors, kind, into: count)
    }
    let quality = try clock.measure(.stability) {
      divisions.map { division in
        LevelQuality(division, vectors: vectors, options: options, parallelism: parallelism)
      }
    }
    let chosen = divisions.firstIndex { $0.name == "medium" } ?? 0
    let stories = try clock.measure(.stories) {
      StoryDetector().stories(
        in: vectors.semantic, dates: counted.articles.map(\.date),
        members: divisions[chosen].assignment.members(), parallelism: parallelism)
    }
    let terms = try clock.measure(.naming) {
      try TopicNaming(
        pass: pass, articles: counted.articles, matrix: vectors.matrix, counts: counted.counts
      )
      .terms(ofLevels: quality, from: isCounted)
    }
    let levels = divisions.indices.map { index in
      level(divisions[index], quality[index], terms: terms[index], divisions: divisions)
    }
    let medium = levels[chosen]
    let inputs = InputDigests([counted]).inputs(parallelism: parallelism)
    return TopicAnalysis(
      articles: counted.articles, skipped: counted.skipped, inputs: inputs, options: options,
      vectors: kind, automaticVectors: automatic,
      vectorTable: VectorTable(
        kind: kind.name, ids: counted.articles.map(\.id), vectors: vectors.clustering,
        encoded: encoded),
      counts: vectors.matrix.counts, space: vectors.space,
      choice: TopicChoice(
        curve: curve, method: divisions[chosen].method,
        modularity: divisions[chosen].modularity,
        refinedArticles: divisions[chosen].refinedArticles,
        agreement: quality[chosen].agreement),
      drift: nil,
      levels: levels, stories: stories,
      timeline: TopicTimeline(
        dates: counted.articles.map(\.date), topics: medium.assignments.map { $0.topic },
        topicCount: medium.members.count, period: options.period),
      map: try TopicMap.layout(
        vectors.clustering, assignments: medium.assignments, model: medium.model,
        parallelism: parallelism),
      stages: clock.stages, threads: parallelism.threads)
  }

  private func stabilityCurve(
    _ vectors: CollectionVectors
  ) throws -> ClusterCountSelection.Curve? {
    guard options.topicCount == .automatic, vectors.articleCount >= Self.fewestForSelection else {
      return nil
    }
    return ClusterCountSelection(.init(seed: options.seed))
      .curve(points: vectors.semantic, parallelism: parallelism)
  }

  private func topicCount(
    curve: ClusterCountSelection.Curve?, vectors: CollectionVectors
  ) throws(AnalysisError) -> Int {
    switch options.topicCount {
    case .fixed(let count):
      guard count <= vectors.articleCount else {
        throw .tooManyTopics(asked: count, articles: vectors.articleCount)
      }
      return count
    case .automatic:
      return curve?.chosenCount ?? 1
    }
  }

  private func divisions(
    of vectors: CollectionVectors, _ kind: ArticleVectors, into count: Int
  ) -> [NamedDivision] {
    func graph(of points: DenseMatrix<Float>) -> NeighborGraph {
      NeighborGraph(
        points: points,
        neighbors: NormalizedCutClustering.automaticNeighbors(points: vectors.articleCount),
        parallelism: parallelism)
    }
    lazy var neighbors = graph(of: vectors.clustering)
    let words: TopicDivision.Judge? =
      if case .words = kind { nil } else {
        TopicDivision.Judge(vectors: vectors.words, graph: graph(of: vectors.words))
      }
    func divide(_ name: String, into count: Int) -> NamedDivision {
      NamedDivision(
        name: name,
        TopicDivision(
          vectors.clustering, graph: neighbors, counts: vectors.matrix.counts, count: count,
          methodChosenBy: words, seed: options.seed, parallelism: parallelism))
    }
    let medium = divide("medium", into: count)
    guard options.makesLevels else { return [medium] }
    let centers = ClusterCenters.unitMeans(of: vectors.clustering, in: medium.assignment)
    let coarse = TopicLevels.coarser(
      centers: centers, topics: medium.assignment.clusters, count: max(2, (count + 1) / 3),
      parallelism: parallelism)
    let fine = divide("fine", into: min(3 * count, max(count, vectors.articleCount / 3)))
    return [
      NamedDivision(name: "coarse", assignment: coarse.articles, method: "ward"), medium, fine,
    ]
  }

  private func level(
    _ division: NamedDivision, _ quality: LevelQuality, terms: [[TopicTerm]],
    divisions: [NamedDivision]
  ) -> TopicLevel {
    let coarser: String? =
      switch division.name {
      case "fine": "medium"
      case "medium": "coarse"
      default: nil
      }
    let parent = divisions.first { $0.name == coarser }
    return TopicLevel(
      name: division.name, model: quality.model, assignments: quality.assignments,
      members: division.assignment.members(), terms: terms, shapes: quality.shapes,
      coherence: quality.coherence, stability: quality.stability,
      parents: parent.map {
        TopicLevels.parents(
          of: division.assignment.clusters, topicCount: division.assignment.count,
          in: $0.assignment.clusters)
      })
  }

  /// With fewer articles, resamples say nothing and all articles are one topic.
  private static let fewestForSelection = 15
}
