import Dateline
import Testing

@Suite("Reproducibility")
struct ReproducibilityTests {
  @Test("the tables are the same bytes for any number of threads", arguments: [2, 3, 8])
  func threads(threads: Int) throws {
    let single = try SampleCollection.analysis.get().encodedTables
    let again = try TopicAnalyzer(parallelism: Parallelism(threads: threads))
      .analyze(SampleCollection.collection).encodedTables
    #expect(Set(again.keys) == Set(single.keys))
    for (name, bytes) in single { #expect(again[name] == bytes, "\(name).csv") }
  }

  @Test("the tables of all levels are too")
  func levels() throws {
    let options = TopicOptions(topicCount: .fixed(8), makesLevels: true)
    let tables = try [1, 3].map { threads in
      try TopicAnalyzer(options: options, parallelism: Parallelism(threads: threads))
        .analyze(SampleCollection.collection).encodedTables
    }
    #expect(tables[0] == tables[1])
  }

  @Test("another seed finds the same stories")
  func seeds() throws {
    for seed in [2, 3, UInt64.max] as [UInt64] {
      let analysis = try TopicAnalyzer(
        options: TopicOptions(topicCount: .fixed(12), seed: seed)
      ).analyze(SampleCollection.collection)
      #expect(AdjustedRandIndex.value(analysis.topics, analysis.goldStories) > 0.95)
    }
  }
}
