import NumericCore
import Testing

@testable import Statistics

@Suite("Permutation tests")
struct PermutationTests {
  private let sides: [Alternative] = [.less, .greater, .twoSided]

  /// An exact test has the p-values of SciPy for all alternatives, and so has the closure that says
  /// the same.
  private func expectExact(
    _ expected: [Double], _ run: (PermutationTest) -> PermutationResult?
  ) throws {
    for (side, p) in zip(sides, expected) {
      let result = try #require(run(PermutationTest(alternative: side)))
      #expect(result.isExact)
      #expect(abs(result.pValue - p) < 1e-12)
      #expect(result.pValueInterval.lower == result.pValue)
    }
  }

  @Test("two samples: exact p-values are SciPy's")
  func twoSamples() throws {
    for (first, second, expected) in ResamplingReferences.twoSamples {
      try expectExact(expected) { $0.differenceOfMeans(first, second) }
      let all = first + second
      let count = first.count
      try expectExact(expected) { test in
        test.arrangements(of: all.indices.map { $0 < count ? 3 : -1 }) { labels in
          var sums = [0.0, 0]
          for place in labels.indices { sums[labels[place] == 3 ? 0 : 1] += all[place] }
          return sums[0] / Double(count) - sums[1] / Double(all.count - count)
        }
      }
    }
  }

  @Test("pairs: exact p-values are SciPy's")
  func pairs() throws {
    for (differences, expected) in ResamplingReferences.pairs {
      try expectExact(expected) { $0.meanDifference(ofPairs: differences) }
      try expectExact(expected) { test in
        test.signs(of: differences) { values in
          var sum = 0.0
          for place in values.indices { sum += values[place] }
          return sum
        }
      }
    }
  }

  @Test("association: exact p-values are SciPy's")
  func associations() throws {
    for (x, y, expected) in ResamplingReferences.associations {
      try expectExact(expected) { $0.correlation(x, y) }
      try expectExact(expected) { test in
        test.association(x, y) { ProductSum.value($0, $1) }
      }
    }
  }

  @Test("several groups: F and exact p-values are SciPy's")
  func groups() throws {
    for (groups, f, p) in ResamplingReferences.groups {
      let result = try #require(PermutationTest().groups(groups))
      #expect(result.isExact)
      #expect(abs(result.statistic - f) < 1e-12 * max(1, f))
      #expect(abs(result.pValue - p) < 1e-12)
    }
  }

