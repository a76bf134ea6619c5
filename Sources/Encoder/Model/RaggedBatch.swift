/// Sequences of pieces one after the other, without padding.
public struct RaggedBatch: Sendable, Equatable {
  /// The pieces of all sequences, with `[CLS]` and `[SEP]` where the model wants them.
  public let ids: [Int32]
  /// A row of the feature table for each piece; empty for an encoder without features.
  public let features: [UInt8]
  /// Where each sequence starts in `ids`, and at the end where the last one ends.
  public let starts: [Int]

  /// Makes a batch of columns.
  ///
  /// - Precondition: `starts` begins with 0, does not descend, and ends with `ids.count`; there are
  ///   as many features as pieces, or none.
  public init(ids: [Int32], features: [UInt8] = [], starts: [Int]) {
    precondition(starts.first == 0 && starts.last == ids.count, "the starts cover the pieces")
    precondition(zip(starts, starts.dropFirst()).allSatisfy(<=), "starts do not descend")
    precondition(features.isEmpty || features.count == ids.count, "a feature for each piece")
    self.ids = ids
    self.features = features
    self.starts = starts
  }

  /// Makes a batch of sequences.
  public init(_ sequences: [[Int32]]) {
    var starts = [0]
    starts.reserveCapacity(sequences.count + 1)
    for sequence in sequences { starts.append(starts[starts.count - 1] + sequence.count) }
    self.init(ids: Array(sequences.joined()), starts: starts)
  }

  /// The number of sequences.
  public var count: Int { starts.count - 1 }

  /// The pieces of a sequence, as positions in `ids`.
  public func range(of sequence: Int) -> Range<Int> { starts[sequence]..<starts[sequence + 1] }

  /// The sequences cut into blocks of at most `pieces` pieces, or of one longer sequence.
  func blocks(ofPieces pieces: Int) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var first = 0
    for sequence in 0..<count where starts[sequence + 1] - starts[first] > pieces {
      if sequence > first { blocks.append(first..<sequence) }
      first = sequence
    }
    if first < count { blocks.append(first..<count) }
    return blocks
  }
}
