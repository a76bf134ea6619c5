extension SparseMatrix {
  /// A matrix with the same entries stored and other values, computed block by block.
  ///
  /// - Parameters:
  ///   - blocks: How the rows are cut; it must not depend on the number of threads.
  ///   - parallelism: The threads to use.
  ///   - body: Writes the values of the rows it is given: the span holds exactly their entries and
  ///     starts as zeros.
  /// - Returns: The matrix with the values written.
  /// - Complexity: That of the body on all rows.
  public func mappingRows(
    blocks: RowBlocks, parallelism: Parallelism,
    _ body: @Sendable (Range<Int>, inout MutableSpan<Float>) -> Void
  ) -> SparseMatrix {
    precondition(blocks.rows == rows, "the blocks cover the rows")
    var mapped = self
    mapped.values = unsafe [Float](unsafeUninitializedCapacity: storedCount) { buffer, count in
      if let start = buffer.baseAddress {
        let entries = unsafe DisjointWriter(start)
        parallelism.forEachBlock(blocks.count) { block in
          let first = Int(rowStarts[blocks[block].lowerBound])
          let count = Int(rowStarts[blocks[block].upperBound]) - first
          unsafe (entries.start + first).initialize(repeating: 0, count: count)
          var span = unsafe MutableSpan(_unsafeStart: entries.start + first, count: count)
          body(blocks[block], &span)
        }
      }
      count = storedCount
    }
    return mapped
  }
}
