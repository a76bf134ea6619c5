import Clustering
import NumericCore
import TestSupport
import Testing

@Suite("Agglomerative clustering")
struct AgglomerativeClusteringTests {
  @Test(
    "is a clustering method", arguments: [.ward, .average] as [AgglomerativeClustering.Linkage])
  func contract(linkage: AgglomerativeClustering.Linkage) {
    checkClustering(AgglomerativeClustering(linkage: linkage))
  }

  @Test("the chain joins what joining the nearest pair each time would")
  func nearestPair() {
    forEverySeed(0..<20) { generator, seed in
      let count = Int.random(in: 2..<40, using: &generator)
      let distances = CondensedDistances(count: count) { _, _ in
        Float.random(in: 0.1..<1, using: &generator)
      }
      let tree = AgglomerativeClustering(linkage: .average).dendrogram(distances: distances)
      let heights = Self.naiveHeights(distances)
      #expect(tree.merges.count == count - 1, "seed \(seed)")
      for (merge, height) in zip(tree.merges, heights) {
        #expect(abs(merge.height - height) < 1e-5, "seed \(seed)")
      }
    }
  }

  /// The heights of average linkage by its definition: the mean over all pairs of items.
  private static func naiveHeights(_ distances: CondensedDistances) -> [Double] {
    var clusters = (0..<distances.count).map { [$0] }
    var heights: [Double] = []
    func mean(_ first: [Int], _ second: [Int]) -> Double {
      let sum = first.reduce(0.0) { sum, a in
        second.reduce(sum) { $0 + Double(distances[a, $1]) }
      }
      return sum / Double(first.count * second.count)
    }
    while clusters.count > 1 {
      var best = (0, 1, Double.infinity)
      for first in clusters.indices {
        for second in clusters.indices where second > first {
          let distance = mean(clusters[first], clusters[second])
          if distance < best.2 { best = (first, second, distance) }
        }
      }
      heights.append(best.2)
      clusters[best.0] += clusters.remove(at: best.1)
    }
    return heights
  }

  @Test("items at an infinite distance are in no cluster together")
  func forbidden() {
    // 0 and 1 are near, 2 and 3 too; 1 and 2 are near as well, but 0 and 3 must stay apart.
    let near: [[Float]] = [
      [0, 0.1, 0.4, .infinity], [0, 0, 0.3, 0.4], [0, 0, 0, 0.2], [0, 0, 0, 0],
    ]
    let tree = AgglomerativeClustering(linkage: .average).dendrogram(
      distances: CondensedDistances(count: 4) { near[$0][$1] })
    #expect(tree.merges.count == 2)
    #expect(tree.assignment(into: 1).clusters == [0, 0, 1, 1])
    #expect(tree.assignment(cutAt: .infinity).clusters == [0, 0, 1, 1])
    #expect(tree.assignment(cutAt: 0.15).clusters == [0, 0, 1, 2])
  }

  @Test("under random forbidden pairs, no cluster holds one")
  func manyForbidden() {
    forEverySeed(0..<20) { generator, seed in
      let count = 30
      let distances = CondensedDistances(count: count) { _, _ in
        Double.random(in: 0..<1, using: &generator) < 0.2
          ? .infinity : Float.random(in: 0..<1, using: &generator)
      }
      let clusters = AgglomerativeClustering(linkage: .average).dendrogram(distances: distances)
        .assignment(into: 1)
      for members in clusters.members() {
        for first in members {
          for second in members { #expect(distances[first, second] < .infinity, "seed \(seed)") }
        }
      }
    }
  }

  @Test("equal points are never parted")
  func duplicates() {
    let points = DenseMatrix<Float>([
      [1, 2], [2, 4], [3, 1], [6, 2], [0.5, 1], [0, 0], [0, 0],
    ])
    for linkage in [AgglomerativeClustering.Linkage.ward, .average] {
      let tree = AgglomerativeClustering(linkage: linkage).dendrogram(of: points)
      #expect(tree.assignment(into: 7).clusters == [0, 0, 1, 1, 0, 2, 2])
      #expect(tree.merges.prefix(4).allSatisfy { $0.height == 0 })
    }
  }

  @Test("Ward's linkage takes Euclidean distances that are given")
  func wardOfDistances() {
    // Three items on a line at 0, 1 and 4: 0 and 1 join at 1; their mean is 3.5 from 4, and
    // √(2 · 2 · 1 / 3) · 3.5 is the height.
    let places: [Float] = [0, 1, 4]
    let tree = AgglomerativeClustering(linkage: .ward).dendrogram(
      distances: CondensedDistances(count: 3) { abs(places[$0] - places[$1]) })
    #expect(tree.merges[0].first == 0 && tree.merges[0].second == 1)
    #expect(tree.merges[0].height == 1 && tree.merges.map { $0.size } == [2, 3])
    #expect(abs(tree.merges[1].height - (4.0 / 3).squareRoot() * 3.5) < 1e-6)
    #expect(tree.merges[1].first == 2 && tree.merges[1].second == 3)
  }
}
