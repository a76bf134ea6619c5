/// A range of rows cut into blocks of one size.
///
/// The size is chosen by the computation, never by the number of threads.
public struct RowBlocks: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of rows of every block but the last, which may be shorter.
  public let blockRows: Int

  /// Cuts a number of rows into blocks of `blockRows`, at least 1.
  @inlinable
  public init(rows: Int, blockRows: Int) {
    precondition(rows >= 0 && blockRows >= 1)
    self.rows = rows
    self.blockRows = blockRows
  }

  /// The number of blocks.
  @inlinable
  public var count: Int { (rows + blockRows - 1) / blockRows }

  /// The rows of one block.
  @inlinable
  public subscript(block: Int) -> Range<Int> {
    precondition(block >= 0 && block < count)
    return block * blockRows..<min(rows, (block + 1) * blockRows)
  }
}

extension Parallelism {
  /// Writes a row-major table block by block, at the same time and without copies.
  ///
  /// - Parameters:
  ///   - values: `blocks.rows × columns` entries, row after row.
  ///   - columns: The number of columns of the table.
  ///   - blocks: How the rows are cut.
  ///   - body: Writes the rows it is given: the span holds exactly their entries.
  public func forEachRowBlock<Element: BitwiseCopyable & Sendable>(
    of values: inout [Element], columns: Int, blocks: RowBlocks,
    _ body: @Sendable (Range<Int>, inout MutableSpan<Element>) -> Void
  ) {
    precondition(columns >= 0 && values.count == blocks.rows * columns, "rows × columns entries")
    unsafe values.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      let table = unsafe DisjointWriter(start)
      forEachBlock(blocks.count) { block in
        let rows = blocks[block]
        var span = unsafe MutableSpan(
          _unsafeStart: table.start + rows.lowerBound * columns, count: rows.count * columns)
        body(rows, &span)
      }
    }
  }
}

extension DenseMatrix where Scalar: BitwiseCopyable {
  /// Makes a matrix whose row blocks are computed at the same time.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - blockRows: The number of rows of a block; it must not depend on the number of threads.
  ///   - parallelism: The threads to use.
  ///   - body: Fills the rows it is given; the span starts as zeros.
  public init(
    rows: Int, columns: Int, blockRows: Int, parallelism: Parallelism,
    _ body: @Sendable (Range<Int>, inout MutableSpan<Scalar>) -> Void
  ) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative shape")
    let blocks = RowBlocks(rows: rows, blockRows: blockRows)
    let values = unsafe [Scalar](unsafeUninitializedCapacity: rows * columns) { buffer, count in
      if let start = buffer.baseAddress {
        let table = unsafe DisjointWriter(start)
        parallelism.forEachBlock(blocks.count) { block in
          let rows = blocks[block]
          let first = unsafe table.start + rows.lowerBound * columns
          unsafe first.initialize(repeating: 0, count: rows.count * columns)
          var span = unsafe MutableSpan(_unsafeStart: first, count: rows.count * columns)
          body(rows, &span)
        }
      }
      count = rows * columns
    }
    self.init(rows: rows, columns: columns, values: values)
  }
}
