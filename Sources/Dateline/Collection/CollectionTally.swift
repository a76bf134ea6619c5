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
  /// What groups cover and whom they quote, where they are compared.
  private(set) var shares = GroupShareTally()
  /// The column whose values make the groups.
  let groupColumn: String?

  init(_ topics: TopicAnalysis, groupColumn: String?) {
    self.topics = topics
    self.groupColumn = groupColumn
  }

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
      let identifier = topics.chosen.identifier(ofTopic: topic)
      quotations.add(findings.quotations)
      groups.add(findings.quotations, topic: identifier, outlet: article.outlet)
      if let groupColumn {
        shares.add(
          groups: article.values(ofColumn: groupColumn), topic: identifier,
          speakers: Set(findings.quotations.compactMap { $0.speaker?.id }))
      }
    }
    articles.append(
      Entry(
        url: article.url, quotations: findings.quotations.count,
        tone: findings.tones.map { ToneGroupMeans.Scores($0.document) }))
  }
}
