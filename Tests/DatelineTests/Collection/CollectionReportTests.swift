import Dateline
import DelimitedText
import Foundation
import TestSupport
import Testing

@Suite("The report on a collection")
struct CollectionReportTests {
  /// Everything a report holds, by the names of the files; of `run.json` without what tells of the machine.
  private static func report(
    _ collection: ArticleCollection, models: String, in folder: String, threads: Int = 1,
    judgesTone: Bool = true, countsFamiliesOnce: Bool = false
  ) throws -> (files: [String: Data], analysis: CollectionAnalysis) {
    let path = "\(folder)/report-\(threads)-\(judgesTone)-\(countsFamiliesOnce)"
    let library = ModelLibrary(folders: [models])
    var report = try CollectionReport(folder: path, title: "Sample")
    let analysis = try CollectionAnalyzer(
      models: library, judgesTone: judgesTone, countsFamiliesOnce: countsFamiliesOnce,
      parallelism: Parallelism(threads: threads)
    ).analyze(collection) { try report.append($0) }
    #expect(!FileManager.default.fileExists(atPath: path), "nothing is seen before it is whole")
    try report.finish(analysis)
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      files[name] = try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
    }
    let record =
      try JSONSerialization.jsonObject(with: files["run.json"] ?? Data()) as? [String: Any] ?? [:]
    files["run.json"] = try JSONSerialization.data(
      withJSONObject: record.filter { $0.key != "machine" }, options: .sortedKeys)
    return (files, analysis)
  }

  private static func part(in folder: String) throws -> ArticleCollection {
    try SampleCollection.part(in: folder) { place, _ in place % 4 == 0 }
  }

  private static func table(_ name: String, _ files: [String: Data]) throws -> [[String: String]] {
    var reader = DelimitedReader(dialect: .comma, strictness: .strict)
    reader.append(Array(files["\(name).csv"] ?? Data()))
    reader.finish()
    var rows: [[String]] = []
    while let (row, _) = try reader.next() { rows.append(row.strings) }
    let head = rows.first ?? []
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }

  /// What the script of the page reads.
  private static func data(_ name: String, _ files: [String: Data]) throws -> [[Any]] {
    let page = String(decoding: files["index.html"] ?? Data(), as: UTF8.self)
    let start = try #require(page.firstRange(of: "id=\"data-\(name)\">")).upperBound
    let end = try #require(page[start...].firstRange(of: "</script>")).lowerBound
    let json = try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8))
    return try #require(json as? [[Any]])
  }

  @Test("the same folder for any number of threads, and every table of it described")
  func sameForAll() throws {
    try SentimentCollection.withModels { folder in
      let collection = try Self.part(in: folder)
      let (files, _) = try Self.report(collection, models: folder, in: folder)
      let (again, _) = try Self.report(collection, models: folder, in: folder, threads: 3)
      #expect(files == again)
      let tables = [
        "articles", "duplicates", "quotes", "sentiment_documents", "sentiment_groups",
        "sentiment_quotes",
        "sentiment_sentences", "sentiment_speakers", "sentiment_targets", "skipped",
        "speaker_groups", "speakers", "stories", "timeline", "topic_terms", "topics",
      ]
      #expect(
        files.keys.sorted()
          == (tables.map { "\($0).csv" }
          + ["dateline.sqlite", "datapackage.json", "index.html", "run.json"]).sorted())
      let package = String(decoding: files["datapackage.json"] ?? Data(), as: UTF8.self)
      for table in tables { #expect(package.contains("\"\(table).csv\"")) }
      #expect(package.contains("\"dateline.sqlite\""))
    }
  }

  @Test("without tone there is no table and no word of it")
  func withoutTone() throws {
    try SentimentCollection.withModels { folder in
      let (files, analysis) = try Self.report(
        Self.part(in: folder), models: folder, in: folder, judgesTone: false)
      #expect(analysis.sentiment == nil && analysis.toneGroups.isEmpty)
      #expect(!files.keys.contains { $0.hasPrefix("sentiment") })
      let page = String(decoding: files["index.html"] ?? Data(), as: UTF8.self)
      #expect(page.contains("id=\"people\"") && !page.contains("id=\"tone\""))
      #expect(try Self.table("topics", files).allSatisfy { $0["mean_sentiment"] == "" })
    }
  }

  @Test("every figure of the page is one of the tables, and the tables agree")
  func figures() throws {
    try SentimentCollection.withModels { folder in
      let (files, analysis) = try Self.report(Self.part(in: folder), models: folder, in: folder)
      let quotes = try Self.table("quotes", files)
      let articles = try Self.table("articles", files)
      let speakers = try Self.table("speakers", files)
      let topics = try Self.table("topics", files)
      #expect(!quotes.isEmpty && speakers.count > 1 && articles.count == 37)

      let topicOfArticle = Dictionary(
        uniqueKeysWithValues: articles.map { ($0["article_id"] ?? "", $0["topic_id"] ?? "") })
      for topic in topics {
        let own = quotes.filter { topicOfArticle[$0["article_id"] ?? ""] == topic["topic_id"] }
        #expect(topic["quotations"] == String(own.count))
      }
      for group in try Self.table("speaker_groups", files) {
        let own = quotes.filter { $0["speaker_id"] == group["speaker_id"] }.filter {
          group["grouping"] == "outlet"
            ? $0["outlet"] == group["group"]
            : topicOfArticle[$0["article_id"] ?? ""] == group["group"]
        }
        #expect(group["quotes"] == String(own.count), "\(group)")
        #expect(group["words"] == String(own.compactMap { Int($0["words"] ?? "") }.reduce(0, +)))
        #expect(group["articles"] == String(Set(own.map { $0["article_id"] }).count))
      }

      let listedSpeakers = try Self.data("speakers", files)
      #expect(listedSpeakers.count == speakers.count)
      for (listed, row) in zip(listedSpeakers, speakers) {
        let counts = listed[2...6].compactMap { $0 as? Int }.map(String.init)
        #expect(
          counts == ["direct", "indirect", "mixed", "words", "articles"].map { row[$0] ?? "" })
      }
      let documents = try Self.table("sentiment_documents", files)
      let listedArticles = try Self.data("articles", files)
      #expect(listedArticles.map { $0[0] as? String } == articles.map { $0["article_id"] })
      #expect(
        listedArticles.map { $0[7] as? Double } == documents.map { Double($0["score"] ?? "") })
      let listedQuotes = try Self.data("quotations", files)
      #expect(!listedQuotes.isEmpty && listedQuotes.count <= quotes.count)
      let rowOfQuote = Dictionary(uniqueKeysWithValues: quotes.map { ($0["quote_id"] ?? "", $0) })
      for listed in listedQuotes {
        let article = try #require(listed[1] as? Int)
        let rest = try #require(listed[2] as? [Any])
        let row = try #require(rowOfQuote["\(listedArticles[article][0])#\(rest[0])"])
        let pieces = try #require(rest[6] as? [Any])
        let content = stride(from: 0, to: pieces.count, by: 2)
          .filter { pieces[$0] as? Int == 1 }.compactMap { pieces[$0 + 1] as? String }.joined()
        let quote = (row["quote"] ?? "").drop { $0 == "'" }
        let firstPart = String(quote).components(separatedBy: " … ").first ?? ""
        #expect(content.hasPrefix(MarkupText.cleaned(firstPart).prefix(20)), "\(row)")
      }
      try expectMeans(files, documents, topicOfArticle)
      #expect(analysis.run.record(guardedCells: 0).command == "report")
    }
  }

  /// The means of groups follow from the articles' scores.
  private func expectMeans(
    _ files: [String: Data], _ documents: [[String: String]], _ topicOfArticle: [String: String]
  ) throws {
    let groups = try Self.table("sentiment_groups", files)
    #expect(groups.first?["grouping"] == "all")
    for group in groups {
      let own = documents.filter { row in
        switch group["grouping"] {
        case "topic": topicOfArticle[row["article_id"] ?? ""] == group["group"]
        case "outlet": row["outlet"] == group["group"]
        default: true
        }
      }
      let scores = own.compactMap { Double($0["score"] ?? "") }
      let mean = scores.reduce(0, +) / Double(scores.count)
      let told = try #require(Double(group["score_mean"] ?? ""))
      #expect(abs(mean - told) < 1e-4, "\(group)")
      #expect(group["score_articles"] == String(scores.count))
      if let low = Double(group["score_low"] ?? ""), let high = Double(group["score_high"] ?? "") {
        #expect(low <= told && told <= high)
      }
    }
  }

  @Test("input that changes between the readings is an error, and nothing is written")
  func changedInput() throws {
    try SentimentCollection.withModels { folder in
      let collection = try Self.part(in: folder)
      var report = try CollectionReport(folder: "\(folder)/report", title: "Sample")
      var isChanged = false
      #expect(throws: AnalysisError.changedInput(path: "\(folder)/part.jsonl")) {
        try CollectionAnalyzer(models: ModelLibrary(folders: [folder])).analyze(collection) {
          try report.append($0)
          if !isChanged {
            isChanged = true
            _ = try SampleCollection.part(in: folder) { place, _ in place % 4 == 0 || place == 147 }
          }
        }
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/report"))
    }
  }

  @Test("one article makes a report, too")
  func oneArticle() throws {
    try SentimentCollection.withModels { folder in
      let collection = try write(
        [Record("“We will wait,” said Ines Moss. The port waits.", title: "<b>Port</b>")],
        to: folder)
      let (files, _) = try Self.report(collection, models: folder, in: folder)
      let page = String(decoding: files["index.html"] ?? Data(), as: UTF8.self)
      #expect(page.contains("1 article falls into one topic") && !page.contains("<b>"))
    }
  }
}
