/// One vector for many: means of hidden states, weighted sums of windows, unit length.
enum MeanPooling {
  /// The mean of some rows.
  ///
  /// - Parameters:
  ///   - values: Rows of `width` entries.
  ///   - rows: The rows to take, at least one.
  ///   - width: The length of a row.
  /// - Returns: The mean, of `width` entries.
  static func mean(_ values: [Float], rows: Range<Int>, width: Int) -> [Float] {
    precondition(!rows.isEmpty, "nothing has no mean")
    var mean = [Float](repeating: 0, count: width)
    for row in rows {
      let start = row * width
      for column in 0..<width { mean[column] += values[start + column] }
    }
    let share = 1 / Float(rows.count)
    for column in 0..<width { mean[column] *= share }
    return mean
  }

  /// Divides a vector by its Euclidean length; zeros stay zeros.
  static func normalize(_ vector: inout [Float]) {
    let square = vector.reduce(into: Double(0)) { $0 += Double($1) * Double($1) }
    guard square > 0 else { return }
    let factor = Float(1 / square.squareRoot())
    for index in vector.indices { vector[index] *= factor }
  }
}
