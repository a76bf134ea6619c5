import Sentiment
import TestSupport
import Testing
import TextCore

@Suite("Word shifts")
struct WordShiftTests {
  /// By hand: A says good three times and bad once, B the other way round; good has 2, bad -2.
  ///
  /// The means
  /// are 1 and -1; against the mean of A good adds (1/4 - 3/4)(2 - 1) and bad (3/4 - 1/4)(-2 - 1).
  @Test("words add up to the difference of the means")
  func example() throws {
    var tally = WordShiftTally()
    tally.add(Array("good".utf8), valence: 2, to: [0], times: 3)
    tally.add(Array("bad".utf8), valence: -2, to: [0])
    tally.add(Array("good".utf8), valence: 2, to: [1])
    tally.add(Array("bad".utf8), valence: -2, to: [1], times: 3)
    let shift = try #require(tally.shift(to: 1))
    #expect(shift.means == (1, -1) && shift.difference == -2)
    #expect(shift.words.map(\.text) == ["bad", "good"])
    #expect(shift.words.map(\.contribution) == [-1.5, -0.5])
    #expect(shift.words[0].rates == (0.25, 0.75) && shift.words[0].counts == (1, 3))
    let neutral = try #require(tally.shift(to: 1, reference: 0))
    #expect(neutral.words.map(\.contribution) == [-1, -1])
    #expect(neutral.words.map(\.text) == ["bad", "good"], "equal ones go by their letters")
  }

  @Test("a word that negation turns round in one group moves the difference by that alone")
  func changedValence() throws {
    var tally = WordShiftTally()
    tally.add(Array("safe".utf8), valence: 1.5, to: [0], times: 2)
    tally.add(Array("safe".utf8), valence: -1.5, to: [1])
    tally.add(Array("safe".utf8), valence: 1.5, to: [1])
    let shift = try #require(tally.shift(to: 1))
    #expect(shift.words.map(\.contribution) == [-1.5])
    #expect(shift.words[0].valence == 0.75)
  }

  @Test("spellings of one word are one word")
  func spellings() throws {
    let text = Array("Grim, GRIM and no\n problem. Grim: \u{2639}".utf8)
    func place(_ words: String, _ weight: Double) throws -> ToneEvidence {
      let bytes = Array(words.utf8)
      let start = try #require(
        text.indices.first { text[$0...].starts(with: bytes) })
      return ToneEvidence(range: ByteRange(start, start + bytes.count), weight: weight)
    }
    let evidence = try [
      place("Grim", -1), place("GRIM", -1.2), place("no\n problem", 0.5), place("\u{2639}", -2),
    ]
    var tally = WordShiftTally()
    tally.add(evidence, of: text, to: [0])
    tally.add(Array(evidence.prefix(1)), of: text, to: [1])
    let shift = try #require(tally.shift(to: 1))
    #expect(Set(shift.words.map(\.text)) == ["grim", "no problem", "\u{2639}"])
    #expect(shift.words.first { $0.text == "grim" }?.counts.first == 2)
  }

  @Test("the sum of contributions is the difference, whatever the reference")
  func sums() throws {
    try forEverySeed { generator, seed in
      var tally = WordShiftTally()
      for _ in 0..<300 {
        tally.add(
          Array("w\(Int.random(in: 0..<40, using: &generator))".utf8),
          valence: Double.random(in: -3...3, using: &generator),
          to: Bool.random(using: &generator) ? [0] : [1],
          times: Int.random(in: 1...5, using: &generator))
      }
      for reference in [nil, 0, 1.7] as [Double?] {
        let shift = try #require(tally.shift(to: 1, reference: reference))
        let sum = shift.words.reduce(0) { $0 + $1.contribution }
        #expect(abs(sum - shift.difference) < 1e-9, "seed \(seed)")
        #expect(shift.words.count <= 40)
      }
    }
  }

  @Test("one group without a word has no shift")
  func oneSided() {
    var tally = WordShiftTally()
    #expect(tally.shift(to: 1) == nil)
    tally.add(Array("good".utf8), valence: 2, to: [0])
    #expect(tally.shift(to: 1) == nil)
  }

  @Test("a group is compared with the texts of all others, also of those in several groups")
  func groups() throws {
    var tally = WordShiftTally()
    tally.add(Array("good".utf8), valence: 2, to: [0], times: 2)
    tally.add(Array("good".utf8), valence: 2, to: [2, 1])
    tally.add(Array("bad".utf8), valence: -2, to: [1], times: 3)
    tally.add(Array("bad".utf8), valence: -2, to: [], times: 2)
    let counts = try (0..<3).map { group in
      try #require(tally.shift(to: group)).words.sorted { $0.text < $1.text }
        .map { [$0.counts.first, $0.counts.second] }
    }
    #expect(counts == [[[5, 0], [1, 2]], [[2, 3], [2, 1]], [[5, 0], [2, 1]]])
    #expect(tally.shift(to: 3) == nil)
  }
}
