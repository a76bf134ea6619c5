import Foundation
import Testing
import TextCore

@testable import Annotation

/// Who speaks in the sample collection, when names and sources are given.
@Suite struct SampleCollectionTests {
  @Test func sourcesLeadToTheFullNames() throws {
    let collection = try SampleCollection()
    var (right, total, unnamedRight, unnamed) = (0, 0, 0, 0)
    var misses: [String] = []
    for article in collection.articles {
      let document = Document(text: Array(article.text.utf8))
      let offsets = ScalarOffsets(document.text)
      func range(_ pair: [Int]) -> ByteRange {
        ByteRange(offsets.byteOffset(ofScalar: pair[0]), offsets.byteOffset(ofScalar: pair[1]))
      }
      let quotations = article.quotes.map {
        QuotedSpeech(content: $0.content.map(range), source: $0.source.first.map(range))
      }
      let people = PeopleFinder().people(
        in: document, entities: collection.entities(article, document), quotations: quotations)
      for (quote, quotation) in zip(article.quotes, quotations) {
        guard let source = quotation.source else { continue }
        let found = people.speaker(of: source)?.name
        if let speaker = quote.speaker {
          guard collection.isPerson(speaker) else { continue }
          total += 1
          right += found == speaker ? 1 : 0
        } else {
          unnamed += 1
          unnamedRight += found == nil ? 1 : 0
        }
        if found != quote.speaker {
          misses.append(
            "\(article.id): \(document.string(in: source)) → \(found ?? "–"), not \(quote.speaker ?? "–")"
          )
        }
      }
    }
    if ProcessInfo.processInfo.environment["SHOW_MISSES"] != nil {
      print(misses.joined(separator: "\n"))
      print("MEASURED named \(right) of \(total), unnamed \(unnamedRight) of \(unnamed)")
    }
    #expect(Double(right) >= 0.88 * Double(total))
    #expect(Double(unnamedRight) >= 0.9 * Double(unnamed))
  }
}
