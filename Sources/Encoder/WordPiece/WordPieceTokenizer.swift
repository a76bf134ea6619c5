public import TextCore

/// Cuts text into the word pieces of an uncased BERT vocabulary.
///
/// The text is cleaned of control characters, ideographs stand alone, accents are dropped, letters
/// become small; words end at white space, and each punctuation mark is a word. A word becomes the
/// longest piece that begins it, then the longest that continues it (Schuster and Nakajima 2012;
/// Devlin et al. 2019), or `[UNK]` where none does and above 100 characters. Numbers and ranges
/// equal those of the `tokenizers` package (0.23) for every text.
public struct WordPieceTokenizer: Sendable {
  /// The pieces and their numbers.
  public let vocabulary: WordPieceVocabulary

  /// Makes a tokenizer over a vocabulary.
  public init(_ vocabulary: WordPieceVocabulary) { self.vocabulary = vocabulary }

  /// The pieces of a part of a text; their ranges count from the start of the whole text.
  ///
  /// Bytes that are not UTF-8 are dropped, like U+FFFD. Time is linear in the text.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - range: The part.
  ///   - readsMarkers: Whether the names of markers in brackets, such as `[SEP]`, become the markers
  ///     themselves, as in the reference. A text that somebody else wrote is read without them:
  ///     whoever writes `[SEP]` into an article must not end a sequence by it.
  /// - Returns: The pieces, without `[CLS]` and `[SEP]` around them.
  /// - Precondition: The range lies in the text.
  public func pieces(
    of text: [UInt8], in range: ByteRange, readsMarkers: Bool = true
  ) -> WordPieces {
    precondition(range.end <= text.count, "the range lies in the text")
    var scan = PieceScan(
      vocabulary, readsMarkers: readsMarkers, expected: range.count / 4 + 8)
    scan.scan(text.span, from: range.start, to: range.end)
    return WordPieces(ids: scan.ids, ranges: scan.ranges)
  }
}
