/// A sparse matrix in compressed sparse row form (CSR).
///
/// Row `i` holds the entries `rowStarts[i]..<rowStarts[i + 1]` of `columnIndices` and `values`, its
/// columns ascending and distinct. Column indices take 32 bits, row starts 64.
@frozen
public struct SparseMatrix: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// `rows + 1` ascending positions in `columnIndices` and `values`.
  public let rowStarts: [Int64]
  /// The column of each stored entry.
  public let columnIndices: [Int32]
  /// The value of each stored entry.
  public var values: [Float]

  /// Makes a matrix from its compressed rows.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns, at most `Int32.max`.
  ///   - rowStarts: `rows + 1` ascending positions, from 0 to the number of entries.
  ///   - columnIndices: The column of each entry, ascending within a row.
  ///   - values: The value of each entry.
  /// - Complexity: O(rows + entries): positions and columns out of range are a programmer's error
  ///   that is found here, so that products need not look again.
  public init(
    rows: Int, columns: Int, rowStarts: [Int64], columnIndices: [Int32], values: [Float]
  ) {
    precondition(rows >= 0 && columns >= 0 && columns <= Int(Int32.max))
    precondition(rowStarts.count == rows + 1, "a sparse matrix needs rows + 1 row starts")
    precondition(rowStarts[0] == 0 && Int(rowStarts[rows]) == values.count)
    precondition(columnIndices.count == values.count)
    precondition(Self.isAscending(rowStarts), "row starts must ascend")
    precondition(Self.isInside(columnIndices, columns), "a column index is out of range")
    self.rows = rows
    self.columns = columns
    self.rowStarts = rowStarts
    self.columnIndices = columnIndices
    self.values = values
  }

  /// The number of stored entries.
  @inlinable
  public var storedCount: Int { values.count }

  /// The positions of a row's entries in `columnIndices` and `values`.
  @inlinable
  public func positions(ofRow row: Int) -> Range<Int> {
    Int(rowStarts[row])..<Int(rowStarts[row + 1])
  }

  static func isAscending(_ starts: [Int64]) -> Bool {
    let starts = starts.span
    var descents = 0
    for row in 1..<max(1, starts.count) { descents += starts[row] < starts[row - 1] ? 1 : 0 }
    return descents == 0
  }

  static func isInside(_ indices: [Int32], _ columns: Int) -> Bool {
    let bound = UInt32(columns)
    var largest: UInt32 = 0
    for index in indices { largest = max(largest, UInt32(bitPattern: index)) }
    return indices.isEmpty || largest < bound
  }
}
