import Statistics
import TestSupport
import Testing

@Suite("Rank tests")
struct RankTestTests {
  @Test("are undefined without values, without differences, and for values that are not finite")
  func undefined() {
    #expect(MannWhitneyTest([], [1]) == nil)
    #expect(MannWhitneyTest([3, 3], [3, 3, 3]) == nil)
    #expect(MannWhitneyTest([3, .nan], [1]) == nil)
    #expect(WilcoxonSignedRankTest([]) == nil)
    #expect(WilcoxonSignedRankTest([0, 0, 0]) == nil)
    #expect(WilcoxonSignedRankTest([1, .infinity]) == nil)
    #expect(KruskalWallisTest([]) == nil)
    #expect(KruskalWallisTest([[1, 2], []]) == nil)
    #expect(KruskalWallisTest([[1, 1], [1]]) == nil)
    #expect(KruskalWallisTest([[1, .nan], [1]]) == nil)
  }

  @Test("a pair of values tells nothing, and no interval is made up")
  func single() throws {
    let two = try #require(MannWhitneyTest([1], [2]))
    #expect(two.pValue == 1)
    #expect(two.shift == nil)
    #expect(two.probabilityOfSuperiority == 0)
    let one = try #require(WilcoxonSignedRankTest([3]))
    #expect(one.pValue == 1)
    #expect(one.pseudomedian == nil)
    #expect(one.rankBiserialCorrelation == 1)
  }

  @Test("the level of an interval falls where the data do not reach it")
  func unreachable() throws {
    let exact = try #require(MannWhitneyTest([1, 2.5], [4, 7], level: 0.95)?.shift)
    #expect(exact.interval.lower == -6 && exact.interval.upper == -1.5)
    #expect(abs(exact.interval.level - (1 - 2.0 / 6)) < 1e-15)
    let signed = try #require(WilcoxonSignedRankTest([1, 2.5, 4])?.pseudomedian)
    #expect(signed.interval.lower == 1 && signed.interval.upper == 4)
    #expect(abs(signed.interval.level - 0.75) < 1e-15)
    let normal = try #require(MannWhitneyTest([1, 2], [2, 3])?.shift)
    #expect(normal.interval.level < 0.95)
  }

  @Test("exact p-values equal those of all arrangements")
  func enumeration() throws {
    try forEverySeed(0..<10) { generator, _ in
      let values = generator.normals(9)
      let first = Array(values[0..<4])
      let test = try #require(MannWhitneyTest(first, Array(values[4...])))
      #expect(test.isExact)
      var extreme = 0
      var all = 0
      for subset in 0..<512 where subset.nonzeroBitCount == 4 {
        let chosen = (0..<9).filter { subset >> $0 & 1 == 1 }
        let rest = (0..<9).filter { subset >> $0 & 1 == 0 }
        let u = chosen.reduce(0) { sum, i in sum + rest.count { values[i] > values[$0] } }
        all += 1
        if abs(Double(u) - 10) >= abs(test.statistic - 10) { extreme += 1 }
      }
      #expect(abs(test.pValue - Double(extreme) / Double(all)) < 1e-14)
      let signed = try #require(WilcoxonSignedRankTest(values))
      let ranks = Ranks.midranks(values.map { abs($0) }).ranks
      let tossed = (0..<512).count { signs in
        let v = (0..<9).reduce(0.0) { signs >> $1 & 1 == 1 ? $0 + ranks[$1] : $0 }
        return abs(v - 22.5) >= abs(signed.statistic - 22.5)
      }
      #expect(abs(signed.pValue - Double(tossed) / 512) < 1e-14)
    }
  }

  @Test("counting and the normal approximation tell the same for samples of medium size")
  func approximation() throws {
    try forEverySeed(0..<20) { generator, seed in
      let first = generator.normals(40, 0.3)
      let second = generator.normals(45)
      let exact = try #require(MannWhitneyTest(first, second, method: .exact))
      let normal = try #require(MannWhitneyTest(first, second, method: .normal))
      #expect(exact.isExact && !normal.isExact)
      #expect(abs(exact.pValue - normal.pValue) < 0.005, "seed \(seed)")
      let one = try #require(WilcoxonSignedRankTest(first, method: .exact))
      let other = try #require(WilcoxonSignedRankTest(first, method: .normal))
      #expect(abs(one.pValue - other.pValue) < 0.005, "seed \(seed)")
    }
  }

