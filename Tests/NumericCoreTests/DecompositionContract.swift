import NumericCore
import Testing

/// Checks what every truncated singular value decomposition promises.
///
/// Values positive and descending, vectors orthonormal, residuals within their bounds, and the sign
/// of each right vector fixed by its entry of largest magnitude.
func checkDecomposition(
  _ svd: TruncatedSVD, of matrix: SparseMatrix, orthogonality: Double = 1e-4,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  func holds(_ condition: Bool, _ what: String) {
    #expect(condition, "\(what) \(comment?.description ?? "")", sourceLocation: sourceLocation)
  }
  let rank = svd.rank
  holds(svd.leftVectors.rows == matrix.rows && svd.leftVectors.columns == rank, "left shape")
  holds(svd.rightVectors.rows == matrix.columns && svd.rightVectors.columns == rank, "right shape")
  holds(svd.residualBounds.count == rank, "a bound for every triplet")
  holds(svd.singularValues.allSatisfy { $0 > 0 && $0.isFinite }, "positive values")
  holds(zip(svd.singularValues, svd.singularValues.dropFirst()).allSatisfy(>=), "descending")

  for vectors in [svd.leftVectors, svd.rightVectors] {
    let gram = referenceProduct(vectors.transposed(), vectors)
    let defect = largestDifference(gram, identity(rank))
    holds(defect < orthogonality, "orthonormal within \(defect)")
  }

  let onRight = product(matrix, svd.rightVectors)
  let onLeft = product(matrix.transposed(), svd.leftVectors)
  for index in 0..<rank {
    let value = svd.singularValues[index]
    let left = distance(column: index, of: onRight, from: svd.leftVectors, times: value)
    let right = distance(column: index, of: onLeft, from: svd.rightVectors, times: value)
    let bound = svd.residualBounds[index]
    holds(max(left, right) <= bound, "residual \(left), \(right) of \(index) above \(bound)")

    let column = (0..<matrix.columns).map { svd.rightVectors[$0, index] }
    let largest = column.map(\.magnitude).max() ?? 0
    holds(column.first { $0.magnitude == largest } ?? 0 > 0, "sign of triplet \(index)")
  }
}

/// The unit matrix.
func identity(_ size: Int) -> DenseMatrix<Double> {
  var result = DenseMatrix<Double>(rows: size, columns: size)
  for index in 0..<size { result[index, index] = 1 }
  return result
}

/// The product of a sparse and a dense matrix by its definition, in `Double`.
private func product(
  _ matrix: SparseMatrix, _ vectors: DenseMatrix<Float>
) -> DenseMatrix<Double> {
  var result = DenseMatrix<Double>(rows: matrix.rows, columns: vectors.columns)
  for row in 0..<matrix.rows {
    for position in matrix.positions(ofRow: row) {
      let value = Double(matrix.values[position])
      let source = Int(matrix.columnIndices[position])
      for column in 0..<vectors.columns {
        result[row, column] += value * Double(vectors[source, column])
      }
    }
  }
  return result
}

private func distance(
  column: Int, of product: DenseMatrix<Double>, from vectors: DenseMatrix<Float>,
  times value: Double
) -> Double {
  var square = 0.0
  for row in 0..<product.rows {
    let difference = product[row, column] - value * Double(vectors[row, column])
    square += difference * difference
  }
  return square.squareRoot()
}
