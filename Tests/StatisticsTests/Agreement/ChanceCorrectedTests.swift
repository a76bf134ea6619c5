import Statistics
import TestSupport
import Testing

@Suite("Agreement corrected for chance")
struct ChanceCorrectedTests {
  @Test("does not depend on the order of units, coders or labels")
  func invariance() throws {
    try forEverySeed(0..<20) { generator, seed in
      let codes = CodingSamples.codes(
        units: 30, coders: 4, categories: 4, error: 0.4, missing: 0.2, using: &generator)
      let names = [30.0, 10, 40, 20]
      let changed = codes.shuffled(using: &generator).map { row in
        row.map { $0.map { names[Int($0) - 1] } }.shuffled(using: &generator)
      }
      let (first, second) = (Ratings(numbers: codes), Ratings(numbers: changed))
      let kappa = try #require(FleissKappa(first))
      let again = try #require(FleissKappa(second))
      #expect(abs(kappa.estimate.value - again.estimate.value) < 1e-12, "seed \(seed)")
      #expect(abs(kappa.standardError - again.standardError) < 1e-12, "seed \(seed)")
      let gwet = try #require(GwetsAC1(first)).estimate.value
      #expect(abs(try #require(GwetsAC1(second)).estimate.value - gwet) < 1e-12)
      #expect(kappa.estimate.value <= 1 && kappa.estimate.interval.upper <= 1)
    }
  }

