import Foundation
import NumericCore
import Statistics
import TestSupport
import Testing

/// scikit-learn's `silhouette_samples`, `calinski_harabasz_score`, `davies_bouldin_score`; see
/// `Reference/agreement.py`.
@Suite("Geometry of clusters")
struct ClusterGeometryTests {
  @Test("equals scikit-learn's", arguments: ReferenceCase.all("geometry"))
  func reference(example: ReferenceCase) {
    let dimensions = Int(example.number("dimensions"))
    let values = example.numbers("points")
    let points = DenseMatrix(
      rows: values.count / dimensions, columns: dimensions, values: values)
    let clusters = example.labels("clusters")
    let count = Int(example.number("count"))
    for distance in Silhouette.Distance.allCases {
      let silhouettes = Silhouette.values(
        points: points, clusters: clusters, count: count, distance: distance)
      example.check(silhouettes.map { $0 }, "\(distance)")
    }
    example.check(
      Silhouette.mean(points: points, clusters: clusters, count: count, distance: .euclidean),
      "euclideanMean")
    example.check(
      CalinskiHarabasz.value(points: points, clusters: clusters, count: count),
      "calinskiHarabasz")
    example.check(
      DaviesBouldin.value(points: points, clusters: clusters, count: count), "daviesBouldin")
  }

  /// Points some of which are the same, some zeros, in clusters one of which is empty and one single.
  static func example(
    _ generator: inout TestGenerator
  ) -> (points: DenseMatrix<Float>, clusters: [Int32]) {
    var points = DenseMatrix<Float>(rows: 26, columns: 3)
    for entry in points.values.indices {
      points.values[entry] = Float.random(in: -1...1, using: &generator) + 50
    }
    for column in 0..<3 {
      points[4, column] = 0
      points[11, column] = 0
      points[20, column] = points[7, column]
      points[21, column] = points[7, column]
    }
    var clusters = (0..<25).map { _ in [0, 1, 3].randomElement(using: &generator) ?? 0 } as [Int32]
    clusters.append(4)
    return (points, clusters)
  }

  static func distance(
    _ points: DenseMatrix<Float>, _ one: Int, _ other: Int, _ kind: Silhouette.Distance
  ) -> Double {
    let (first, second) = (points.row(one).map(Double.init), points.row(other).map(Double.init))
    func product(_ x: [Double], _ y: [Double]) -> Double {
      zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
    }
    switch kind {
    case .euclidean:
      return zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    case .cosine:
      let lengths = (product(first, first) * product(second, second)).squareRoot()
      return lengths > 0 ? 1 - product(first, second) / lengths : 1
    }
  }

  @Test("a silhouette is that of its definition by pairs", arguments: Silhouette.Distance.allCases)
  func definition(kind: Silhouette.Distance) {
    forEverySeed(0..<10) { generator, seed in
      let (points, clusters) = Self.example(&generator)
      let values = Silhouette.values(
        points: points, clusters: clusters, count: 5, distance: kind)
      for point in clusters.indices {
        let means = (0..<5 as Range<Int32>).map { cluster in
          let others = clusters.indices.filter { clusters[$0] == cluster && $0 != point }
          return others.reduce(0.0) { $0 + Self.distance(points, point, $1, kind) }
            / Double(others.count)
        }
        let own = Int(clusters[point])
        let inside = means[own]
        let outside =
          means.enumerated().filter { $0.offset != own && !$0.element.isNaN }
          .map { $0.element }.min() ?? 0
        let expected = inside.isNaN ? 0 : (outside - inside) / max(inside, outside)
        // Points that lie close together have cosines near 1, of which few digits are left.
        let tolerance = kind == .cosine ? 1e-8 : 1e-10
        #expect(abs(values[point] - expected) < tolerance, "seed \(seed), point \(point)")
      }
    }
  }

