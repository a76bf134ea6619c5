import Statistics
import TestSupport
import Testing

@Suite("Collocations")
struct CollocationTests {
  @Test("equal NLTK's measures", arguments: WordReference.collocations.indices)
  func reference(row: Int) {
    let expected = WordReference.collocations[row]
    let pair = Collocation(
      joint: expected.joint, first: expected.first, second: expected.second, total: expected.total)
    #expect(agreesWithReference(pair.pointwiseMutualInformation, expected.pmi))
    #expect(agreesWithReference(pair.normalizedPointwiseMutualInformation, expected.npmi))
    #expect(agreesWithReference(pair.mutualInformation(power: 3), expected.cubed))
    #expect(agreesWithReference(pair.tScore, expected.t))
    #expect(agreesWithReference(pair.logLikelihoodRatio, expected.g2))
    #expect(agreesWithReference(pair.chiSquared, expected.chi2))
    #expect(agreesWithReference(pair.phi, expected.phi))
    #expect(agreesWithReference(pair.dice, expected.dice))
    #expect(agreesWithReference(pair.logDice, expected.logDice))
  }

  @Test("words that always go together are at the upper end of each measure")
  func always() {
    let pair = Collocation(joint: 7, first: 7, second: 7, total: 900)
    #expect(pair.dice == 1)
    #expect(pair.logDice == 14)
    #expect(agreesWithReference(pair.phi, 1))
    #expect(agreesWithReference(pair.normalizedPointwiseMutualInformation, 1))
  }

  @Test("words that never meet are at the lower end, and have no t score")
  func never() throws {
    let pair = Collocation(joint: 0, first: 70, second: 80, total: 900)
    #expect(pair.dice == 0)
    #expect(pair.logDice == -.infinity)
    #expect(pair.pointwiseMutualInformation == -.infinity)
    #expect(pair.mutualInformation(power: 3) == -.infinity)
    #expect(pair.normalizedPointwiseMutualInformation == -1)
    #expect(pair.tScore == nil)
    #expect(try #require(pair.phi) < 0)
    #expect(try #require(pair.logLikelihoodRatio) > 0)
  }

  @Test("words that never occur have no figures")
  func absent() {
    let pair = Collocation(joint: 0, first: 0, second: 0, total: 0)
    #expect(pair.expected == nil && pair.dice == nil && pair.logDice == nil)
    #expect(pair.pointwiseMutualInformation == nil && pair.logLikelihoodRatio == nil)
    #expect(pair.normalizedPointwiseMutualInformation == nil && pair.phi == nil)
  }

  @Test("first and second word count alike")
  func symmetry() {
    forEverySeed { generator, seed in
      let joint = Double(Int.random(in: 1...9, using: &generator))
      let first = joint + Double(Int.random(in: 1...90, using: &generator))
      let second = joint + Double(Int.random(in: 1...90, using: &generator))
      let one = Collocation(joint: joint, first: first, second: second, total: 5_000)
      let other = Collocation(joint: joint, first: second, second: first, total: 5_000)
      #expect(
        agreesWithReference(one.logLikelihoodRatio, other.logLikelihoodRatio ?? .nan),
        "seed \(seed)")
      #expect(agreesWithReference(one.phi, other.phi ?? .nan), "seed \(seed)")
    }
  }
}
