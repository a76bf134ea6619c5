import Encoder
import TestSupport
import Testing
import TextCore

@Suite("Cutting text into word pieces")
struct WordPieceTokenizerTests {
  static let names = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "har", "##bour", "##s", "harbour", "strike", ",", "cafe",
    "[", "]", "中", "##ing", "a",
  ]
  let tokenizer: WordPieceTokenizer

  init() throws {
    tokenizer = WordPieceTokenizer(
      try WordPieceVocabulary(pieces: Self.names.map { Array($0.utf8) }))
  }

  private func pieces(_ text: [UInt8]) -> WordPieces {
    tokenizer.pieces(of: text, in: ByteRange(0, text.count))
  }

  /// The pieces as `name@start-end`.
  private func written(_ text: String) -> [String] {
    let found = pieces(Array(text.utf8))
    return zip(found.ids, found.ranges).map { "\(Self.names[Int($0)])@\($1.start)-\($1.end)" }
  }

  @Test("A word is the longest piece that begins it and the longest that continue it")
  func greedy() {
    #expect(
      written("Harbours, STRIKE") == ["harbour@0-7", "##s@7-8", ",@8-9", "strike@10-16"])
    #expect(written("harings") == ["har@0-3", "##ing@3-6", "##s@6-7"])
  }

  @Test("A word that cannot be built is unknown as a whole")
  func unknown() {
    #expect(written("harbourx strike!") == ["[UNK]@0-8", "strike@9-15", "[UNK]@15-16"])
  }

  @Test("A word above 100 characters is unknown, one of 100 is not")
  func longWords() {
    let hundred = "strike" + String(repeating: "s", count: 94)
    #expect(written(hundred).count == 95)
    #expect(written(hundred + "s") == ["[UNK]@0-101"])
  }

  @Test("Ranges are those of the text, not of what was looked up")
  func ranges() {
    #expect(written("Café cafe\u{301}") == ["cafe@0-5", "cafe@6-10"])
    #expect(written("har\u{AD}bour\u{200B}s") == ["harbour@0-9", "##s@12-13"])
    #expect(written("a中a") == ["a@0-1", "中@1-4", "a@4-5"])
  }

  @Test("A marker in the text is the marker")
  func markers() {
    #expect(written("[SEP]a[[CLS]") == ["[SEP]@0-5", "a@5-6", "[@6-7", "[CLS]@7-12"])
    #expect(written("[sep") == ["[@0-1", "[UNK]@1-4"])
  }

  @Test("A text read without markers has brackets and a word in their place")
  func markersAsText() {
    let text = Array("[CLS]a[SEP]".utf8)
    let found = tokenizer.pieces(of: text, in: ByteRange(0, text.count), readsMarkers: false)
    #expect(found.ids.map { Self.names[Int($0)] } == ["[", "[UNK]", "]", "a", "[", "[UNK]", "]"])
    #expect(found.ranges.map(\.start) == [0, 1, 4, 5, 6, 7, 10])
  }

  @Test("A part of a text has the pieces of that part, with ranges of the whole")
  func partOfText() {
    forEverySeed { generator, seed in
      let text = generator.randomText(upTo: 40)
      let start = Int.random(in: 0...text.count, using: &generator)
      let end = Int.random(in: start...text.count, using: &generator)
      let part = tokenizer.pieces(of: text, in: ByteRange(start, end))
      let alone = pieces(Array(text[start..<end]))
      #expect(part.ids == alone.ids, "seed \(seed)")
      #expect(part.ranges.map { $0.start - start } == alone.ranges.map(\.start), "seed \(seed)")
      #expect(part.ranges.map { $0.end - start } == alone.ranges.map(\.end), "seed \(seed)")
    }
  }

  @Test("Bytes that are not UTF-8 count as U+FFFD, and ranges ascend in the text")
  func anyBytes() {
    forEverySeed(0..<200) { generator, seed in
      var text = generator.randomText(upTo: 30)
      for byte in generator.randomBytes(upTo: 8) {
        text.insert(byte, at: Int.random(in: 0...text.count, using: &generator))
      }
      let found = pieces(text)
      #expect(
        found.ids == pieces(Array(String(decoding: text, as: UTF8.self).utf8)).ids, "seed \(seed)")
      #expect(found.ranges.allSatisfy { !$0.isEmpty && $0.end <= text.count }, "seed \(seed)")
      #expect(zip(found.ranges, found.ranges.dropFirst()).allSatisfy { $0.start <= $1.start })
    }
  }
}
