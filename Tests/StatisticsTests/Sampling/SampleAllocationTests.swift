import Statistics
import TestSupport
import Testing

@Suite("Allocation of a sample to strata")
struct SampleAllocationTests {
  @Test("strata take part in proportion, small ones with a floor")
  func examples() {
    #expect(
      SampleAllocation.proportional(sizes: [600, 300, 100], total: 100, floor: 0) == [60, 30, 10])
    // By hand: the third gets its 20; the other 80 are divided 2 : 1, 53.3 and 26.7.
    #expect(
      SampleAllocation.proportional(sizes: [600, 300, 100], total: 100, floor: 20) == [53, 27, 20])
    #expect(SampleAllocation.proportional(sizes: [990, 7, 3], total: 100, floor: 5) == [92, 5, 3])
    #expect(SampleAllocation.proportional(sizes: [4, 0, 2], total: 100, floor: 5) == [4, 0, 2])
    #expect(SampleAllocation.proportional(sizes: [], total: 10, floor: 2) == [])
  }

  @Test("floors that are more than the sample have no allocation")
  func impossible() {
    #expect(SampleAllocation.proportional(sizes: [9, 9, 9], total: 5, floor: 2) == nil)
    #expect(SampleAllocation.proportional(sizes: [9, 9, 1], total: 5, floor: 2) == [2, 2, 1])
  }

  @Test("all is taken, nothing twice, and no floor is broken")
  func properties() {
    forEverySeed { generator, seed in
      let sizes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        Int.random(in: 0...(1 << Int.random(in: 0...16, using: &generator)), using: &generator)
      }
      let (total, floor) = (Int.random(in: 1...500, using: &generator), Int(seed % 6))
      let floors = sizes.map { min($0, floor) }
      let counts = SampleAllocation.proportional(sizes: sizes, total: total, floor: floor)
      guard let counts else {
        #expect(floors.reduce(0, +) > total, "seed \(seed)")
        return
      }
      #expect(counts.reduce(0, +) == min(total, sizes.reduce(0, +)), "seed \(seed)")
      for (place, count) in counts.enumerated() {
        #expect(count >= floors[place] && count <= sizes[place], "seed \(seed), \(place)")
      }
      for (one, other) in zip(counts.indices, counts.indices.dropFirst())
      where sizes[one] > sizes[other] { #expect(counts[one] >= counts[other], "seed \(seed)") }
    }
  }
}
