import Foundation
import Sentiment
import TestSupport
import Testing

/// The method of VADER, against version 3.3.2 of vaderSentiment (`Reference/vader.py`).
@Suite struct VADERTests {
  private struct Sentence: Decodable {
    let text: String
    let compound: Double
  }

  @Test func givesTheReferencesCompoundToFourDecimals() throws {
    let vader = try ShippedSentiment.tables.get().vader
    let path = PackageFolder.root.appending(
      path: "Tests/SentimentTests/Reference/vader.jsonl")
    let sentences = try Data(contentsOf: path).split(separator: 0x0A)
      .map { try JSONDecoder().decode(Sentence.self, from: $0) }
    #expect(sentences.count == 200)
    for sentence in sentences {
      let found = vader.compound(Array(sentence.text.utf8))
      #expect(abs(found - sentence.compound) < 5e-5, "\(sentence.text)")
    }
  }

  @Test func readsTextsThatAreNoUTF8AndNoWords() throws {
    let vader = try ShippedSentiment.tables.get().vader
    #expect(vader.compound([]) == 0)
    #expect(vader.compound(Array(" \u{3000}\n".utf8)) == 0)
    let broken = Array("a good ".utf8) + [0xFF, 0xE2, 0x80] + Array(" bridge".utf8)
    #expect(vader.compound(broken) == vader.compound(Array("a good bridge".utf8)))
  }

  @Test func weighsManyEqualWordsAroundABut() throws {
    // Three equal valences before "but" are halved as the published walk does: 1, then ½ of what is left.
    let vader = try ShippedSentiment.tables.get().vader
    let text = Array(repeating: "good", count: 20_000).joined(separator: " ") + " but bad"
    #expect(vader.compound(Array(text.utf8)) == 1)
  }
}
