import Statistics
import TestSupport
import Testing

@Suite("Bootstrap of two ratios on the same observations")
struct PairedRatiosTests {
  @Test("both are drawn together, as the general statistic draws them")
  func closure() throws {
    let bootstrap = Bootstrap(resamples: 200, keepsReplicates: true)
    try forEverySeed(0..<5) { generator, seed in
      func column() -> [Double] {
        (0..<40).map { _ in Double(Int.random(in: 1...9, using: &generator)) }
      }
      let first = (numerators: column(), denominators: column())
      let second = (numerators: column(), denominators: column())
      let closure = try #require(
        bootstrap.statistic(ofIndicesBelow: 40) { drawn in
          var sums = [0.0, 0, 0, 0]
          for place in drawn.indices {
            sums[0] += first.numerators[drawn[place]]
            sums[1] += first.denominators[drawn[place]]
            sums[2] += second.numerators[drawn[place]]
            sums[3] += second.denominators[drawn[place]]
          }
          return sums[0] / sums[1] - sums[2] / sums[3]
        })
      let totals = try #require(bootstrap.pairedDifferenceOfRatios(first, second))
      #expect(
        zip(closure.replicates, totals.replicates).allSatisfy { abs($0 - $1) < 1e-12 },
        "seed \(seed)")
      #expect(abs(closure.interval.lower - totals.interval.lower) < 1e-10, "seed \(seed)")
      #expect(abs(closure.interval.upper - totals.interval.upper) < 1e-10, "seed \(seed)")
    }
  }

  @Test("one observation has no interval, nor has a ratio without a denominator")
  func undefined() {
    let bootstrap = Bootstrap(resamples: 100)
    #expect(bootstrap.pairedDifferenceOfRatios(([1], [1]), ([1], [1])) == nil)
    #expect(bootstrap.pairedDifferenceOfRatios(([1, 1], [0, 0]), ([1, 1], [1, 1])) == nil)
  }
}