  @Test("only the order counts")
  func monotone() throws {
    try forEverySeed { generator, seed in
      let groups = [9, 12, 7].map { generator.normals($0).map { ($0 * 4).rounded() / 4 } }
      let mapped = groups.map { $0.map { $0 * $0 * $0 + 2 * $0 } }
      let test = try #require(MannWhitneyTest(groups[0], groups[1]))
      let same = try #require(MannWhitneyTest(mapped[0], mapped[1]))
      #expect(test.pValue == same.pValue && test.statistic == same.statistic, "seed \(seed)")
      #expect(
        KruskalWallisTest(groups)?.pValue == KruskalWallisTest(mapped)?.pValue, "seed \(seed)")
      #expect(
        abs(
          (KruskalWallisTest(groups)?.statistic ?? 0)
            - (KruskalWallisTest(groups.reversed())?.statistic ?? 1)) < 1e-11)
    }
  }

  @Test("swapping the samples turns the sides")
  func symmetry() throws {
    try forEverySeed { generator, seed in
      let first = generator.normals(11, 0.5).map { ($0 * 8).rounded() / 8 }
      let second = generator.normals(60).map { ($0 * 8).rounded() / 8 }
      let there = try #require(MannWhitneyTest(first, second, alternative: .less))
      let back = try #require(MannWhitneyTest(second, first, alternative: .greater))
      #expect(there.pValue == back.pValue, "seed \(seed)")
      #expect(there.statistic + back.statistic == 660)
      #expect(there.shift?.value == (back.shift?.value).map { -$0 })
      let signed = try #require(WilcoxonSignedRankTest(second, alternative: .less))
      let mirrored = try #require(
        WilcoxonSignedRankTest(second.map { -$0 }, alternative: .greater))
      #expect(signed.pValue == mirrored.pValue)
      #expect(signed.rankBiserialCorrelation == -mirrored.rankBiserialCorrelation)
    }
  }

  @Test("the interval of a shift ends where the test begins to reject")
  func duality() throws {
    try forEverySeed(0..<20) { generator, seed in
      let first = generator.normals(70, 1).map { ($0 * 1024).rounded() / 1024 }
      let second = generator.normals(80).map { ($0 * 1024).rounded() / 1024 }
      let interval = try #require(MannWhitneyTest(first, second)?.shift).interval
      func pValue(_ shift: Double) -> Double {
        MannWhitneyTest(first.map { $0 - shift }, second)?.pValue ?? .nan
      }
      #expect(pValue(interval.lower - 1e-6) < 0.05 && pValue(interval.lower + 1e-6) >= 0.05)
      #expect(pValue(interval.upper + 1e-6) < 0.05 && pValue(interval.upper - 1e-6) >= 0.05)
    }
  }

  @Test("zeros are left out, and then the p-value is the normal one")
  func zeros() throws {
    let with = try #require(WilcoxonSignedRankTest([0, 0, 1.5, -0.5, 2.25, 3]))
    let without = try #require(WilcoxonSignedRankTest([1.5, -0.5, 2.25, 3], method: .normal))
    #expect(with.count == 4 && !with.isExact)
    #expect(with.pValue == without.pValue)
    #expect(with.pseudomedian == without.pseudomedian)
  }

  @Test("p-values are uniform under the null hypothesis, intervals hold the truth")
  func size() {
    expectUniformPValues("Mann-Whitney") {
      MannWhitneyTest($0.normals(30), $0.normals(25))?.pValue
    }
    expectUniformPValues("signed ranks") { WilcoxonSignedRankTest($0.normals(60))?.pValue }
    expectUniformPValues("Kruskal-Wallis") {
      KruskalWallisTest([$0.normals(20), $0.normals(25), $0.normals(30)])?.pValue
    }
    expectCoverage("shift") {
      MannWhitneyTest($0.normals(30, 2), $0.normals(60))?.shift?.interval.contains(2) ?? false
    }
    expectCoverage("pseudomedian") {
      WilcoxonSignedRankTest($0.normals(30, 2))?.pseudomedian?.interval.contains(2) ?? false
    }
  }

  @Test("epsilon squared lies in its interval, from no difference to complete separation")
  func epsilon() throws {
    let apart = try #require(KruskalWallisTest([[1, 2, 3, 4, 5], [6, 7, 8, 9], [10, 11, 12]]))
    #expect(apart.epsilonSquared.value > 0.8 && apart.epsilonSquared.interval.lower > 0)
    try forEverySeed { generator, seed in
      let shift = Double(seed) / 25
      let test = try #require(
        KruskalWallisTest([
          generator.normals(15), generator.normals(12, shift), generator.normals(18, -shift),
        ]))
      #expect(test.epsilonSquared.interval.contains(test.epsilonSquared.value), "seed \(seed)")
      #expect(test.epsilonSquared.interval.upper <= 1)
    }
  }
}
