/// A dense matrix in row-major order.
///
/// `Float` holds data (document vectors, bases); `Double` holds small Gram matrices and their
/// decompositions. The storage is one array, so a matrix is a value: copied when written, shared
/// when read.
@frozen
public struct DenseMatrix<Scalar: BinaryFloatingPoint & Sendable>: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The entries, row after row: `values[row * columns + column]`.
  public var values: [Scalar]

  /// Makes a matrix from its entries.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, zero or more.
  ///   - columns: The number of columns, zero or more.
  ///   - values: `rows × columns` entries, row after row; another count is a programmer's error.
  @inlinable
  public init(rows: Int, columns: Int, values: [Scalar]) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative shape")
    precondition(values.count == rows * columns, "a matrix needs rows × columns entries")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// Makes a matrix whose entries all have one value.
  @inlinable
  public init(rows: Int, columns: Int, repeating value: Scalar = 0) {
    self.init(
      rows: rows, columns: columns, values: Array(repeating: value, count: rows * columns))
  }

  /// The entry at a row and a column.
  @inlinable
  public subscript(row: Int, column: Int) -> Scalar {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      return values[row * columns + column]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      values[row * columns + column] = newValue
    }
  }

  /// The entries of one row.
  @inlinable
  public func row(_ index: Int) -> ArraySlice<Scalar> {
    precondition(index >= 0 && index < rows)
    return values[index * columns..<(index + 1) * columns]
  }
}
