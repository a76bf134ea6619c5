import Dateline
import Foundation
import TestSupport
import Testing

@Suite("Who said what in a collection")
struct QuotationAnalyzerTests {
  private func rows(_ articles: [ArticleQuotations]) -> [[TableCell]] {
    articles.flatMap { $0.rows.map(\.cells) }
  }

  @Test("articles come in the order of the input, each once, their quotations numbered by start")
  func order() throws {
    try QuotedCollection.withModel { folder in
      let records = QuotedCollection.records(150, seed: 21)
      let (articles, analysis) = try QuotedCollection.read(
        write(records, to: folder), models: folder)
      #expect(articles.map(\.article.id) == records.compactMap(\.id))
      #expect(analysis.counts.articles == records.count)
      for article in articles {
        #expect(article.rows.map(\.number) == Array(0..<article.rows.count).map { $0 + 1 })
        let starts = article.rows.map(\.quote.extent.lowerBound)
        #expect(starts == starts.sorted())
      }
    }
  }

  @Test("the same for any number of threads, and for an article alone")
  func sameForAll() throws {
    try QuotedCollection.withModel { folder in
      let records = QuotedCollection.records(80, seed: 22)
      let collection = try write(records, to: folder)
      let (articles, _) = try QuotedCollection.read(collection, models: folder)
      let (again, _) = try QuotedCollection.read(collection, models: folder, threads: 3)
      #expect(rows(articles) == rows(again))
      for number in [0, 63, 64, 79] {
        let (alone, _) = try QuotedCollection.read(
          write([records[number]], to: folder), models: folder)
        #expect(rows(alone) == rows([articles[number]]))
      }
    }
  }

  @Test("a filter leaves rows out and changes none")
  func filters() throws {
    try QuotedCollection.withModel { folder in
      let collection = try write(QuotedCollection.records(120, seed: 23), to: folder)
      let all = try QuotedCollection.read(collection, models: folder).articles
      let middle = all.flatMap(\.rows).map(\.confidence).sorted()
      let limit = middle[middle.count / 2]
      let filters: [(QuotationFilter, (QuotationRow) -> Bool)] = [
        (QuotationFilter(minimumConfidence: limit), { $0.confidence >= limit }),
        (QuotationFilter(types: [.direct, .mixed]), { $0.type != "indirect" }),
        (QuotationFilter(kinds: [.speech]), { $0.kind == "speech" }),
      ]
      for (filter, isKept) in filters {
        let (articles, analysis) = try QuotedCollection.read(
          collection, models: folder, filter: filter)
        #expect(articles.count == all.count, "an article without a quotation is told of, too")
        #expect(rows(articles) == all.flatMap(\.rows).filter(isKept).map(\.cells))
        #expect(analysis.counts.quotations == articles.reduce(0) { $0 + $1.rows.count })
      }
      #expect(
        try QuotedCollection.read(
          collection, models: folder, filter: QuotationFilter(minimumConfidence: 1)
        ).analysis.counts.quotations < middle.count)
    }
  }

  @Test("the speakers’ table holds what the rows hold")
  func speakers() throws {
    try QuotedCollection.withModel { folder in
      let collection = try write(QuotedCollection.records(150, seed: 24), to: folder)
      let (articles, analysis) = try QuotedCollection.read(collection, models: folder)
      let rows = articles.flatMap(\.rows)
      let speakers = analysis.speakers
      #expect(!speakers.isEmpty)
      #expect(Set(speakers.map(\.id)).count == speakers.count)
      #expect(speakers.map(\.quotes) == speakers.map(\.quotes).sorted(by: >))
      for speaker in speakers {
        let own = rows.filter { $0.speaker?.id == speaker.id }
        #expect(own.count == speaker.quotes)
        #expect(own.count { $0.type == "direct" } == speaker.types.direct)
        #expect(own.count { $0.type == "mixed" } == speaker.types.mixed)
        #expect(own.reduce(0) { $0 + $1.words } == speaker.words)
        #expect(Set(own.map(\.articleID)).count == speaker.articles)
        #expect(own.compactMap(\.date).min() == speaker.dates?.lowerBound)
        #expect(own.compactMap(\.date).max() == speaker.dates?.upperBound)
        #expect(own.contains { $0.speaker?.name == speaker.name })
      }
      #expect(
        rows.count
          == speakers.reduce(analysis.counts.unattributed) { $0 + $1.quotes })
      #expect(
        rows.count { $0.speaker != nil && $0.speaker?.name == nil } == analysis.counts.unnamed)
    }
  }

  @Test("bylines, credits and footers are not read; captions and datelines are")
  func whatIsRead() throws {
    try QuotedCollection.withModel { folder in
      let text = """
        By Mara Lindqvist

        CALDER, Feb. 4 — “We will wait,” said Moss, the port.

        Dockers wait at the port. (Tomas Reed / Strand Wire)

        “We will wait,” said Ines.

        Follow @strandwire on the web.
        """
      let (articles, _) = try QuotedCollection.read(
        write([Record(text)], to: folder), models: folder)
      let article = try #require(articles.first)
      let left = article.article.blocks.filter { [.byline, .credit, .footer].contains($0.kind) }
      #expect(left.count == 3, "\(article.article.blocks.map(\.kind))")
      let annotation = article.attributions.annotation
      for (word, range) in annotation.words.ranges.enumerated() {
        let isLeft = left.contains { $0.range.contains(range) }
        #expect(
          annotation.pennTags[word].isEmpty == isLeft,
          "\(String(decoding: annotation.document.text[range.indices], as: UTF8.self))")
      }
    }
  }

  @Test("a model that is missing or damaged is an error that names the place or the file")
  func noModel() throws {
    try withTemporaryFolder { folder in
      let nowhere = ModelLibrary(folders: [folder])
      #expect(
        throws: AnalysisError.noModel(name: "english", places: [folder + "/english"])
      ) { try QuotationAnalyzer(models: nowhere) }
    }
    try QuotedCollection.withModel { folder in
      let heads = folder + "/english/heads.safetensors"
      var bytes = try Data(contentsOf: URL(filePath: heads))
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: URL(filePath: heads))
      let error = #expect(throws: ModelFileError.self) {
        try QuotationAnalyzer(models: ModelLibrary(folders: [folder]))
      }
      #expect(error?.description.contains(heads) == true, "\(error?.description ?? "none")")
    }
  }

  @Test("a run without an article is an error, and one that is ended ends between articles")
  func ends() throws {
    try QuotedCollection.withModel { folder in
      #expect(throws: AnalysisError.self) {
        try QuotedCollection.read(write([Record("12 34")], to: folder), models: folder)
      }
      let collection = try write(QuotedCollection.records(70, seed: 25), to: folder)
      let watcher = StageWatcher()
      _ = try QuotedCollection.read(collection, models: folder, observer: watcher)
      #expect(watcher.seen.map(\.completed) == [0, 64, 70])
      #expect(throws: AnalysisError.interrupted) {
        try QuotedCollection.read(
          collection, models: folder, observer: StageWatcher(endingAt: .quotations))
      }
    }
  }
}
