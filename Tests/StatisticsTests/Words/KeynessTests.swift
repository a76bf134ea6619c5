import Statistics
import TestSupport
import Testing

private func counts(_ a: Double, _ n1: Double, _ b: Double, _ n2: Double) -> KeynessCounts {
  KeynessCounts(target: a, of: n1, reference: b, of: n2)
}

@Suite("Keyness")
struct KeynessTests {
  @Test("equals SciPy, NLTK and the formulas of quanteda", arguments: WordReference.keyness.indices)
  func reference(row: Int) throws {
    let expected = WordReference.keyness[row]
    let term = counts(expected.a, expected.n1, expected.b, expected.n2)
    let ratio = try #require(LogLikelihoodRatio(term))
    #expect(agreesWithReference(ratio.signedStatistic, expected.signedG2))
    #expect(agreesWithReference(ratio.pValue, expected.p))
    #expect(agreesWithReference(ratio.logPValue, expected.logP))
    let two = try #require(LogLikelihoodRatio(term, form: .twoCells))
    #expect(agreesWithReference(two.statistic, expected.twoCells))
    let drawn = try #require(LogLikelihoodRatio(term, correction: .yatesForSmallCells))
    #expect(agreesWithReference(drawn.signedStatistic.magnitude, abs(expected.yatesG2)))
    let divided = try #require(LogLikelihoodRatio(term, correction: .williams))
    #expect(agreesWithReference(divided.statistic, expected.williamsG2))

    let chi = try #require(ChiSquaredKeyness(term))
    #expect(agreesWithReference(chi.signedStatistic, expected.signedChi2))
    let size = expected.n1 + expected.n2
    #expect(agreesWithReference(chi.phi * abs(chi.phi) * size, expected.signedChi2))
    let yates = try #require(ChiSquaredKeyness(term, correction: .yates))
    #expect(agreesWithReference(yates.statistic, expected.yates))
    let small = try #require(ChiSquaredKeyness(term, correction: .yatesForSmallCells))
    #expect(agreesWithReference(small.statistic, expected.yatesSmall))

    let logRatio = try #require(LogRatio(term))
    #expect(agreesWithReference(logRatio.estimate.value, expected.logRatio))
    #expect(agreesWithReference(logRatio.standardError, expected.error))
    let normal = NormalDistribution(mean: 0, standardDeviation: 1)
    let chance = 2 * normal.upperTail(abs(expected.logRatio / expected.error))
    #expect(agreesWithReference(logRatio.pValue, chance))
    let interval = logRatio.estimate.interval
    let width = 2 * 1.959963984540054 * expected.error
    #expect(agreesWithReference(interval.upper - interval.lower, width))

    let odds = LogOdds.estimate(term)
    #expect(agreesWithReference(odds.logOddsRatio, expected.logOdds))
    #expect(agreesWithReference(odds.standardError, expected.oddsError))
  }

  @Test(
    "the information and the percentage equal their formulas",
    arguments: WordReference.keynessWithoutZeros.indices)
  func withoutZeros(row: Int) {
    let expected = WordReference.keynessWithoutZeros[row]
    let term = counts(expected.a, expected.n1, expected.b, expected.n2)
    #expect(agreesWithReference(PointwiseMutualInformation.keyness(term), expected.pmi))
    #expect(agreesWithReference(PercentDifference.value(term), expected.difference))
  }

