import Glibc
import Statistics
import TestSupport
import Testing

@Suite("Correlation")
struct CorrelationTests {
  static let alternatives: [Alternative] = [.twoSided, .less, .greater]

  /// `cor.test` of R 4.2.2 on the pairs of `CorrelationReferences`.
  @Test("Pearson's equals R's", arguments: CorrelationReferences.all)
  func pearson(set: CorrelationReferences) {
    for (index, alternative) in Self.alternatives.enumerated() {
      let found = PearsonCorrelation(set.first, set.second, alternative: alternative)
      #expect(logRelativeError(found?.statistic, set.pearson[3]) > 12)
      #expect(logRelativeError(found?.pValue, set.pearson[4 + index]) > 11)
      #expect(logRelativeError(found?.estimate.value, set.pearson[0]) > 13)
      #expect(logRelativeError(found?.estimate.interval.lower, set.pearson[1]) > 12)
      #expect(logRelativeError(found?.estimate.interval.upper, set.pearson[2]) > 12)
      #expect(found?.degreesOfFreedom == Double(set.first.count - 2))
    }
    #expect(logRelativeError(PearsonCorrelation.value(set.first, set.second), set.pearson[0]) > 13)
  }

  @Test("Spearman's equals R's", arguments: CorrelationReferences.all)
  func spearman(set: CorrelationReferences) {
    for (index, alternative) in Self.alternatives.enumerated() {
      let found = SpearmanCorrelation(set.first, set.second, alternative: alternative)
      #expect(logRelativeError(found?.pValue, set.spearman[3 + index]) > 11)
      #expect(logRelativeError(found?.estimate.value, set.spearman[0]) > 13)
      #expect(logRelativeError(found?.estimate.interval.lower, set.spearman[1]) > 12)
      #expect(logRelativeError(found?.estimate.interval.upper, set.spearman[2]) > 12)
      #expect(found?.isExact == (set.first.count == 7))
    }
    #expect(
      logRelativeError(SpearmanCorrelation.value(set.first, set.second), set.spearman[0]) > 13)
  }

  @Test("Kendall's equals R's", arguments: CorrelationReferences.all)
  func kendall(set: CorrelationReferences) {
    for (index, alternative) in Self.alternatives.enumerated() {
      let found = KendallCorrelation(set.first, set.second, alternative: alternative)
      #expect(logRelativeError(found?.pValue, set.kendall[3 + index]) > 11)
      #expect(logRelativeError(found?.estimate.value, set.kendall[0]) > 13)
      #expect(logRelativeError(found?.estimate.interval.lower, set.kendall[1]) > 12)
      #expect(logRelativeError(found?.estimate.interval.upper, set.kendall[2]) > 12)
    }
    #expect(logRelativeError(KendallCorrelation.value(set.first, set.second), set.kendall[0]) > 13)
  }

  static let nine = (
    first: [3.1, 1.2, 5.5, 4.8, 9.9, 7.2, 8.4, 2.6, 6.7],
    second: [2.0, 1.1, 7.3, 3.4, 8.8, 9.1, 5.2, 4.6, 6.9]
  )
  static let many: [Double] = (1...49).map { (i: Int) in Double(i * 37 % 101) }
  static let mixed: [Double] = (1...49).map { (i: Int) in Double(i * 53 % 97 + i * 37 % 101) }

  /// `cor.test(method = , exact = TRUE)$p.value` of R 4.2.2: two-sided, less, greater.
  ///
  /// R takes some tails from 1, so they are compared absolutely.
  @Test("exact p-values equal R's")
  func exact() {
    let (first, second) = Self.nine
    let (eight, turned) = (Array(first[..<8]), second[..<8].map { -$0 })
    let (five, other) = (Array(first[..<5]), Array(second[..<5]))
    let spearman: [([Double], [Double], [Double])] = [
      (first, second, [0.013828262786596121, 0.99461529982363317, 0.0069141313932980604]),
      (eight, turned, [0.02177579365079365, 0.010887896825396825, 0.99231150793650791]),
      (five, other, [0.016666666666666666, 1, 0.0083333333333333332]),
    ]
    let kendall: [([Double], [Double], [Double])] = [
      (first, second, [0.024740961199294587, 0.99366732804232805, 0.012370480599647293]),
      (eight, turned, [0.031150793650793651, 0.015575396825396826, 0.99293154761904767]),
      (five, other, [0.016666666666666666, 1, 0.0083333333333333332]),
      (
        Self.many, Self.mixed,
        [2.0162227443165648e-10, 0.99999999991266109, 1.0081113721582824e-10]
      ),
    ]
    for (index, alternative) in Self.alternatives.enumerated() {
      for (x, y, reference) in spearman {
        let found = SpearmanCorrelation(x, y, alternative: alternative)
        #expect(found?.isExact == true)
        #expect(absoluteError(found?.pValue, reference[index]) < 1e-14)
      }
      for (x, y, reference) in kendall {
        let found = KendallCorrelation(x, y, alternative: alternative)
        #expect(found?.isExact == true)
        #expect(absoluteError(found?.pValue, reference[index]) < 1e-14)
      }
    }
  }

  @Test("fewer than three pairs, a constant side and NaN have no correlation")
  func undefined() {
    let cases: [([Double], [Double])] = [
      ([], []), ([1], [2]), ([1, 2], [2, 1]), ([0.1, 0.1, 0.1], [1, 2, 3]),
      ([1, 2, 3], [5, 5, 5]), ([1, .nan, 3], [1, 2, 3]), ([1, 2, 3], [1, 2, .nan]),
    ]
    for (first, second) in cases {
      #expect(PearsonCorrelation(first, second) == nil)
      #expect(SpearmanCorrelation(first, second) == nil)
      #expect(KendallCorrelation(first, second) == nil)
    }
    #expect(PearsonCorrelation.value([1, 2], [2, 1]) == -1)
    #expect(SpearmanCorrelation.value([1, 2], [2, 1]) == -1)
    #expect(KendallCorrelation.value([1, 2], [2, 1]) == -1)
    #expect(PearsonCorrelation([1, .infinity, 3], [1, 2, 3]) == nil)
    #expect(SpearmanCorrelation([1, .infinity, 3], [1, 3, 2])?.estimate.value == 1)
    #expect(KendallCorrelation([1, .infinity, 3], [1, 3, 2])?.estimate.value == 1)
  }

  @Test("pairs on a line are certain, three pairs say little")
  func line() throws {
    let line = try #require(PearsonCorrelation([1, 2, 4, 8], [-0.3, -0.6, -1.2, -2.4]))
    #expect(line.estimate == IntervalEstimate(-1, lower: -1, upper: -1, level: 0.95))
    #expect(line.statistic == -.infinity && line.pValue == 0)
    let three = try #require(PearsonCorrelation([1, 2, 4], [1, 3, 2]))
    #expect(three.estimate.interval.lower == -1 && three.estimate.interval.upper == 1)
    let ranks = try #require(SpearmanCorrelation([1, 2, 4], [1, 3, 9]))
    #expect(ranks.estimate.value == 1 && abs(ranks.pValue - 1.0 / 3) < 1e-15)
    let order = try #require(KendallCorrelation([1, 2, 4], [1, 3, 9]))
    #expect(order.score == 3 && abs(order.pValue - 1.0 / 3) < 1e-15)
  }

  @Test("a p-value below the smallest number still has a logarithm")
  func logPValue() throws {
    let ranks = (0..<20_000).map(Double.init)
    let kendall = try #require(KendallCorrelation(ranks, ranks))
    // z = 1.5 √n about, and log p is near -z²/2
    #expect(kendall.pValue == 0 && abs(kendall.logPValue + 22_500) < 30)
    var swapped = ranks
    for place in stride(from: 0, to: 20_000, by: 2) { swapped.swapAt(place, place + 1) }
    let spearman = try #require(SpearmanCorrelation(ranks, swapped))
    let pearson = try #require(PearsonCorrelation(ranks, swapped))
    #expect(spearman.pValue == 0 && spearman.logPValue.isFinite && spearman.logPValue < -1e5)
    #expect(abs(pearson.logPValue / spearman.logPValue - 1) < 1e-9)
    let few = try #require(PearsonCorrelation([1, 2, 3, 5], [2, 1, 4, 3]))
    #expect(abs(few.logPValue - log(few.pValue)) < 1e-12)
  }

  /// Wilkinson (1985), "Statistics quiz": a large mean must not make a correlation of its own.
  @Test("a mean of a hundred million costs no digits")
  func illConditioned() {
    let little = (1...9).map { 0.999_999_9 + Double($0) * 1e-8 }
    let big = (1...9).map { 99_999_990 + Double($0) }
    let huge = (1...9).map { Double($0) * 1e200 }
    let tiny = (1...9).map { Double($0 * $0) * 1e-200 }
    #expect(absoluteError(PearsonCorrelation.value(big, huge), 1) < 1e-15)
    #expect(absoluteError(PearsonCorrelation.value(little, big), 1) < 1e-14)
    let plain = PearsonCorrelation.value((1...9).map(Double.init), (1...9).map { Double($0 * $0) })
    #expect(absoluteError(PearsonCorrelation.value(huge, tiny), plain) < 1e-15)
  }

  @Test("coefficients bear shift, scale and exchange, and turn with one side")
  func invariance() {
    forEverySeed { generator, seed in
      let n = Int.random(in: 3...40, using: &generator)
      func values() -> [Double] {
        (0..<n).map { _ in Double(Int.random(in: 0...30, using: &generator)) }
      }
      let (first, second) = (values(), values())
      let moved = first.map { 1_024 + 8 * $0 }
      let turned = second.map { -$0 }
      let measures = [
        PearsonCorrelation.value, SpearmanCorrelation.value, KendallCorrelation.value,
      ]
      for measure in measures {
        guard let value = measure(first, second) else { continue }
        #expect(absoluteError(measure(moved, second), value) < 1e-14, "seed \(seed)")
        #expect(absoluteError(measure(second, first), value) < 1e-15, "seed \(seed)")
        #expect(absoluteError(measure(first, turned), -value) < 1e-15, "seed \(seed)")
        #expect(absoluteError(measure(first, first), 1) < 1e-15, "seed \(seed)")
        #expect(abs(value) <= 1, "seed \(seed)")
      }
    }
  }

  @Test("Kendall's score counts pairs one by one")
  func score() {
    forEverySeed { generator, seed in
      let n = Int.random(in: 3...50, using: &generator)
      let first = (0..<n).map { _ in Double(Int.random(in: 0...9, using: &generator)) }
      let second = (0..<n).map { _ in Double(Int.random(in: 0...9, using: &generator)) }
      var score = 0
      for i in 0..<n {
        for j in 0..<i {
          let product = (first[i] - first[j]) * (second[i] - second[j])
          score += product > 0 ? 1 : product < 0 ? -1 : 0
        }
      }
      #expect((KendallCorrelation(first, second)?.score ?? score) == score, "seed \(seed)")
    }
  }
}
