import Testing

@testable import NumericCore

@Suite("Random streams")
struct RandomStreamTests {
  // Known answers of the Random123 distribution (file kat_vectors, philox4x32 10).
  @Test(
    "Philox4x32-10 gives the known answers of its authors",
    arguments: [
      (
        SIMD4<UInt32>(repeating: 0), SIMD2<UInt32>(repeating: 0),
        SIMD4<UInt32>(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)
      ),
      (
        SIMD4<UInt32>(repeating: .max), SIMD2<UInt32>(repeating: .max),
        SIMD4<UInt32>(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
      ),
      (
        SIMD4<UInt32>(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
        SIMD2<UInt32>(0xA409_3822, 0x299F_31D0),
        SIMD4<UInt32>(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
      ),
    ])
  func knownAnswers(counter: SIMD4<UInt32>, key: SIMD2<UInt32>, expected: SIMD4<UInt32>) {
    #expect(Philox.block(counter: counter, key: key) == expected)
  }

  @Test("is the same for the same seed, purpose and index, and no other")
  func streamsAreKeyed() {
    func first(_ seed: UInt64, _ purpose: String, _ index: UInt64 = 0) -> [UInt64] {
      var stream = RandomStream(seed: seed, purpose: purpose, index: index)
      return (0..<8).map { _ in stream.next() }
    }
    #expect(first(1, "a") == first(1, "a"))
    let others = [first(2, "a"), first(1, "b"), first(1, "a", 1), first(1, "ab"), first(1, "")]
    #expect(Set(others.flatMap { $0 } + first(1, "a")).count == 48)
  }

  @Test("uniform numbers lie in [0, 1) with mean 1/2 and variance 1/12")
  func uniformMoments() {
    var stream = RandomStream(seed: 11, purpose: "test.uniform")
    let draws = (0..<40_000).map { _ in stream.nextUniform() }
    #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    let mean = draws.reduce(0, +) / 40_000
    let variance = draws.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 40_000
    #expect(abs(mean - 0.5) < 0.008)  // five standard errors
    #expect(abs(variance - 1.0 / 12) < 0.002)
  }

  @Test("normal numbers have the moments 0, 1, 0, 3")
  func normalMoments() {
    var stream = RandomStream(seed: 12, purpose: "test.normal")
    let draws = (0..<40_000).map { _ in stream.nextNormal() }
    func moment(_ order: Int) -> Double {
      draws.map { draw in (0..<order).reduce(1) { power, _ in power * draw } }.reduce(0, +)
        / 40_000
    }
    #expect(abs(moment(1)) < 0.025)
    #expect(abs(moment(2) - 1) < 0.04)
    #expect(abs(moment(3)) < 0.1)
    #expect(abs(moment(4) - 3) < 0.25)
  }

  @Test("indices below a bound are equally frequent")
  func indicesAreUniform() {
    var stream = RandomStream(seed: 13, purpose: "test.index")
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<14_000 { counts[stream.nextIndex(below: 7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 2_000) < 210 })
    #expect(stream.nextIndex(below: 1) == 0)
  }

  @Test("a shuffle keeps the elements and reaches every order")
  func shuffleReachesEveryOrder() {
    var stream = RandomStream(seed: 14, purpose: "test.shuffle")
    var orders: [[Int]: Int] = [:]
    for _ in 0..<6_000 {
      var elements = [1, 2, 3]
      stream.shuffle(&elements)
      orders[elements, default: 0] += 1
    }
    #expect(orders.count == 6)
    #expect(orders.values.allSatisfy { abs($0 - 1_000) < 150 })
    var none: [Int] = []
    stream.shuffle(&none)
    #expect(none.isEmpty)
  }
}
