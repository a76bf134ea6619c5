import Clustering
import NumericCore
import TestSupport
import Testing

@Suite("Number of clusters")
struct ClusterCountSelectionTests {
  @Test("is the planted one, clearly", arguments: [3, 5, 8])
  func planted(count: Int) {
    forEverySeed(0..<3) { generator, seed in
      let planted = PlantedPoints(
        sizes: [Int](repeating: 40, count: count), dimensions: 20, spread: 0.8, alongAxes: true,
        using: &generator)
      let parameters = ClusterCountSelection.Parameters(
        grid: Array(3...10), pairs: 4, restarts: 3, seed: seed)
      let curve = ClusterCountSelection(parameters).curve(points: planted.points)
      #expect(curve.chosenCount == count, "seed \(seed)")
      #expect(curve.isClear && curve.stability > 0.95, "seed \(seed)")
      #expect(curve.entries.map { $0.count } == Array(3...10))
    }
  }

  @Test("of points without structure is not clear")
  func unstructured() {
    forEverySeed(0..<3) { generator, seed in
      let noise = PlantedPoints(
        sizes: [400], dimensions: 30, spread: 200, using: &generator)
      let parameters = ClusterCountSelection.Parameters(
        grid: [3, 4, 5, 8, 14, 30], pairs: 4, restarts: 3, seed: seed)
      let curve = ClusterCountSelection(parameters).curve(points: noise.points)
      #expect(!curve.isClear, "seed \(seed): \(curve.stability)")
    }
  }

  @Test("has the same curve for any number of threads, on all points or a sample")
  func threads() {
    var generator = TestGenerator(seed: 4)
    let points = PlantedPoints(
      sizes: [300, 200, 100], dimensions: 12, spread: 1.2, using: &generator
    ).points
    for sampleSize in [5_000, 250] {
      let selection = ClusterCountSelection(
        .init(grid: [3, 4, 9], pairs: 3, restarts: 2, sampleSize: sampleSize))
      let alone = selection.curve(points: points)
      for threads in [2, 3, 8] {
        let curve = selection.curve(points: points, parallelism: Parallelism(threads: threads))
        #expect(curve == alone)
      }
    }
  }

  @Test("is looked for up to a fifth of the points, and up to 100")
  func grid() {
    typealias Parameters = ClusterCountSelection.Parameters
    #expect(Parameters.automaticGrid(points: 14) == [])
    #expect(Parameters.automaticGrid(points: 27) == [3, 4, 5])
    #expect(Parameters.automaticGrid(points: 100).suffix(2) == [18, 20])
    #expect(Parameters.automaticGrid(points: 1_000_000).last == 100)
  }

  @Test("is never over the number of distinct points")
  func distinctPoints() {
    let rows: [[Float]] = (0..<60).map { item in (0..<4).map { $0 == item % 4 ? 1 : 0 } }
    let curve = ClusterCountSelection(.init(pairs: 3)).curve(points: DenseMatrix(rows))
    #expect(curve.chosenCount == 4 && curve.isClear)
    #expect(curve.entries.map { $0.count } == [3, 4])
  }

  @Test("of too few points is one, and not clear")
  func tooFew() {
    for items in [0, 1, 14] {
      let curve = ClusterCountSelection().curve(
        points: DenseMatrix(rows: items, columns: 3, repeating: 1))
      #expect(curve.entries.isEmpty && curve.chosenCount == 1 && !curve.isClear)
    }
  }

  @Test("has a standard error over its pairs")
  func standardError() {
    var generator = TestGenerator(seed: 2)
    let points = PlantedPoints(sizes: [60, 40], spread: 1.5, using: &generator).points
    let one = ClusterCountSelection(.init(grid: [4], pairs: 1)).curve(points: points)
    let many = ClusterCountSelection(.init(grid: [4], pairs: 12)).curve(points: points)
    #expect(one.entries[0].standardError == 0)
    #expect(many.entries[0].standardError > 0 && many.entries[0].standardError < 0.1)
  }
}

@Suite("Resampled stability")
struct ResampledStabilityTests {
  @Test("of clusters that are there is 1")
  func planted() {
    var generator = TestGenerator(seed: 1)
    let planted = PlantedPoints(
      sizes: [60, 50, 40, 30], dimensions: 20, spread: 0.5, using: &generator)
    let stability = ResampledStability(
      of: ClusterAssignment(renumbering: planted.clusters), points: planted.points)
    #expect(stability.adjustedRand == 1)
    #expect(stability.clusterJaccard == [1, 1, 1, 1])
    #expect(stability.itemAgreement.allSatisfy { $0 == 1 })
  }

  @Test("of a cluster cut in two at random is low, and the others keep theirs")
  func arbitrary() {
    var generator = TestGenerator(seed: 1)
    let planted = PlantedPoints(
      sizes: [80, 50, 40], dimensions: 20, spread: 0.5, using: &generator)
    let cut = planted.clusters.enumerated().map { item, cluster in
      cluster == 0 && item % 2 == 0 ? 3 : cluster
    }
    let assignment = ClusterAssignment(renumbering: cut)
    let stability = ResampledStability(of: assignment, points: planted.points)
    for cluster in 0..<4 {
      let members = assignment.members()[cluster]
      let isWhole = planted.clusters[members[0]] != 0
      #expect((stability.clusterJaccard[cluster] > 0.85) == isWhole)
    }
    #expect(stability.adjustedRand < 0.9)
  }

  @Test("does not depend on the threads; points of zeros have none")
  func threads() {
    var generator = TestGenerator(seed: 6)
    let planted = PlantedPoints(sizes: [90, 70, 40], spread: 1.2, using: &generator)
    var points = planted.points
    for column in 0..<points.columns { points[5, column] = 0 }
    let assignment = SphericalKMeans().assignment(
      of: points, into: 3, seed: 1, parallelism: .single)
    let alone = ResampledStability(of: assignment, points: points)
    #expect(alone.itemAgreement[5] == 0 && alone.itemAgreement[6] > 0)
    for threads in [2, 3, 8] {
      let again = ResampledStability(
        of: assignment, points: points, parallelism: Parallelism(threads: threads))
      #expect(again == alone)
    }
    let none = ResampledStability(
      of: ClusterAssignment(renumbering: []), points: DenseMatrix(rows: 0, columns: 4))
    #expect(none.clusterJaccard.isEmpty && none.adjustedRand == 0)
  }
}
