import Dateline
import TestSupport
import Testing

@Suite("Similar articles")
struct SimilarArticlesTests {
  @Test("the nearest articles tell the same story")
  func sameStory() throws {
    var same = 0
    for id in SampleCollection.identifiers where id.hasSuffix("-05") {
      let found = try SimilarArticles().nearest(
        to: id, in: SampleCollection.collection, count: 5)
      #expect(found.rows.map(\.rank) == [1, 2, 3, 4, 5])
      #expect(!found.rows.contains { $0.articleID == id }, "not the article itself")
      #expect(found.rows.map(\.cosine) == found.rows.map(\.cosine).sorted(by: >))
      same += found.rows.count {
        SampleCollection.stories[$0.articleID] == SampleCollection.stories[id]
      }
    }
    #expect(same >= 57, "\(same) of 60")
  }

  @Test("a text of several words finds its story")
  func text() throws {
    let found = try SimilarArticles().nearest(
      to: "The lava of the volcano reached the village and ash covered the roofs",
      in: SampleCollection.collection, count: 5)
    #expect(found.rows.allSatisfy { SampleCollection.stories[$0.articleID] == "volcano" })
  }

  @Test("a query that is neither an article nor has a known word is an error")
  func unknown() {
    #expect(throws: AnalysisError.unknownArticle(id: "xyzzy")) {
      try SimilarArticles().nearest(to: "xyzzy", in: SampleCollection.collection, count: 5)
    }
  }

  @Test("an article that shares no word with the others is there, but alone")
  func alone() throws {
    try withTemporaryFolder { folder in
      let collection = try write(
        [
          Record("harbour strike ferry", id: "a"), Record("strike ferry", id: "b"),
          Record("ferry harbour", id: "c"), Record("洪水", id: "d"),
        ], to: folder)
      #expect(throws: AnalysisError.nothingInCommon(id: "d")) {
        try SimilarArticles().nearest(to: "d", in: collection, count: 2)
      }
    }
  }

  @Test("copies have the cosine 1, also when there are only copies")
  func copies() throws {
    try withTemporaryFolder { folder in
      let collection = try write(
        (0..<3).map { Record("The ferry left the harbour.", id: "\($0)") }, to: folder)
      let found = try SimilarArticles().nearest(to: "1", in: collection, count: 10)
      #expect(found.rows.map(\.articleID) == ["0", "2"])
      #expect(found.rows.allSatisfy { abs($0.cosine - 1) < 1e-5 })
    }
  }

  @Test("is the same for any number of threads")
  func threads() throws {
    let rows = try [1, 3].map { threads in
      try SimilarArticles(parallelism: Parallelism(threads: threads))
        .nearest(to: "volcano-03", in: SampleCollection.collection, count: 147).rows.map(\.cells)
    }
    #expect(rows[0] == rows[1] && rows[0].count == 147)
  }
}

@Suite("Keywords of articles")
struct ArticleKeywordsTests {
  static func keywords(
    _ texts: [String], selection: TermSelection = TermSelection(minimumDocumentFrequency: 1)
  ) throws -> [KeywordRow] {
    try withTemporaryFolder { folder in
      let records = texts.enumerated().map { Record($0.element, id: "\($0.offset)") }
      return try ArticleKeywords(selection: selection)
        .keywords(of: write(records, to: folder), count: 3).rows
    }
  }

  @Test("an article's own words come first, with their counts")
  func ownWords() throws {
    let rows = try Self.keywords([
      "volcano volcano lava report", "harbour harbour harbour strike report",
      "harvest drought harvest report",
    ])
    #expect(rows.filter { $0.rank == 1 }.map(\.term) == ["volcano", "harbour", "harvest"])
    #expect(rows.map(\.articleID) == ["0", "0", "0", "1", "1", "1", "2", "2", "2"])
    #expect(rows[0].frequency == 2 && rows[0].documentFrequency == 1)
    #expect(!rows.contains { $0.term == "the" })
    #expect(rows.filter { $0.rank == 3 }.allSatisfy { $0.weight < 0.5 })
  }

  @Test("stems show as the word they most often stand for")
  func stems() throws {
    let rows = try Self.keywords(
      ["security security securities", "harvests harvests harvest"],
      selection: TermSelection(stems: true, minimumDocumentFrequency: 1))
    #expect(rows.map(\.term) == ["security", "harvests"])
    #expect(rows.map(\.frequency) == [3, 3])
  }

  @Test("the sample's articles all have keywords that fit their story")
  func sample() throws {
    let found = try ArticleKeywords().keywords(of: SampleCollection.collection, count: 10)
    #expect(found.termsByArticle.map(\.id) == SampleCollection.identifiers)
    #expect(found.termsByArticle.allSatisfy { $0.terms.count == 10 })
    let volcano = found.rows.filter {
      $0.articleID.hasPrefix("volcano") && ["volcano", "ash", "lava", "eruption"].contains($0.term)
    }
    #expect(Set(volcano.map(\.articleID)).count >= 8)
    for row in found.rows { #expect(row.weight > 0 && row.weight <= 1) }
  }

  @Test("words of reporting are no keywords")
  func boilerplate() throws {
    let rows = try Self.keywords(["said Tuesday volcano", "reported Monday harbour"])
    #expect(rows.map(\.term) == ["volcano", "harbour"])
  }

  @Test("without articles there is an error that holds the reasons")
  func noArticles() throws {
    try withTemporaryFolder { folder in
      let collection = try write([Record("1234"), Record("—")], to: folder)
      let error = #expect(throws: AnalysisError.self) {
        try ArticleKeywords().keywords(of: collection, count: 3)
      }
      guard case .noArticles(let skipped) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(skipped.map(\.code) == [.empty, .empty])
    }
  }
}
