public import NumericCore

/// Several kinds of vectors of the same documents, side by side.
public enum JoinedVectors {
  /// Puts kinds side by side so that the cosine of two rows is the weighted mean of their cosines of
  /// each kind.
  ///
  /// - Parameter kinds: Unit or zero rows of the same documents, and the weight of each kind. A
  ///   document that one kind knows nothing of is compared by the others alone.
  /// - Returns: Unit or zero rows: documents × the sum of the kinds' columns.
  public static func sideBySide(
    _ kinds: [(rows: DenseMatrix<Float>, weight: Double)]
  ) -> DenseMatrix<Float> {
    let documents = kinds.first?.rows.rows ?? 0
    precondition(kinds.allSatisfy { $0.rows.rows == documents && $0.weight >= 0 })
    let scales = kinds.map { Float($0.weight.squareRoot()) }
    let width = kinds.reduce(0) { $0 + $1.rows.columns }
    var joined = DenseMatrix<Float>(rows: documents, columns: width)
    var first = 0
    for (kind, scale) in zip(kinds, scales) {
      let columns = kind.rows.columns
      for row in 0..<documents {
        for column in 0..<columns {
          joined.values[row * width + first + column] =
            kind.rows.values[row * columns + column] * scale
        }
      }
      first += columns
    }
    return joined.normalizedRows()
  }

  /// Rows in the directions that carry most of their squared length: the truncated singular value
  /// decomposition of a matrix with few columns, by its Gram matrix.
  ///
  /// - Parameters:
  ///   - rows: Unit or zero rows.
  ///   - rank: The most directions; with as many or more than there are columns, the rows stay.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Unit or zero rows, at most `rank` columns.
  /// - Throws: `NumericError` when LAPACK finds no decomposition.
  /// - Complexity: O(rows × columns²).
  public static func reduced(
    _ rows: DenseMatrix<Float>, rank: Int, parallelism: Parallelism
  ) throws(NumericError) -> DenseMatrix<Float> {
    let width = rows.columns
    guard rank < width else { return rows }
    let blocks = RowBlocks(rows: rows.rows, blockRows: 1024)
    let parts = parallelism.map(blocks: blocks.count) { block in
      let part = columns(ofRows: blocks[block], of: rows)
      return part.multiplied(byTransposeOf: part)
    }
    var gram = DenseMatrix<Double>(rows: width, columns: width)
    for part in parts {
      for place in gram.values.indices { gram.values[place] += Double(part.values[place]) }
    }
    let eigen = try gram.symmetricEigen()
    var directions = DenseMatrix<Float>(rows: width, columns: rank)
    for row in 0..<width {
      for column in 0..<rank { directions[row, column] = Float(eigen.vectors[row, column]) }
    }
    return rows.multiplied(by: directions, parallelism: parallelism).normalizedRows()
  }

  /// Some rows of a matrix, transposed.
  private static func columns(
    ofRows range: Range<Int>, of matrix: DenseMatrix<Float>
  ) -> DenseMatrix<Float> {
    let source = matrix.values.span
    let width = matrix.columns
    var values = [Float](repeating: 0, count: range.count * width)
    for (place, row) in range.enumerated() {
      for column in 0..<width {
        values[column * range.count + place] = source[row * width + column]
      }
    }
    return DenseMatrix(rows: width, columns: range.count, values: values)
  }
}
