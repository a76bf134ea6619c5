import NumericCore
import TestSupport

/// A dense matrix of uniform numbers in [-1, 1).
func randomDense(
  rows: Int, columns: Int, using generator: inout TestGenerator
) -> DenseMatrix<Float> {
  DenseMatrix(
    rows: rows, columns: columns,
    values: (0..<rows * columns).map { _ in Float.random(in: -1..<1, using: &generator) })
}

/// A sparse matrix in which each entry is stored with a probability, uniform in [-1, 1).
func randomSparse(
  rows: Int, columns: Int, density: Double, using generator: inout TestGenerator
) -> SparseMatrix {
  var dense = DenseMatrix<Float>(rows: rows, columns: columns)
  for position in dense.values.indices where Double.random(in: 0..<1, using: &generator) < density {
    dense.values[position] = Float.random(in: -1..<1, using: &generator)
  }
  return sparse(dense)
}

/// The entries of a dense matrix that are not zero.
func sparse(_ dense: DenseMatrix<Float>) -> SparseMatrix {
  var starts: [Int64] = [0]
  var columns: [Int32] = []
  var values: [Float] = []
  for row in 0..<dense.rows {
    for column in 0..<dense.columns where dense[row, column] != 0 {
      columns.append(Int32(column))
      values.append(dense[row, column])
    }
    starts.append(Int64(values.count))
  }
  return SparseMatrix(
    rows: dense.rows, columns: dense.columns, rowStarts: starts, columnIndices: columns,
    values: values)
}

/// A sparse matrix with its zeros written out.
func dense(_ sparse: SparseMatrix) -> DenseMatrix<Float> {
  var result = DenseMatrix<Float>(rows: sparse.rows, columns: sparse.columns)
  for row in 0..<sparse.rows {
    for position in sparse.positions(ofRow: row) {
      result[row, Int(sparse.columnIndices[position])] = sparse.values[position]
    }
  }
  return result
}

/// The product of two matrices by its definition, in `Double`.
func referenceProduct(
  _ left: DenseMatrix<Float>, _ right: DenseMatrix<Float>
) -> DenseMatrix<Double> {
  var product = DenseMatrix<Double>(rows: left.rows, columns: right.columns)
  for row in 0..<left.rows {
    for column in 0..<right.columns {
      product[row, column] = (0..<left.columns).reduce(0) { sum, inner in
        sum + Double(left[row, inner]) * Double(right[inner, column])
      }
    }
  }
  return product
}

/// The largest absolute difference of two matrices of one shape; infinite for different shapes.
func largestDifference<First: BinaryFloatingPoint, Second: BinaryFloatingPoint>(
  _ first: DenseMatrix<First>, _ second: DenseMatrix<Second>
) -> Double {
  guard first.rows == second.rows && first.columns == second.columns else { return .infinity }
  return zip(first.values, second.values).map { abs(Double($0) - Double($1)) }.max() ?? 0
}
