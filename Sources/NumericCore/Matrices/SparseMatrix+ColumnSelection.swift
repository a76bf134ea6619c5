extension SparseMatrix {
  /// Makes a matrix of chosen columns of compressed rows whose entries stand in any order.
  ///
  /// - Parameters:
  ///   - rowStarts: Ascending positions in `entryColumns` and `values`, from 0 to their end; one more
  ///     than there are rows.
  ///   - entryColumns: The column of each entry, distinct within a row.
  ///   - values: The value of each entry.
  ///   - selected: For each of these columns its number in the matrix, or -1 to leave it out; no two
  ///     share a number.
  ///   - columns: The number of columns of the matrix.
  ///   - parallelism: The threads to use; the result is the same for any number of them.
  /// - Complexity: O(entries + rows · columns / 4096 + columns · threads): a row's columns are put in
  ///   order as a set of bits.
  public init(
    rowStarts: [Int64], entryColumns: [Int32], values: [Float], selecting selected: [Int32],
    columns: Int, parallelism: Parallelism = .single
  ) {
    let rows = rowStarts.count - 1
    precondition(rows >= 0 && columns >= 0 && columns <= Int(Int32.max))
    precondition(rowStarts[0] == 0 && Int(rowStarts[rows]) == values.count)
    precondition(entryColumns.count == values.count && Self.isAscending(rowStarts))
    precondition(Self.isInside(entryColumns, selected.count), "a column is not among the choices")
    precondition(selected.allSatisfy { $0 < Int32(columns) }, "a choice is out of range")
    let parts = Self.rowsOfEqualWork(rowStarts, parts: parallelism.threads)
    // Where each part's entries begin; one part alone need not know where it ends.
    var places = [0]
    if parts.count > 1 {
      let counts = parallelism.map(blocks: parts.count) { part in
        let start = Int(rowStarts[parts[part].lowerBound])
        let end = Int(rowStarts[parts[part].upperBound])
        return (start..<end).count { selected[Int(entryColumns[$0])] >= 0 }
      }
      for count in counts.dropLast() { places.append(places[places.count - 1] + count) }
    }
    let entries = SparseKernels.entries(
      rowStarts: rowStarts, columns: entryColumns, values: values, selected: selected,
      columnCount: columns, parts: parts, places: places, parallelism)
    self.init(
      rows: rows, columns: columns, rowStarts: entries.starts, columnIndices: entries.columns,
      values: entries.values)
  }
}
