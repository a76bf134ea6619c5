import Dateline
import TestSupport
import Testing

@Suite("Collections at the edge")
struct DegenerateCollectionTests {
  /// Analyses records with and without levels and checks everything that must always hold.
  @discardableResult
  static func analyze(
    _ records: [Record], topics: TopicCount = .automatic
  ) throws -> TopicAnalysis {
    try withTemporaryFolder { folder in
      let collection = try write(records, to: folder)
      let analysis = try TopicAnalyzer(
        options: TopicOptions(topicCount: topics, makesLevels: true)
      ).analyze(collection)
      try TopicTablesTests.check(analysis)
      for level in analysis.levels {
        #expect(level.members.allSatisfy { !$0.isEmpty })
        #expect(level.members.joined().sorted() == Array(analysis.articles.indices))
      }
      #expect(analysis.map.values.allSatisfy { $0.isFinite })
      #expect(analysis.chosen.assignments.allSatisfy { (0...1).contains($0.confidence) })
      #expect(!analysis.remarks.isEmpty)
      let applied = try SavedTopicModel(analysis).apply(to: collection)
      try TopicTablesTests.check(applied)
      #expect(applied.articles.count == analysis.articles.count)
      return analysis
    }
  }

  @Test("one article is one topic")
  func oneArticle() throws {
    let analysis = try Self.analyze([Record("The volcano erupted. The volcano smokes.")])
    #expect(analysis.chosen.members == [[0]])
    #expect(analysis.chosen.label(ofTopic: 0).contains("volcano"))
    #expect(analysis.stories.isEmpty && analysis.timeline == nil)
    #expect(analysis.remarks.contains { $0.hasPrefix("1 article, 1 topic, 0 stories") })
  }

  @Test("two articles are one topic, or two when asked for", arguments: [1, 2])
  func twoArticles(count: Int) throws {
    let analysis = try Self.analyze(
      [
        Record("The ferry left the harbour for the island.", date: "2031-01-04"),
        Record("The strike closed the harbour and the ferry waits.", date: "2031-01-05"),
      ], topics: .fixed(count))
    #expect((1...count).contains(analysis.chosen.members.count))
    #expect(analysis.timeline?.starts.count == 2)
  }

  @Test("copies of one text are one topic and one story", arguments: [2, 5, 12, 40])
  func copies(count: Int) throws {
    let analysis = try Self.analyze(
      (0..<count).map { _ in Record("The ferry left the harbour, an official said.") })
    #expect(analysis.chosen.members.count == 1)
    #expect(analysis.stories.map(\.articles.count) == [count])
    let label = analysis.chosen.label(ofTopic: 0)
    #expect(label.contains("ferry") || label.contains("harbour"), "\(label)")
  }

  @Test("copies of one text are not divided, however many topics are asked for")
  func dividedCopies() throws {
    let analysis = try Self.analyze(
      (0..<12).map { _ in Record("The ferry left the harbour.") }, topics: .fixed(4))
    #expect((1...4).contains(analysis.chosen.members.count))
  }

  @Test("only stop words, or nothing but figures, is an error that says so")
  func noTerms() throws {
    #expect(throws: AnalysisError.noTerms(articles: 3)) {
      try Self.analyze([Record("It was not."), Record("They were here."), Record("And so on.")])
    }
    let error = #expect(throws: AnalysisError.self) {
      try Self.analyze([Record("12 34 56"), Record("…")])
    }
    #expect(error?.code == "DL-A01")
  }

  @Test("an article without a known term is there, and weak")
  func silentArticle() throws {
    var records = Self.twoSubjects(20)
    records.insert(Record("It was not."), at: 7)
    let analysis = try Self.analyze(records)
    #expect(analysis.chosen.assignments[7].isWeak)
    #expect(!analysis.stories.contains { $0.articles.contains(7) })
  }

  @Test("German, Chinese and Arabic articles are divided without a word of English")
  func otherLanguages() throws {
    let texts = [
      "Der Vulkan spuckt Asche über das Dorf am Hang.",
      "Die Asche vom Vulkan liegt auf jedem Dorf.",
      "Der Hafen steht still, die Arbeiter streiken.",
      "Arbeiter im Hafen streiken für mehr Lohn.",
      "火山 喷发 了。 村庄 被 灰烬 覆盖。", "火山 的 灰烬 落在 村庄。", "港口 工人 罢工。", "工人 罢工， 港口 停摆。",
      "ثار البركان فوق القرية.", "غطى رماد البركان القرية.", "أضرب عمال الميناء.",
      "عمال الميناء في إضراب.",
    ]
    let analysis = try Self.analyze(texts.map { Record($0) }, topics: .fixed(3))
    #expect(analysis.articles.count == 12)
    #expect((2...3).contains(analysis.chosen.members.count))
    let labels = analysis.chosen.members.indices.map(analysis.chosen.label(ofTopic:))
    #expect(Set(labels).count == labels.count)
    try Self.analyze(texts.map { Record($0.replacing(" ", with: "")) })
  }

  @Test("an empty title counts as none, and dates may be missing or wrong")
  func missingMetadata() throws {
    var records = Self.twoSubjects(24)
    for index in records.indices {
      records[index].title = index % 3 == 0 ? "" : nil
      records[index].date = ["2031-01-0\(1 + index % 9)", nil, "soon"][index % 3]
    }
    let analysis = try Self.analyze(records)
    #expect(analysis.articleRows.allSatisfy { $0.title != "" })
    #expect(analysis.timelineRows.reduce(0) { $0 + $1.articles } == 8)
  }

  @Test("no date at all gives no timeline and empty cells")
  func noDates() throws {
    let analysis = try Self.analyze(Self.twoSubjects(16))
    #expect(analysis.timelineRows.isEmpty)
    #expect(analysis.topicRows.allSatisfy { $0.firstDate == nil && $0.peakDate == nil })
  }

  @Test("five thousand articles of one word each are divided by their words")
  func tinyArticles() throws {
    let words = ["ferry", "harbour", "strike", "volcano", "harvest", "verdict", "vaccine", "comet"]
    let records = (0..<5000).map { Record(words[$0 % 8]) }
    let analysis = try withTemporaryFolder { folder in
      try TopicAnalyzer(options: TopicOptions(topicCount: .fixed(8)))
        .analyze(try write(records, to: folder))
    }
    try TopicTablesTests.check(analysis)
    #expect(analysis.chosen.members.map(\.count) == [Int](repeating: 625, count: 8))
    for (topic, articles) in analysis.chosen.members.enumerated() {
      #expect(analysis.chosen.label(ofTopic: topic) == words[articles[0] % 8])
    }
  }

  /// Articles about a harbour and about a volcano in turn, each in words of its own.
  static func twoSubjects(_ count: Int) -> [Record] {
    let harbour = ["ferry", "harbour", "dockers", "strike", "wages", "cargo", "cranes"]
    let volcano = ["volcano", "lava", "ash", "crater", "village", "eruption", "smoke"]
    return (0..<count).map { index in
      let words = index % 2 == 0 ? harbour : volcano
      return Record((0..<5).map { words[(index / 2 + $0 * 2) % 7] }.joined(separator: ", "))
    }
  }
}
