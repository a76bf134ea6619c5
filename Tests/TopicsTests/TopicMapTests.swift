import Clustering
import NumericCore
import TestSupport
import Testing
import Topics

@Suite("Topic map")
struct TopicMapTests {
  static func layout(
    _ vectors: DenseMatrix<Float>, _ topics: [Int32], centers: DenseMatrix<Float>? = nil,
    threads: Int = 1
  ) throws -> DenseMatrix<Double> {
    let parallelism = Parallelism(threads: threads)
    let model = TopicModel(
      centers: centers
        ?? ClusterCenters.unitMeans(of: vectors, in: ClusterAssignment(renumbering: topics)),
      concentration: 20)
    return try TopicMap.layout(
      vectors,
      assignments: model.assignments(of: vectors, topics: topics, parallelism: parallelism),
      model: model, parallelism: parallelism)
  }

  static func distance(_ map: DenseMatrix<Double>, _ first: Int, _ second: Int) -> Double {
    let (dx, dy) = (map[first, 0] - map[second, 0], map[first, 1] - map[second, 1])
    return (dx * dx + dy * dy).squareRoot()
  }

  @Test("places are finite and within the bounds, for 1 topic, 2 topics and many")
  func bounds() throws {
    for count in [1, 2, 3, 12] {
      try forEverySeed(0..<5) { generator, seed in
        let (vectors, topics) = nearAxes(
          sizes: (0..<count).map { 24 - $0 }, dimensions: 16, spread: 0.3, using: &generator)
        let map = try Self.layout(vectors, topics)
        #expect(map.rows == vectors.rows && map.columns == 2)
        #expect(map.values.allSatisfy { abs($0) <= 1.75 }, "\(count) topics, seed \(seed)")
      }
    }
  }

  @Test("articles stand nearer to their own topic than to others")
  func apart() throws {
    try forEverySeed(0..<5) { generator, seed in
      let (vectors, topics) = nearAxes(
        sizes: [30, 25, 20, 15], dimensions: 12, spread: 0.15, using: &generator)
      let map = try Self.layout(vectors, topics)
      let groups = members(of: topics, count: 4)
      var own = 0
      for article in 0..<90 {
        let distances = groups.map { group in
          group.reduce(0) { $0 + Self.distance(map, article, $1) } / Double(group.count)
        }
        let nearest = distances.indices.min { distances[$0] < distances[$1] }
        if nearest == Int(topics[article]) { own += 1 }
      }
      #expect(own >= 86, "seed \(seed): \(own) of 90")
    }
  }

  @Test("an article between two topics stands between them")
  func between() throws {
    let vectors = unitRows([
      [1, 0, 0.1], [1, 0.05, -0.1], [1, 0, 0], [0, 1, 0.1], [0.05, 1, -0.1], [0, 1, 0],
      [1, 0.97, 0],
    ])
    let map = try Self.layout(
      vectors, [0, 0, 0, 1, 1, 1, 0], centers: unitRows([[1, 0, 0], [0, 1, 0]]))
    let toOther = (0..<3).map { Self.distance(map, $0, 5) }
    #expect(toOther.allSatisfy { Self.distance(map, 6, 5) < $0 })
  }

  @Test("topics with one centre share a place, and the map stays finite")
  func identicalCenters() throws {
    let vectors = unitRows([[1, 0], [1, 0.1], [1, 0.2], [1, 0]])
    let map = try Self.layout(
      vectors, [0, 0, 1, 1], centers: unitRows([[1, 0.1], [1, 0.1]]))
    #expect(map.values.allSatisfy { $0.isFinite && abs($0) <= 1.75 })
    let zeros = try Self.layout(
      DenseMatrix(rows: 3, columns: 2), [0, 1, 1], centers: DenseMatrix(rows: 2, columns: 2))
    #expect(zeros.values.allSatisfy { $0.isFinite })
  }

  @Test("articles, directions or topics may be missing")
  func empty() throws {
    let none = try Self.layout(
      DenseMatrix(rows: 0, columns: 3), [], centers: unitRows([[1, 0, 0]]))
    #expect(none.rows == 0)
    let flat = try Self.layout(
      DenseMatrix(rows: 4, columns: 0), [0, 0, 0, 0], centers: DenseMatrix(rows: 1, columns: 0))
    #expect(flat.rows == 4 && flat.values.allSatisfy { $0.isFinite })
    let line = try Self.layout(
      unitRows([[1], [1], [1], [-1]]), [0, 0, 0, 1], centers: unitRows([[1], [-1]]))
    #expect(line.values.allSatisfy { $0.isFinite })
  }

  @Test("has the same bits for any number of threads")
  func threads() throws {
    var generator = TestGenerator(seed: 7)
    let (vectors, topics) = nearAxes(
      sizes: [1500, 900, 400, 200, 50], dimensions: 10, spread: 0.4, using: &generator)
    let single = try Self.layout(vectors, topics)
    for threads in [2, 3, 8] {
      #expect(try Self.layout(vectors, topics, threads: threads) == single)
    }
  }
}
