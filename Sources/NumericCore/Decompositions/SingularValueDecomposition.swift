/// The singular value decomposition of a dense matrix, `left · diagonal(values) · rightᵀ`.
public struct SingularValueDecomposition: Sendable, Equatable {
  /// The left singular vectors, one a column: `rows × min(rows, columns)`.
  public let leftVectors: DenseMatrix<Double>
  /// The singular values, descending, not negative.
  public let singularValues: [Double]
  /// The right singular vectors, one a column: `columns × min(rows, columns)`.
  public let rightVectors: DenseMatrix<Double>
}

extension DenseMatrix where Scalar == Double {
  /// The thin singular value decomposition of this matrix.
  ///
  /// Divide and conquer (LAPACK's dgesdd) on the caller's thread. For a few triplets of a large
  /// sparse matrix see ``SparseMatrix/truncatedSVD(_:parallelism:)``.
  ///
  /// - Returns: All triplets; the vectors of zero values complete an orthonormal set.
  /// - Throws: ``NumericError/notFinite(row:column:)`` or ``NumericError/notConverged(routine:size:code:)``.
  /// - Complexity: O(rows · columns · min(rows, columns)).
  public func singularValueDecomposition() throws(NumericError) -> SingularValueDecomposition {
    try checkFinite()
    var work = values
    let count = min(rows, columns)
    let result = try LAPACKKernels.singularValues(&work, rows: rows, columns: columns)
    return SingularValueDecomposition(
      leftVectors: DenseMatrix(rows: rows, columns: count, values: result.left),
      singularValues: result.values,
      rightVectors: DenseMatrix(rows: count, columns: columns, values: result.right).transposed())
  }
}