  /// Drawn p-values lie near the exact ones, by their own intervals.
  private func expectNear(_ run: (PermutationTest) -> PermutationResult?) throws {
    for side in sides {
      let exact = try #require(run(PermutationTest(resamples: 100_000, alternative: side)))
      let drawn = try #require(
        run(PermutationTest(resamples: 900, alternative: side, level: 0.9999)))
      #expect(exact.isExact && !drawn.isExact)
      #expect(drawn.arrangements == 900)
      #expect(drawn.pValueInterval.contains(exact.pValue))
      #expect(drawn.pValueInterval.contains(drawn.pValue))
    }
  }

  private let values = [3.0, 1, 4, 1.5, 5, 9, 2, 6, 5.5, 3.5, 5, 8, 9.5, 7, 9]

  @Test("draws come near the exact p-value in every design")
  func drawsNearExact() throws {
    let values = values
    try expectNear { $0.differenceOfMeans(Array(values[..<6]), Array(values[6...])) }
    try expectNear { $0.meanDifference(ofPairs: values.map { $0 - 4.5 }) }
    try expectNear { $0.correlation(Array(values[..<8]), Array(values[7...])) }
    let blocks = values.indices.map { $0 / 5 }
    let inFirst = values.indices.map { $0 % 5 < 2 }
    try expectNear {
      $0.differenceOfMeans(values, inFirst: inFirst, design: .stratified(by: blocks))
    }
    let clusters = (0..<45).map { $0 / 3 }
    let many = clusters.enumerated().map { place, cluster in
      Double((place * 31) % 23 + (cluster < 7 ? 2 : 0))
    }
    try expectNear {
      $0.differenceOfMeans(
        many, inFirst: clusters.map { $0 < 7 }, design: .clustered(by: clusters))
    }
  }

  @Test("groups drawn come near the exact p-value")
  func groupsNearExact() throws {
    let groups = [Array(values[..<4]), Array(values[4..<8]), Array(values[8..<12])]
    let exact = try #require(PermutationTest(resamples: 40_000).groups(groups))
    let drawn = try #require(PermutationTest(resamples: 3_000, level: 0.9999).groups(groups))
    #expect(exact.isExact && exact.arrangements == 34_650)
    #expect(drawn.pValueInterval.contains(exact.pValue))
  }

  @Test("clusters of one value are values; a design of clusters swaps them whole")
  func clusters() throws {
    let inFirst = values.indices.map { $0 < 6 }
    let single = PermutationTest().differenceOfMeans(
      values, inFirst: inFirst, design: .clustered(by: Array(values.indices)))
    let plain = PermutationTest().differenceOfMeans(values, inFirst: inFirst)
    #expect(try #require(single).pValue == (try #require(plain)).pValue)
    // Three articles against three: 20 arrangements, and the observed one is the most extreme.
    let articles = [0, 0, 1, 2, 2, 2, 3, 4, 4, 5]
    let tones = [1.0, 2, 2, 1, 1, 2, 8, 9, 8, 9]
    let result = try #require(
      PermutationTest().differenceOfMeans(
        tones, inFirst: articles.map { $0 < 3 }, design: .clustered(by: articles)))
    #expect(result.isExact && result.arrangements == 20)
    #expect(result.pValue == 0.1)
    // Blocks of two pairs: each keeps one label of each.
    let blocks = try #require(
      PermutationTest().differenceOfMeans(
        [1, 5, 2, 7], inFirst: [true, false, true, false], design: .stratified(by: [0, 0, 1, 1])))
    #expect(blocks.arrangements == 4 && blocks.pValue == 0.5)
  }

  @Test("gives the same bits for any number of threads, and draws never give p = 0")
  func threads() throws {
    let many = (0..<300).map { Double(($0 * 31) % 23) }
    func all(_ threads: Int) -> [PermutationResult?] {
      let test = PermutationTest(resamples: 333, parallelism: Parallelism(threads: threads))
      return [
        test.differenceOfMeans(Array(many[..<150]), many[150...].map { $0 + 100 }),
        test.meanDifference(ofPairs: many.map { $0 - 11 }),
        test.correlation(many, many.reversed()), test.groups([many, many.map { $0 + 1 }]),
        test.signs(of: many) { $0[0] + $0[1] },
        test.arrangements(of: (0..<300).map { $0 % 3 }) { Double($0[0]) },
      ]
    }
    let one = all(1)
    for threads in [2, 3, 8] { #expect(all(threads) == one) }
    let far = try #require(one[0])
    #expect(far.pValue == 2.0 / 334)
    #expect(far.pValueInterval.lower == 0 && far.pValueInterval.upper > 0.01)
  }

  @Test("data without two samples, pairs or spread have no test")
  func undefined() {
    let test = PermutationTest(resamples: 99)
    #expect(test.differenceOfMeans([], [1, 2]) == nil)
    #expect(test.differenceOfMeans([1, .nan], [1, 2]) == nil)
    #expect(test.meanDifference(ofPairs: []) == nil)
    #expect(test.correlation([1, 1, 1], [1, 2, 3]) == nil)
    #expect(test.groups([[1, 2]]) == nil)
    #expect(test.groups([[1, 1], [1]]) == nil)
    #expect(test.arrangements(of: []) { _ in 0 } == nil)
    #expect(test.signs(of: [1]) { _ in .nan } == nil)
    #expect(test.differenceOfMeans([2, 2, 2], [2, 2])?.pValue == 1)
  }

  @Test("under the null hypothesis p-values are uniform")
  func uniformUnderNull() throws {
    var stream = RandomStream(seed: 3, purpose: "test.null")
    var rejected = 0
    for index in 0..<600 {
      let first = (0..<12).map { _ in stream.nextNormal() }
      let second = (0..<15).map { _ in stream.nextNormal() }
      let test = PermutationTest(resamples: 199, seed: UInt64(index))
      if try #require(test.differenceOfMeans(first, second)).pValue <= 0.1 { rejected += 1 }
    }
    #expect(abs(rejected - 60) < 30)  // four standard errors
  }
}
