public import TextCore

/// The word pieces of a text, in two columns.
public struct WordPieces: Sendable, Equatable {
  /// The numbers of the pieces in the vocabulary, without `[CLS]` and `[SEP]` around them.
  public let ids: [Int32]
  /// The bytes of the text that each piece stands for.
  ///
  /// Marks and invisible characters that were dropped at the edge of a piece are outside it. Pieces
  /// of one character that was taken apart, such as a syllable of Hangul, share its range.
  public let ranges: [ByteRange]

  /// Makes the two columns into one value.
  ///
  /// - Precondition: The columns are equally long.
  public init(ids: [Int32], ranges: [ByteRange]) {
    precondition(ids.count == ranges.count, "every piece has a range")
    self.ids = ids
    self.ranges = ranges
  }

  /// The number of pieces.
  public var count: Int { ids.count }
}
