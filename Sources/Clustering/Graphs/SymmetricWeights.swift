import NumericCore

/// Directed lists of neighbours made symmetric.
enum SymmetricWeights {
  /// The matrix `max(A, Aᵀ)` of the matrix A whose rows are lists.
  ///
  /// - Parameters:
  ///   - starts: Where each list starts, and the end of the last.
  ///   - items: The columns of all lists, distinct within a list, in any order.
  ///   - weights: The entries, positive.
  /// - Returns: A symmetric matrix, columns ascending in each row.
  static func matrix(starts: [Int], items: [Int32], weights: [Float]) -> SparseMatrix {
    let directed = ascending(starts: starts, items: items, weights: weights)
    let reverse = directed.transposed()
    let count = directed.rows
    var rowStarts: [Int64] = [0]
    var columns: [Int32] = []
    var values: [Float] = []
    columns.reserveCapacity(2 * items.count)
    values.reserveCapacity(2 * items.count)
    for row in 0..<count {
      var left = directed.positions(ofRow: row)
      var right = reverse.positions(ofRow: row)
      while !left.isEmpty || !right.isEmpty {
        let leftColumn = left.first.map { directed.columnIndices[$0] } ?? .max
        let rightColumn = right.first.map { reverse.columnIndices[$0] } ?? .max
        columns.append(min(leftColumn, rightColumn))
        var value: Float = 0
        if leftColumn <= rightColumn { value = directed.values[left.removeFirst()] }
        if rightColumn <= leftColumn { value = max(value, reverse.values[right.removeFirst()]) }
        values.append(value)
      }
      rowStarts.append(Int64(columns.count))
    }
    return SparseMatrix(
      rows: count, columns: count, rowStarts: rowStarts, columnIndices: columns, values: values)
  }

  private static func ascending(
    starts: [Int], items: [Int32], weights: [Float]
  ) -> SparseMatrix {
    let count = starts.count - 1
    var order: [Int] = []
    order.reserveCapacity(items.count)
    for row in 0..<count {
      order += (starts[row]..<starts[row + 1]).sorted { items[$0] < items[$1] }
    }
    return SparseMatrix(
      rows: count, columns: count, rowStarts: starts.map { Int64($0) },
      columnIndices: order.map { items[$0] }, values: order.map { weights[$0] })
  }
}
