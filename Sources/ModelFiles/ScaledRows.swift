/// A matrix of signed bytes with a scale per row and, where the file has them, a scale per column.
///
/// The number in row i and column j is `(rowScales[i] · columnScales[j]) · byte`, in 32-bit floating
/// point, so that every reader gets the same bits.
public struct ScaledRows: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The signed bytes as they stand in the file (two's complement), row after row.
  public let bytes: [UInt8]
  /// A factor for every row.
  public let rowScales: [Float]
  /// A factor for every column, or nothing where all are 1.
  public let columnScales: [Float]

  /// Makes a matrix; the counts must fit.
  public init(
    rows: Int, columns: Int, bytes: [UInt8], rowScales: [Float], columnScales: [Float] = []
  ) {
    precondition(bytes.count == rows * columns && rowScales.count == rows, "counts disagree")
    precondition(columnScales.isEmpty || columnScales.count == columns, "counts disagree")
    self.rows = rows
    self.columns = columns
    self.bytes = bytes
    self.rowScales = rowScales
    self.columnScales = columnScales
  }

  /// One row as floating-point numbers: what an encoder looks up for a word piece.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - target: Where the row goes.
  ///   - start: The place of the row's first number in the target.
  public func copyRow(_ row: Int, to target: inout MutableSpan<Float>, at start: Int = 0) {
    precondition(start >= 0 && target.count - start >= columns, "the target is too short")
    let source = bytes.span.extracting(row * columns..<(row + 1) * columns)
    let scale = rowScales[row]
    if columnScales.isEmpty {
      for column in source.indices {
        target[start + column] = scale * Float(Int8(bitPattern: source[column]))
      }
    } else {
      let factors = columnScales.span
      for column in source.indices {
        target[start + column] = scale * factors[column] * Float(Int8(bitPattern: source[column]))
      }
    }
  }

  /// The whole matrix as floating-point numbers, row after row.
  public var floats: [Float] { TensorNumbers.expanded(self) }
}
