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
      #expect(logRelativeError(found?.coefficient.value, set.pearson[0]) > 13)
      #expect(logRelativeError(found?.coefficient.interval.lower, set.pearson[1]) > 12)
      #expect(logRelativeError(found?.coefficient.interval.upper, set.pearson[2]) > 12)
      #expect(found?.degreesOfFreedom == set.first.count - 2)
    }
    #expect(logRelativeError(PearsonCorrelation.value(set.first, set.second), set.pearson[0]) > 13)
  }

  @Test("Spearman's equals R's", arguments: CorrelationReferences.all)
  func spearman(set: CorrelationReferences) {
    for (index, alternative) in Self.alternatives.enumerated() {
      let found = SpearmanCorrelation(set.first, set.second, alternative: alternative)
      #expect(logRelativeError(found?.pValue, set.spearman[3 + index]) > 11)
      #expect(logRelativeError(found?.coefficient.value, set.spearman[0]) > 13)
      #expect(logRelativeError(found?.coefficient.interval.lower, set.spearman[1]) > 12)
      #expect(logRelativeError(found?.coefficient.interval.upper, set.spearman[2]) > 12)
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
      #expect(logRelativeError(found?.coefficient.value, set.kendall[0]) > 13)
      #expect(logRelativeError(found?.coefficient.interval.lower, set.kendall[1]) > 12)
      #expect(logRelativeError(found?.coefficient.interval.upper, set.kendall[2]) > 12)
    }
    #expect(logRelativeError(KendallCorrelation.value(set.first, set.second), set.kendall[0]) > 13)
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
    #expect(SpearmanCorrelation([1, .infinity, 3], [1, 3, 2])?.coefficient.value == 1)
    #expect(KendallCorrelation([1, .infinity, 3], [1, 3, 2])?.coefficient.value == 1)
  }

  @Test("pairs on a line are certain, three pairs say little")
  func line() throws {
    let line = try #require(PearsonCorrelation([1, 2, 4, 8], [-0.3, -0.6, -1.2, -2.4]))
    #expect(line.coefficient == IntervalEstimate(-1, lower: -1, upper: -1, level: 0.95))
    #expect(line.statistic == -.infinity && line.pValue == 0)
    let three = try #require(PearsonCorrelation([1, 2, 4], [1, 3, 2]))
    #expect(three.coefficient.interval.lower == -1 && three.coefficient.interval.upper == 1)
    let ranks = try #require(SpearmanCorrelation([1, 2, 4], [1, 3, 9]))
    #expect(ranks.coefficient.value == 1 && abs(ranks.pValue - 1.0 / 3) < 1e-15)
    let order = try #require(KendallCorrelation([1, 2, 4], [1, 3, 9]))
    #expect(order.score == 3 && abs(order.pValue - 1.0 / 3) < 1e-15)
  }

  /// Wilkinson (1985), "Statistics quiz": a large mean must not make a correlation of its own.
  @Test("a mean of a hundred million costs no digits")
  func illConditioned() {
    let little = (1...9).map { 0.999_999_9 + Double($0) * 1e-8 }
    let big = (1...9).map { 99_999_990 + Double($0) }
    let huge = (1...9).map { Double($0) * 1e200 }
    let tiny = (1...9).map { Double($0 * $0) * 1e-200 }
    #expect(distance(PearsonCorrelation.value(big, huge), 1) < 1e-15)
    #expect(distance(PearsonCorrelation.value(little, big), 1) < 1e-14)
    let plain = PearsonCorrelation.value((1...9).map(Double.init), (1...9).map { Double($0 * $0) })
    #expect(distance(PearsonCorrelation.value(huge, tiny), plain) < 1e-15)
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
        #expect(distance(measure(moved, second), value) < 1e-14, "seed \(seed)")
        #expect(distance(measure(second, first), value) < 1e-15, "seed \(seed)")
        #expect(distance(measure(first, turned), -value) < 1e-15, "seed \(seed)")
        #expect(distance(measure(first, first), 1) < 1e-15, "seed \(seed)")
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
