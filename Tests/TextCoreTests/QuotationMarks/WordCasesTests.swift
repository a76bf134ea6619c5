import TestSupport
import Testing
import TextCore

@Suite struct WordCasesTests {
  private func kind(_ word: String) -> WordCases.Kind { WordCases(Array(word.utf8))[0] }

  @Test func wordsByTheirLetters() {
    #expect(["harbour", "iPhone", "é", "水", "ª"].map(kind) == Array(repeating: .lower, count: 5))
    #expect(
      ["Harbour", "McLeod", "A", "Évora", "ǅ"].map(kind) == Array(repeating: .capitalized, count: 5)
    )
    #expect(
      ["APA", "ÉVORA", "B2", "X_1", "AB水"].map(kind) == Array(repeating: .capitals, count: 5))
    #expect(["1990s", "3D", "٣", "²"].map(kind) == Array(repeating: .number, count: 4))
    #expect(
      ["_a", "½", "Ⅻ", ",", " ", "\u{301}", "😀"].map(kind) == Array(repeating: .other, count: 7))
  }

  @Test func everyByteHasTheKindOfItsWord() {
    let kinds = WordCases(Array("On B2's é".utf8)).values
    #expect(kinds == [1, 1, 4, 2, 2, 4, 0, 4, 0, 0])
  }

  @Test func aRowIsStateTimesFivePlusCase() {
    let text = Array("“Go” on 7".utf8)
    let features = PieceFeatures(text)
    #expect(PieceFeatures.rowCount == 15)
    // The mark, "Go" inside, the closing mark, a blank, "on", a blank, "7".
    #expect([0, 3, 5, 8, 9, 12].map(features.row) == [14, 6, 14, 4, 0, 3])
  }

  @Test func anyBytesHaveRows() {
    forEverySeed(0..<200) { generator, seed in
      let text = generator.randomBytes(upTo: 60)
      let features = PieceFeatures(text)
      #expect(features.rows.count == text.count, "seed \(seed)")
      #expect(features.rows.allSatisfy { $0 < PieceFeatures.rowCount }, "seed \(seed)")
    }
  }
}
