import Dateline
import DelimitedText
import Foundation
import TestSupport
import Testing

@Suite("A report that counts families once")
struct CountedFamiliesTests {
  private static func report(
    _ collection: ArticleCollection, models: String, countsFamiliesOnce: Bool
  ) throws -> (tables: [String: [[String: String]]], page: String, record: [String: Any]) {
    let path = "\(models)/report-\(countsFamiliesOnce)"
    var report = try CollectionReport(folder: path, title: "Sample")
    let analysis = try CollectionAnalyzer(
      models: ModelLibrary(folders: [models]), countsFamiliesOnce: countsFamiliesOnce
    ).analyze(collection) { try report.append($0) }
    try report.finish(analysis)
    var tables: [String: [[String: String]]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where name.hasSuffix(".csv") {
      tables[String(name.dropLast(4))] = try table(path + "/" + name)
    }
    let record = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: path + "/run.json")))
    return (
      tables, try String(contentsOfFile: path + "/index.html", encoding: .utf8),
      record as? [String: Any] ?? [:]
    )
  }

  private static func table(_ path: String) throws -> [[String: String]] {
    var reader = DelimitedReader(dialect: .comma, strictness: .strict)
    reader.append(Array(try Data(contentsOf: URL(filePath: path))))
    reader.finish()
    var rows: [[String]] = []
    while let (row, _) = try reader.next() { rows.append(row.strings) }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  private static func sum(_ rows: [[String: String]]?, _ column: String) -> Int {
    (rows ?? []).compactMap { Int($0[column] ?? "") }.reduce(0, +)
  }

  @Test("each count is that of the articles that are no copies; tables list all; both are said")
  func counts() throws {
    try SentimentCollection.withModels { folder in
      let collection = try SampleCollection.part(in: folder) { place, _ in place < 40 }
      for once in [true, false] {
        let (tables, page, record) = try Self.report(
          collection, models: folder, countsFamiliesOnce: once)
        let articles = try #require(tables["articles"])
        let copies = articles.filter { $0["duplicate_of"] != "" }
        #expect(articles.count == 40 && copies.count > 5)
        let isCounted = Dictionary(
          uniqueKeysWithValues: articles.map {
            ($0["article_id"] ?? "", !once || $0["duplicate_of"] == "")
          })
        let topic = Dictionary(
          uniqueKeysWithValues: articles.map { ($0["article_id"] ?? "", $0["topic_id"] ?? "") })
        let quotes = (tables["quotes"] ?? []).filter { isCounted[$0["article_id"] ?? ""] == true }
        let counted = articles.filter { isCounted[$0["article_id"] ?? ""] == true }
        #expect(counted.count == (once ? 40 - copies.count : 40))
        for row in tables["topics"] ?? [] {
          let own = counted.filter { $0["topic_id"] == row["topic_id"] }
          #expect(row["size"] == String(own.count))
          let quoted = quotes.filter { topic[$0["article_id"] ?? ""] == row["topic_id"] }
          #expect(row["quotations"] == String(quoted.count))
        }
        let shares = (tables["topics"] ?? []).compactMap { Double($0["share"] ?? "") }
        #expect(abs(shares.reduce(0, +) - 1) < 1e-3)
        #expect(Self.sum(tables["timeline"], "articles") == counted.count)
        for row in tables["speakers"] ?? [] {
          let own = quotes.filter { $0["speaker_id"] == row["speaker_id"] }
          #expect(row["quotes"] == String(own.count))
          #expect(row["articles"] == String(Set(own.map { $0["article_id"] }).count))
        }
        #expect(
          Self.sum(tables["speakers"], "quotes") == quotes.count { $0["speaker_id"] != "" })
        let tones = (tables["sentiment_documents"] ?? []).filter {
          isCounted[$0["article_id"] ?? ""] == true && $0["score"] != ""
        }
        #expect(tables["sentiment_groups"]?.first?["score_articles"] == String(tones.count))
        #expect(tables["duplicates"]?.count { $0["role"] == "copy" } == copies.count)
        let options = try #require(record["options"] as? [String: Any])
        #expect(options["count_families"] as? Bool == once)
        #expect((record["counts"] as? [String: Any])?["copies"] as? Int == copies.count)
        #expect(page.contains("A family of copies counts once on this page") == once)
        #expect(page.contains("Every copy counts on this page") != once)
        #expect(page.contains("id=\"duplicates\""))
      }
    }
  }

  @Test("topics can leave copies out of their counts, too; their division stays")
  func topics() throws {
    let collection = SampleCollection.collection
    let duplicates = try DuplicateAnalyzer().analyze(collection)
    let all = try SampleCollection.analysis.get()
    let once = try TopicAnalyzer().analyze(
      collection, knowing: duplicates, countsFamiliesOnce: true)
    let counted = once.articleRows.filter { $0.duplicateOf == nil }
    #expect(once.articleRows.count - counted.count == duplicates.copies && duplicates.copies > 20)
    #expect(once.topics == all.topics)
    for row in once.topicRows {
      #expect(row.size == counted.count { $0.topicID == row.topicID })
      for term in once.topicTermRows where term.topicID == row.topicID {
        #expect(term.documentFrequency <= max(row.size, 1), "\(term.term)")
      }
    }
    #expect(once.timelineRows.reduce(0) { $0 + $1.articles } == counted.count { $0.date != nil })
    #expect(once.remarks.contains { $0.hasPrefix("\(duplicates.copies) of them are copies") })
    #expect(!all.remarks.contains { $0.contains("copies") })
    try withTemporaryFolder { folder in
      let other = try SampleCollection.part(in: folder) { place, _ in place != 3 }
      #expect(throws: AnalysisError.self) {
        try TopicAnalyzer().analyze(other, knowing: duplicates, countsFamiliesOnce: true)
      }
    }
  }
}
