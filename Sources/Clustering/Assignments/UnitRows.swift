import NumericCore

/// Points of unit length, without those that have no direction.
struct UnitRows: Sendable {
  /// The rows that have a direction, scaled to unit length.
  let points: DenseMatrix<Float>
  /// The item of each of these rows.
  let items: [Int]
  /// The number of all items.
  let itemCount: Int

  /// Scales the rows of a matrix; those of zeros, or not finite, are left out.
  init(of matrix: DenseMatrix<Float>) {
    let columns = matrix.columns
    let source = matrix.values.span
    var norms: [Double] = []
    norms.reserveCapacity(matrix.rows)
    for row in 0..<matrix.rows {
      var sum = 0.0
      for position in row * columns..<(row + 1) * columns {
        sum += Double(source[position]) * Double(source[position])
      }
      norms.append(sum.squareRoot())
    }
    let items = (0..<matrix.rows).filter { norms[$0] > 0 && norms[$0].isFinite }
    var values = [Float](repeating: 0, count: items.count * columns)
    var target = values.mutableSpan
    for (row, item) in items.enumerated() {
      for column in 0..<columns {
        let value = Double(source[item * columns + column]) / norms[item]
        target[row * columns + column] = Float(value)
      }
    }
    points = DenseMatrix(rows: items.count, columns: matrix.columns, values: values)
    self.items = items
    itemCount = matrix.rows
  }

  /// All items, those without a direction as rows of zeros.
  var filled: DenseMatrix<Float> {
    guard items.count < itemCount else { return points }
    var all = DenseMatrix<Float>(rows: itemCount, columns: points.columns)
    for (row, item) in items.enumerated() {
      all.values.replaceSubrange(
        item * points.columns..<(item + 1) * points.columns, with: points.row(row))
    }
    return all
  }

  /// The assignment of all items: those without a direction join the largest cluster.
  ///
  /// - Parameter labels: A label from 0 for each row.
  /// - Returns: The cluster of every item of the matrix.
  func assignment(_ labels: [Int32]) -> ClusterAssignment {
    let numbering = ClusterNumbering(labels)
    var clusters = [Int32](repeating: 0, count: itemCount)
    for (row, item) in items.enumerated() {
      clusters[item] = numbering.numbers[Int(labels[row])]
    }
    return ClusterAssignment(renumbering: clusters)
  }
}
