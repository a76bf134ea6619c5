import AnalysisReports
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Looking for words in a report")
struct ReportSearchTests {
  private static func articles(_ query: String, outlet: String? = nil) throws -> [String] {
    try withTemporaryFolder { folder in
      try SearchedReport.open(in: folder).articles(matching: SearchQuery(query), outlet: outlet)
        .map(\.articleID)
    }
  }

  private static func quotations(
    _ query: String, speaker: String? = nil, outlet: String? = nil
  ) throws -> [String] {
    try withTemporaryFolder { folder in
      try SearchedReport.open(in: folder).quotations(
        matching: SearchQuery(query), speaker: speaker.map(SearchQuery.init), outlet: outlet
      ).compactMap(\.quoteID)
    }
  }

  @Test(
    "all words must be there, in any order; capitals and accents make no difference",
    arguments: [
      ("strike port", ["water", "strike", "cafe"]), ("\"port strike\"", ["water", "strike"]),
      ("PORT -strike", []), ("strike -café", ["water", "strike"]), ("CAFE", ["cafe"]),
      ("Cafe\u{301}", ["cafe"]), ("unicode", ["water"]), ("allow*", ["strike"]), ("allow", []),
      ("reservoir growers", ["water"]), ("title:port", []), ("nowhere", []),
    ])
  func findsArticles(_ query: String, _ expected: [String]) throws {
    #expect(try Self.articles(query) == expected)
  }

  @Test("a word in what is quoted counts more than beside it; a speaker has his own words alone")
  func findsQuotations() throws {
    #expect(try Self.quotations("port") == ["strike#2", "water#3"])
    #expect(try Self.quotations("port council") == ["strike#2"])
    #expect(try Self.quotations("reed") == ["strike#2"])
    #expect(try Self.quotations("", speaker: "calloway ines") == ["strike#1"])
    #expect(try Self.quotations("strike", speaker: "reed").isEmpty)
    // Words around a quotation are none of its speaker's name.
    #expect(try Self.quotations("", speaker: "union").isEmpty)
  }

  @Test(
    "an outlet is known with and without capitals; another is an error that names those there are")
  func outlets() throws {
    #expect(try Self.articles("strike", outlet: "strand wire") == ["water", "strike"])
    #expect(try Self.quotations("port", outlet: "Calder Gazette").isEmpty)
    #expect(
      throws: SearchError.unknownOutlet(name: "Post", known: ["Strand Wire", "Calder Gazette"])
    ) { try Self.articles("strike", outlet: "Post") }
  }

  @Test("what was looked for is marked in title, passage, quotation and speaker")
  func marks() throws {
    try withTemporaryFolder { folder in
      let search = try SearchedReport.open(in: folder)
      let article = try #require(
        try search.articles(matching: SearchQuery("strik* port"), limit: 1).first)
      #expect(article.title?.text == "Port strike over?")
      #expect(article.title?.marks == [0..<4, 5..<11])
      #expect(article.score > 0)
      let quotation = try #require(
        try search.quotations(matching: SearchQuery("friday calloway")).first)
      #expect(quotation.quote?.text == "“We strike until Friday,”")
      #expect(quotation.quote?.marks == [17..<23])
      #expect(quotation.speaker?.marks == [5..<13])
      #expect(quotation.context.pieces.contains { $0.isMarked && $0.text == "Calloway" })
      let row = SearchHitRow(rank: 1, quotation)
      #expect(row.cells.count == SearchHitRow.schema.columns.count)
      #expect(row.cells.contains(.text("17:23")))
    }
  }

  @Test("no text is an error: whatever is typed, the database is asked for words")
  func anyText() throws {
    try withTemporaryFolder { folder in
      let search = try SearchedReport.open(in: folder)
      let signs = [
        "\"", "*", "-", "(", ")", ":", "^", "{", "}", "+", "NEAR", "NEAR(a b, 2)", "AND", "OR",
        "NOT",
        "port", "strike", " ", "\0", "'", ";", "--", "speaker:", "\u{2}", "水", "e\u{301}", "𝟜", "Ⅻ",
        "\u{E000}",
      ]
      try forEverySeed(0..<400) { generator, seed in
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
          switch Int.random(in: 0...2, using: &generator) {
          case 0: text += signs.randomElement(using: &generator) ?? ""
          case 1: text += String(decoding: generator.randomBytes(upTo: 12), as: UTF8.self)
          default: text += String(decoding: generator.randomText(upTo: 6), as: UTF8.self)
          }
        }
        let query = SearchQuery(text)
        #expect(throws: Never.self, "seed \(seed): \(text)") {
          _ = try search.articles(matching: query)
          _ = try search.quotations(matching: query, speaker: query)
        }
      }
      let long = SearchQuery(String(repeating: "port \"strike until\" -cup* ", count: 40))
      #expect(try search.articles(matching: long).isEmpty)
    }
  }

  @Test("a database that is missing, foreign, of another layout or damaged is told by its name")
  func errors() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/\(ReportDatabase.fileName)"
      #expect(throws: SearchError.noDatabase(path: path)) { try ReportSearch(path: folder) }
      #expect(throws: SearchError.noDatabase(path: folder + "/no")) {
        try ReportSearch(path: folder + "/no")
      }
      try Data("id,title\n1,2\n".utf8).write(to: URL(filePath: path))
      #expect(throws: SearchError.notAReport(path: path)) { try ReportSearch(path: folder) }
      try FileManager.default.removeItem(atPath: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE articles (a)") }
      #expect(throws: SearchError.notAReport(path: path)) { try ReportSearch(path: folder) }
      try FileManager.default.removeItem(atPath: path)
      try SearchedReport.write(to: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      #expect(throws: SearchError.otherLayout(path: path, version: 99)) {
        try ReportSearch(path: path)
      }
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "PRAGMA user_version = 2; DROP TABLE article_search")
      }
      let search = try ReportSearch(path: path)
      #expect(throws: SearchError.self) { try search.articles(matching: SearchQuery("port")) }
    }
  }

  @Test("a database that lost bytes is an error, and never a crash")
  func damaged() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/whole.sqlite"
      try SearchedReport.write(to: path)
      let whole = try [UInt8](Data(contentsOf: URL(filePath: path)))
      forEverySeed(0..<60) { generator, seed in
        var bytes = whole
        if seed % 3 == 0 {
          bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
        } else {
          let start = Int.random(in: 100..<bytes.count, using: &generator)
          let junk = generator.randomBytes(upTo: 600)
          for (place, byte) in zip(start..<bytes.count, junk) { bytes[place] = byte }
        }
        let damaged = "\(folder)/\(seed).sqlite"
        try? Data(bytes).write(to: URL(filePath: damaged))
        do {
          let search = try ReportSearch(path: damaged)
          _ = try search.articles(matching: SearchQuery("port strike"))
          _ = try search.quotations(matching: SearchQuery("port"))
        } catch {
          #expect(error is SearchError, "seed \(seed): \(error)")
        }
      }
    }
  }
}
