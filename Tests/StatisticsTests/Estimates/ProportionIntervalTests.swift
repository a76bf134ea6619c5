import Statistics
import TestSupport
import Testing

@Suite("Intervals of shares")
struct ProportionIntervalTests {
  @Test("without a trial there is no share")
  func undefined() {
    #expect(ProportionInterval.wilson(successes: 0, trials: 0) == nil)
    #expect(ProportionInterval.clopperPearson(successes: 0, trials: 0) == nil)
    #expect(ProportionInterval.newcombeDifference(first: (1, 2), second: (0, 0)) == nil)
  }

  @Test("none and all reach exactly 0 and 1")
  func extremes() throws {
    for trials in [1, 2, 10, 1_000_000_000] {
      for interval in [ProportionInterval.wilson, ProportionInterval.clopperPearson] {
        let none = try #require(interval(0, trials, 0.95)).interval
        let all = try #require(interval(trials, trials, 0.95)).interval
        #expect(none.lower == 0 && none.upper > 0)
        #expect(all.upper == 1 && all.lower < 1)
      }
    }
    let difference = try #require(
      ProportionInterval.newcombeDifference(first: (4, 4), second: (0, 5)))
    #expect(difference.value == 1 && difference.interval.upper == 1)
  }

  @Test("hold the share, mirror for failures, grow with the level; the exact one is the wider")
  func order() throws {
    try forEverySeed { generator, seed in
      let trials = Int.random(in: 1..<200, using: &generator)
      let hits = Int.random(in: 0...trials, using: &generator)
      let wilson = try #require(ProportionInterval.wilson(successes: hits, trials: trials))
      let mirrored = try #require(
        ProportionInterval.wilson(successes: trials - hits, trials: trials))
      #expect(abs(wilson.interval.lower + mirrored.interval.upper - 1) < 1e-14, "seed \(seed)")
      let exact = try #require(ProportionInterval.clopperPearson(successes: hits, trials: trials))
      let wider = try #require(
        ProportionInterval.clopperPearson(successes: hits, trials: trials, level: 0.99))
      #expect(exact.interval.contains(exact.value) && wilson.interval.contains(wilson.value))
      #expect(wider.interval.lower <= exact.interval.lower, "seed \(seed)")
      #expect(wider.interval.upper >= exact.interval.upper, "seed \(seed)")
      let width = wilson.interval.upper - wilson.interval.lower
      #expect(exact.interval.upper - exact.interval.lower > 0.9 * width, "seed \(seed)")
    }
  }

  @Test("hold the truth as often as they say")
  func coverage() {
    expectCoverage("Wilson") {
      ProportionInterval.wilson(successes: $0.successes(60, 0.2), trials: 60)?.interval
        .contains(0.2) ?? false
    }
    expectCoverage("Clopper-Pearson", 0.94...1) {
      ProportionInterval.clopperPearson(successes: $0.successes(60, 0.2), trials: 60)?.interval
        .contains(0.2) ?? false
    }
    expectCoverage("Newcombe") {
      ProportionInterval.newcombeDifference(
        first: ($0.successes(60, 0.4), 60), second: ($0.successes(80, 0.1), 80))?.interval
        .contains(0.3) ?? false
    }
  }
}
