public import NumericCore

/// The hidden states of one sequence, for heads to read.
public struct SequenceStates: Sendable {
  /// The states of a block of sequences.
  private let block: BlockStates
  /// The rows of the sequence in the block.
  private let rows: Range<Int>
  private let width: Int

  init(_ block: BlockStates, rows: Range<Int>, width: Int) {
    self.block = block
    self.rows = rows
    self.width = width
  }

  /// The number of pieces.
  public var count: Int { rows.count }

  /// The scores that a head gives the pieces, before any softmax: `pieces × labels`.
  public func scores(of head: LinearHead) -> DenseMatrix<Float> {
    head.scores(of: block[head.top], rows: rows)
  }

  /// Where the pieces point to.
  public func links(of head: LinkHead) -> SequenceLinks {
    head.links(of: block.trunk, rows: rows)
  }

  /// The mean of the states of some pieces, at least one: `width` entries.
  public func mean(of pieces: Range<Int>, top: EncoderTop = .trunk) -> [Float] {
    precondition(pieces.upperBound <= count, "the pieces are of this sequence")
    let first = rows.lowerBound
    return MeanPooling.mean(
      block[top], rows: first + pieces.lowerBound..<first + pieces.upperBound, width: width)
  }
}

extension TransformerEncoder {
  /// Runs the layers and gives what a body makes of each sequence, so that no more hidden states are
  /// held than those of a block a thread.
  ///
  /// - Parameters:
  ///   - batch: The sequences, as for ``hiddenStates(of:parallelism:)``.
  ///   - top: The highest layers that the body reads; with `.branch` both tops are run.
  ///   - parallelism: The threads to use; the bits do not depend on them.
  ///   - body: Gets the place of a sequence in the batch and its states; it runs on any thread.
  /// - Returns: What the body gave, a part for each sequence, in order.
  public func map<Part: Sendable>(
    _ batch: RaggedBatch, top: EncoderTop = .trunk, parallelism: Parallelism = .single,
    _ body: @Sendable (Int, SequenceStates) -> Part
  ) -> [Part] {
    let width = configuration.width
    let parts = mapBlocks(of: batch, top, parallelism) { block, firstSequence, sequences in
      sequences.enumerated().map { place, rows in
        body(firstSequence + place, SequenceStates(block, rows: rows, width: width))
      }
    }
    return Array(parts.joined())
  }
}
