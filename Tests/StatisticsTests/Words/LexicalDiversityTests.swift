import Statistics
import TestSupport
import Testing

/// The smaller of two draws of a linear congruential generator, as the reference script makes it.
private func terms(count: Int, types: Int, seed: Int) -> [Int32] {
  var state = seed
  func draw() -> Int {
    state = (state * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
    return (state >> 16) % types
  }
  return (0..<count).map { _ in Int32(min(draw(), draw())) }
}

@Suite("Lexical diversity")
struct LexicalDiversityTests {
  @Test("equals lexicalrichness", arguments: WordReference.diversity.indices)
  func reference(row: Int) {
    let expected = WordReference.diversity[row]
    let text = terms(count: expected.count, types: expected.types, seed: expected.seed)
    #expect(agreesWithReference(TypeTokenRatio.value(text), expected.ttr))
    #expect(agreesWithReference(TypeTokenRatio.movingAverage(text, window: 50), expected.mattr))
    #expect(agreesWithReference(TextualLexicalDiversity.value(text), expected.mtld))
    #expect(
      agreesWithReference(TextualLexicalDiversity.value(text, threshold: 0.66), expected.mtld66))
    #expect(agreesWithReference(HypergeometricDiversity.value(text), expected.hdd))
    #expect(agreesWithReference(HypergeometricDiversity.value(text, sample: 20), expected.hdd20))
    #expect(agreesWithReference(YulesK.value(text), expected.yule))
  }

  @Test("the names of terms do not matter, nor does the direction of reading")
  func invariance() {
    forEverySeed(0..<20) { generator, seed in
      let text = (0..<200).map { _ in Int32.random(in: 0..<70, using: &generator) }
      let renamed = text.map { 1_000_000 - $0 * 31 }
      #expect(TextualLexicalDiversity.value(text) == TextualLexicalDiversity.value(renamed))
      #expect(
        TextualLexicalDiversity.value(text) == TextualLexicalDiversity.value(text.reversed()),
        "seed \(seed)")
      #expect(
        HypergeometricDiversity.value(text) == HypergeometricDiversity.value(text.sorted()),
        "seed \(seed)")
    }
  }

  @Test("the moving average is the mean over the windows")
  func windows() throws {
    let text = terms(count: 60, types: 25, seed: 9)
    let ratios = (0...50).map { Double(Set(text[$0..<($0 + 10)]).count) / 10 }
    let mean = ratios.reduce(0, +) / 51
    #expect(agreesWithReference(TypeTokenRatio.movingAverage(text, window: 10), mean))
    #expect(TypeTokenRatio.movingAverage(text, window: 60) == TypeTokenRatio.value(text))
  }

  @Test("a text too short for a measure has none")
  func short() {
    #expect(TypeTokenRatio.value([]) == nil)
    #expect(YulesK.value([]) == nil)
    #expect(TypeTokenRatio.movingAverage([1, 2], window: 3) == nil)
    #expect(HypergeometricDiversity.value([1, 2, 3]) == nil)
    #expect(TextualLexicalDiversity.value([]) == nil)
    #expect(TextualLexicalDiversity.value([1, 2, 3]) == nil)
    #expect(YulesK.value([1, 2, 3]) == 0)
  }

  @Test("one word over and over is the poorest text")
  func poorest() {
    let text = [Int32](repeating: 4, count: 100)
    #expect(TextualLexicalDiversity.value(text) == 2)
    #expect(agreesWithReference(HypergeometricDiversity.value(text), 1 / 42))
    #expect(YulesK.value(text) == 9_900)
  }
}
