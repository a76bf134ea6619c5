import Dateline
import Testing

@Suite("Levels of topics")
struct TopicLevelTests {
  @Test("a coarse and a fine level stand beside the chosen one, and nest")
  func levels() throws {
    let analysis = try TopicAnalyzer(
      options: TopicOptions(topicCount: .fixed(12), makesLevels: true)
    ).analyze(SampleCollection.collection)
    #expect(analysis.levels.map(\.name) == ["coarse", "medium", "fine"])
    let counts = analysis.levels.map(\.members.count)
    #expect(counts == [4, 12, 36])
    #expect(analysis.chosen.name == "medium")

    let (coarse, medium, fine) = (analysis.levels[0], analysis.levels[1], analysis.levels[2])
    #expect(coarse.parents == nil)
    let parents = try #require(medium.parents)
    for article in 0..<148 {
      #expect(
        coarse.assignments[article].topic == parents[medium.assignments[article].topic],
        "coarse topics are whole topics joined")
    }
    let finer = try #require(fine.parents)
    let nested = (0..<148).count {
      medium.assignments[$0].topic == finer[fine.assignments[$0].topic]
    }
    #expect(nested >= 133, "\(nested) of 148 articles lie in their fine topic's parent")
    for level in analysis.levels {
      #expect(level.members.joined().sorted() == Array(0..<148))
    }
  }

  @Test("rows of all levels have identifiers and parents of their own")
  func rows() throws {
    let analysis = try TopicAnalyzer(
      options: TopicOptions(topicCount: .fixed(6), makesLevels: true)
    ).analyze(SampleCollection.collection)
    let rows = analysis.topicRows
    let identifiers = Set(rows.map(\.topicID))
    #expect(identifiers.count == rows.count)
    for row in rows {
      #expect((row.parentID == nil) == (row.level == "coarse"))
      if let parent = row.parentID {
        #expect(identifiers.contains(parent))
        #expect(parent.hasPrefix("c") == (row.level == "medium"))
      }
      #expect(row.level == "medium" || row.peakDate == nil)
    }
  }
}
