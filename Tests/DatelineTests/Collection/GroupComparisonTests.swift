import Dateline
import Foundation
import TestSupport
import Testing

@Suite("The comparison of groups in a report")
struct GroupComparisonTests {
  private static func analysis(
    _ folder: String, by column: String, countsFamiliesOnce: Bool = false, threads: Int = 1,
    of isTaken: (Int) -> Bool = { $0 % 3 == 0 }
  ) throws -> CollectionAnalysis {
    let collection = try SampleCollection.part(in: folder) { place, _ in isTaken(place) }
    return try CollectionAnalyzer(
      models: ModelLibrary(folders: [folder]), countsFamiliesOnce: countsFamiliesOnce,
      groupColumn: column, parallelism: Parallelism(threads: threads)
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

  @Test("copies that do not count are in no group, nor among the articles without one")
  func countedFamilies() throws {
    try SentimentCollection.withModels { folder in
      let analysis = try Self.analysis(folder, by: "outlet", countsFamiliesOnce: true) { $0 < 40 }
      let comparison = try #require(analysis.comparison)
      let counted = analysis.articles.map(\.row).filter { $0.duplicateOf == nil }
      #expect(analysis.duplicates.copies > 5 && counted.count == 40 - analysis.duplicates.copies)
      #expect(comparison.articlesWithoutGroup == counted.count { $0.outlet == nil })
      let page = String(
        decoding: try Self.page(analysis), as: UTF8.self)
      #expect(!page.contains("no value in that column"))
      #expect(page.contains("Of a family of copies only the original is compared, in its words"))
      let originals = Set(counted.map(\.articleID))
      let alone = try SampleCollection.part(in: folder) { place, id in
        place < 40 && originals.contains(id)
      }
      let terms = try KeynessAnalyzer(options: KeynessOptions(examples: 0))
        .compareGroups(of: alone, by: "outlet").rows
      #expect(comparison.terms.map(\.cells) == terms.map(\.cells))
    }
  }

  private static func page(_ analysis: CollectionAnalysis) throws -> [UInt8] {
    var shown = try PageQuotations()
    return try ReportPage.bytes(analysis.pageContent(title: "Sample"), &shown)
  }

  @Test("words of articles that are not compared are as if they were not there")
  func wantedArticles() throws {
    let duplicates = try DuplicateAnalyzer().analyze(SampleCollection.collection)
    let copies = Set(duplicates.families.flatMap { $0.copies.map(\.article) })
    let places = Set(
      duplicates.articles.enumerated().filter { !copies.contains($0.offset) }
        .map(\.element.location))
    let analyzer = KeynessAnalyzer(options: KeynessOptions(listsAll: true, examples: 1))
    let all = try analyzer.compareGroups(of: SampleCollection.collection, by: "outlet")
    let wanted = try analyzer.compareGroups(of: SampleCollection.collection, by: "outlet") {
      places.contains($0)
    }
    try withTemporaryFolder { folder in
      let alone = try SampleCollection.part(in: folder) { place, _ in !copies.contains(place) }
      let expected = try analyzer.compareGroups(of: alone, by: "outlet")
      #expect(wanted.rows.map(\.cells) == expected.rows.map(\.cells))
      #expect(wanted.rows.map(\.cells) != all.rows.map(\.cells) && !wanted.rows.isEmpty)
    }
  }

  @Test("a column that no article has is known before the texts are read")
  func unknownColumn() throws {
    try SentimentCollection.withModels { folder in
      #expect(throws: AnalysisError.self) { try Self.analysis(folder, by: "editor") }
    }
  }
}
