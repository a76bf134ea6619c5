import NumericCore

/// The exact search for the nearest points by cosine.
///
/// All products of points are computed tile by tile; a tile is looked through while it is in the
/// cache, so memory does not grow with the square of the number of points.
struct NeighborSearch: Sendable {
  private let points: DenseMatrix<Float>
  private let tiles: [DenseMatrix<Float>]
  private let tileBlocks: RowBlocks
  private let capacity: Int

  private static let blockRows = 256
  private static let tileColumns = 2048

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - points: Unit vectors or zeros, one a row.
  ///   - neighbors: The number of neighbours wanted for each.
  init(_ points: DenseMatrix<Float>, neighbors: Int) {
    self.points = points
    capacity = max(0, min(neighbors, points.rows - 1))
    let blocks = RowBlocks(rows: points.rows, blockRows: Self.tileColumns)
    tileBlocks = blocks
    tiles = (0..<blocks.count).map { points.rows(Array(blocks[$0])) }
  }

  /// The lists of all points, those of each block of rows together.
  func lists(_ parallelism: Parallelism) -> [NeighborLists] {
    let blocks = RowBlocks(rows: points.rows, blockRows: Self.blockRows)
    return parallelism.map(blocks: blocks.count) { lists(of: blocks[$0]) }
  }

  private func lists(of rows: Range<Int>) -> NeighborLists {
    var lists = NeighborLists(rows: rows.count, capacity: capacity)
    var table = [Float](repeating: 0, count: rows.count * min(points.rows, Self.tileColumns))
    for (tile, others) in tiles.enumerated() {
      var span = table.mutableSpan
      points.multiply(rows: rows, byTransposeOf: others, into: &span)
      let products = table.span
      for row in 0..<rows.count {
        lists.offer(
          to: row, products.extracting(row * others.rows..<(row + 1) * others.rows),
          from: tileBlocks[tile].lowerBound, except: rows.lowerBound + row)
      }
    }
    return lists
  }
}
