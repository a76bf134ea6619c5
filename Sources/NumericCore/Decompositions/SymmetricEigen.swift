/// The eigenvalues and eigenvectors of a real symmetric matrix.
public struct SymmetricEigen: Sendable, Equatable {
  /// The eigenvalues, descending.
  public let values: [Double]
  /// The eigenvectors, one a column in the order of the values: orthonormal, `size × size`.
  public let vectors: DenseMatrix<Double>
}

extension DenseMatrix where Scalar == Double {
  /// The eigenvalues and eigenvectors of this matrix, which must be symmetric.
  ///
  /// Divide and conquer (LAPACK's dsyevd) on the caller's thread. Only the upper triangle is read.
  ///
  /// - Returns: All eigenpairs. A matrix of size zero has none.
  /// - Throws: ``NumericError/notFinite(row:column:)`` or ``NumericError/notConverged(routine:size:code:)``.
  /// - Complexity: O(size³).
  public func symmetricEigen() throws(NumericError) -> SymmetricEigen {
    precondition(rows == columns, "only a square matrix is symmetric")
    try checkFinite()
    var work = values
    var span = work.mutableSpan
    let ascending = try LAPACKKernels.symmetricEigen(&span, size: rows)

    let size = rows
    var vectors = DenseMatrix(rows: size, columns: size)
    for index in 0..<size {
      let source = (size - 1 - index) * size
      for row in 0..<size { vectors.values[row * size + index] = work[source + row] }
    }
    return SymmetricEigen(values: ascending.reversed(), vectors: vectors)
  }

  /// Throws for the first entry that is infinite or not a number.
  func checkFinite() throws(NumericError) {
    if let position = values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: position / columns, column: position % columns)
    }
  }
}
