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

  /// The entries of a sparse matrix by column.
  ///
  /// - Parameters:
  ///   - matrix: The matrix, whose column indices are in range.
  ///   - parts: Ranges of rows that are worked on at the same time; they cover the rows in order.
  ///   - places: For each part and column, where the part's first entry of the column belongs; all
  ///     places of all entries are different and below the number of entries.
  ///   - parallelism: The threads to use, a part each.
  /// - Returns: The row of each entry, and its value, column after column.
  static func entriesByColumn(
    of matrix: SparseMatrix, parts: [Range<Int>], places: [[Int64]], _ parallelism: Parallelism
  ) -> (rows: [Int32], values: [Float]) {
    precondition(matrix.values.count == matrix.columnIndices.count, "a value for every entry")
    let count = matrix.storedCount
    guard count > 0 else { return ([], []) }
    var values: [Float] = []
    let rows = unsafe [Int32](unsafeUninitializedCapacity: count) { rowBuffer, rowCount in
      values = unsafe [Float](unsafeUninitializedCapacity: count) { valueBuffer, valueCount in
        guard let rowStart = rowBuffer.baseAddress, let valueStart = valueBuffer.baseAddress else {
          preconditionFailure("room for entries was asked for")
        }
        let rowTarget = unsafe DisjointWriter(rowStart)
        let valueTarget = unsafe DisjointWriter(valueStart)
        parallelism.forEachBlock(parts.count) { part in
          var next = places[part]
          unsafe matrix.rowStarts.withUnsafeBufferPointer { rowStarts in
            unsafe matrix.columnIndices.withUnsafeBufferPointer { columns in
              unsafe matrix.values.withUnsafeBufferPointer { values in
                unsafe sparse_transpose_rows(
                  parts[part].lowerBound, parts[part].upperBound, rowStarts.baseAddress,
                  columns.baseAddress, values.baseAddress, &next, rowTarget.start,
                  valueTarget.start)
              }
            }
          }
        }
        valueCount = count
      }
      rowCount = count
    }
    return (rows, values)
  }
}
