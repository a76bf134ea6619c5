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
        #expect(packed != .none && !packed.holdsHyphen)
      }
    }
  }

  @Test("a hyphen is found wherever it stands")
  func hyphens() {
    for length in 1...15 {
      for place in 0..<length {
        var word = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        word[place] = UInt8(ascii: "-")
        let packed = PackedWord(word.span)
        #expect(packed?.holdsHyphen == true)
      }
    }
  }
}
