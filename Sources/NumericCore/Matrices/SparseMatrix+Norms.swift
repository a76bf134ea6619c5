extension SparseMatrix {
  /// The Euclidean length of every row, summed in `Double` from left to right.
  public func rowNorms() -> [Double] {
    let entries = values.span
    return (0..<rows).map { row in
      var sum = 0.0
      for position in positions(ofRow: row) {
        let value = Double(entries[position])
        sum += value * value
      }
      return sum.squareRoot()
    }
  }

  /// The square root of the sum of the squares of all entries, summed in `Double`.
  public var frobeniusNorm: Double {
    var sum = 0.0
    for value in values { sum += Double(value) * Double(value) }
    return sum.squareRoot()
  }

  /// The matrix with every row divided by its Euclidean length; a row of zeros stays one.
  public func normalizedRows() -> SparseMatrix {
    scaledRows(by: rowNorms().map { $0 > 0 ? 1 / $0 : 0 })
  }

  /// The matrix with every row multiplied by a factor.
  ///
  /// - Parameter factors: One factor a row.
  /// - Returns: A matrix with the same entries stored.
  public func scaledRows(by factors: [Double]) -> SparseMatrix {
    precondition(factors.count == rows, "one factor a row")
    var result = self
    var entries = result.values.mutableSpan
    for row in 0..<rows {
      for position in positions(ofRow: row) {
        entries[position] = Float(Double(entries[position]) * factors[row])
      }
    }
    return result
  }

  /// The matrix with every column multiplied by a factor.
  ///
  /// - Parameter factors: One factor a column.
  /// - Returns: A matrix with the same entries stored.
  public func scaledColumns(by factors: [Double]) -> SparseMatrix {
    precondition(factors.count == columns, "one factor a column")
    var result = self
    var entries = result.values.mutableSpan
    for position in 0..<storedCount {
      entries[position] = Float(Double(entries[position]) * factors[Int(columnIndices[position])])
    }
    return result
  }
}
