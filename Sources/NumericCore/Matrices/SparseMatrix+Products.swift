extension SparseMatrix {
  /// The product of this matrix and a dense one.
  ///
  /// For the product with the transpose, make ``transposed(parallelism:)`` once and multiply by it.
  ///
  /// - Parameters:
  ///   - dense: A matrix with as many rows as this one has columns. A multiple of 16 columns is the
  ///     fast path.
  ///   - parallelism: The threads to use. An entry is summed along its row from left to right, so
  ///     it has the same bits for any number of threads.
  /// - Returns: `rows × dense.columns` entries.
  /// - Complexity: O(entries · dense.columns).
  public func multiplied(
    by dense: DenseMatrix<Float>, parallelism: Parallelism = .single
  ) -> DenseMatrix<Float> {
    precondition(columns == dense.rows, "the factors of a product must fit")
    return DenseMatrix(
      rows: rows, columns: dense.columns, blockRows: productBlockRows, parallelism: parallelism
    ) { block, product in
      SparseKernels.multiply(
        self, rows: block, by: dense.values.span, width: dense.columns, into: &product)
    }
  }

  /// The number of entries of the row that has most.
  var longestRow: Int {
    (0..<rows).reduce(0) { longest, row in max(longest, positions(ofRow: row).count) }
  }

  /// The number of rows that hold about 64 thousand entries: the piece of work of a product.
  var productBlockRows: Int {
    let entriesPerRow = storedCount / max(1, rows) + 1
    return max(16, (1 << 16) / entriesPerRow)
  }
}
