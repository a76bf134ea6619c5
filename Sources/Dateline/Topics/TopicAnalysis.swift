public import AnalysisReports
public import Clustering
public import Corpora
public import NumericCore
public import Topics
public import VectorSpace

/// One level of topics: the division, its topics and how good they are.
public struct TopicLevel: Sendable {
  /// `coarse`, `medium` or `fine`.
  public let name: String
  /// The topics as directions.
  public let model: TopicModel
  /// The topic of each article.
  public let assignments: [TopicAssignment]
  /// The articles of each topic, ascending.
  public let members: [[Int]]
  /// The terms of each topic, best first.
  public let terms: [[TopicTerm]]
  /// Tightness, distance and typical articles of each topic.
  public let shapes: [TopicShape]
  /// The coherence of each topic's words.
  public let coherence: [Double?]
  /// How well each topic is found again in resamples; nil for topics of a saved model.
  public let stability: [Double?]
  /// The topic of the next coarser level that holds most of a topic's articles.
  public let parents: [Int]?

  /// The label of a topic: its first three terms.
  public func label(ofTopic topic: Int) -> String {
    let names = terms[topic].prefix(3).map(\.text)
    return names.isEmpty ? "topic \(topic + 1)" : names.joined(separator: ", ")
  }

  /// The identifier of a topic: its number from 1, after `c` or `f` on the other levels.
  public func identifier(ofTopic topic: Int) -> String {
    switch name {
    case "coarse": "c\(topic + 1)"
    case "fine": "f\(topic + 1)"
    default: String(topic + 1)
    }
  }
}

/// How the number of topics and the division were chosen.
public struct TopicChoice: Sendable {
  /// Stability for each number of topics that was tried; nil when the number was given.
  public let curve: ClusterCountSelection.Curve?
  /// `k-means` or `normalized-cut`.
  public let method: String
  /// The modularity of each division that was tried, by method.
  public let modularity: [(method: String, value: Double)]
  /// How many articles the naive-Bayes refinement moved.
  public let refinedArticles: Int
  /// The mean agreement (ARI) of the division with its resamples.
  public let agreement: Double
}

/// What a collection is about: topics, stories, a timeline and a map, with their quality.
public struct TopicAnalysis: Sendable {
  /// The articles in the order of the input.
  public let articles: [ArticleSummary]
  /// Records that were not read, or not as they were.
  public let skipped: [SkippedRecord]
  /// The files that were read.
  public let inputs: [RunRecord.Input]
  /// The choices.
  public let options: TopicOptions
  /// What articles were compared by; never ``ArticleVectors/automatic(_:)``.
  public let vectors: ArticleVectors
  /// How that was chosen, where the choice was left to the analysis.
  public let automaticVectors: AutomaticVectors?
  /// The vectors that articles were divided by.
  public let vectorTable: VectorTable
  /// Term counts, articles × terms.
  public let counts: SparseMatrix
  /// The fitted weights and directions.
  public let space: FittedSpace
  /// How the division was chosen; nil when the topics are those of a saved model.
  public let choice: TopicChoice?
  /// How far the articles have drifted from those a saved model was fitted to.
  public let drift: ModelDrift?
  /// The levels; the chosen one is named `medium`.
  public let levels: [TopicLevel]
  /// Events that several articles tell.
  public let stories: [Story]
  /// Articles by topic and period; nil when no article has a date.
  public internal(set) var timeline: TopicTimeline?
  /// The articles' places on a map, articles × 2.
  public let map: DenseMatrix<Double>
  /// The stages and their times.
  public let stages: [RunRecord.Stage]
  /// The number of threads.
  public let threads: Int
  /// Which articles are copies; nil where that was not looked for.
  public internal(set) var copies: KnownCopies? = nil

  /// The chosen level.
  public var chosen: TopicLevel { levels.first { $0.name == "medium" } ?? levels[0] }

  /// The same analysis with the copies known, which its counts leave out where a family counts once.
  ///
  /// The division into topics stays.
  ///
  /// - Parameters:
  ///   - duplicates: Which articles are copies.
  ///   - countsFamiliesOnce: Whether counts take of a family of copies only the original.
  /// - Returns: The analysis.
  /// - Throws: ``AnalysisError/changedInput(path:)`` when these are other articles.
  public func knowing(
    _ duplicates: DuplicateAnalysis, countsFamiliesOnce: Bool
  ) throws(AnalysisError) -> TopicAnalysis {
    try duplicates.requireSame(articles)
    return knowing(duplicates.known(countsFamiliesOnce: countsFamiliesOnce))
  }

  /// The same analysis with the copies among its own articles known.
  func knowing(_ copies: KnownCopies) -> TopicAnalysis {
    var analysis = self
    analysis.copies = copies
    if copies.countsFamiliesOnce, let timeline {
      analysis.timeline = TopicTimeline(
        dates: articles.indices.map { copies.isCounted($0) ? articles[$0].date : nil },
        topics: chosen.assignments.map(\.topic), topicCount: chosen.members.count,
        period: timeline.period)
    }
    return analysis
  }

  /// Those of some articles that count.
  func counted(_ members: [Int]) -> [Int] {
    guard let copies, copies.countsFamiliesOnce else { return members }
    return members.filter(copies.isCounted)
  }
}
