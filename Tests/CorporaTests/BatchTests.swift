import TestSupport
import Testing

@testable import Corpora

@Suite("Batches")
struct BatchTests {
  /// Everything that may not depend on how the input is cut.
  private func summary(_ article: Article) -> String {
    "\(article.id)|\(article.title ?? "")|\(article.string)|\(article.blocks)|\(article.location)"
  }

  private func makeFolder(_ generator: inout TestGenerator) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func text(_ words: Int) -> String {
      (0..<words).map { _ in
        ["port", "“strike”", "said", "the", "café", "Calder,", "2031", "—"].randomElement(
          using: &generator) ?? ""
      }.joined(separator: " ")
    }
    let lines = (0..<700).map { index in
      index % 9 == 4
        ? "{\"text\": broken" : "{\"text\": \"\(text(index * 7 % 50 + 1)) x\", \"n\": \(index)}"
    }
    try folder.write("a.jsonl", lines.joined(separator: "\n"))
    try folder.write(
      "b.json", "[" + lines.filter { !$0.hasSuffix("broken") }.joined(separator: ",\n") + "]")
    let rows = (0..<600).map { "\($0)x,\"\(text($0 % 60))\nx\",\"a\"\"b\"" }
    try folder.write("c.csv", "id,text,note\r\n" + rows.joined(separator: "\r\n"))
    try folder.write("d.txt", "Title\n\n\(text(60)) x")
    return folder
  }

  @Test("of any size give the same articles in the same order")
  func sizes() throws {
    try forEverySeed(0..<3) { generator, seed in
      let folder = try makeFolder(&generator)
      let whole = try folder.articles()
      #expect(whole.articles.count > 1_500)
      for (bytes, records) in [(1, 1), (100, 1_000), (7_000, 3), (50_000, 1_000)] {
        let part = try folder.articles(ReadingOptions(batchBytes: bytes, batchRecords: records))
        #expect(
          part.articles.map(summary) == whole.articles.map(summary), "seed \(seed), \(bytes) bytes")
        #expect(part.skipped == whole.skipped, "seed \(seed), \(bytes) bytes")
      }
    }
  }

  @Test("decoded in blocks give what they give in one piece")
  func blocks() throws {
    var generator = TestGenerator(seed: 1)
    let folder = try makeFolder(&generator)
    let collection = ArticleCollection(inputs: [.path(folder.path)])
    let whole = try collection.articles()
    var reader = try collection.makeReader()
    var admission = RecordAdmission()
    var articles: [Article] = []
    var skipped: [SkippedRecord] = []
    while let raw = reader.nextRawBatch() {
      #expect(raw.blocks.flatMap { Array($0) } == Array(0..<raw.count))
      // The last block first: decoding knows nothing of order.
      var parts: [Int: [DecodedRecord]] = [:]
      for (index, block) in raw.blocks.enumerated().reversed() {
        parts[index] = block.flatMap { raw.decoded(in: $0..<($0 + 1)) }
      }
      let batch = admission.admit(raw.blocks.indices.compactMap { parts[$0] })
      articles += batch.articles
      skipped += batch.skipped
    }
    #expect(articles.map(summary) == whole.articles.map(summary))
    #expect(skipped == whole.skipped)
  }

  @Test("can be read again from the start")
  func again() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Some text")
    let collection = ArticleCollection(inputs: [.path(folder.path)])
    #expect(
      try collection.articles().articles.map(summary) == collection.articles().articles.map(summary)
    )
  }
}
