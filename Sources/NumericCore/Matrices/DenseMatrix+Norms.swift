extension DenseMatrix where Scalar: BitwiseCopyable {
  /// The Euclidean length of every row, summed in `Double` from left to right.
  @inlinable
  public func rowNorms() -> [Double] {
    var norms: [Double] = []
    norms.reserveCapacity(rows)
    let entries = values.span
    for row in 0..<rows {
      var sum = 0.0
      for position in row * columns..<(row + 1) * columns {
        let value = Double(entries[position])
        sum += value * value
      }
      norms.append(sum.squareRoot())
    }
    return norms
  }

  /// The matrix with every row divided by its Euclidean length.
  ///
  /// A row of zeros stays a row of zeros. Inner products of the rows are then their cosines.
  @inlinable
  public func normalizedRows() -> DenseMatrix {
    var result = self
    let norms = rowNorms()
    var entries = result.values.mutableSpan
    for row in 0..<rows where norms[row] > 0 {
      for position in row * columns..<(row + 1) * columns {
        entries[position] = Scalar(Double(entries[position]) / norms[row])
      }
    }
    return result
  }
}
