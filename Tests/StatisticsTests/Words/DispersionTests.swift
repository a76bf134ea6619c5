import Statistics
import TestSupport
import Testing

private func dispersion(_ counts: [Double], _ sizes: [Double]) -> Dispersion? {
  let entries = counts.enumerated().map { (part: $0.offset, count: $0.element) }
  return Dispersion(entries, parts: PartSizes(sizes))
}

@Suite("Dispersion")
struct DispersionTests {
  @Test("equals the formulas", arguments: WordReference.dispersion.indices)
  func reference(row: Int) throws {
    let expected = WordReference.dispersion[row]
    let spread = try #require(dispersion(expected.counts, expected.sizes))
    #expect(agreesWithReference(spread.deviationOfProportions, expected.dp))
    #expect(agreesWithReference(spread.normalizedDeviationOfProportions, expected.normalized))
    #expect(agreesWithReference(spread.juillandD, expected.juilland))
    #expect(spread.range == expected.counts.count { $0 > 0 })
  }

  @Test("an even spread is 0 and 1, all in the smallest part is 1 and 0")
  func ends() throws {
    let even = try #require(dispersion([2, 4, 6], [10, 20, 30]))
    #expect(abs(even.deviationOfProportions) < 1e-15)
    #expect(agreesWithReference(even.juillandD, 1))
    let lone = try #require(dispersion([5, 0, 0, 0], [10, 20, 30, 40]))
    #expect(agreesWithReference(lone.normalizedDeviationOfProportions, 1))
    #expect(agreesWithReference(lone.juillandD, 0))
    #expect(lone.range == 1 && lone.relativeRange == 0.25)
  }

  @Test("one part says nothing of spread, and no occurrence nothing at all")
  func undefined() throws {
    let lone = try #require(dispersion([3], [10]))
    #expect(lone.normalizedDeviationOfProportions == nil && lone.juillandD == nil)
    #expect(lone.deviationOfProportions == 0)
    #expect(dispersion([0, 0], [10, 10]) == nil)
    #expect(dispersion([], []) == nil)
  }

  @Test("parts without words, and the parts that lack the word, need not be given")
  func sparse() throws {
    try forEverySeed { generator, seed in
      let sizes = (0..<20).map { _ in Double(Int.random(in: 5...300, using: &generator)) }
      var counts = sizes.map { _ in Double(max(Int.random(in: -6...5, using: &generator), 0)) }
      counts[3] = 2
      let entries = counts.enumerated().filter { $0.element > 0 }
      let whole = try #require(dispersion(counts, sizes))
      let sparse = try #require(
        Dispersion(
          entries.map { (part: $0.offset, count: $0.element) }, parts: PartSizes(sizes + [0, 0])))
      #expect(whole == sparse, "seed \(seed)")
      #expect((0...1).contains(whole.normalizedDeviationOfProportions ?? -1), "seed \(seed)")
    }
  }
}
