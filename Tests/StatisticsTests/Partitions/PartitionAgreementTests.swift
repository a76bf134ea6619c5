import Statistics
import TestSupport
import Testing

/// Reference values: scikit-learn 1.9.1, `adjusted_rand_score` and
/// `normalized_mutual_info_score` (arithmetic mean).
@Suite("Agreement of partitions")
struct PartitionAgreementTests {
  struct Case: Sendable {
    let first: [Int32]
    let second: [Int32]
    let adjustedRand: Double
    let mutualInformation: Double
  }

  static let cases = [
    Case(
      first: [0, 0, 1, 1], second: [0, 0, 1, 2],
      adjustedRand: 0.5714285714285714, mutualInformation: 0.7999999999999999),
    Case(
      first: [0, 0, 0, 1, 1, 1, 2, 2, 2], second: [0, 0, 1, 1, 1, 2, 2, 2, 0],
      adjustedRand: 0.1111111111111111, mutualInformation: 0.42061983571430506),
    Case(
      first: [0, 1, 2, 3], second: [0, 0, 0, 0], adjustedRand: 0, mutualInformation: 0),
    Case(
      first: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0], second: [0, 0, 0, 1, 1, 1, 2, 2, 2, 2],
      adjustedRand: -0.25, mutualInformation: 0.012714017928048455),
    Case(
      first: [
        2, 3, 0, 3, 1, 2, 2, 1, 3, 0, 1, 1, 2, 1, 0, 0, 0, 0, 0, 3, 0, 2, 3, 0, 1, 1, 1, 3, 0, 3,
        3, 3, 0, 1, 2, 1, 2, 2, 2, 0,
      ],
      second: [
        2, 3, 3, 3, 4, 1, 2, 3, 3, 0, 0, 1, 2, 1, 0, 0, 1, 0, 0, 0, 0, 1, 3, 0, 4, 1, 1, 3, 0, 3,
        3, 4, 0, 4, 2, 3, 2, 2, 0, 0,
      ],
      adjustedRand: 0.39388770433546555, mutualInformation: 0.4789985338603988),
  ]

  @Test("equals the reference", arguments: cases)
  func reference(example: Case) {
    #expect(
      abs(AdjustedRandIndex.value(example.first, example.second) - example.adjustedRand) < 1e-12)
    let shared = NormalizedMutualInformation.value(example.first, example.second)
    #expect(abs(shared - example.mutualInformation) < 1e-12)
  }

  @Test("is symmetric, and 1 under any renaming of the labels")
  func renaming() {
    forEverySeed { generator, seed in
      let labels = (0..<60).map { _ in Int32.random(in: 0..<5, using: &generator) }
      let other = (0..<60).map { _ in Int32.random(in: 0..<3, using: &generator) }
      let names: [Int32] = [0, 1, 2, 3, 4].shuffled(using: &generator)
      let renamed = labels.map { names[Int($0)] }
      #expect(AdjustedRandIndex.value(labels, renamed) == 1, "seed \(seed)")
      #expect(abs(NormalizedMutualInformation.value(labels, renamed) - 1) < 1e-12)
      let there = AdjustedRandIndex.value(labels, other)
      #expect(abs(there - AdjustedRandIndex.value(other, labels)) < 1e-15)
      #expect(abs(there) < 0.2, "unrelated labels agree as chance would have it")
    }
  }

  @Test("trivial partitions agree")
  func trivial() {
    #expect(AdjustedRandIndex.value([], []) == 1)
    #expect(AdjustedRandIndex.value([0, 0, 0], [0, 0, 0]) == 1)
    #expect(AdjustedRandIndex.value([0, 1, 2], [2, 0, 1]) == 1)
    #expect(NormalizedMutualInformation.value([], []) == 1)
    #expect(NormalizedMutualInformation.value([0, 0], [0, 0]) == 1)
  }
}
