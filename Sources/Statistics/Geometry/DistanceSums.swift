internal import NumericCore

/// The sum of the distances of every point from the points of each cluster, points × clusters.
///
/// A point's distance from itself is 0. Products are of blocks of rows whose size depends on the
/// number of points alone.
enum DistanceSums {
  /// One minus the cosine: n - u · Σv over the unit vectors of a cluster.
  static func cosine<Scalar: BinaryFloatingPoint & Sendable>(
    _ points: DenseMatrix<Scalar>, _ clusters: [Int32], _ count: Int, _ parallelism: Parallelism
  ) -> [Double] {
    let dimensions = points.columns
    let blocks = RowBlocks(rows: points.rows, blockRows: max(256, (points.rows + 63) / 64))
    let parts = parallelism.map(blocks: blocks.count) { block in
      let units = unitRows(points, blocks[block])
      var sums = [Double](repeating: 0, count: dimensions * count)
      for (index, row) in blocks[block].enumerated() {
        let cluster = Int(clusters[row])
        for column in 0..<dimensions {
          sums[column * count + cluster] += units.values[index * dimensions + column]
        }
      }
      return sums
    }
    var sums = DenseMatrix<Double>(rows: dimensions, columns: count)
    for part in parts { for index in part.indices { sums.values[index] += part[index] } }
    var counts = [Double](repeating: 0, count: count)
    for cluster in clusters { counts[Int(cluster)] += 1 }
    let (columns, sizes) = (sums, counts)
    let narrow = RowBlocks(rows: points.rows, blockRows: 256)
    return parallelism.map(blocks: narrow.count) { block in
      let units = unitRows(points, narrow[block])
      var distances = units.multiplied(by: columns).values
      for (index, row) in narrow[block].enumerated() {
        let own = Int(clusters[row])
        // A point of zeros is no nearer to itself: its own term is 0 as well, not 1.
        let square = units.row(index).reduce(0.0) { $0 + $1 * $1 }
        for cluster in 0..<count {
          distances[index * count + cluster] = sizes[cluster] - distances[index * count + cluster]
        }
        distances[index * count + own] -= 1 - square
        distances[index * count + own] = max(0, distances[index * count + own])
      }
      return distances
    }.flatMap { $0 }
  }

  /// The straight line, |x - y|² = |x|² + |y|² - 2 x · y around the mean of all points; where that
  /// would cancel, the differences themselves.
  static func euclidean<Scalar: BinaryFloatingPoint & Sendable>(
    _ points: DenseMatrix<Scalar>, _ clusters: [Int32], _ count: Int, _ parallelism: Parallelism
  ) -> [Double] {
    let all = centered(points)
    let columns = all.transposed()
    let squares = (0..<all.rows).map { all.row($0).reduce(0.0) { $0 + $1 * $1 } }
    let blockRows = max(1, min(64, 4_000_000 / max(1, all.rows)))
    let blocks = RowBlocks(rows: all.rows, blockRows: blockRows)
    return parallelism.map(blocks: blocks.count) { block in
      let rows = blocks[block]
      let product = DenseMatrix(
        rows: rows.count, columns: all.columns,
        values: Array(
          all.values[rows.lowerBound * all.columns..<rows.upperBound * all.columns])
      ).multiplied(by: columns)
      var sums = [Double](repeating: 0, count: rows.count * count)
      for (index, row) in rows.enumerated() {
        for other in 0..<all.rows where other != row {
          let scale = squares[row] + squares[other]
          var square = scale - 2 * product.values[index * all.rows + other]
          if square < 1e-4 * scale { square = squaredDistance(all, row, other) }
          sums[index * count + Int(clusters[other])] += square.squareRoot()
        }
      }
      return sums
    }.flatMap { $0 }
  }

  private static func squaredDistance(
    _ points: DenseMatrix<Double>, _ one: Int, _ other: Int
  ) -> Double {
    var sum = 0.0
    for column in 0..<points.columns {
      let difference =
        points.values[one * points.columns + column]
        - points.values[other * points.columns + column]
      sum += difference * difference
    }
    return sum
  }

  private static func centered<Scalar: BinaryFloatingPoint & Sendable>(
    _ points: DenseMatrix<Scalar>
  ) -> DenseMatrix<Double> {
    var result = DenseMatrix(
      rows: points.rows, columns: points.columns, values: points.values.map { Double($0) })
    var mean = [Double](repeating: 0, count: points.columns)
    for row in 0..<points.rows {
      for column in mean.indices { mean[column] += result.values[row * points.columns + column] }
    }
    for column in mean.indices { mean[column] /= Double(max(1, points.rows)) }
    for row in 0..<points.rows {
      for column in mean.indices { result.values[row * points.columns + column] -= mean[column] }
    }
    return result
  }

  /// Some rows scaled to unit length; a row of zeros, or one not finite, is a row of zeros.
  private static func unitRows<Scalar: BinaryFloatingPoint & Sendable>(
    _ points: DenseMatrix<Scalar>, _ rows: Range<Int>
  ) -> DenseMatrix<Double> {
    let dimensions = points.columns
    var values = points.values[rows.lowerBound * dimensions..<rows.upperBound * dimensions]
      .map { Double($0) }
    for row in 0..<rows.count {
      let entries = row * dimensions..<(row + 1) * dimensions
      let norm = values[entries].reduce(0.0) { $0 + $1 * $1 }.squareRoot()
      let usable = norm > 0 && norm.isFinite
      for entry in entries { values[entry] = usable ? values[entry] / norm : 0 }
    }
    return DenseMatrix(rows: rows.count, columns: dimensions, values: values)
  }
}
