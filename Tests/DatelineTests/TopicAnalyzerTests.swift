import Dateline
import TestSupport
import Testing

@Suite("Topics of the sample collection")
struct TopicAnalyzerTests {
  static func analysis() throws -> TopicAnalysis { try SampleCollection.analysis.get() }

  @Test("the number of topics found is the number of stories, give or take a fifth")
  func number() throws {
    let count = try Self.analysis().chosen.members.count
    #expect((10...14).contains(count), "\(count) topics for 12 stories")
  }

  @Test("topics are the stories")
  func agreement() throws {
    let analysis = try Self.analysis()
    let nmi = NormalizedMutualInformation.value(analysis.topics, analysis.goldStories)
    let ari = AdjustedRandIndex.value(analysis.topics, analysis.goldStories)
    #expect(nmi >= 0.95 && ari >= 0.95, "NMI \(nmi), ARI \(ari)")
  }

  @Test("every article has a topic, and members and assignments agree")
  func everyArticle() throws {
    let analysis = try Self.analysis()
    #expect(analysis.articles.count == 148)
    #expect(analysis.skipped.isEmpty)
    #expect(analysis.chosen.assignments.count == 148)
    #expect(analysis.chosen.members.joined().sorted() == Array(0..<148))
    for (topic, articles) in analysis.chosen.members.enumerated() {
      #expect(articles.allSatisfy { analysis.chosen.assignments[$0].topic == topic })
    }
    #expect(
      analysis.chosen.members.map(\.count) == analysis.chosen.members.map(\.count).sorted(by: >))
  }

  @Test("labels are there and distinct, and made of words of the articles")
  func labels() throws {
    let rows = try Self.analysis().topicRows
    #expect(Set(rows.map(\.label)).count == rows.count)
    for row in rows {
      #expect(row.topTerms.count == 10, "\(row.label)")
      #expect(Set(row.topTerms.map { $0.lowercased() }).count == 10, "\(row.label)")
      #expect(!row.label.hasPrefix("topic "))
    }
  }

  @Test("the number was chosen clearly, by resamples that agree")
  func choice() throws {
    let choice = try #require(Self.analysis().choice)
    let curve = try #require(choice.curve)
    #expect(curve.isClear && curve.stability > 0.9)
    #expect(choice.agreement > 0.9)
    #expect(["k-means", "normalized-cut"].contains(choice.method))
  }

  @Test("few assignments are weak, and confidences are probabilities")
  func confidence() throws {
    let assignments = try Self.analysis().chosen.assignments
    #expect(assignments.count(where: \.isWeak) <= 7)
    for assignment in assignments {
      #expect((0...1).contains(assignment.confidence))
      #expect(assignment.second != assignment.topic && assignment.second != nil)
    }
  }

  @Test("quality is measured for every topic, within its range")
  func quality() throws {
    for row in try Self.analysis().topicRows {
      let cohesion = try #require(row.cohesion)
      let separation = try #require(row.separation)
      let stability = try #require(row.stability)
      let coherence = try #require(row.coherence)
      #expect(cohesion > 0.3 && cohesion <= 1.0001)
      #expect(separation > 0 && separation <= 2)
      #expect(stability > 0.6 && stability <= 1, "\(row.label)")
      #expect(coherence > 0.3 && coherence <= 1, "\(row.label)")
    }
  }

  @Test("stories lie within a topic and a window, and tell one event")
  func stories() throws {
    let analysis = try Self.analysis()
    #expect(analysis.stories.count >= 12)
    for story in analysis.stories {
      #expect(story.articles.allSatisfy { analysis.chosen.assignments[$0].topic == story.topic })
      let days = story.articles.compactMap { analysis.articles[$0].date }
      if let first = days.min(), let last = days.max() {
        #expect(first.distance(to: last) <= 7)
      }
    }
  }

  @Test("with a number given, there are that many topics")
  func givenNumber() throws {
    for count in [1, 5, 12, 30] {
      let analysis = try TopicAnalyzer(options: TopicOptions(topicCount: .fixed(count)))
        .analyze(SampleCollection.collection)
      #expect(analysis.chosen.members.count == count)
      #expect(analysis.choice?.curve == nil)
    }
  }

  @Test("more topics than articles is an error")
  func tooMany() {
    #expect(throws: AnalysisError.tooManyTopics(asked: 149, articles: 148)) {
      try TopicAnalyzer(options: TopicOptions(topicCount: .fixed(149)))
        .analyze(SampleCollection.collection)
    }
  }

  @Test("when no term stands in as many articles as asked for, that is an error")
  func noTerms() {
    let terms = TermSelection(minimumDocumentFrequency: 149)
    #expect(throws: AnalysisError.noTerms(articles: 148)) {
      try TopicAnalyzer(options: TopicOptions(topicCount: .fixed(12), terms: terms))
        .analyze(SampleCollection.collection)
    }
  }

  @Test(
    "every way of counting and weighing terms finds the stories",
    arguments: [
      TopicOptions(topicCount: .fixed(12), terms: TermSelection(stems: true)),
      TopicOptions(topicCount: .fixed(12), terms: TermSelection(longestNGram: 2)),
      TopicOptions(topicCount: .fixed(12), terms: TermSelection(titleWeight: 3)),
      TopicOptions(topicCount: .fixed(12), terms: TermSelection(dropsStopWords: false)),
      TopicOptions(topicCount: .fixed(12), weighting: .tfIDF(sublinear: false)),
      TopicOptions(topicCount: .fixed(12), weighting: .tfIDF(sublinear: true)),
      TopicOptions(topicCount: .fixed(12), weighting: .standardBM25),
      TopicOptions(topicCount: .fixed(12), rank: 2),
    ])
  func options(options: TopicOptions) throws {
    let analysis = try TopicAnalyzer(options: options).analyze(SampleCollection.collection)
    let ari = AdjustedRandIndex.value(analysis.topics, analysis.goldStories)
    #expect(ari > (options.rank == 2 ? 0.2 : 0.9), "ARI \(ari)")
    let rows = analysis.topicRows
    #expect(Set(rows.map(\.label)).count == rows.count)
  }

  @Test("stems show in labels as the words they stand for")
  func stemmedLabels() throws {
    func terms(stems: Bool) throws -> Set<String> {
      let options = TopicOptions(topicCount: .fixed(12), terms: TermSelection(stems: stems))
      let analysis = try TopicAnalyzer(options: options).analyze(SampleCollection.collection)
      return Set(analysis.chosen.terms.joined().map { $0.text.lowercased() })
    }
    let (plain, stemmed) = (try terms(stems: false), try terms(stems: true))
    let shared = Double(plain.intersection(stemmed).count) / Double(plain.count)
    #expect(shared > 0.9, "\(shared) of the terms are the same")
  }
}
