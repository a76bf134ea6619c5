import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Indices of two partitions")
struct PartitionPropertyTests {
  static let symmetric: [(name: String, value: @Sendable ([Int32], [Int32]) -> Double)] = [
    ("adjusted Rand", { AdjustedRandIndex.value($0, $1) }),
    ("adjusted information", { AdjustedMutualInformation.value($0, $1) }),
    ("normalized information", { NormalizedMutualInformation.value($0, $1) }),
    ("Rand", { RandIndex.value($0, $1) ?? .nan }),
    ("Fowlkes-Mallows", { FowlkesMallowsIndex.value($0, $1) ?? .nan }),
    ("V", { VMeasure(classes: $0, clusters: $1)?.value() ?? .nan }),
    ("B-cubed F", { BCubed(classes: $0, clusters: $1)?.fMeasure() ?? .nan }),
  ]

  static func random(
    _ items: Int, _ labels: Int32, _ generator: inout TestGenerator
  ) -> [Int32] {
    (0..<items).map { _ in Int32.random(in: 0..<labels, using: &generator) }
  }

  @Test("do not depend on names, on the order of items, nor on which comes first")
  func invariance() {
    forEverySeed(0..<30) { generator, seed in
      let first = Self.random(50, 6, &generator)
      let second = Self.random(50, 4, &generator)
      let names = (0..<6).map { Int32($0 * 3) }.shuffled(using: &generator)
      let order = Array(0..<50).shuffled(using: &generator)
      for index in Self.symmetric {
        let value = index.value(first, second)
        #expect(abs(index.value(second, first) - value) < 1e-12, "\(index.name), seed \(seed)")
        let renamed = index.value(first.map { names[Int($0)] }, second)
        #expect(abs(renamed - value) < 1e-12, "\(index.name), seed \(seed)")
        let reordered = index.value(order.map { first[$0] }, order.map { second[$0] })
        #expect(abs(reordered - value) < 1e-12, "\(index.name), seed \(seed)")
        #expect(value <= 1 && value >= -1 && abs(index.value(first, first) - 1) < 1e-12)
      }
    }
  }

  @Test("corrected for chance are 0 on average for unrelated partitions; the others are not")
  func chance() {
    var sums = [Double](repeating: 0, count: Self.symmetric.count)
    forEverySeed(0..<200) { generator, _ in
      let first = Self.random(60, 10, &generator)
      let second = Self.random(60, 5, &generator)
      for (place, index) in Self.symmetric.enumerated() {
        sums[place] += index.value(first, second) / 200
      }
    }
    #expect(abs(sums[0]) < 0.01 && abs(sums[1]) < 0.01)
    #expect(sums.dropFirst(2).allSatisfy { $0 > 0.1 })
  }

