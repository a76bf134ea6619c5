import ModelEvaluation
import Statistics
import TestSupport
import Testing

@Suite("Counts by unit")
struct UnitScoresTests {
  @Test("precision, recall and F follow from the counts")
  func shares() {
    let counts = MatchCounts(gold: 8, predicted: 5, shared: 4)
    #expect(counts.precision == 0.8 && counts.recall == 0.5)
    #expect(abs((counts.fMeasure ?? 0) - 8.0 / 13) < 1e-15)
    #expect(MatchCounts(right: 3, of: 4).fMeasure == 0.75)
  }

  @Test("what is not defined is nil")
  func undefined() {
    #expect(MatchCounts().fMeasure == nil && MatchCounts().precision == nil)
    let missed = MatchCounts(gold: 3, predicted: 0, shared: 0)
    #expect(missed.precision == nil && missed.recall == 0 && missed.fMeasure == 0)
    let madeUp = MatchCounts(gold: 0, predicted: 2, shared: 0)
    #expect(madeUp.precision == 0 && madeUp.recall == nil && madeUp.fMeasure == 0)
  }

  @Test("units are put together by groups")
  func groups() {
    let units = [1, 2, 3].map { MatchCounts(gold: $0, predicted: 1, shared: 1) }
    let joined = UnitScores(units).joined(by: [0, 1, 0])
    #expect(joined.units.map(\.gold) == [4, 2] && joined.total == UnitScores(units).total)
  }

  private func random(_ generator: inout TestGenerator, units: Int) -> UnitScores {
    UnitScores(
      (0..<units).map { _ in
        let shared = Int.random(in: 0...4, using: &generator)
        return MatchCounts(
          gold: shared + Int.random(in: 0...3, using: &generator),
          predicted: shared + Int.random(in: 0...3, using: &generator), shared: shared)
      })
  }

  @Test("the interval of F holds F, and needs two units and one-to-one pairs")
  func interval() throws {
    var generator = TestGenerator(seed: 4)
    let bootstrap = Bootstrap(resamples: 999)
    let scores = random(&generator, units: 40)
    let interval = try #require(scores.interval(bootstrap))
    #expect(interval.contains(try #require(scores.total.fMeasure)))
    #expect(interval.lower < interval.upper)
    #expect(UnitScores([MatchCounts(right: 1, of: 2)]).interval(bootstrap) == nil)
    let uneven = MatchCounts(gold: 2, found: 2, predicted: 2, right: 1)
    #expect(UnitScores([uneven, uneven]).interval(bootstrap) == nil)
  }

  @Test("a system does not differ from itself")
  func same() throws {
    var generator = TestGenerator(seed: 5)
    let scores = random(&generator, units: 30)
    let difference = try #require(scores.difference(from: scores, Bootstrap(resamples: 499)))
    #expect(difference.value == 0 && difference.pValue == 1)
    #expect(difference.interval.lower == 0 && difference.interval.upper == 0)
  }

  @Test("a difference turns its sign when systems change places, and keeps its p-value")
  func swapped() throws {
    var generator = TestGenerator(seed: 6)
    let (one, other) = (random(&generator, units: 12), random(&generator, units: 12))
    // Twelve units have 4,096 arrangements: all are counted.
    let bootstrap = Bootstrap(resamples: 9_999)
    let there = try #require(one.difference(from: other, bootstrap))
    let back = try #require(other.difference(from: one, bootstrap))
    #expect(there.value == -back.value && there.pValue == back.pValue)
    #expect(abs(there.interval.lower + back.interval.upper) < 0.02)
  }

  @Test("a system that is better on every unit differs, a coin's throw does not")
  func tests() throws {
    let good = UnitScores((0..<12).map { _ in MatchCounts(right: 9, of: 10) })
    let bad = UnitScores((0..<12).map { _ in MatchCounts(right: 5, of: 10) })
    let bootstrap = Bootstrap(resamples: 9_999)
    let clear = try #require(good.difference(from: bad, bootstrap))
    // Only one of 4,096 arrangements is as far on either side.
    #expect(clear.pValue == 2.0 / 4_096)
    let mixed = UnitScores((0..<12).map { MatchCounts(right: $0 % 2 == 0 ? 9 : 5, of: 10) })
    let turned = UnitScores((0..<12).map { MatchCounts(right: $0 % 2 == 0 ? 5 : 9, of: 10) })
    #expect(try #require(mixed.difference(from: turned, bootstrap)).pValue == 1)
  }
}
