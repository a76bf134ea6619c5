extension SparseMatrix {
  /// What is wrong with this matrix, or `nil`: a check of everything its type promises.
  ///
  /// Making a matrix already checks that nothing is out of range. This also looks at what would only
  /// give wrong results: the order of the columns within each row, and the number of values.
  ///
  /// - Complexity: O(rows + entries).
  package var brokenInvariant: String? {
    if values.count != columnIndices.count {
      return "\(values.count) values for \(columnIndices.count) column indices"
    }
    for row in 0..<rows {
      let positions = positions(ofRow: row)
      for position in positions.dropFirst()
      where columnIndices[position] <= columnIndices[position - 1] {
        return "row \(row): column \(columnIndices[position]) follows "
          + "\(columnIndices[position - 1])"
      }
    }
    return nil
  }
}
