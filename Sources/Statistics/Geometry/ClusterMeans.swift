internal import NumericCore

/// The means of clusters of points, and how far the points lie from them, in `Double`.
///
/// Points are worked through in fixed blocks and sums are added in block order, so the values have
/// the same bits for any number of threads.
struct ClusterMeans: Sendable {
  /// The number of points of each cluster.
  let sizes: [Int]
  /// The mean of each cluster, clusters × dimensions; zeros for an empty one.
  let means: [Double]
  /// The mean of all points.
  let center: [Double]
  let dimensions: Int

  /// The clusters that hold a point.
  var occupied: [Int] { sizes.indices.filter { sizes[$0] > 0 } }

  init<Scalar: BinaryFloatingPoint & Sendable>(
    points: DenseMatrix<Scalar>, clusters: [Int32], count: Int, parallelism: Parallelism
  ) {
    Self.check(points: points, clusters: clusters, count: count)
    let dimensions = points.columns
    let blocks = Self.blocks(points.rows)
    let parts = parallelism.map(blocks: blocks.count) { block in
      var sums = [Double](repeating: 0, count: count * dimensions)
      for row in blocks[block] {
        let start = Int(clusters[row]) * dimensions
        for column in 0..<dimensions {
          sums[start + column] += Double(points.values[row * dimensions + column])
        }
      }
      return sums
    }
    var sums = [Double](repeating: 0, count: count * dimensions)
    for part in parts { for index in sums.indices { sums[index] += part[index] } }
    var sizes = [Int](repeating: 0, count: count)
    for cluster in clusters { sizes[Int(cluster)] += 1 }
    var center = [Double](repeating: 0, count: dimensions)
    for cluster in 0..<count where sizes[cluster] > 0 {
      for column in 0..<dimensions {
        center[column] += sums[cluster * dimensions + column]
        sums[cluster * dimensions + column] /= Double(sizes[cluster])
      }
    }
    self.sizes = sizes
    means = sums
    self.center = center.map { $0 / Double(max(1, points.rows)) }
    self.dimensions = dimensions
  }

  /// The sum over the points of each cluster of a function of their squared distance from its mean.
  func sums<Scalar: BinaryFloatingPoint & Sendable>(
    over points: DenseMatrix<Scalar>, clusters: [Int32], parallelism: Parallelism,
    of function: @Sendable (Double) -> Double
  ) -> [Double] {
    let blocks = Self.blocks(points.rows)
    let parts = parallelism.map(blocks: blocks.count) { block in
      var sums = [Double](repeating: 0, count: sizes.count)
      for row in blocks[block] {
        let start = Int(clusters[row]) * dimensions
        var square = 0.0
        for column in 0..<dimensions {
          let difference =
            Double(points.values[row * dimensions + column]) - means[start + column]
          square += difference * difference
        }
        sums[Int(clusters[row])] += function(square)
      }
      return sums
    }
    var sums = [Double](repeating: 0, count: sizes.count)
    for part in parts { for cluster in sums.indices { sums[cluster] += part[cluster] } }
    return sums
  }

  /// The squared distance of the mean of a cluster from another point.
  func squaredDistance(of cluster: Int, from other: ArraySlice<Double>) -> Double {
    zip(means[cluster * dimensions..<(cluster + 1) * dimensions], other)
      .reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  static func check<Scalar>(points: DenseMatrix<Scalar>, clusters: [Int32], count: Int) {
    precondition(points.rows == clusters.count, "a cluster for every point")
    precondition(
      clusters.allSatisfy { $0 >= 0 && $0 < count }, "clusters are numbered from 0 to count - 1")
  }

  /// At most 64 blocks, so that the sums of all of them together stay small.
  private static func blocks(_ rows: Int) -> RowBlocks {
    RowBlocks(rows: rows, blockRows: max(256, (rows + 63) / 64))
  }
}
