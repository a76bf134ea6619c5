/// The largest eigenvalues of a block tridiagonal matrix, with the residuals of their Ritz vectors.
struct RitzPairs {
  /// All eigenvalues of the projected operator, descending.
  let values: [Double]
  /// Its eigenvectors, one a column.
  let vectors: DenseMatrix<Double>
  /// The residual of each of the first pairs.
  let residuals: [Double]

  /// Solves the projected problem.
  ///
  /// - Parameters:
  ///   - diagonal: The blocks on the diagonal, symmetric.
  ///   - coupling: The blocks below the diagonal; those above are their transposes.
  ///   - pendingGram: The inner products of the columns of what lies beyond the basis.
  ///   - count: The number of pairs wanted.
  /// - Throws: ``NumericError`` where the projected problem has no solution by LAPACK.
  init(
    _ diagonal: [DenseMatrix<Double>], _ coupling: [DenseMatrix<Double>],
    pendingGram: DenseMatrix<Double>, count: Int
  ) throws(NumericError) {
    let width = pendingGram.rows
    let size = diagonal.count * width
    var projected = DenseMatrix<Double>(rows: size, columns: size)
    for block in diagonal.indices {
      let first = block * width
      for row in 0..<width {
        for column in 0..<width {
          projected[first + row, first + column] = diagonal[block][row, column]
          guard block + 1 < diagonal.count else { continue }
          let below = coupling[block][row, column]
          projected[first + width + row, first + column] = below
          projected[first + column, first + width + row] = below
        }
      }
    }
    let eigen = try projected.symmetricEigen()
    values = eigen.values
    vectors = eigen.vectors
    residuals = (0..<count).map { index in
      var square = 0.0
      for row in 0..<width {
        for column in 0..<width {
          square +=
            eigen.vectors[size - width + row, index] * pendingGram[row, column]
            * eigen.vectors[size - width + column, index]
        }
      }
      return max(0, square).squareRoot()
    }
  }

  /// An estimate of the largest relative error of a wanted singular value.
  ///
  /// With the residual `ρ` of the eigenvalue `θ = σ²`, the relative error of `σ` is at most `ρ / θ / 2`,
  /// and about `ρ² / (2 · θ · gap)` (Kato and Temple), where the gap is the distance to the part of the
  /// spectrum that the basis does not hold. It is taken as `θ / 8`, a careful value for term matrices.
  /// What is below the rounding of `Float` counts as no error.
  var largestError: Double {
    let noise = 1e-6 * max(0, values[0])
    var largest = 0.0
    for (residual, value) in zip(residuals, values) where residual > noise {
      let ratio = residual / max(value, noise)
      largest = max(largest, min(ratio / 2, 4 * ratio * ratio))
    }
    return largest
  }
}
