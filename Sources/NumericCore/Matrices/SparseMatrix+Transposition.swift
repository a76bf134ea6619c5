extension SparseMatrix {
  /// The transpose in compressed sparse rows: the same entries by column.
  ///
  /// - Complexity: O(rows + columns + entries).
  public func transposed() -> SparseMatrix {
    var starts = [Int64](repeating: 0, count: columns + 1)
    for column in columnIndices { starts[Int(column) + 1] += 1 }
    for column in 0..<columns { starts[column + 1] += starts[column] }

    var next = starts
    var rowIndices = [Int32](repeating: 0, count: storedCount)
    var entries = [Float](repeating: 0, count: storedCount)
    for row in 0..<rows {
      for position in positions(ofRow: row) {
        let column = Int(columnIndices[position])
        let target = Int(next[column])
        next[column] += 1
        rowIndices[target] = Int32(row)
        entries[target] = values[position]
      }
    }
    return SparseMatrix(
      rows: columns, columns: rows, rowStarts: starts, columnIndices: rowIndices, values: entries)
  }
}
