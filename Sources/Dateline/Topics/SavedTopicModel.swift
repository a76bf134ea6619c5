public import AtomicFiles
public import CalendarDates
public import Corpora
import ModelFiles
public import NumericCore
import TextCore
import Topics
import VectorSpace

/// Fitted topics on disk, so that tomorrow's articles land in today's topics.
public struct SavedTopicModel: Sendable {
  let space: FittedSpace
  let model: TopicModel
  let terms: [[TopicTerm]]
  /// The mean loss to expect of articles like those the model was fitted to.
  let expectedLoss: Double

  /// Keeps what a finished analysis fitted.
  ///
  /// - Parameter analysis: The analysis; its chosen level is kept.
  /// - Throws: ``AnalysisError/unsavableVectors(name:)`` when articles were compared by more than their
  ///   words, `NumericError` when LAPACK finds no decomposition.
  /// - Complexity: That of fitting the vectors once more, to articles held out; five times in
  ///   collections of fewer than 1,000 articles.
  public init(_ analysis: TopicAnalysis) throws {
    guard case .words = analysis.vectors else {
      throw AnalysisError.unsavableVectors(name: analysis.vectors.name)
    }
    space = analysis.space
    model = analysis.chosen.model
    terms = analysis.chosen.terms
    let heldOut =
      try analysis.drift?.expectedLoss
      ?? FittedSpace.heldOutLoss(
        analysis.counts, selection: space.selection, weighting: space.weighting.weighting,
        rank: analysis.options.effectiveRank(articles: analysis.articles.count),
        seed: analysis.options.seed, parallelism: Parallelism(threads: analysis.threads))
    expectedLoss = heldOut ?? space.semantics.fittedLoss
  }

  /// Writes the model into a folder.
  ///
  /// - Parameter path: The folder, made when it is not there.
  /// - Throws: `AtomicFileError`.
  public func write(to path: String) throws(AtomicFileError) {
    try SavedTopicModelFormat.folder(of: self).write(to: path)
  }

  /// Reads a model that was written before.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `ModelFileError`, which names the file that is missing, altered or of another kind.
  public init(readingFrom path: String) throws {
    self = try SavedTopicModelFormat.model(
      in: ModelFolder(
        readingFrom: path, kind: SavedTopicModelFormat.kind,
        version: SavedTopicModelFormat.version),
      path: path)
  }

  init(space: FittedSpace, model: TopicModel, terms: [[TopicTerm]], expectedLoss: Double) {
    self.expectedLoss = expectedLoss
    self.space = space
    self.model = model
    self.terms = terms
  }

  /// Places new articles in the model's topics.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - period: The length of the timeline's periods; by default it follows from the dates.
  ///   - parallelism: The threads to use; the result does not depend on it.
  ///   - observer: Who watches the run.
  /// - Returns: The articles' topics, under the numbers and labels they had, with stories, a
  ///   timeline and a map of the new articles, and their drift.
  /// - Throws: ``AnalysisError``, or `CorpusError` when an input cannot be read at all.
  public func apply(
    to collection: ArticleCollection, period: TimelinePeriod? = nil,
    parallelism: Parallelism = .single,
    observer: any AnalysisObserver = NoObserver()
  ) throws -> TopicAnalysis {
    var clock = StageClock(observer: observer)
    let pass = CollectionPass(
      collection: collection, parallelism: parallelism, observer: observer)
    let counted = try clock.measure(.reading) {
      try CountedCollection(pass, selection: space.selection)
    }
    let counts = DocumentTermMatrix.counts(
      counted.counts, over: space.vocabulary, parallelism: parallelism)
    let projections = try clock.measure(.vectors) {
      space.semantics.projections(
        of: space.weighting.weighted(counts, parallelism: parallelism), parallelism: parallelism)
    }
    let vectors = projections.unitVectors(
      singularValuePower: CollectionVectors.clusteringPower)
    let assignments = try clock.measure(.clustering) {
      model.assignments(of: vectors, parallelism: parallelism)
    }
    var members = [[Int]](repeating: [], count: model.count)
    for (article, assignment) in assignments.enumerated() {
      members[assignment.topic].append(article)
    }
    let dates = counted.articles.map(\.date)
    let stories = try clock.measure(.stories) {
      StoryDetector().stories(
        in: projections.unitVectors(singularValuePower: 1), dates: dates, members: members,
        parallelism: parallelism)
    }
    let level = TopicLevel(
      name: "medium", model: model, assignments: assignments, members: members, terms: terms,
      shapes: TopicShape.measure(
        vectors, members: members, centers: model.centers, typicalCount: 5),
      coherence: members.map { _ in nil }, stability: members.map { _ in nil }, parents: nil)
    return TopicAnalysis(
      articles: counted.articles, skipped: counted.skipped,
      inputs: InputDigests([counted]).inputs(parallelism: parallelism),
      options: TopicOptions(
        topicCount: .fixed(model.count), terms: space.selection,
        weighting: space.weighting.weighting, rank: space.semantics.rank, period: period),
      vectors: .words, automaticVectors: nil,
      vectorTable: VectorTable(
        kind: ArticleVectors.words.name, ids: counted.articles.map(\.id), vectors: vectors,
        encoded: nil),
      counts: counts, space: space, choice: nil,
      drift: ModelDrift(expectedLoss: expectedLoss, loss: projections.loss),
      levels: [level], stories: stories,
      timeline: TopicTimeline(
        dates: dates, topics: assignments.map(\.topic), topicCount: model.count,
        period: period),
      map: try TopicMap.layout(
        vectors, assignments: assignments, model: model, parallelism: parallelism),
      stages: clock.stages, threads: parallelism.threads)
  }
}
