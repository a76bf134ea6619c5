import NumericCore
import TestSupport
import TextCore
import VectorSpace

/// The entries of rows that are not zero, as a sparse matrix.
func sparse(_ rows: [[Float]]) -> SparseMatrix {
  var starts: [Int64] = [0]
  var columns: [Int32] = []
  var values: [Float] = []
  for row in rows {
    for (column, value) in row.enumerated() where value != 0 {
      columns.append(Int32(column))
      values.append(value)
    }
    starts.append(Int64(values.count))
  }
  return SparseMatrix(
    rows: rows.count, columns: rows.first?.count ?? 0, rowStarts: starts, columnIndices: columns,
    values: values)
}

/// The rows of a sparse matrix with its zeros written out.
func dense(_ matrix: SparseMatrix) -> [[Float]] {
  (0..<matrix.rows).map { row in
    var values = [Float](repeating: 0, count: matrix.columns)
    for position in matrix.positions(ofRow: row) {
      values[Int(matrix.columnIndices[position])] = matrix.values[position]
    }
    return values
  }
}

/// The largest absolute difference of two tables of one shape; infinite for different shapes.
func largestDifference(_ first: [[Float]], _ second: [[Float]]) -> Float {
  guard first.map(\.count) == second.map(\.count) else { return .infinity }
  return zip(first.joined(), second.joined()).map { abs($0 - $1) }.max() ?? 0
}

/// Whole counts of terms, most of them zero, every row with at least one.
func randomCounts(
  rows: Int, columns: Int, using generator: inout TestGenerator
) -> SparseMatrix {
  sparse(
    (0..<rows).map { row in
      var values = (0..<columns).map { _ in
        Float(max(0, Int.random(in: -6...4, using: &generator)))
      }
      values[row % columns] += 1
      return values
    })
}

extension TermSelection {
  /// The term counts of texts.
  func counts(_ texts: [String]) -> TermCounts {
    counter.count(texts.map { [TermField(Array($0.utf8))] })
  }
}

extension Vocabulary {
  /// The terms in order.
  var strings: [String] { (0..<Int32(count)).map(string(of:)) }
}
