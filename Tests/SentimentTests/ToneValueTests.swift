import Sentiment
import Testing
import TextCore

/// The values that a judgement is made of.
@Suite struct ToneValueTests {
  @Test func labelsAreTheNumbersThatFilesHold() {
    #expect(ToneLabel.allCases.map(\.rawValue) == [-1, 0, 1])
    #expect(ToneLabel.negative < .neutral && ToneLabel.neutral < .positive)
  }

  @Test func probabilitiesSumToOne() throws {
    let found = try #require(ToneProbabilities(negative: 1, neutral: 2, positive: 5))
    #expect(found[.negative] + found[.neutral] + found[.positive] == 1)
    #expect(found.likeliest == .positive)
    #expect(found.confidence == 0.625)
  }

  @Test func equalProbabilitiesAreNeutral() throws {
    #expect(ToneProbabilities(negative: 1, neutral: 1, positive: 1)?.likeliest == .neutral)
    #expect(ToneProbabilities(negative: 1, neutral: 0, positive: 1)?.likeliest == .negative)
  }

  @Test func weightsThatAreNoProbabilitiesAreRefused() {
    #expect(ToneProbabilities(negative: 0, neutral: 0, positive: 0) == nil)
    #expect(ToneProbabilities(negative: -1, neutral: 2, positive: 0) == nil)
    #expect(ToneProbabilities(negative: .nan, neutral: 2, positive: 0) == nil)
    #expect(ToneProbabilities(negative: .infinity, neutral: 2, positive: 0) == nil)
  }

  @Test func aToneOrdersItsEvidenceAndCutsItsScore() {
    let places = [ByteRange(5, 9), ByteRange(0, 4)].map { ToneEvidence(range: $0, weight: 1) }
    let tone = Tone(label: .positive, score: 1.2, evidence: places)
    #expect(tone.score == 1)
    #expect(tone.evidence.map(\.range.start) == [0, 5])
    #expect(!tone.abstains && tone.probabilities == nil)
  }

  @Test func aScaleIsOddAndSteepensWithGain() {
    let scale = ValenceScale(gain: 0.25, negativeAtMost: -0.1, positiveFrom: 0.1)
    #expect(scale.score(sum: 2, words: 9) == -scale.score(sum: -2, words: 9))
    #expect(scale.score(sum: 2, words: 9) > scale.score(sum: 2, words: 16))
    #expect(scale.score(sum: 1e300, words: 1).isFinite)
  }
}
