import Dateline
import Foundation
import TestSupport
import Testing

@Suite("Offsets of quotations")
struct QuotationOffsetTests {
  /// Expects that the text from start to end is what each row prints, in scalars and in bytes.
  private func expectExact(_ articles: [ArticleQuotations]) -> Int {
    var count = 0
    for article in articles {
      let scalars = Array(String(decoding: article.article.text, as: UTF8.self).unicodeScalars)
      let bytes = article.article.text
      for row in article.rows {
        count += 1
        for passage in [row.quote, row.cue, row.source].compactMap(\.self) {
          let parts = passage.scalars.map { part -> String in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[part])
            return String(text)
          }
          #expect(isSame(parts.joined(separator: " … "), passage.text), "\(row.quoteID)")
          let sliced = passage.bytes.map { String(decoding: bytes[$0], as: UTF8.self) }
          #expect(isSame(sliced.joined(separator: " … "), passage.text), "\(row.quoteID)")
          #expect(parts.allSatisfy { !$0.isEmpty }, "\(row.quoteID)")
        }
        let inner = row.quote.scalars.flatMap { [$0.lowerBound, $0.upperBound] }
        #expect(inner == inner.sorted(), "\(row.quoteID)")
      }
    }
    return count
  }

  /// Equal scalar by scalar: Swift’s `==` takes canonically equal texts for one.
  private func isSame(_ one: String, _ other: String) -> Bool {
    one.unicodeScalars.elementsEqual(other.unicodeScalars)
  }

  @Test("the text from start to end is what the row prints, in scalars and in bytes, for any text")
  func anyText() throws {
    try QuotedCollection.withModel { folder in
      let records = QuotedCollection.records(150, seed: 11)
      let (articles, _) = try QuotedCollection.read(write(records, to: folder), models: folder)
      #expect(articles.count == records.count)
      for (article, record) in zip(articles, records) {
        #expect(isSame(String(decoding: article.article.text, as: UTF8.self), record.text))
      }
      #expect(expectExact(articles) > 300)
    }
  }

  @Test("also where the bytes of the files are no UTF-8: offsets are those of the text as decoded")
  func anyBytes() throws {
    try QuotedCollection.withModel { folder in
      let texts = folder + "/texts"
      try FileManager.default.createDirectory(atPath: texts, withIntermediateDirectories: true)
      var generator = TestGenerator(seed: 12)
      for number in 0..<60 {
        var bytes = Array("we said ".utf8)
        for _ in 0..<6 {
          bytes += Array(QuotedCollection.text(&generator).utf8) + generator.randomBytes(upTo: 3)
        }
        if number % 3 == 0 { bytes.append(0x0A) }
        try Data(bytes).write(to: URL(filePath: "\(texts)/\(100 + number).txt"))
      }
      let (articles, analysis) = try QuotedCollection.read(
        ArticleCollection(inputs: [.path(texts)]), models: folder)
      #expect(articles.count == 60)
      #expect(analysis.run.skipped.contains { $0.severity == .altered })
      #expect(expectExact(articles) > 200)
    }
  }
}