  @Test("Cohen's is symmetric, and for two categories weights change nothing")
  func cohen() throws {
    try forEverySeed(0..<20) { generator, seed in
      let ratings = Ratings(
        numbers: CodingSamples.codes(
          units: 40, coders: 2, categories: 3, error: 0.5, missing: 0.1, using: &generator))
      for weights in CohensKappa.Weights.allCases {
        let kappa = try #require(CohensKappa(ratings, weights: weights))
        let other = try #require(
          CohensKappa(ratings.selecting(coders: [1, 0]), weights: weights))
        #expect(abs(kappa.estimate.value - other.estimate.value) < 1e-12, "seed \(seed)")
        #expect(abs(kappa.standardError - other.standardError) < 1e-12, "seed \(seed)")
      }
      let counts = (0..<4).map { _ in Int.random(in: 1...20, using: &generator) }
      let plain = try #require(CohensKappa(table: counts, categories: 2))
      let quadratic = try #require(
        CohensKappa(table: counts, categories: 2, weights: .quadratic))
      #expect(abs(plain.estimate.value - quadratic.estimate.value) < 1e-12)
    }
  }

  @Test("Cohen's weighs numbers by their distance, however many of them occur")
  func distances() throws {
    let all = Ratings(numbers: [[1, 1], [2, 2], [3, 4], [4, 4], [5, 5], [5, 4]])
    let few = Ratings(numbers: [[1, 1], [1, 5], [5, 5], [2, 2]])
    let kappa = try #require(CohensKappa(few, weights: .linear))
    // 1 - Σ observed distance / Σ expected distance: 4/4 against (0 + 1·… )/16 by hand.
    let values: [(Double, Double)] = [(1, 1), (1, 5), (5, 5), (2, 2)]
    let observed = values.reduce(0.0) { $0 + abs($1.0 - $1.1) } / 4
    let expected = values.reduce(0.0) { sum, one in
      sum + values.reduce(0.0) { $0 + abs(one.0 - $1.1) }
    }
    #expect(abs(kappa.estimate.value - (1 - observed / (expected / 16))) < 1e-12)
    #expect(CohensKappa(all, weights: .quadratic) != nil)
  }

  @Test("is about 0 for guesses, and the interval holds the truth in about 95 of 100 samples")
  func chance() throws {
    var generator = TestGenerator(seed: 7)
    var (kappaHeld, fleissHeld, gwetHeld, sum) = (0, 0, 0, 0.0)
    let population = Ratings(
      numbers: CodingSamples.codes(
        units: 100_000, coders: 2, categories: 3, error: 0.4, using: &generator))
    let truth = try #require(FleissKappa(population)).estimate.value
    let gwetTruth = try #require(GwetsAC1(population)).estimate.value
    for _ in 0..<400 {
      let ratings = Ratings(
        numbers: CodingSamples.codes(
          units: 80, coders: 2, categories: 3, error: 0.4, using: &generator))
      if try #require(CohensKappa(ratings)).estimate.interval.contains(truth) { kappaHeld += 1 }
      if try #require(FleissKappa(ratings)).estimate.interval.contains(truth) { fleissHeld += 1 }
      if try #require(GwetsAC1(ratings)).estimate.interval.contains(gwetTruth) { gwetHeld += 1 }
      let guesses = Ratings(
        numbers: CodingSamples.codes(
          units: 80, coders: 2, categories: 3, error: 1, using: &generator))
      sum += try #require(CohensKappa(guesses)).estimate.value / 400
    }
    #expect(abs(sum) < 0.02)
    for held in [kappaHeld, fleissHeld, gwetHeld] {
      #expect(held >= 368 && held <= 392, "\(held) of 400")
    }
  }

  @Test("falls with a frequent category for kappa, not for AC1")
  func prevalence() throws {
    // 118 units without the code by both, 5 by one only each, and 2 by neither's word alone.
    let table = [118, 5, 2, 0]
    let kappa = try #require(CohensKappa(table: table, categories: 2))
    let rows: [[Double?]] =
      [[Double?]](repeating: [0, 0], count: 118) + [[Double?]](repeating: [0, 1], count: 5)
      + [[Double?]](repeating: [1, 0], count: 2)
    let gwet = try #require(GwetsAC1(Ratings(numbers: rows)))
    // Gwet (2008), table 1: kappa -0.0234, AC1 0.9408.
    #expect(abs(kappa.estimate.value - -0.0234) < 0.0001)
    #expect(abs(gwet.estimate.value - 0.9408) < 0.0001)
  }

  @Test("keeps a lower end below 1 where all agree")
  func perfect() throws {
    let ratings = Ratings(numbers: (0..<40).map { [Double($0 % 2), Double($0 % 2)] })
    let estimates = [
      try #require(CohensKappa(ratings)).estimate, try #require(FleissKappa(ratings)).estimate,
      try #require(GwetsAC1(ratings)).estimate, try #require(PercentAgreement(ratings)).estimate,
    ]
    for estimate in estimates {
      #expect(estimate.value == 1 && estimate.interval.upper == 1)
      #expect(estimate.interval.lower > 0.8 && estimate.interval.lower < 0.95)
    }
  }

  @Test("in per cent has Wilson's interval for two coders")
  func percent() throws {
    var rows: [[Double?]] = [[1, 1], [1, 2], [2, 2], [3, 3], [1, 3], [2, 2], [2, 2]]
    rows.append([1, nil])
    let agreement = try #require(PercentAgreement(Ratings(numbers: rows)))
    let wilson = try #require(ProportionInterval.wilson(successes: 5, trials: 7))
    #expect(agreement.units == 7)
    #expect(abs(agreement.estimate.value - wilson.value) < 1e-15)
    #expect(abs(agreement.estimate.interval.lower - wilson.interval.lower) < 1e-12)
    #expect(abs(agreement.estimate.interval.upper - wilson.interval.upper) < 1e-12)
  }

  @Test("is undefined with one category, one coder or no unit")
  func undefined() throws {
    let same = Ratings(numbers: [[1, 1], [1, 1], [1, 1]])
    #expect(CohensKappa(same) == nil && FleissKappa(same) == nil && GwetsAC1(same) == nil)
    #expect(PercentAgreement(same)?.estimate.value == 1)
    let lone = Ratings(numbers: [[1], [2]])
    #expect(FleissKappa(lone) == nil && GwetsAC1(lone) == nil && PercentAgreement(lone) == nil)
    let apart = Ratings(numbers: [[1, nil], [nil, 2]])
    #expect(CohensKappa(apart) == nil && FleissKappa(apart) == nil)
    let none = Ratings(numbers: [], coders: ["Ida", "Bo"])
    #expect(CohensKappa(none) == nil && PercentAgreement(none) == nil)
    let third = try #require(
      FleissKappa(try Ratings(labels: [["a", "b"], ["a", "a"]], order: ["a", "b", "c"])))
    #expect(third.categories[2] == nil && third.categories[0] != nil)
  }
}
