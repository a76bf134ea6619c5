import Statistics
import Testing

@Suite("Readability")
struct ReadabilityTests {
  @Test("equals the formulas", arguments: WordReference.readability.indices)
  func reference(row: Int) throws {
    let expected = WordReference.readability[row]
    let text = try #require(
      Readability(
        words: expected.words, sentences: expected.sentences, syllables: expected.syllables,
        characters: expected.characters, complexWords: expected.complex))
    #expect(agreesWithReference(text.fleschReadingEase, expected.ease))
    #expect(agreesWithReference(text.fleschKincaidGrade, expected.grade))
    #expect(agreesWithReference(text.gunningFog, expected.fog))
    #expect(agreesWithReference(text.smog, expected.smog))
    #expect(agreesWithReference(text.colemanLiau, expected.liau))
    #expect(agreesWithReference(text.automatedReadabilityIndex, expected.ari))
  }

  @Test("a text without words or sentences has no readability")
  func empty() {
    #expect(
      Readability(words: 0, sentences: 0, syllables: 0, characters: 0, complexWords: 0) == nil)
    #expect(
      Readability(words: 4, sentences: 0, syllables: 5, characters: 9, complexWords: 0) == nil)
  }
}

@Suite("Syllables")
struct SyllableCounterTests {
  @Test(
    "are counted by the spelling",
    arguments: [
      ("harbour", 2), ("minister", 3), ("the", 1), ("a", 1), ("make", 1), ("makes", 1),
      ("table", 2), ("tables", 2), ("belle", 1), ("judges", 2), ("watches", 2), ("jumped", 1),
      ("wanted", 2), ("lonely", 2), ("movement", 2), ("element", 3), ("riot", 2), ("nation", 2),
      ("going", 2), ("being", 2), ("media", 3), ("quiet", 2), ("queen", 1), ("year", 1),
      ("beyond", 2), ("tourism", 3), ("didn't", 2), ("isn't", 2), ("aren't", 2), ("judge's", 2),
      ("mayor's", 2),
      ("McNeil", 2), ("radio", 3), ("precious", 2), ("serious", 3), ("people", 2), ("chaos", 2),
      ("reissue", 3), ("reign", 1), ("happier", 3), ("situation", 4), ("university", 5),
    ])
  func counted(word: String, syllables: Int) {
    #expect(SyllableCounter.count(word) == syllables, "\(word)")
  }

  @Test("case, accents, curly apostrophes and hyphens change nothing that is heard")
  func spellings() {
    #expect(SyllableCounter.count("MINISTER") == 3)
    #expect(SyllableCounter.count("café") == 2)
    #expect(SyllableCounter.count("didn’t") == 2)
    #expect(SyllableCounter.count("harbour-side") == 3)
    #expect(SyllableCounter.count("naïve") == 2)
    #expect(SyllableCounter.count("Noël") == 2)
  }

  @Test("what has no letter has no syllable, what has no vowel has one")
  func odd() {
    #expect(SyllableCounter.count("") == 0)
    #expect(SyllableCounter.count("2031") == 0)
    #expect(SyllableCounter.count("--") == 0)
    #expect(SyllableCounter.count("nth") == 1)
    #expect(SyllableCounter.count([0xFF, 0x61, 0xFE]) == 1)
  }
}
