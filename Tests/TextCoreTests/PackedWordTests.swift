import TestSupport
import Testing

@testable import TextCore

@Suite("Packed words")
struct PackedWordTests {
  @Test("two words are packed alike if they are the same, and longer ones are not packed")
  func distinct() throws {
    try forEverySeed { generator, seed in
      let words = (0..<60).map { _ -> [UInt8] in
        (0..<Int.random(in: 0...18, using: &generator)).map { _ in
          // Few letters, zeros among them, so that many words differ in one place.
          [0, UInt8(ascii: "a"), UInt8(ascii: "b")].randomElement(using: &generator) ?? 0
        }
      }
      let near = words.flatMap { word -> [[UInt8]] in
        let changed = word.indices.map { place -> [UInt8] in
          var other = word
          other[place] ^= 1
          return other
        }
        return changed + [word + [0], Array(word.dropLast())]
      }
      for word in words {
        guard let packed = PackedWord(word.span) else {
          #expect(word.count > 15)
          continue
        }
        #expect(word.count <= 15)
        for other in words + near {
          let isSame = PackedWord(other.span) == packed
          #expect(isSame == (other == word), "seed \(seed)")
        }
        #expect(packed != .none)
      }
    }
  }

  @Test("a word in a buffer is packed as one that stands alone, whatever comes before and after")
  func inBuffers() throws {
    try forEverySeed { generator, seed in
      let buffer = (0..<48).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for count in 0...20 {
        let start = Int.random(in: 0...(buffer.count - max(16, count)), using: &generator)
        let alone = PackedWord(buffer.span.extracting(start..<start + count))
        let packed = PackedWord(in: buffer.span, at: start, count: count)
        #expect(packed == alone, "seed \(seed), \(count) bytes from \(start)")
      }
    }
  }
}
