extension SparseMatrix {
  /// The transpose in compressed sparse rows: the same entries by column.
  ///
  /// - Parameter parallelism: The threads to use; the result is the same for any number of them.
  /// - Returns: A matrix of `columns × rows`, the columns of each row ascending.
  /// - Complexity: O(rows + columns · threads + entries).
  public func transposed(parallelism: Parallelism = .single) -> SparseMatrix {
    let parts = Self.rowsOfEqualWork(rowStarts, parts: parallelism.threads)
    // Entries of each column in each part, then where the first of them belongs.
    var places = parallelism.map(blocks: parts.count) { part in
      columnCounts(ofRows: parts[part])
    }
    var starts = [Int64](repeating: 0, count: columns + 1)
    var position: Int64 = 0
    for column in 0..<columns {
      starts[column] = position
      for part in places.indices {
        let count = places[part][column]
        places[part][column] = position
        position += count
      }
    }
    starts[columns] = position
    let entries = SparseKernels.entriesByColumn(
      of: self, parts: parts, places: places, parallelism)
    return SparseMatrix(
      rows: columns, columns: rows, rowStarts: starts, columnIndices: entries.rows,
      values: entries.values)
  }

  /// Ranges of rows, in order, with about the same number of entries.
  static func rowsOfEqualWork(_ rowStarts: [Int64], parts: Int) -> [Range<Int>] {
    let rows = rowStarts.count - 1
    let storedCount = Int(rowStarts[rows])
    var ranges: [Range<Int>] = []
    var first = 0
    for part in 1...parts {
      let target = Int64(storedCount * part / parts)
      var end = first
      while end < rows && (part == parts || rowStarts[end] < target) { end += 1 }
      ranges.append(first..<end)
      first = end
    }
    return ranges
  }

  /// The number of stored entries of every column within some rows.
  private func columnCounts(ofRows range: Range<Int>) -> [Int64] {
    var counts = [Int64](repeating: 0, count: columns)
    let indices = columnIndices.span
    for position in Int(rowStarts[range.lowerBound])..<Int(rowStarts[range.upperBound]) {
      counts[Int(indices[position])] += 1
    }
    return counts
  }
}
