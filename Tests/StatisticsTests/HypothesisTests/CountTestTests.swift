import Statistics
import TestSupport
import Testing

@Suite("Tests of counts")
struct CountTestTests {
  @Test("are undefined without two categories that hold a case")
  func undefined() {
    #expect(ChiSquaredTest(table: []) == nil)
    #expect(ChiSquaredTest(table: [[3, 4]]) == nil)
    #expect(ChiSquaredTest(table: [[3, 0], [4, 0]]) == nil)
    #expect(ChiSquaredTest(table: [[0, 0], [0, 0]]) == nil)
    #expect(GTest(table: [[0, 0, 0], [4, 0, 5]]) == nil)
    #expect(ChiSquaredTest(observed: []) == nil)
    #expect(ChiSquaredTest(observed: [5]) == nil)
    #expect(ChiSquaredTest(observed: [0, 0, 0]) == nil)
    #expect(GTest(observed: [3, 4, 1], weights: [1, 1, 0]) == nil, "an impossible case happened")
    #expect(FisherExactTest(FourfoldTable(0, 0, 3, 4)) == nil)
    #expect(FisherMonteCarloTest(table: [[3, 0], [4, 0]]) == nil)
  }

  @Test("empty rows, columns and impossible categories change nothing")
  func emptyMargins() {
    let table = [[7, 0, 3], [0, 0, 0], [4, 0, 9], [6, 0, 2]]
    let dense = [[7, 3], [4, 9], [6, 2]]
    #expect(ChiSquaredTest(table: table) == ChiSquaredTest(table: dense))
    #expect(GTest(table: table) == GTest(table: dense))
    #expect(
      FisherMonteCarloTest(table: table, draws: 400)
        == FisherMonteCarloTest(table: dense, draws: 400))
    #expect(
      GTest(observed: [3, 0, 9], weights: [1, 0, 2]) == GTest(observed: [3, 9], weights: [1, 2]))
  }

  @Test("a zero cell adds twice what was expected in it less what is missing elsewhere")
  func zeroCell() throws {
    let test = try #require(GTest(observed: [0, 10]))
    #expect(abs(test.statistic - 20 * 0.6931471805599453) < 1e-13)
  }

  @Test("a perfect fit has p = 1 and no effect")
  func perfectFit() throws {
    let pearson = try #require(ChiSquaredTest(table: [[10, 20], [30, 60]]))
    #expect(pearson.statistic < 1e-25 && pearson.pValue > 0.9999999)
    #expect(pearson.cramersV?.value == 0)
    let ratio = try #require(GTest(observed: [5, 5, 5]))
    #expect(ratio.statistic == 0 && ratio.pValue == 1)
    #expect(ratio.divergence.value == 0)
  }

  @Test("the p-value of a huge table underflows, its logarithm does not")
  func underflow() throws {
    let table = [[500_000, 1_000], [2_000, 700_000]]
    for logarithm in [
      try #require(ChiSquaredTest(table: table)).logPValue,
      try #require(GTest(table: table)).logPValue,
      try #require(FisherExactTest(FourfoldTable(500_000, 1_000, 2_000, 700_000))).logPValue,
    ] {
      #expect(logarithm < -100_000 && logarithm.isFinite)
    }
  }

  @Test("rows and columns may be swapped and reordered")
  func symmetry() throws {
    try forEverySeed { generator, seed in
      let table = (0..<3).map { _ in (0..<4).map { _ in Int.random(in: 1..<40, using: &generator) }
      }
      let turned = (0..<4).map { column in table.reversed().map { $0[column] } }
      let (there, back) = (
        try #require(ChiSquaredTest(table: table)), try #require(ChiSquaredTest(table: turned))
      )
      #expect(abs(there.statistic - back.statistic) < 1e-11, "seed \(seed)")
      let (one, other) = (try #require(GTest(table: table)), try #require(GTest(table: turned)))
      #expect(abs(one.statistic - other.statistic) < 1e-11, "seed \(seed)")
      let effect = try #require(there.cramersV)
      #expect(effect.interval.contains(effect.value), "seed \(seed)")
      #expect(one.divergence.interval.contains(one.divergence.value), "seed \(seed)")
    }
  }

  @Test("p-values are uniform under the null hypothesis")
  func size() {
    expectUniformPValues("chi-squared") { generator in
      var table = [[0, 0, 0], [0, 0, 0]]
      for _ in 0..<300 {
        table[Int.random(in: 0..<2, using: &generator)][Int.random(in: 0..<3, using: &generator)] +=
          1
      }
      return ChiSquaredTest(table: table)?.pValue
    }
    expectUniformPValues("G") { generator in
      var counts = [0, 0, 0, 0]
      for _ in 0..<400 { counts[Int.random(in: 0..<4, using: &generator)] += 1 }
      return GTest(observed: counts)?.pValue
    }
    expectUniformPValues("Fisher", mayBeConservative: true) {
      let (a, c) = ($0.successes(40, 0.3), $0.successes(50, 0.3))
      return FisherExactTest(FourfoldTable(a, 40 - a, c, 50 - c))?.pValue
    }
  }
}
