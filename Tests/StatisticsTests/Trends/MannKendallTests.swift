import Statistics
import TestSupport
import Testing

@Suite("The test of Mann and Kendall")
struct MannKendallTests {
  @Test("equals pymannkendall and SciPy", arguments: TrendReference.mannKendall.indices)
  func reference(row: Int) throws {
    let expected = TrendReference.mannKendall[row]
    let test = try #require(MannKendallTest(expected.values))
    #expect(test.score == expected.score, "\(expected.name)")
    #expect(agreesWithReference(test.tau, expected.tau), "\(expected.name)")
    #expect(agreesWithReference(test.variance, expected.variance), "\(expected.name)")
    #expect(agreesWithReference(test.zScore, expected.z), "\(expected.name)")
    #expect(agreesWithReference(test.pValue, expected.p), "\(expected.name)")
    let corrected = try #require(
      MannKendallTest(expected.values, autocorrelation: .hamedRao()))
    #expect(agreesWithReference(corrected.variance, expected.hamedRao), "\(expected.name)")
    let three = try #require(
      MannKendallTest(expected.values, autocorrelation: .hamedRao(lags: 3)))
    #expect(agreesWithReference(three.variance, expected.hamedRaoThree), "\(expected.name)")
  }

  @Test("the score is the pairs that rise less the pairs that fall")
  func score() throws {
    try forEverySeed { generator, seed in
      let count = Int.random(in: 2...40, using: &generator)
      var values = (0..<count).map { _ in Double(Int.random(in: 0...12, using: &generator)) }
      values[0] = -1
      var score = 0
      for later in values.indices {
        for earlier in 0..<later {
          score += values[later] > values[earlier] ? 1 : values[later] < values[earlier] ? -1 : 0
        }
      }
      let test = try #require(MannKendallTest(values))
      #expect(test.score == score, "seed \(seed)")
      let mirrored = try #require(MannKendallTest(values.map { -$0 }))
      #expect(mirrored.score == -score, "seed \(seed)")
      #expect(agreesWithReference(mirrored.pValue, test.pValue), "seed \(seed)")
    }
  }

  @Test("the exact chance is the share of orders with as large a score")
  func exact() throws {
    let values = [2.0, 1, 3, 5, 4]
    func orders(_ rest: [Double]) -> [[Double]] {
      guard !rest.isEmpty else { return [[]] }
      return rest.indices.flatMap { place -> [[Double]] in
        var others = rest
        let first = others.remove(at: place)
        return orders(others).map { [first] + $0 }
      }
    }
    let scores = try orders(values).map { try #require(MannKendallTest($0)).score }
    let rising = try #require(MannKendallTest(values, alternative: .greater))
    let falling = try #require(MannKendallTest(values, alternative: .less))
    #expect(rising.isExact)
    let atLeast = Double(scores.count { $0 >= rising.score }) / 120
    let atMost = Double(scores.count { $0 <= rising.score }) / 120
    #expect(agreesWithReference(rising.pValue, atLeast))
    #expect(agreesWithReference(falling.pValue, atMost))
  }

  @Test("the exact and the normal chance meet where one ends and the other begins")
  func meeting() throws {
    func series(_ count: Int) -> [Double] {
      (0..<count).map { Double(($0 * 37) % 101) + Double($0) / 2 }
    }
    let exact = try #require(MannKendallTest(series(MannKendallTest.exactLimit)))
    #expect(exact.isExact)
    let normal = 2 * NormalDistribution(mean: 0, standardDeviation: 1).upperTail(abs(exact.zScore))
    #expect(abs(exact.pValue - min(normal, 1)) < 0.005)
    #expect(try !#require(MannKendallTest(series(MannKendallTest.exactLimit + 1))).isExact)
  }

  @Test("one value or equal values have no trend to test")
  func undefined() {
    #expect(MannKendallTest([]) == nil)
    #expect(MannKendallTest([1]) == nil)
    #expect(MannKendallTest([4, 4, 4, 4]) == nil)
    #expect(MannKendallTest([1, .nan, 3]) == nil)
    #expect(MannKendallTest([1, 2, .infinity], autocorrelation: .hamedRao()) == nil)
    #expect(MannKendallTest([1, 2])?.pValue == 1)
  }

  @Test("it is Kendall's test with time as the other side, but for the correction for continuity")
  func kendall() throws {
    try forEverySeed { generator, seed in
      let values = (0..<30).map { _ in Double.random(in: 0...1, using: &generator) }
      let trend = try #require(MannKendallTest(values))
      let times = values.indices.map(Double.init)
      let order = try #require(KendallCorrelation(times, values))
      #expect(trend.score == order.score && trend.tau == order.estimate.value, "seed \(seed)")
      #expect(trend.pValue == order.pValue && trend.logPValue == order.logPValue, "seed \(seed)")
    }
  }
}
