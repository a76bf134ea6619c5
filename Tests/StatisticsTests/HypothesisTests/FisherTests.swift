import NumericCore
import Statistics
import TestSupport
import Testing

@Suite("Fisher's exact test")
struct FisherTests {
  @Test("swapping groups inverts the odds ratio and leaves the p-value")
  func symmetry() throws {
    try forEverySeed { generator, seed in
      let cells = (0..<4).map { _ in Int.random(in: 1..<30, using: &generator) }
      let test = try #require(
        FisherExactTest(FourfoldTable(cells[0], cells[1], cells[2], cells[3])))
      let swapped = try #require(
        FisherExactTest(FourfoldTable(cells[2], cells[3], cells[0], cells[1])))
      let turned = try #require(
        FisherExactTest(FourfoldTable(cells[0], cells[2], cells[1], cells[3])))
      #expect(abs(test.pValue - swapped.pValue) <= 1e-11 * test.pValue, "seed \(seed)")
      #expect(abs(test.pValue - turned.pValue) <= 1e-11 * test.pValue, "seed \(seed)")
      #expect(abs(test.oddsRatio.value * swapped.oddsRatio.value - 1) < 1e-11, "seed \(seed)")
      #expect(
        abs(test.oddsRatio.interval.lower * swapped.oddsRatio.interval.upper - 1) < 1e-10,
        "seed \(seed)")
    }
  }

  @Test("tables at the end of their margins have an odds ratio of 0 or without limit")
  func extremes() throws {
    let never = try #require(FisherExactTest(FourfoldTable(0, 5, 4, 3)))
    #expect(never.oddsRatio.value == 0 && never.oddsRatio.interval.lower == 0)
    #expect(never.oddsRatio.interval.upper.isFinite)
    let always = try #require(FisherExactTest(FourfoldTable(5, 0, 3, 4)))
    #expect(always.oddsRatio.value == .infinity && always.oddsRatio.interval.upper == .infinity)
    let only = try #require(FisherExactTest(FourfoldTable(1, 0, 0, 1)))
    #expect(only.pValue == 1)
    #expect(abs(only.oddsRatio.interval.lower - 0.025 / 0.975) < 1e-12)
  }

  @Test("one-sided intervals are open where the alternative points to")
  func oneSided() throws {
    let table = FourfoldTable(9, 4, 3, 11)
    let less = try #require(FisherExactTest(table, alternative: .less))
    let greater = try #require(FisherExactTest(table, alternative: .greater))
    #expect(less.oddsRatio.interval.lower == 0 && less.oddsRatio.interval.upper.isFinite)
    #expect(greater.oddsRatio.interval.upper == .infinity && greater.oddsRatio.interval.lower > 0)
    let narrow = try #require(FisherExactTest(table, level: 0.9))
    #expect(
      abs(narrow.oddsRatio.interval.lower / greater.oddsRatio.interval.lower - 1) < 1e-12)
  }

  @Test("drawn tables tell what all tables tell", arguments: ["degrees", "sparse", "wide"])
  func monteCarlo(name: String) throws {
    let table = try #require(InferenceReference.tables[name])
    // R 4.2.2, fisher.test over all tables.
    let exact = try #require(
      InferenceReference.values("montecarlo").first { $0.parts[1] == name }?.value)
    let test = try #require(FisherMonteCarloTest(table: table, draws: 20_000, level: 0.9999))
    #expect(test.exactPValue.interval.contains(exact))
    #expect(test.pValue == Double(test.hits + 1) / 20_001)
  }

  @Test("drawn tables of two by two tell what the exact test tells")
  func twoByTwo() throws {
    try forEverySeed(0..<12) { generator, seed in
      let cells = (0..<4).map { _ in Int.random(in: 0..<14, using: &generator) + 1 }
      let table = FourfoldTable(cells[0], cells[1], cells[2], cells[3])
      let exact = try #require(FisherExactTest(table)).pValue
      let drawn = try #require(
        FisherMonteCarloTest(table: table.rows, draws: 4_000, level: 0.9999, seed: seed))
      #expect(
        drawn.exactPValue.interval.lower <= exact + 1e-12
          && exact <= drawn.exactPValue.interval.upper + 1e-12, "seed \(seed)")
    }
  }

  @Test("the number of threads changes nothing, the seed does")
  func threads() {
    let table = [[12, 7, 3], [6, 11, 8], [2, 9, 10]]
    let one = FisherMonteCarloTest(table: table, draws: 3_001, seed: 7)
    for threads in [2, 3, 8] {
      #expect(
        one
          == FisherMonteCarloTest(
            table: table, draws: 3_001, seed: 7, parallelism: Parallelism(threads: threads)))
    }
    #expect(one?.hits != FisherMonteCarloTest(table: table, draws: 3_001, seed: 8)?.hits)
  }

  @Test("a p-value by drawing is never zero")
  func neverZero() {
    let test = FisherMonteCarloTest(table: [[900, 10, 5], [4, 800, 9], [7, 3, 700]], draws: 500)
    #expect(test?.hits == 0)
    #expect(test?.pValue == 1.0 / 501)
    #expect(test?.exactPValue.interval.lower == 0)
  }

  @Test("a million cases a cell are one test like another")
  func large() throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      let test = try #require(
        FisherExactTest(FourfoldTable(1_000_000, 1_001_000, 999_000, 1_000_500)))
      #expect(test.oddsRatio.interval.contains(test.oddsRatio.value))
      #expect(abs(test.oddsRatio.value - 1_000_000.0 * 1_000_500 / (1_001_000.0 * 999_000)) < 1e-8)
    }
    #expect(time < .seconds(20), "far more than it needs without optimisation")
  }
}