  @Test("does not depend on the threads, nor on the type of the numbers")
  func threads() {
    var generator = TestGenerator(seed: 8)
    let points = DenseMatrix(
      rows: 700, columns: 5,
      values: (0..<3500).map { _ in Float.random(in: -1...1, using: &generator) })
    let doubles = DenseMatrix(
      rows: 700, columns: 5, values: points.values.map { Double($0) })
    let clusters = (0..<700).map { _ in Int32.random(in: 0..<6, using: &generator) }
    func all(_ parallelism: Parallelism) -> [Double] {
      Silhouette.Distance.allCases.flatMap {
        Silhouette.values(
          points: points, clusters: clusters, count: 6, distance: $0, parallelism: parallelism)
      } + [
        CalinskiHarabasz.value(
          points: points, clusters: clusters, count: 6, parallelism: parallelism) ?? .nan,
        DaviesBouldin.value(
          points: points, clusters: clusters, count: 6, parallelism: parallelism) ?? .nan,
      ]
    }
    let alone = all(.single)
    for threads in [2, 3, 8] { #expect(all(Parallelism(threads: threads)) == alone) }
    #expect(
      CalinskiHarabasz.value(points: doubles, clusters: clusters, count: 6) == alone[1400])
    #expect(DaviesBouldin.value(points: doubles, clusters: clusters, count: 6) == alone[1401])
    #expect(
      Silhouette.values(points: doubles, clusters: clusters, count: 6, distance: .euclidean)
        == Array(alone[700..<1400]))
  }

  @Test("does not depend on where points lie, on the order of clusters, nor on empty ones")
  func invariance() throws {
    try forEverySeed(0..<10) { generator, seed in
      let points = DenseMatrix(
        rows: 40, columns: 3,
        values: (0..<120).map { _ in Double.random(in: -1...1, using: &generator) })
      let moved = DenseMatrix(rows: 40, columns: 3, values: points.values.map { 2 * $0 + 5 })
      let clusters = (0..<40).map { Int32($0 % 3) }
      let renamed = clusters.map { [4, 0, 2][Int($0)] as Int32 }
      let spread = try #require(
        CalinskiHarabasz.value(points: points, clusters: clusters, count: 3))
      let other = try #require(CalinskiHarabasz.value(points: moved, clusters: renamed, count: 6))
      #expect(abs(spread - other) < 1e-10 * spread, "seed \(seed)")
      let overlap = try #require(
        DaviesBouldin.value(points: points, clusters: clusters, count: 3))
      let again = try #require(DaviesBouldin.value(points: moved, clusters: renamed, count: 6))
      #expect(abs(overlap - again) < 1e-10 * overlap, "seed \(seed)")
    }
  }

  @Test("is undefined without clusters apart, or with no width")
  func undefined() {
    let points = DenseMatrix<Double>(rows: 4, columns: 1, values: [1, 1, 2, 2])
    #expect(CalinskiHarabasz.value(points: points, clusters: [0, 0, 0, 0], count: 1) == nil)
    #expect(CalinskiHarabasz.value(points: points, clusters: [0, 0, 1, 1], count: 2) == nil)
    #expect(CalinskiHarabasz.value(points: points, clusters: [0, 1, 2, 3], count: 4) == nil)
    #expect(DaviesBouldin.value(points: points, clusters: [0, 0, 0, 0], count: 1) == nil)
    #expect(DaviesBouldin.value(points: points, clusters: [0, 1, 0, 1], count: 2) == nil)
    #expect(DaviesBouldin.value(points: points, clusters: [0, 0, 1, 1], count: 2) == 0)
    for distance in Silhouette.Distance.allCases {
      #expect(
        Silhouette.values(points: points, clusters: [0, 0, 0, 0], count: 2, distance: distance)
          == [0, 0, 0, 0])
      #expect(
        Silhouette.mean(points: points, clusters: [0, 0, 0, 0], count: 1, distance: distance)
          == nil)
      let none = DenseMatrix<Float>(rows: 0, columns: 2)
      #expect(Silhouette.mean(points: none, clusters: [], count: 0, distance: distance) == nil)
    }
  }
}
