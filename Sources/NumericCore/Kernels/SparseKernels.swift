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

  /// The entries of compressed rows that are in selected columns, each row's columns ascending.
  ///
  /// - Parameters:
  ///   - rowStarts: Ascending positions in `columns` and `values`, from 0 to their end.
  ///   - columns: The column of each entry, an index of `selected`, distinct within a row.
  ///   - values: The value of each entry.
  ///   - selected: For each column its new number below `columnCount`, distinct, or less than 0.
  ///   - columnCount: The number of new columns.
  ///   - parts: Ranges of rows that are worked on at the same time; they cover the rows in order.
  ///   - places: Where the entries of each part begin.
  ///   - parallelism: The threads to use, a part each.
  /// - Returns: The selected entries as compressed rows.
  static func entries(
    rowStarts: [Int64], columns: [Int32], values: [Float], selected: [Int32], columnCount: Int,
    parts: [Range<Int>], places: [Int], _ parallelism: Parallelism
  ) -> (starts: [Int64], columns: [Int32], values: [Float]) {
    var starts = [Int64](repeating: 0, count: rowStarts.count)
    var newValues: [Float] = []
    let newColumns = unsafe [Int32](unsafeUninitializedCapacity: columns.count) { into, count in
      newValues = unsafe [Float](unsafeUninitializedCapacity: columns.count) {
        valueInto, valueCount in
        count = unsafe starts.withUnsafeMutableBufferPointer { startInto in
          guard let column = into.baseAddress, let value = valueInto.baseAddress,
            let start = startInto.baseAddress
          else { return 0 }
          let (columnTarget, valueTarget, startTarget) = unsafe (
            DisjointWriter(column), DisjointWriter(value), DisjointWriter(start)
          )
          let ends = parallelism.map(blocks: parts.count) { part in
            var present = [UInt64](repeating: 0, count: columnCount / 64 + 1)
            var groups = [UInt64](repeating: 0, count: columnCount / 4096 + 1)
            var rowValues = [Float](repeating: 0, count: columnCount)
            return unsafe sparse_select_columns(
              parts[part].lowerBound, parts[part].upperBound, rowStarts, columns, values, selected,
              &present, &groups, groups.count, &rowValues, places[part], startTarget.start,
              columnTarget.start, valueTarget.start)
          }
          precondition(places.dropFirst().elementsEqual(ends.dropLast()), "parts fill their places")
          return ends.last ?? 0
        }
        valueCount = count
      }
    }
    starts[rowStarts.count - 1] = Int64(newColumns.count)
    return (starts, newColumns, newValues)
  }
}
