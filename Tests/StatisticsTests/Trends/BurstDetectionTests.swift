import Foundation
import Statistics
import TestSupport
import Testing

/// The cost of a sequence of states, as the paper defines it, without binomial coefficients.
private func cost(
  _ states: [Int], _ occurrences: [Int], _ totals: [Int], rates: [Double], gamma: Double
) -> Double {
  var sum = 0.0
  var before = 0
  for (period, state) in states.enumerated() {
    sum += gamma * log(Double(totals.count)) * Double(max(state - before, 0))
    let with = Double(occurrences[period])
    let without = Double(totals[period] - occurrences[period])
    if with > 0 { sum -= with * log(rates[state]) }
    if without > 0 { sum -= without * log(1 - rates[state]) }
    before = state
  }
  return sum
}

private func allSequences(of states: Int, length: Int) -> [[Int]] {
  guard length > 0 else { return [[]] }
  return allSequences(of: states, length: length - 1).flatMap { head in
    (0..<states).map { head + [$0] }
  }
}

@Suite("Burst detection")
struct BurstDetectionTests {
  @Test("finds the cheapest of all sequences of states")
  func bruteForce() throws {
    try forEverySeed { generator, seed in
      let periods = Int.random(in: 1...7, using: &generator)
      let totals = (0..<periods).map { _ in Int.random(in: 0...40, using: &generator) }
      let occurrences = totals.map { total in
        min(
          total,
          Int.random(in: 0...12, using: &generator) / Int.random(in: 1...6, using: &generator))
      }
      let levels = Int.random(in: 1...3, using: &generator)
      let scaling = Double.random(in: 1.2...3, using: &generator)
      let gamma = Double.random(in: 0...1.5, using: &generator)
      let found = BurstDetection(
        occurrences: occurrences, totals: totals, levels: levels, scaling: scaling, gamma: gamma)
      guard occurrences.contains(where: { $0 > 0 }) else {
        #expect(found == nil)
        return
      }
      let bursts = try #require(found)
      let least =
        allSequences(of: bursts.rates.count, length: periods)
        .map { cost($0, occurrences, totals, rates: bursts.rates, gamma: gamma) }.min() ?? 0
      let own = cost(bursts.states, occurrences, totals, rates: bursts.rates, gamma: gamma)
      #expect(abs(own - least) <= 1e-9 * max(1, least), "seed \(seed)")
      #expect(abs(bursts.cost - least) <= 1e-9 * max(1, least), "seed \(seed)")
    }
  }

  @Test("a week of much talk is a burst, and its weight what the state saves")
  func oneBurst() throws {
    let occurrences = [2, 1, 2, 3, 14, 18, 15, 2, 1, 2, 2, 1]
    let totals = [Int](repeating: 50, count: 12)
    let bursts = try #require(BurstDetection(occurrences: occurrences, totals: totals))
    #expect(bursts.bursts.map(\.periods) == [4..<7])
    #expect(bursts.bursts.map(\.level) == [1])
    let rates = bursts.rates
    let saved = (4..<7).reduce(0.0) { sum, period in
      let with = Double(occurrences[period])
      return sum + with * log(rates[1] / rates[0])
        + (50 - with) * log((1 - rates[1]) / (1 - rates[0]))
    }
    #expect(agreesWithReference(bursts.bursts[0].weight, saved))
  }

  @Test("higher bursts lie inside lower ones")
  func hierarchy() throws {
    try forEverySeed { generator, seed in
      let totals = (0..<60).map { _ in Int.random(in: 20...90, using: &generator) }
      let occurrences = totals.enumerated().map { place, total in
        let most = (20..<30).contains(place) ? total / 2 : (24..<26).contains(place) ? total : 3
        return Int.random(in: 0...most, using: &generator)
      }
      let found = try #require(
        BurstDetection(
          occurrences: occurrences, totals: totals, levels: 3, scaling: 1.6, gamma: 0.5))
      for burst in found.bursts {
        #expect(burst.weight > 0, "seed \(seed)")
        #expect(burst.periods.allSatisfy { found.states[$0] >= burst.level }, "seed \(seed)")
        if burst.level > 1 {
          let holder = found.bursts.first {
            $0.level == burst.level - 1 && $0.periods.clamped(to: burst.periods) == burst.periods
          }
          #expect(holder != nil, "seed \(seed)")
        }
      }
    }
  }

  @Test("a dearer rise finds no more bursts")
  func gamma() throws {
    let occurrences = [1, 4, 1, 1, 5, 6, 1, 0, 4, 1, 1, 7, 1]
    let totals = [Int](repeating: 20, count: 13)
    var before = Int.max
    for gamma in [0, 0.2, 0.5, 1, 2, 5] {
      let found = try #require(
        BurstDetection(occurrences: occurrences, totals: totals, gamma: gamma))
      let periods = found.states.count { $0 > 0 }
      #expect(periods <= before)
      before = periods
    }
    #expect(before == 0)
  }

  @Test("what is everywhere, once, or nowhere has no burst")
  func edges() {
    #expect(BurstDetection(occurrences: [], totals: []) == nil)
    #expect(BurstDetection(occurrences: [0, 0], totals: [5, 5]) == nil)
    #expect(BurstDetection(occurrences: [5, 7], totals: [5, 7])?.bursts == [])
    #expect(BurstDetection(occurrences: [3], totals: [30])?.bursts == [])
    #expect(BurstDetection(occurrences: [4, 4, 4], totals: [40, 40, 40])?.states == [0, 0, 0])
    #expect(BurstDetection(occurrences: [6, 9, 4], totals: [10, 10, 10])?.rates.count == 1)
  }
}