  @Test("adjust mutual information by its mean over all orders of the labels")
  func permutations() {
    forEverySeed(0..<20) { generator, seed in
      let first = Self.random(6, 3, &generator)
      let second = Self.random(6, 4, &generator)
      var sum = 0.0
      var count = 0.0
      Self.forEachOrder(of: second) { order in
        sum += Self.information(first, order)
        count += 1
      }
      let mean = sum / count
      let entropies = (Self.information(first, first) + Self.information(second, second)) / 2
      guard entropies - mean > 1e-9 else { return }
      let expected = (Self.information(first, second) - mean) / (entropies - mean)
      #expect(
        abs(AdjustedMutualInformation.value(first, second) - expected) < 1e-12, "seed \(seed)")
    }
  }

  private static func forEachOrder(of labels: [Int32], _ body: ([Int32]) -> Void) {
    func permute(_ labels: inout [Int32], _ start: Int) {
      guard start < labels.count else { return body(labels) }
      for index in start..<labels.count {
        labels.swapAt(start, index)
        permute(&labels, start + 1)
        labels.swapAt(start, index)
      }
    }
    var labels = labels
    permute(&labels, 0)
  }

  private static func information(_ first: [Int32], _ second: [Int32]) -> Double {
    let count = Double(first.count)
    return first.indices.reduce(0.0) { sum, item in
      let both = first.indices.count { first[$0] == first[item] && second[$0] == second[item] }
      let one = first.count { $0 == first[item] }
      let other = second.count { $0 == second[item] }
      return sum + log(Double(both) * count / Double(one * other)) / count
    }
  }

  @Test("B-cubed is the mean over items and their neighbours")
  func bCubedPairs() {
    forEverySeed(0..<30) { generator, seed in
      let classes = Self.random(40, 5, &generator)
      let clusters = Self.random(40, 7, &generator)
      var precision = 0.0
      var recall = 0.0
      for item in 0..<40 {
        let cluster = (0..<40).filter { clusters[$0] == clusters[item] }
        let class_ = (0..<40).filter { classes[$0] == classes[item] }
        precision +=
          Double(cluster.count { classes[$0] == classes[item] }) / Double(cluster.count)
        recall += Double(class_.count { clusters[$0] == clusters[item] }) / Double(class_.count)
      }
      let items = BCubed(classes: classes, clusters: clusters)
      #expect(abs((items?.precision ?? 0) - precision / 40) < 1e-12, "seed \(seed)")
      #expect(abs((items?.recall ?? 0) - recall / 40) < 1e-12, "seed \(seed)")
    }
  }

  @Test("splitting clusters makes them purer and less complete")
  func splitting() {
    forEverySeed(0..<20) { generator, seed in
      let classes = Self.random(80, 4, &generator)
      let whole = Self.random(80, 3, &generator)
      let split = whole.map { 2 * $0 + Int32.random(in: 0...1, using: &generator) }
      let before = BCubed(classes: classes, clusters: whole)
      let after = BCubed(classes: classes, clusters: split)
      #expect((before?.precision ?? 1) <= (after?.precision ?? 0) + 1e-12, "seed \(seed)")
      #expect((before?.recall ?? 0) > (after?.recall ?? 1), "seed \(seed)")
      let first = Purity.value(classes: classes, clusters: whole) ?? 1
      #expect(first <= Purity.value(classes: classes, clusters: split) ?? 0, "seed \(seed)")
    }
  }

  @Test("the mean over chance is right where factorials have no digits left")
  func manyItems() {
    var generator = TestGenerator(seed: 3)
    let first = Self.random(100_000, 100, &generator)
    let second = Self.random(100_000, 100, &generator)
    let unrelated = AdjustedMutualInformation.value(first, second)
    #expect(abs(unrelated) < 1e-3)
    #expect(abs(AdjustedMutualInformation.value(first, first) - 1) < 1e-12)
    let alone = (0..<100_000).map { Int32($0) }
    #expect(AdjustedMutualInformation.value(alone, alone.reversed()) == 1)
    #expect(abs(AdjustedMutualInformation.value(alone, first)) < 1e-9)
  }

  @Test("tables with more cells than items have the same counts as small ones")
  func sparseTables() {
    forEverySeed(0..<10) { generator, seed in
      let first = Self.random(300, 7, &generator)
      let second = Self.random(300, 9, &generator)
      let small = ContingencyTable(first, second)
      let large = ContingencyTable(first.map { $0 * 100 }, second.map { $0 * 100 })
      #expect(small.cells.map { $0.count } == large.cells.map { $0.count }, "seed \(seed)")
      #expect(small.cells.map { $0.row * 100 } == large.cells.map { $0.row })
      #expect(small.cells.map { $0.column * 100 } == large.cells.map { $0.column })
      #expect(small.cells.reduce(0) { $0 + $1.count } == 300)
    }
  }

  @Test("of trivial partitions are 1, 0 or undefined")
  func trivial() {
    #expect(AdjustedMutualInformation.value([], []) == 1)
    #expect(AdjustedMutualInformation.value([0, 0], [0, 0]) == 1)
    #expect(AdjustedMutualInformation.value([0, 1, 2], [2, 0, 1]) == 1)
    #expect(AdjustedMutualInformation.value([0, 1, 2], [0, 0, 0]) == 0)
    #expect(RandIndex.value([0], [0]) == nil)
    #expect(FowlkesMallowsIndex.value([0, 1], [0, 0]) == nil)
    #expect(VMeasure(classes: [], clusters: []) == nil)
    #expect(VMeasure(classes: [0, 1], clusters: [0, 0])?.homogeneity == 0)
    #expect(VMeasure(classes: [0, 1], clusters: [0, 0])?.completeness == 1)
    #expect(VMeasure(classes: [0, 1], clusters: [0, 0])?.value() == 0)
    #expect(BCubed(classes: [], clusters: []) == nil)
    #expect(Purity.value(classes: [], clusters: []) == nil)
  }
}
