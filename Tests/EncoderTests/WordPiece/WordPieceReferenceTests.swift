import Encoder
import Foundation
import TestSupport
import Testing
import TextCore

/// Numbers and ranges equal those of `tokenizers` 0.23.3.
@Suite("WordPiece against the reference tokenizer")
struct WordPieceReferenceTests {
  let tokenizer: WordPieceTokenizer
  let reference: WordPieceReference

  init() throws {
    tokenizer = WordPieceTokenizer(try WordPieceReference.vocabulary.get())
    reference = try WordPieceReference.shared.get()
  }

  private func pieces(of text: [UInt8]) -> WordPieces {
    tokenizer.pieces(of: text, in: ByteRange(0, text.count))
  }

  @Test("Accents, scripts, emoji, controls, long words and broken bytes")
  func texts() {
    #expect(reference.texts.count > 60)
    for text in reference.texts {
      let found = pieces(of: text.bytes)
      #expect(found.ids == text.pieces.ids, "\(text)")
      #expect(found.ranges == text.pieces.ranges, "\(text)")
    }
  }

  @Test("Every article of the sample collection")
  func articles() throws {
    let path = PackageFolder.root.appending(
      path: "Notebooks-data/sample-collection/articles.jsonl")
    var texts: [String: [UInt8]] = [:]
    for line in try Data(contentsOf: path).split(separator: 0x0A) {
      let record = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
      let id = try #require(record["id"] as? String)
      let title = try #require(record["title"] as? String)
      let text = try #require(record["text"] as? String)
      texts[id] = Array("\(title)\n\(text)".utf8)
    }
    #expect(reference.articles.count == texts.count)
    for article in reference.articles {
      var digest = PieceDigest()
      digest.add(pieces(of: try #require(texts[article.name])))
      #expect(digest.count == article.count, "\(article.name)")
      #expect(digest.value == article.digest, "\(article.name)")
    }
  }

  @Test("Every scalar, in a word, alone, doubled and before an accent")
  func scalars() throws {
    for expected in reference.scalars {
      let ends = expected.name.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      var digest = PieceDigest()
      for block in ends[0]..<ends[1] {
        var text = ""
        for scalar in (block * 256..<block * 256 + 256).compactMap({ Unicode.Scalar($0) }) {
          text += "a\(scalar)b \(scalar) \(scalar)\(scalar)\u{301}\n"
        }
        digest.add(pieces(of: Array(text.utf8)))
      }
      #expect(digest.count == expected.count, "blocks \(expected.name)")
      #expect(digest.value == expected.digest, "blocks \(expected.name)")
    }
  }
}
