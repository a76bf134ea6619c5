import AnalysisReports
import Corpora

/// What is kept while articles are read one by one: counts, and a few numbers of each article.
struct CollectionTally {
  /// What is kept of an article.
  struct Entry {
    let url: String?
    let quotations: Int
    let tone: ToneGroupMeans.Scores?
  }

  private let topics: TopicAnalysis
  /// Quotations and their speakers.
  private(set) var quotations = SpeakerTally()
  /// The same by topic and outlet.
  private(set) var groups = SpeakerGroupTally()
  /// The articles.
  private(set) var articles: [Entry] = []

  init(_ topics: TopicAnalysis) { self.topics = topics }

  /// Counts what was found in the next article.
  ///
  /// - Throws: ``AnalysisError/changedInput(path:)`` when it is not the one that stood there before.
  mutating func add(_ findings: ArticleFindings) throws(AnalysisError) {
    let article = findings.article
    guard findings.place < topics.articles.count,
      topics.articles[findings.place].location == article.location
    else { throw .changedInput(path: article.location.path) }
    let topic = topics.chosen.assignments[findings.place].topic
    if findings.isCounted {
      quotations.add(findings.quotations)
      groups.add(
        findings.quotations, topic: topics.chosen.identifier(ofTopic: topic),
        outlet: article.outlet)
    }
    articles.append(
      Entry(
        url: article.url, quotations: findings.quotations.count,
        tone: findings.tones.map { ToneGroupMeans.Scores($0.document) }))
  }
}
