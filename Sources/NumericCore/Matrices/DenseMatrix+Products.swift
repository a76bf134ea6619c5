/// Rows of a dense matrix that are computed as one piece of work.
private let productBlockRows = 1024

extension DenseMatrix where Scalar == Float {
  /// The product of this matrix and another.
  ///
  /// - Parameters:
  ///   - other: A matrix with as many rows as this one has columns.
  ///   - parallelism: The threads to use; blocks of 1,024 rows are computed at the same time.
  /// - Returns: `rows × other.columns` entries, the same bits for any number of threads.
  /// - Complexity: O(rows · columns · other.columns).
  public func multiplied(
    by other: DenseMatrix<Float>, parallelism: Parallelism = .single
  ) -> DenseMatrix<Float> {
    precondition(columns == other.rows, "the factors of a product must fit")
    return DenseMatrix(
      rows: rows, columns: other.columns, blockRows: productBlockRows, parallelism: parallelism
    ) { block, product in
      ProductKernels.multiply(
        values.span.extracting(block.lowerBound * columns..<block.upperBound * columns),
        MatrixShape(rows: block.count, columns: columns),
        other.values.span, MatrixShape(rows: other.rows, columns: other.columns),
        into: &product, MatrixShape(rows: block.count, columns: other.columns))
    }
  }

  /// The product of this matrix and the transpose of another: all inner products of their rows.
  ///
  /// - Parameters:
  ///   - other: A matrix with as many columns as this one.
  ///   - parallelism: The threads to use; blocks of 1,024 rows are computed at the same time.
  /// - Returns: `rows × other.rows` entries, the same bits for any number of threads.
  /// - Complexity: O(rows · columns · other.rows).
  public func multiplied(
    byTransposeOf other: DenseMatrix<Float>, parallelism: Parallelism = .single
  ) -> DenseMatrix<Float> {
    DenseMatrix(
      rows: rows, columns: other.rows, blockRows: productBlockRows, parallelism: parallelism
    ) { block, product in
      multiply(rows: block, byTransposeOf: other, into: &product)
    }
  }

  /// The inner products of some rows with all rows of another matrix, into memory that is there.
  ///
  /// For searches over many rows that look at one block of products at a time.
  ///
  /// - Parameters:
  ///   - block: The rows of this matrix to take.
  ///   - other: A matrix with as many columns as this one.
  ///   - product: `block.count × other.rows` entries, row after row, that are overwritten.
  public func multiply(
    rows block: Range<Int>, byTransposeOf other: DenseMatrix<Float>,
    into product: inout MutableSpan<Float>
  ) {
    precondition(columns == other.columns, "the factors of a product must fit")
    ProductKernels.multiply(
      values.span.extracting(block.lowerBound * columns..<block.upperBound * columns),
      MatrixShape(rows: block.count, columns: columns),
      other.values.span, MatrixShape(rows: other.rows, columns: columns),
      into: &product, MatrixShape(rows: block.count, columns: other.rows), transposingRight: true)
  }
}

extension DenseMatrix where Scalar == Double {
  /// The product of this matrix and another, on the caller's thread.
  ///
  /// - Parameter other: A matrix with as many rows as this one has columns.
  /// - Returns: `rows × other.columns` entries.
  /// - Complexity: O(rows · columns · other.columns).
  public func multiplied(by other: DenseMatrix<Double>) -> DenseMatrix<Double> {
    precondition(columns == other.rows, "the factors of a product must fit")
    var product = DenseMatrix(rows: rows, columns: other.columns)
    var span = product.values.mutableSpan
    ProductKernels.multiply(
      values.span, MatrixShape(rows: rows, columns: columns),
      other.values.span, MatrixShape(rows: other.rows, columns: other.columns),
      into: &span, MatrixShape(rows: rows, columns: other.columns))
    return product
  }
}

extension DenseMatrix {
  /// The matrix whose rows are this one's columns.
  public func transposed() -> DenseMatrix {
    var result = DenseMatrix(rows: columns, columns: rows)
    for row in 0..<rows {
      for column in 0..<columns {
        result.values[column * rows + row] = values[row * columns + column]
      }
    }
    return result
  }
}
