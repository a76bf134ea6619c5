import Foundation
import TestSupport
import Testing
import TextCore

/// The states of a text as digits, one a scalar.
private func digits(_ text: String) -> String {
  let states = QuotationStates(Array(text.utf8))
  var offset = 0
  var digits = ""
  for scalar in text.unicodeScalars {
    digits += String(states[offset].rawValue)
    offset += scalar.utf8.count
  }
  return digits
}

@Suite struct QuotationStatesTests {
  /// The cases that the training program reads too: a paragraph, then the digits of its scalars.
  @Test func casesSharedWithTraining() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/quotation-states.txt")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count > 100 && lines.count.isMultiple(of: 2))
    for index in stride(from: 0, to: lines.count - 1, by: 2) {
      #expect(digits(String(lines[index])) == lines[index + 1], "\(lines[index])")
    }
  }

  @Test func paragraphsDoNotSeeEachOther() {
    #expect(digits("“Go\nhome”\n\n\"No\"") == "211" + "0" + "00002" + "00" + "2112")
  }

  @Test func bytesOfAScalarShareItsState() {
    let text = Array("“é”".utf8)
    #expect(QuotationStates(text).values == [2, 2, 2, 1, 1, 2, 2, 2])
  }

  @Test func bytesThatAreNotTextFailNothing() {
    let states = QuotationStates([0x22, 0xFF, 0xE2, 0x80, 0x22, 0xE2, 0x80])
    #expect(states.values == [2, 1, 1, 1, 2, 0, 0])
    #expect(QuotationStates([]).values.isEmpty)
  }

  @Test func anyTextHasAStateForEveryByte() {
    forEverySeed(0..<500) { generator, seed in
      let text = seed % 3 == 0 ? generator.randomBytes(upTo: 80) : generator.quotedText(upTo: 60)
      let states = QuotationStates(text)
      #expect(states.count == text.count, "seed \(seed)")
      for index in text.indices where text[index] == 0x0A {
        #expect(states[index] == .outside, "seed \(seed)")
      }
      #expect(!text.contains(0x22) || states.values.contains(2), "seed \(seed)")
    }
  }

  @Test func shareOfLettersInsideMarks() {
    let text = Array("“ab cd,” ef".utf8)
    let states = QuotationStates(text)
    #expect(states.quotedShare(of: [ByteRange(0, text.count)], in: text) == 4.0 / 6)
    #expect(states.quotedShare(of: [ByteRange(0, 3)], in: text) == nil)
  }
}

extension TestGenerator {
  /// Words, signs and every quotation mark in random order.
  mutating func quotedText(upTo pieces: Int) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...pieces, using: &self) {
      text += quotedPieces.randomElement(using: &self) ?? ""
    }
    return Array(text.utf8)
  }
}

private let quotedPieces = [
  "“", "”", "„", "‟", "«", "»", "〝", "〞", "\"", "＂", "‘", "’", "'", "‹", "›", "``", "''", "`",
  "we", "boats", "Mara", "said", "it's", "it’s", "90s", "tis", "s", " ", " ", " ", "\n", "\n\n",
  ",",
  ".", "?", "…", "—", "-", "(", "[", ")", "5", "é", "水", "\u{2028}", "\u{A0}", "😀",
]
