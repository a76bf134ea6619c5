internal import CKernels

/// Sparse × dense products on the kernels of `CKernels`: shapes are checked here.
enum SparseKernels {
  /// The product of some rows of a sparse matrix and a dense one.
  ///
  /// - Parameters:
  ///   - matrix: The sparse factor, whose column indices are in range.
  ///   - rows: The rows to take.
  ///   - dense: `matrix.columns × width` entries, row after row.
  ///   - width: The number of columns of the dense factor; multiples of 16 are the fast path.
  ///   - product: `rows.count × width` entries that are overwritten.
  static func multiply(
    _ matrix: SparseMatrix, rows: Range<Int>, by dense: Span<Float>, width: Int,
    into product: inout MutableSpan<Float>
  ) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= matrix.rows)
    precondition(dense.count == matrix.columns * width && product.count == rows.count * width)
    precondition(matrix.values.count == matrix.columnIndices.count, "a value for every entry")
    guard product.count > 0 else { return }
    unsafe matrix.rowStarts.withUnsafeBufferPointer { rowStarts in
      unsafe matrix.columnIndices.withUnsafeBufferPointer { columns in
        unsafe matrix.values.withUnsafeBufferPointer { values in
          unsafe dense.withUnsafeBufferPointer { dense in
            unsafe product.withUnsafeMutableBufferPointer { product in
              unsafe sparse_times_dense(
                rows.lowerBound, rows.upperBound, rowStarts.baseAddress, columns.baseAddress,
                values.baseAddress, dense.baseAddress, width, product.baseAddress)
            }
          }
        }
      }
    }
  }
}
