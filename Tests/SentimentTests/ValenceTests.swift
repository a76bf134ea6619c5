import Sentiment
import TestSupport
import Testing
import TextCore

/// The rules of valence, one by one, with a dictionary that makes the figures plain.
@Suite struct ValenceTests {
  /// Strength 1 counts 1.5 in the scorer.
  private static let words = "fine,1\ngrim,-1\ncalm,1\nred tape,-1\nflood*,-1\nbus stop,0\n"

  private func weights(_ text: String) throws -> [String] {
    let lexicon = try UserLexicon(Self.words, "words.csv")
    let reading = try ShippedSentiment.tables.get().valence(with: lexicon)
      .read(Array(text.utf8))
    return described(reading, of: text)
  }

  @Test(
    "a word has its weight after negation, degree, contrast and emphasis",
    arguments: [
      ("A fine day.", ["fine 1.5"]),
      ("A day.", []),
      ("Not fine.", ["fine -1.05"]),
      ("Never grim.", ["grim 0.3"]),
      ("Not, as the ferry men of Ostmark say, fine.", ["fine 1.5"]),
      ("Not as the ferry men of Ostmark say fine.", ["fine -1.05"]),
      ("Nobody who is calm fell.", ["calm 1.5"]),
      ("It is not that nobody was calm.", ["calm 1.5"]),
      ("Neither fine nor calm.", ["fine -1.05", "calm -1.05"]),
      ("Not fine and calm.", ["fine -1.05", "calm -1.05"]),
      ("Not fine and grim.", ["fine -1.05", "grim -1.5"]),
      ("Very fine.", ["fine 1.95"]),
      ("Very, very fine.", ["fine 2.54"]),
      ("A slightly grim day.", ["grim -0.9"]),
      ("Not very fine.", ["fine -1.36"]),
      ("Fine but grim.", ["Fine 1.2", "grim -1.8"]),
      ("Fine but grim. Calm.", ["Fine 1.2", "grim -1.8", "Calm 1.5"]),
      ("A FINE day.", ["FINE 1.95"]),
      ("A FINE DAY", ["FINE 1.5"]),
      ("FINE DAY", ["FINE 1.5"]),
      ("Fine!", ["Fine 1.65"]),
      ("Fine!!!!!!", ["Fine 1.95"]),
      ("Red tape, red paint.", ["Red tape -1.5"]),
      ("Red, tape.", []),
      ("Flooding and floods.", ["Flooding -1.5", "floods -1.5"]),
      ("The bus stop.", []),
      ("A flood-prone, calm-looking place.", ["flood-prone -1.5", "calm-looking 1.5"]),
      ("A non-grim day.", ["non-grim 0.3"]),
      ("“Fine” — not grim.", ["Fine 1.5", "grim 0.3"]),
      ("The town’s fine’s", ["fine 1.5"]),
      ("Not only fine.", ["fine 1.5"]),
    ])
  func weight(text: String, expected: [String]) throws {
    #expect(try weights(text) == expected, "\(text)")
  }

  @Test(
    "words are those of the news rule, single letters and numbers",
    arguments: [
      ("", 0), ("— !", 0), ("a", 1), ("A ferry’s fare is 3.50, not 2,5.", 7),
      ("the U.S.'s ferry", 3), ("the dogs' 's", 3), ("I’m in the 60's a.m. lull", 7),
      ("half-full, e.g. Zoë’s", 3), ("R2 d 2", 3),
    ])
  func words(text: String, count: Int) throws {
    let tables = try ShippedSentiment.tables.get()
    let own = tables.valence(with: try UserLexicon(Self.words, "words.csv"))
    for scorer in [tables.valence, own] {
      #expect(scorer.read(Array(text.utf8)).words == count, "\(text)")
    }
  }

  @Test func evidenceSlicesTheWordsThatAreMarked() throws {
    let marked = try MarkedText(
      "Zoë’s choir, ⟦h:naïvely⟧ «⟦h:grim⟧» — isn’t ⟦h:fine⟧ in Łódź: 👩‍🚒 ⟦h:red  tape⟧.")
    let lexicon = try UserLexicon(Self.words + "naïvely,-1\n", "words.csv")
    let reading = try ShippedSentiment.tables.get().valence(with: lexicon).read(marked.text)
    #expect(reading.evidence.map(\.range.indices) == marked.ranges("h"))
  }

  @Test func anyBytesAreReadAndEvidenceLiesInsideInOrder() throws {
    let scorer = try ShippedSentiment.tables.get().valence
    var reader = scorer.makeReader()
    try forEverySeed { generator, seed in
      let text = generator.randomText(upTo: 60) + generator.randomBytes(upTo: 40)
      let reading = reader.read(text)
      #expect(reading == scorer.read(text), "a reader keeps nothing; seed \(seed)")
      for (first, second) in zip(reading.evidence, reading.evidence.dropFirst()) {
        #expect(first.range.end <= second.range.start, "seed \(seed)")
      }
      #expect(reading.evidence.allSatisfy { $0.range.end <= text.count }, "seed \(seed)")
      if let score = reading.score { #expect(abs(score) <= 1, "seed \(seed)") }
    }
  }

  @Test func whatAReaderReadBeforeDoesNotTell() throws {
    let texts = [
      "Fine, calm and not grim!", "", "A crime-ridden, non-fatal flood of red tape.",
      "Nothing.", "GRIM but fine; very calm, kind and useful.", "3.5", "Grim.",
    ]
    let scorer = try ShippedSentiment.tables.get().valence
    var reader = scorer.makeReader()
    let kept = (texts + texts.reversed()).map { reader.read(Array($0.utf8)) }
    #expect(kept == (texts + texts.reversed()).map { scorer.read(Array($0.utf8)) })
    #expect(kept[0].evidence.count >= 3)
  }

  @Test func scoresDoNotDependOnADictionarysScale() throws {
    let tables = try ShippedSentiment.tables.get()
    let small = try tables.valence(with: UserLexicon("fine,1\ngrim,-1\n", "a.csv"))
    let large = try tables.valence(with: UserLexicon("fine,5\ngrim,-5\n", "a.csv"))
    let text = Array("A fine, fine, grim day.".utf8)
    #expect(small.read(text) == large.read(text))
  }
}
