import NumericCore

extension RandomStream {
  /// Draws distinct indices, every set of them equally likely.
  ///
  /// - Parameters:
  ///   - size: How many to draw.
  ///   - count: They are below this number, which is at least `size`.
  /// - Returns: The indices, ascending.
  mutating func sample(_ size: Int, of count: Int) -> [Int] {
    precondition(size >= 0 && size <= count)
    // Selection sampling (Knuth, The Art of Computer Programming, 3.4.2, algorithm S).
    var indices: [Int] = []
    indices.reserveCapacity(size)
    for index in 0..<count where indices.count < size {
      let wanted = Double(size - indices.count)
      if nextUniform() * Double(count - index) < wanted { indices.append(index) }
    }
    return indices
  }
}

extension DenseMatrix {
  /// The matrix of some rows, in the order given.
  func rows(_ indices: [Int]) -> DenseMatrix {
    var values: [Scalar] = []
    values.reserveCapacity(indices.count * columns)
    for index in indices { values.append(contentsOf: row(index)) }
    return DenseMatrix(rows: indices.count, columns: columns, values: values)
  }
}
