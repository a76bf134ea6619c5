import Clustering
import Glibc
import NumericCore
import Statistics
import TestSupport
import Testing

@Suite("Normalised cut")
struct NormalizedCutTests {
  @Test("is a clustering method")
  func contract() {
    checkClustering(NormalizedCutClustering())
  }

  @Test("follows chains that have no centre")
  func chains() {
    let edges = (0..<139).map { (item: Int) -> (Int, Int, Float) in
      (item, item + 1, item == 59 ? 0.01 : 1)
    }
    let found = NormalizedCutClustering().assignment(
      of: ModularityTests.graph(140, edges), into: 2, seed: 1)
    #expect(found.clusters == (0..<140).map { $0 < 60 ? 1 : 0 })
  }

  @Test("finds planted groups of a random graph")
  func plantedGraph() {
    forEverySeed(0..<5) { generator, seed in
      let planted = (0..<200).map { (item: Int) -> Int32 in item % 2 == 0 ? 0 : Int32(item % 3) }
      var edges: [(Int, Int, Float)] = []
      for first in 0..<200 {
        for second in first + 1..<200 {
          let chance = planted[first] == planted[second] ? 0.25 : 0.04
          if Double.random(in: 0..<1, using: &generator) < chance {
            edges.append((first, second, 1))
          }
        }
      }
      let found = NormalizedCutClustering().assignment(
        of: ModularityTests.graph(200, edges), into: 3, seed: seed)
      #expect(AdjustedRandIndex.value(found.clusters, planted) > 0.9, "seed \(seed)")
    }
  }

  @Test("gives each part of a graph that falls apart a cluster")
  func components() {
    var edges: [(Int, Int, Float)] = []
    for first in stride(from: 0, to: 120, by: 3) {
      edges += [(first, first + 1, 1), (first, first + 2, 1), (first + 1, first + 2, 1)]
    }
    let found = NormalizedCutClustering().assignment(
      of: ModularityTests.graph(121, edges), into: 40, seed: 1)
    let parts = ClusterAssignment(renumbering: (0..<120).map { Int32($0 / 3) } + [0])
    #expect(found == parts, "and an item without edges joins the largest")
  }

  @Test("has the same clusters for any number of threads on a larger graph")
  func threads() {
    var generator = TestGenerator(seed: 9)
    let points = PlantedPoints(
      sizes: [1200, 800, 600, 500, 300], dimensions: 24, spread: 1.6, using: &generator
    ).points
    let graph = NeighborGraph(points: points, neighbors: 15)
    let alone = NormalizedCutClustering().assignment(of: graph, into: 7, seed: 2)
    for threads in [2, 3, 8] {
      let found = NormalizedCutClustering().assignment(
        of: graph, into: 7, seed: 2, parallelism: Parallelism(threads: threads))
      #expect(found == alone)
    }
  }
}

@Suite("Leading eigenvectors")
struct LeadingEigenvectorsTests {
  /// A cycle of unit weights over two: its eigenvalues are cos(2πj/n).
  static func cycle(_ count: Int) -> SparseMatrix {
    let edges = (0..<count).map { ($0, ($0 + 1) % count, Float(0.5)) }
    return ModularityTests.graph(count, edges).weights
  }

  @Test("of a cycle have the eigenvalues cos(2πj/n)", arguments: [3, 10, 64, 301])
  func cycleEigenvalues(size: Int) {
    let matrix = Self.cycle(size)
    let count = min(size, 9)
    let eigen = LeadingEigenvectors(of: matrix, count: count, seed: 1, parallelism: .single)
    let expected = (0..<size).map { cos(2 * Double.pi * Double($0) / Double(size)) }.sorted(by: >)
    #expect(eigen.values.count == count && eigen.residual < 1e-4)
    for (value, reference) in zip(eigen.values, expected) { #expect(abs(value - reference) < 1e-5) }
    for first in 0..<count {
      for second in 0...first {
        let product = (0..<size).reduce(0.0) {
          $0 + Double(eigen.vectors[$1, first]) * Double(eigen.vectors[$1, second])
        }
        #expect(abs(product - (first == second ? 1 : 0)) < 1e-4)
      }
    }
  }

  @Test("are all found where one is far above the others, and most are near zero")
  func spreadEigenvalues() {
    let size = 20_000
    let leading = [1.0] + (0..<79).map { 0.68 - 0.004 * Double($0) }
    let diagonal = (0..<size).map { index in
      index < 80 ? Float(leading[index]) : Float(index % 200 - 100) / 1_000
    }
    let matrix = SparseMatrix(
      rows: size, columns: size, rowStarts: (0...size).map { Int64($0) },
      columnIndices: (0..<size).map { Int32($0) }, values: diagonal)
    let eigen = LeadingEigenvectors(of: matrix, count: 50, seed: 1, parallelism: .single)
    #expect(eigen.values.count == 50 && eigen.residual < 1e-4)
    for (value, reference) in zip(eigen.values, leading) { #expect(abs(value - reference) < 1e-5) }
  }
}