  @Test("target and reference change places with the sign")
  func antisymmetry() throws {
    try forEverySeed { generator, seed in
      let n1 = Double(Int.random(in: 50...90_000, using: &generator))
      let n2 = Double(Int.random(in: 50...90_000, using: &generator))
      let a = Double(Int.random(in: 1...40, using: &generator))
      let b = Double(Int.random(in: 0...40, using: &generator))
      let one = counts(a, n1, b, n2)
      let other = counts(b, n2, a, n1)
      let g = try (#require(LogLikelihoodRatio(one)), #require(LogLikelihoodRatio(other)))
      #expect(agreesWithReference(g.0.statistic, g.1.statistic), "seed \(seed)")
      let chi = try (#require(ChiSquaredKeyness(one)), #require(ChiSquaredKeyness(other)))
      #expect(agreesWithReference(chi.0.statistic, chi.1.statistic), "seed \(seed)")
      let ratio = try (#require(LogRatio(one)), #require(LogRatio(other)))
      #expect(agreesWithReference(ratio.0.estimate.value, -ratio.1.estimate.value), "seed \(seed)")
      let odds = (LogOdds.estimate(one), LogOdds.estimate(other))
      #expect(agreesWithReference(odds.0.zScore, -odds.1.zScore), "seed \(seed)")
    }
  }

  @Test("a term equally frequent in both has no keyness, however large the texts")
  func noDifference() throws {
    let term = counts(3e6, 1e9, 9e6, 3e9)
    #expect(try #require(LogLikelihoodRatio(term)).statistic == 0)
    #expect(try #require(LogLikelihoodRatio(term, form: .twoCells)).statistic == 0)
    #expect(try #require(ChiSquaredKeyness(term)).statistic == 0)
    #expect(try #require(LogRatio(term)).estimate.value == 0)
    #expect(try #require(LogLikelihoodRatio(term)).pValue == 1)
    #expect(term.expectedTarget == 3e6)
  }

  @Test("the millions of other words leave the digits of a rare term alone")
  func largeTexts() throws {
    // mpmath 1.3 at 50 digits, the sums over two and four cells.
    let term = counts(4, 2e9, 1, 2e9)
    let statistic = try #require(LogLikelihoodRatio(term)).statistic
    let two = try #require(LogLikelihoodRatio(term, form: .twoCells)).statistic
    #expect(abs(two - 1.927_447_570_217_574_3) < 1e-14)
    #expect(abs(statistic - 1.927_447_572_467_574_3) < 1e-14)
  }

  @Test("a p-value below the smallest number still has a logarithm")
  func tinyPValue() throws {
    let term = try #require(LogLikelihoodRatio(counts(5_000, 10_000, 1, 10_000)))
    #expect(term.pValue == 0)
    #expect(term.logPValue < -745 && term.logPValue.isFinite)
  }

  @Test("nothing to compare is no figure")
  func undefined() {
    for term in [counts(0, 0, 3, 10), counts(3, 10, 0, 0), counts(0, 10, 0, 10)] {
      #expect(LogLikelihoodRatio(term) == nil)
      #expect(LogLikelihoodRatio(term, form: .twoCells) == nil)
      #expect(ChiSquaredKeyness(term) == nil)
      #expect(LogRatio(term) == nil)
      #expect(PercentDifference.value(term) == nil)
    }
    let noOtherWords = counts(5, 5, 7, 7)
    #expect(LogLikelihoodRatio(noOtherWords) == nil)
    #expect(LogLikelihoodRatio(noOtherWords, form: .twoCells)?.statistic == 0)
    #expect(PointwiseMutualInformation.keyness(counts(0, 10, 4, 10)) == -.infinity)
    #expect(PointwiseMutualInformation.keyness(counts(0, 10, 0, 10)) == nil)
  }

  @Test("a term that the reference lacks has a percentage only with a stand-in")
  func absentInReference() {
    let term = counts(5, 1_000, 0, 1_000)
    #expect(PercentDifference.value(term) == nil)
    #expect(agreesWithReference(PercentDifference.value(term, standInForAbsence: true), 5e17))
    #expect(PercentDifference.value(counts(0, 1_000, 5, 1_000)) == -100)
    #expect(LogRatio.value(counts(8, 100, 0, 100)) == 4)
  }

  @Test("a strong prior draws the log-odds to no difference")
  func prior() {
    let term = counts(12, 4_000, 3, 4_000)
    let weak = LogOdds.estimate(term, priorShare: 0.001, priorSize: 10)
    let strong = LogOdds.estimate(term, priorShare: 0.001, priorSize: 1e7)
    #expect(weak.logOddsRatio > 1)
    #expect(abs(strong.logOddsRatio) < 0.01)
    #expect(weak.estimate().interval.contains(weak.logOddsRatio))
    #expect(LogOdds.estimate(counts(0, 9, 0, 9)).estimate().interval.lower == -.infinity)
  }
}
