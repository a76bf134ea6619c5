import Statistics
import TestSupport
import Testing

@Suite("Effect sizes")
struct EffectSizeTests {
  @Test("are undefined where there is nothing to compare")
  func undefined() {
    #expect(CohensD([], [1, 2]) == nil)
    #expect(CohensD([1], [2]) == nil)
    #expect(CohensD([3, 3], [4, 4]) == nil)
    #expect(CohensD([3, .nan], [4, 5]) == nil)
    #expect(CliffsDelta([], [1, 2]) == nil)
    #expect(CliffsDelta([1], [1, 2]) == nil)
    #expect(CliffsDelta([1, .nan], [1, 2]) == nil)
    #expect(OddsRatio(FourfoldTable(0, 0, 1, 2), correction: .haldaneAnscombe) == nil)
    #expect(OddsRatio(FourfoldTable(0, 3, 1, 2)) == nil)
    #expect(RiskRatio(FourfoldTable(0, 3, 1, 2)) == nil)
    #expect(RiskRatio(FourfoldTable(2, 3, 0, 0)) == nil)
    #expect(CohensD.correction(degreesOfFreedom: 1) == nil)
  }

  @Test("one value against a few has a d, though no t test of Welch")
  func single() throws {
    let effect = try #require(CohensD([4], [1, 2, 3]))
    #expect(abs(effect.estimate.value - 2) < 1e-14)
    #expect(effect.degreesOfFreedom == 2)
    let least = try #require(CohensD([4], [1, 2]))
    #expect(least.hedges == nil)
  }

  @Test("Haldane's and Anscombe's half opens zero cells")
  func zeroCells() throws {
    let table = FourfoldTable(0, 9, 4, 5)
    let corrected = try #require(OddsRatio(table, correction: .haldaneAnscombeIfZero))
    #expect(corrected == OddsRatio(table, correction: .haldaneAnscombe))
    #expect(abs(corrected.estimate.value - 0.5 * 5.5 / (9.5 * 4.5)) < 1e-15)
    let full = FourfoldTable(2, 9, 4, 5)
    #expect(OddsRatio(full, correction: .haldaneAnscombeIfZero) == OddsRatio(full))
    #expect(RiskRatio(table, correction: .haldaneAnscombeIfZero) != nil)
    // Everyone in both groups but one: the standard error has only that one.
    let sure = try #require(RiskRatio(FourfoldTable(10, 0, 9, 1)))
    #expect(abs(sure.standardErrorOfLogarithm - (1.0 / 90).squareRoot()) < 1e-15)
  }

  @Test("swapping the samples turns the sign")
  func symmetry() throws {
    try forEverySeed(0..<25) { generator, seed in
      let first = generator.normals(9, 0.4).map { ($0 * 4).rounded() }
      let second = generator.normals(14).map { ($0 * 4).rounded() }
      let (d, back) = (
        try #require(CohensD(first, second)), try #require(CohensD(second, first))
      )
      #expect(d.estimate.value == -back.estimate.value, "seed \(seed)")
      #expect(abs(d.estimate.interval.lower + back.estimate.interval.upper) < 1e-10)
      #expect(d.estimate.interval.contains(d.estimate.value))
      let (delta, mirrored) = (
        try #require(CliffsDelta(first, second)), try #require(CliffsDelta(second, first))
      )
      #expect(delta.estimate.value == -mirrored.estimate.value, "seed \(seed)")
      #expect(delta.estimate.interval.contains(delta.estimate.value))
      let superiority = try #require(MannWhitneyTest(first, second)).probabilityOfSuperiority
      #expect(abs(delta.probabilityOfSuperiority.value - superiority) < 1e-15, "seed \(seed)")
    }
  }

  @Test("only the order counts for Cliff's delta, and scale nowhere")
  func invariance() throws {
    try forEverySeed(0..<25) { generator, seed in
      let first = generator.normals(20, 1)
      let second = generator.normals(15)
      #expect(
        CliffsDelta(first, second)
          == CliffsDelta(first.map { $0 * $0 * $0 }, second.map { $0 * $0 * $0 }), "seed \(seed)")
      let d = try #require(CohensD(first, second)).estimate
      let scaled = try #require(CohensD(first.map { $0 * 8 }, second.map { $0 * 8 })).estimate
      #expect(abs(d.value - scaled.value) < 1e-13, "seed \(seed)")
      #expect(abs(d.interval.upper - scaled.interval.upper) < 1e-10, "seed \(seed)")
    }
  }

  @Test("samples apart have a delta of 1 with an interval below it")
  func separation() throws {
    let delta = try #require(CliffsDelta([5, 6, 7, 8], [1, 2, 3])).estimate
    #expect(delta.value == 1 && delta.interval.upper == 1)
    #expect(delta.interval.lower < 0)
    let many = try #require(
      CliffsDelta((0..<100).map { Double($0) }, (0..<90).map { Double(-1 - $0) }))
    #expect(many.estimate.interval.lower > 0.9)
    let same = try #require(CliffsDelta([2, 2], [2, 2, 2])).estimate
    #expect(same.value == 0 && same.interval.lower < 0 && same.interval.upper > 0)
  }

  @Test("effects of huge samples have narrow intervals around them")
  func huge() throws {
    let first = (0..<50_000).map { Double($0 % 1000) }
    let d = try #require(CohensD(first, first.map { $0 + 100 })).estimate
    #expect(d.interval.contains(d.value))
    #expect(d.interval.upper - d.interval.lower < 0.03)
  }

  @Test("samples that hardly vary have effects of millions, with intervals")
  func enormous() throws {
    let d = try #require(CohensD([1, 1, 1, 1.000_001], [1000, 1000, 1000.000_001])).estimate
    #expect(d.value < -1e8)
    #expect(d.interval.contains(d.value))
    // The spread alone is uncertain then: d is |d| s/σ over s, with s/σ of 5 degrees of freedom.
    let ratio = (ChiSquaredDistribution(degreesOfFreedom: 5).quantile(0.025) / 5).squareRoot()
    #expect(abs(d.interval.upper / d.value - ratio) < 1e-6)
  }

  @Test("intervals hold the true effect")
  func coverage() {
    expectCoverage("d") {
      CohensD($0.normals(12, 1), $0.normals(15))?.estimate.interval.contains(1) ?? false
    }
    // Two normal populations one standard deviation apart: δ = 2Φ(1/√2) - 1.
    expectCoverage("delta") {
      CliffsDelta($0.normals(30, 1), $0.normals(40))?.estimate.interval
        .contains(0.5204998778130465) ?? false
    }
    expectCoverage("odds ratio") {
      let (a, c) = ($0.successes(90, 0.5), $0.successes(110, 0.25))
      return OddsRatio(FourfoldTable(a, 90 - a, c, 110 - c))?.estimate.interval.contains(3) ?? false
    }
    expectCoverage("risk ratio") {
      let (a, c) = ($0.successes(90, 0.5), $0.successes(110, 0.25))
      return RiskRatio(FourfoldTable(a, 90 - a, c, 110 - c))?.estimate.interval.contains(2) ?? false
    }
    expectCoverage("V") {
      // Shares 0.35, 0.15, 0.15, 0.35: V = 0.4.
      let rows = $0.successes(200, 0.5)
      let (a, d) = ($0.successes(rows, 0.7), $0.successes(200 - rows, 0.7))
      return ChiSquaredTest(table: [[a, rows - a], [200 - rows - d, d]])?.cramersV?.interval
        .contains(0.4) ?? false
    }
  }
}
