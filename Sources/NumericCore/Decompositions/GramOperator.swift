/// A matrix whose rows are its smaller side, seen as the operator `factor · factorᵀ`.
struct GramOperator {
  /// The matrix: `size × otherSize`, with `size ≤ otherSize`.
  let factor: SparseMatrix
  /// Its transpose.
  let transpose: SparseMatrix

  /// The size of the operator.
  var size: Int { factor.rows }

  /// Applies the operator to a panel.
  ///
  /// - Parameters:
  ///   - panel: `size` rows.
  ///   - product: The same shape as the panel; overwritten.
  ///   - middle: `transpose.rows` rows of the same width; overwritten with `factorᵀ · panel`.
  ///   - parallelism: The threads to use.
  func apply(to panel: Panel, into product: Panel, middle: Panel, _ parallelism: Parallelism) {
    PanelAlgebra.multiply(transpose, by: panel, into: middle, parallelism)
    PanelAlgebra.multiply(factor, by: middle, into: product, parallelism)
  }

  /// The operator as a dense matrix, its sums in `Double`.
  ///
  /// - Complexity: O(Σ entries of a column²) time, `size²` doubles.
  func matrix(_ parallelism: Parallelism) -> DenseMatrix<Double> {
    DenseMatrix<Double>(rows: size, columns: size, blockRows: 16, parallelism: parallelism) {
      rows, span in
      let values = factor.values.span
      let columns = factor.columnIndices.span
      let otherValues = transpose.values.span
      let otherColumns = transpose.columnIndices.span
      for row in rows {
        let target = (row - rows.lowerBound) * size
        for position in factor.positions(ofRow: row) {
          let value = Double(values[position])
          for other in transpose.positions(ofRow: Int(columns[position])) {
            span[target + Int(otherColumns[other])] += value * Double(otherValues[other])
          }
        }
      }
    }
  }
}

/// Approximate eigenvectors of a Gram operator, largest eigenvalue first.
struct DominantSpace {
  /// The vectors, one a column, orthonormal; columns from `count` on are zeros.
  let vectors: Panel
  /// The number of vectors.
  let count: Int
  /// A bound of `‖operator · vector − eigenvalue · vector‖` for each vector.
  let residuals: [Double]
  let steps: Int
  let isConverged: Bool
}

extension GramOperator {
  /// The space of the largest eigenvalues, by whichever way is cheaper.
  func dominantSpace(
    _ parameters: TruncatedSVD.Parameters, _ parallelism: Parallelism
  ) throws(NumericError) -> DominantSpace {
    let rank = min(parameters.rank, size)
    guard size > max(400, 4 * rank) && size >= 4 * parameters.blockSize else {
      return try denseSpace(rank, parallelism)
    }
    var iteration = BlockLanczos(self, parameters, parallelism)
    return try iteration.run()
  }

  /// The space of the largest eigenvalues of the dense Gram matrix.
  private func denseSpace(
    _ rank: Int, _ parallelism: Parallelism
  ) throws(NumericError) -> DominantSpace {
    let eigen = try matrix(parallelism).symmetricEigen()
    let panel = Panel(rows: size, width: Self.paddedWidth(rank))
    panel.write(0..<size) { span in
      for row in 0..<size {
        for column in 0..<rank {
          span[row * panel.width + column] = Float(eigen.vectors[row, column])
        }
      }
    }
    return DominantSpace(
      vectors: panel, count: rank, residuals: [Double](repeating: 0, count: rank), steps: 0,
      isConverged: true)
  }

  /// The least multiple of 16 that holds some columns.
  static func paddedWidth(_ columns: Int) -> Int { max(16, (columns + 15) / 16 * 16) }
}
