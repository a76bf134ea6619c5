import Clustering
import NumericCore
import TestSupport
import Testing

@Suite("Neighbour graph")
struct NeighborGraphTests {
  /// All cosines by their definition.
  static func cosine(_ points: DenseMatrix<Float>, _ first: Int, _ second: Int) -> Double {
    func product(_ a: Int, _ b: Int) -> Double {
      zip(points.row(a), points.row(b)).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
    let lengths = (product(first, first) * product(second, second)).squareRoot()
    return lengths > 0 ? product(first, second) / lengths : 0
  }

  @Test("finds the nearest by cosine, as the definition does")
  func exact() {
    forEverySeed(0..<5) { generator, seed in
      let points = PlantedPoints(
        sizes: [150, 100, 57], dimensions: 5, spread: 2, using: &generator
      ).points
      let graph = NeighborGraph(points: points, neighbors: 9)
      for item in stride(from: 0, to: points.rows, by: 7) {
        let expected = (0..<points.rows).filter { $0 != item }
          .map { Self.cosine(points, item, $0) }.sorted(by: >).prefix(9)
        let nearest = graph.nearest(of: item)
        #expect(nearest.items.count == 9 && Set(nearest.items).count == 9)
        for (cosine, reference) in zip(nearest.cosines, expected) {
          #expect(abs(Double(cosine) - reference) < 1e-5, "seed \(seed)")
        }
        for (neighbor, cosine) in zip(nearest.items, nearest.cosines) {
          #expect(abs(Double(cosine) - Self.cosine(points, item, Int(neighbor))) < 1e-5)
          #expect(Int(neighbor) != item)
        }
      }
    }
  }

  @Test("is symmetric: an edge for everyone who is near, weighed by the cosine")
  func symmetric() {
    var generator = TestGenerator(seed: 3)
    let points = PlantedPoints(sizes: [90, 60], dimensions: 6, spread: 2, using: &generator).points
    let graph = NeighborGraph(points: points, neighbors: 5)
    #expect(graph.weights == graph.weights.transposed())
    #expect(graph.weights.values.allSatisfy { $0 > 0 && $0 < 1.00001 })
    for item in 0..<graph.count {
      let row = graph.weights.positions(ofRow: item).map { graph.weights.columnIndices[$0] }
      #expect(!row.contains(Int32(item)))
      let near = Set(graph.nearest(of: item).items)
      let nearTo = (0..<graph.count).filter {
        graph.nearest(of: $0).items.contains(Int32(item))
      }
      #expect(Set(row) == near.union(nearTo.map { Int32($0) }))
    }
  }

  @Test("has the same bits for any number of threads")
  func threads() {
    var generator = TestGenerator(seed: 5)
    let points = PlantedPoints(
      sizes: [1500, 900, 700], dimensions: 20, spread: 1.5, using: &generator
    ).points
    let alone = NeighborGraph(points: points, neighbors: 12)
    for threads in [2, 3, 8] {
      let graph = NeighborGraph(
        points: points, neighbors: 12, parallelism: Parallelism(threads: threads))
      #expect(graph.weights == alone.weights)
      for item in 0..<graph.count { #expect(graph.nearest(of: item) == alone.nearest(of: item)) }
    }
  }

  @Test("negative cosines, zeros, and too few points give fewer neighbours")
  func degenerate() {
    let opposite = NeighborGraph(points: DenseMatrix([[1, 0], [-1, 0], [0, 0]]), neighbors: 2)
    #expect(opposite.weights.storedCount == 0)
    let pair = NeighborGraph(points: DenseMatrix([[1, 0], [1, 1]]), neighbors: 30)
    #expect(pair.weights.storedCount == 2)
    #expect(NeighborGraph(points: DenseMatrix(rows: 0, columns: 4)).count == 0)
    #expect(NeighborGraph(points: DenseMatrix(rows: 1, columns: 4, repeating: 1)).count == 1)
    let equal = NeighborGraph(points: DenseMatrix(rows: 9, columns: 2, repeating: 1), neighbors: 3)
    #expect(Array(equal.nearest(of: 8).items) == [0, 1, 2], "of equally near items, the first")
  }

  @Test("taken as given, orders the neighbours of an item by weight")
  func given() {
    let weights = SparseMatrix(
      rows: 3, columns: 3, rowStarts: [0, 2, 3, 4], columnIndices: [1, 2, 0, 0],
      values: [0.5, 2, 0.5, 2])
    let graph = NeighborGraph(weights: weights)
    #expect(Array(graph.nearest(of: 0).items) == [2, 1])
    #expect(graph.degrees() == [2.5, 0.5, 2])
  }
}

@Suite("Modularity")
struct ModularityTests {
  /// Two triangles joined by one edge.
  static let triangles: NeighborGraph = {
    let edges: [(Int, Int)] = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)]
    return graph(6, edges.map { ($0.0, $0.1, 1) })
  }()

  static func graph(_ count: Int, _ edges: [(Int, Int, Float)]) -> NeighborGraph {
    var rows = [[Int: Float]](repeating: [:], count: count)
    for (first, second, weight) in edges {
      rows[first][second] = weight
      rows[second][first] = weight
    }
    let sorted = rows.map { $0.sorted { $0.key < $1.key } }
    var starts: [Int64] = [0]
    for row in sorted { starts.append(starts[starts.count - 1] + Int64(row.count)) }
    return NeighborGraph(
      weights: SparseMatrix(
        rows: count, columns: count, rowStarts: starts,
        columnIndices: sorted.flatMap { $0.map { Int32($0.key) } },
        values: sorted.flatMap { $0.map { $0.value } }))
  }

  @Test("of two triangles joined by an edge is 6/7 - 1/2")
  func triangles() {
    let halves = ClusterAssignment(renumbering: [0, 0, 0, 1, 1, 1])
    #expect(abs(Modularity.value(of: halves, on: Self.triangles) - (6.0 / 7 - 0.5)) < 1e-15)
    let one = ClusterAssignment(renumbering: [0, 0, 0, 0, 0, 0])
    #expect(abs(Modularity.value(of: one, on: Self.triangles)) < 1e-15)
    let alone = ClusterAssignment(renumbering: [0, 1, 2, 3, 4, 5])
    let expected = -(4 * 4 + 2 * 9) / 196.0
    #expect(abs(Modularity.value(of: alone, on: Self.triangles) - expected) < 1e-15)
  }

  @Test("counts weights, not edges")
  func weighted() {
    // 2m = 2 (3 + 1 + 2) = 12; inside {0, 1} 6, inside {2, 3} 4; degrees 3 + 4, 3 + 2.
    let graph = Self.graph(4, [(0, 1, 3), (1, 2, 1), (2, 3, 2)])
    let halves = ClusterAssignment(renumbering: [0, 0, 1, 1])
    let expected = 10.0 / 12 - (49.0 + 25) / 144
    #expect(abs(Modularity.value(of: halves, on: graph) - expected) < 1e-15)
  }

  @Test("of a graph without edges is 0")
  func noEdges() {
    let graph = NeighborGraph(points: DenseMatrix(rows: 3, columns: 2))
    let assignment = ClusterAssignment(renumbering: [0, 1, 1])
    #expect(Modularity.value(of: assignment, on: graph) == 0)
  }
}
