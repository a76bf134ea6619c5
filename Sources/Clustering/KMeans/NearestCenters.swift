import NumericCore

/// The centre with the largest inner product, for each of many points.
struct NearestCenters: Sendable {
  /// The nearest centre of each point; of equally near ones, the first.
  var clusters: [Int32]
  /// The inner product of each point and its nearest centre.
  var products: [Float]

  /// Points whose products with all centres are computed as one piece, and stay in the cache.
  static let blockRows = 512

  /// Finds the nearest centre of every row.
  ///
  /// - Parameters:
  ///   - points: The points, one a row.
  ///   - centers: At least one centre, one a row.
  ///   - parallelism: The threads to use.
  init(
    of points: DenseMatrix<Float>, among centers: DenseMatrix<Float>, parallelism: Parallelism
  ) {
    precondition(centers.rows >= 1, "there is no nearest of no centres")
    let blocks = RowBlocks(rows: points.rows, blockRows: Self.blockRows)
    // Several blocks share one table of products.
    let groups = RowBlocks(rows: blocks.count, blockRows: 8)
    let parts = parallelism.map(blocks: groups.count) { group in
      Self.search(groups[group].map { blocks[$0] }, of: points, among: centers)
    }
    clusters = []
    products = []
    clusters.reserveCapacity(points.rows)
    products.reserveCapacity(points.rows)
    for part in parts {
      clusters.append(contentsOf: part.clusters)
      products.append(contentsOf: part.products)
    }
  }

  private static func search(
    _ blocks: [Range<Int>], of points: DenseMatrix<Float>, among centers: DenseMatrix<Float>
  ) -> (clusters: [Int32], products: [Float]) {
    let count = centers.rows
    var clusters: [Int32] = []
    var products: [Float] = []
    var table = [Float](repeating: 0, count: blockRows * count)
    for rows in blocks {
      var span = table.mutableSpan
      points.multiply(rows: rows, byTransposeOf: centers, into: &span)
      let filled = table.span
      for row in 0..<rows.count {
        let (cluster, product) = largest(filled.extracting(row * count..<(row + 1) * count))
        clusters.append(cluster)
        products.append(product)
      }
    }
    return (clusters, products)
  }

  @inline(__always)
  private static func largest(_ values: Span<Float>) -> (Int32, Float) {
    var best = 0
    var value = values[0]
    for index in 1..<max(1, values.count) where values[index] > value {
      best = index
      value = values[index]
    }
    return (Int32(best), value)
  }
}
