import Dateline
import Foundation
import TestSupport
import Testing

@Suite("The comparison of groups in a report")
struct GroupComparisonTests {
  private static func analysis(
    _ folder: String, by column: String, threads: Int = 1
  ) throws -> CollectionAnalysis {
    let collection = try SampleCollection.part(in: folder) { place, _ in place % 3 == 0 }
    return try CollectionAnalyzer(
      models: ModelLibrary(folders: [folder]), groupColumn: column,
      parallelism: Parallelism(threads: threads)
    ).analyze(collection)
  }

  @Test("counts are those of the articles, tables and page show them, and threads change nothing")
  func counts() throws {
    try SentimentCollection.withModels { folder in
      let analysis = try Self.analysis(folder, by: "outlet")
      let comparison = try #require(analysis.comparison)
      #expect(!comparison.shares.isEmpty && !comparison.terms.isEmpty && comparison.tone != nil)
      let rows = analysis.articles.map(\.row)
      for share in comparison.shares where share.kind == .topic {
        let own = rows.filter { $0.outlet == share.group }
        let others = rows.filter { $0.outlet != nil && $0.outlet != share.group }
        #expect(share.own.articles == own.count && share.others.articles == others.count)
        #expect(share.own.count == own.count { $0.topicID == share.item })
        #expect(share.others.count == others.count { $0.topicID == share.item })
        #expect(share.difference.low <= share.difference.value)
        #expect(share.difference.value <= share.difference.high && share.pValue <= share.qValue)
      }
      let names = Set(analysis.tables.map(\.schema.name))
      #expect(names.isSuperset(of: ["group_shares", "group_tones", "word_shift", "keyness"]))
      #expect(analysis.pageContent(title: "").comparison?.shares.count == comparison.shares.count)
      let again = try #require(try Self.analysis(folder, by: "outlet", threads: 2).comparison)
      #expect(again.shares.map(\.cells) == comparison.shares.map(\.cells))
    }
  }

  @Test("a column that no article has is known before the texts are read")
  func unknownColumn() throws {
    try SentimentCollection.withModels { folder in
      #expect(throws: AnalysisError.self) { try Self.analysis(folder, by: "editor") }
    }
  }
}
