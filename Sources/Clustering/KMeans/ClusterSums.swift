import NumericCore

/// The sum of the points of each cluster, kept up to date as points move.
///
/// Sums are in `Double`, and points move in ascending order, so a sum has the same bits for any
/// number of threads and does not drift.
struct ClusterSums {
  private(set) var sizes: [Int]
  private var sums: [Double]
  private let dimensions: Int

  init(count: Int, dimensions: Int) {
    sizes = [Int](repeating: 0, count: count)
    sums = [Double](repeating: 0, count: count * dimensions)
    self.dimensions = dimensions
  }

  /// Moves points between clusters.
  ///
  /// - Parameters:
  ///   - points: The points, one a row.
  ///   - old: The cluster of each so far, -1 for none.
  ///   - new: The cluster of each from now on.
  /// - Returns: How many points have moved.
  mutating func move(
    _ points: DenseMatrix<Float>, from old: [Int32], to new: [Int32]
  ) -> Int {
    var moved = 0
    for point in 0..<points.rows where old[point] != new[point] {
      moved += 1
      if old[point] >= 0 { add(points, point, to: Int(old[point]), -1) }
      add(points, point, to: Int(new[point]), 1)
    }
    return moved
  }

  private mutating func add(
    _ points: DenseMatrix<Float>, _ point: Int, to cluster: Int, _ sign: Double
  ) {
    sizes[cluster] += sign > 0 ? 1 : -1
    let values = points.values.span.extracting(point * dimensions..<(point + 1) * dimensions)
    let start = cluster * dimensions
    var target = sums.mutableSpan
    for column in 0..<values.count { target[start + column] += sign * Double(values[column]) }
  }

  /// The sums, clusters × dimensions.
  var matrix: DenseMatrix<Float> {
    DenseMatrix(rows: sizes.count, columns: dimensions, values: sums.map { Float($0) })
  }

  /// The length of the sum of each cluster.
  func lengths() -> [Double] {
    (0..<sizes.count).map { cluster in
      sums[cluster * dimensions..<(cluster + 1) * dimensions]
        .reduce(0.0) { $0 + $1 * $1 }.squareRoot()
    }
  }

  /// The inner product of a point and the sum of a cluster.
  func product(of point: Int, _ points: DenseMatrix<Float>, with cluster: Int) -> Double {
    let values = points.values.span
    var sum = 0.0
    for column in 0..<dimensions {
      sum += Double(values[point * dimensions + column]) * sums[cluster * dimensions + column]
    }
    return sum
  }

  /// Moves one point from a cluster to another.
  mutating func move(
    _ point: Int, of points: DenseMatrix<Float>, from old: Int, to new: Int
  ) {
    add(points, point, to: old, -1)
    add(points, point, to: new, 1)
  }

  /// The sums scaled to unit length.
  ///
  /// - Parameter fallback: The centres of clusters whose sum is zero.
  /// - Returns: Unit vectors, clusters × dimensions.
  func unitMeans(orElse fallback: DenseMatrix<Float>) -> DenseMatrix<Float> {
    var means = fallback
    for cluster in 0..<sizes.count {
      let range = cluster * dimensions..<(cluster + 1) * dimensions
      let norm = sums[range].reduce(0.0) { $0 + $1 * $1 }.squareRoot()
      guard norm > 1e-9 * Double(max(1, sizes[cluster])) else { continue }
      for position in range { means.values[position] = Float(sums[position] / norm) }
    }
    return means
  }

  /// The mean variance of the coordinates of unit vectors with these sums.
  var meanVariance: Double {
    let total = Double(sizes.reduce(0, +))
    guard total > 0, dimensions > 0 else { return 0 }
    var squaredMean = 0.0
    for column in 0..<dimensions {
      var sum = 0.0
      for cluster in 0..<sizes.count { sum += sums[cluster * dimensions + column] }
      squaredMean += (sum / total) * (sum / total)
    }
    return max(0, 1 - squaredMean) / Double(dimensions)
  }
}
