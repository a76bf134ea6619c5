import Statistics
import TestSupport
import Testing

@Suite("t tests")
struct TTestTests {
  @Test("are undefined for fewer than two values, constant samples and values that are not finite")
  func undefined() {
    #expect(WelchTTest([], [1, 2, 3]) == nil)
    #expect(WelchTTest([1], [1, 2, 3]) == nil)
    #expect(WelchTTest([2, 2, 2], [3, 3]) == nil)
    #expect(WelchTTest([1, .nan], [1, 2]) == nil)
    #expect(WelchTTest([1, .infinity], [1, 2]) == nil)
    #expect(OneSampleTTest([]) == nil)
    #expect(OneSampleTTest([4]) == nil)
    #expect(OneSampleTTest([4, 4, 4]) == nil)
    #expect(OneSampleTTest([1e16, 1e16, 1e16 + 2]) == nil, "constant but for rounding")
    #expect(PairedTTest([1, 2, 3], [2, 3, 4]) == nil, "the same difference everywhere")
    #expect(PairedTTest([], []) == nil)
  }

  @Test("one constant sample is no obstacle")
  func oneConstant() {
    let test = WelchTTest([5, 5, 5, 5], [1, 2, 4, 4])
    #expect(test?.degreesOfFreedom == 3)
    #expect((test?.statistic ?? 0) > 0)
  }

  @Test("the logarithm of a p-value lives on where the p-value underflows")
  func underflow() throws {
    let near = (0..<400).map { Double($0 % 7) * 0.01 }
    let test = try #require(WelchTTest(near, near.map { $0 + 5 }))
    #expect(test.pValue == 0)
    #expect(test.logPValue < -750 && test.logPValue.isFinite)
  }

  @Test("swapping the samples turns the sign and the sides")
  func symmetry() throws {
    try forEverySeed { generator, seed in
      let first = generator.normals(9, 0.4)
      let second = generator.normals(14, 0, 2)
      for (side, mirrored) in [
        (Alternative.twoSided, Alternative.twoSided), (.less, .greater), (.greater, .less),
      ] {
        let there = try #require(WelchTTest(first, second, alternative: side))
        let back = try #require(WelchTTest(second, first, alternative: mirrored))
        #expect(there.statistic == -back.statistic, "seed \(seed)")
        #expect(there.pValue == back.pValue, "seed \(seed)")
        #expect(there.meanDifference.interval.lower == -back.meanDifference.interval.upper)
      }
    }
  }

  @Test("scale and shift of both samples leave the statistic as it is")
  func invariance() throws {
    try forEverySeed { generator, seed in
      let first = generator.normals(12, 1).map { ($0 * 1024).rounded() }
      let second = generator.normals(10).map { ($0 * 1024).rounded() }
      let test = try #require(WelchTTest(first, second))
      let scaled = try #require(
        WelchTTest(first.map { $0 * 0x1p-300 }, second.map { $0 * 0x1p-300 }))
      let shifted = try #require(WelchTTest(first.map { $0 + 1e12 }, second.map { $0 + 1e12 }))
      #expect(abs(scaled.statistic - test.statistic) <= 1e-13 * abs(test.statistic), "seed \(seed)")
      #expect(
        abs(shifted.statistic - test.statistic) <= 1e-12 * abs(test.statistic), "seed \(seed)")
      let paired = try #require(
        PairedTTest(first.dropLast(2).map { $0 }, second, difference: 3))
      let single = try #require(OneSampleTTest(zip(first, second).map { $0 - $1 }, mean: 3))
      #expect(paired.statistic == single.statistic)
    }
  }

  @Test("an interval holds just the differences that are not rejected")
  func duality() throws {
    try forEverySeed(0..<20) { generator, _ in
      let first = generator.normals(8, 1)
      let second = generator.normals(11)
      let interval = try #require(WelchTTest(first, second, level: 0.9)).meanDifference.interval
      for end in [interval.lower, interval.upper] {
        let test = try #require(WelchTTest(first, second, difference: end))
        #expect(abs(test.pValue - 0.1) < 1e-10)
      }
    }
  }

  @Test("p-values are uniform under the null hypothesis, intervals hold the truth")
  func size() {
    expectUniformPValues("Welch") {
      WelchTTest($0.normals(12, 5, 1), $0.normals(20, 5, 3))?.pValue
    }
    expectUniformPValues("one sample") { OneSampleTTest($0.normals(15, 2), mean: 2)?.pValue }
    expectUniformPValues("paired") { PairedTTest($0.normals(15), $0.normals(15))?.pValue }
    expectCoverage("Welch") {
      WelchTTest($0.normals(12, 6), $0.normals(20, 5, 3))?.meanDifference.interval.contains(1)
        ?? false
    }
  }
}
