/// A text with its tokens, sentences and paragraphs, as columns.
///
/// All ranges are byte ranges of `text`, which is kept exactly as it was given.
public struct Document: Sendable, Equatable {
  /// The text, UTF-8; it may hold bytes that are not.
  public let text: [UInt8]
  /// The tokens.
  public let tokens: Tokens
  /// The sentences as ranges of token positions: ascending, none empty, together all tokens.
  public let sentences: [Range<Int>]
  /// The paragraphs in order.
  public let paragraphs: [ByteRange]

  /// Tokenizes a text and finds its sentences and paragraphs.
  ///
  /// - Precondition: The text has at most 2³¹ − 1 bytes.
  /// - Complexity: O(bytes).
  public init(text: [UInt8]) {
    let tokens = Tokenizer().tokenize(text)
    let paragraphs = Paragraphs.split(text)
    let sentences = SentenceSplitter().split(text, tokens: tokens, paragraphs: paragraphs)
    self.init(text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs)
  }

  /// Makes a document of tokens and sentences that were found before, such as those of a treebank.
  ///
  /// - Precondition: Tokens and paragraphs lie in the text; sentences ascend and cover the tokens.
  public init(
    text: [UInt8], tokens: Tokens, sentences: [Range<Int>], paragraphs: [ByteRange]
  ) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    checkInvariants()
  }

  /// The first byte of each token.
  public var tokenStarts: [Int32] { tokens.starts }

  /// The end of the last byte of each token.
  public var tokenEnds: [Int32] { tokens.ends }

  /// The kind of each token.
  public var tokenKinds: [TokenKind] { tokens.kinds }

  /// The number of tokens.
  public var tokenCount: Int { tokens.count }

  /// The bytes of a token.
  public func range(of token: TokenIndex) -> ByteRange { tokens.range(token.position) }

  /// The bytes from the first to the last of some tokens.
  ///
  /// - Precondition: The range is not empty.
  public func range(ofTokens positions: Range<Int>) -> ByteRange {
    precondition(!positions.isEmpty, "no tokens, no bytes")
    return ByteRange(
      Int(tokens.starts[positions.lowerBound]), Int(tokens.ends[positions.upperBound - 1]))
  }

  /// The bytes of a sentence.
  public func range(ofSentence index: Int) -> ByteRange { range(ofTokens: sentences[index]) }

  /// The bytes in a range as text; those that are not UTF-8 become U+FFFD.
  public func string(in range: ByteRange) -> String {
    String(decoding: text[range.indices], as: UTF8.self)
  }

  /// A token as text.
  public func string(of token: TokenIndex) -> String { string(in: range(of: token)) }

  /// Whether white space stands after a token, or the text ends.
  public func hasSpace(after token: TokenIndex) -> Bool {
    let next = token.position + 1
    return next == tokenCount || tokens.starts[next] > tokens.ends[token.position]
  }

  /// The first token that ends after a byte offset, or nil: the one that holds it, if any does.
  ///
  /// - Complexity: O(log tokens).
  public func firstToken(endingAfter offset: Int) -> TokenIndex? {
    let position = Self.firstIndex(in: 0..<tokenCount) { Int(tokens.ends[$0]) > offset }
    return position == tokenCount ? nil : TokenIndex(position)
  }

  /// The positions of the tokens that lie wholly inside a byte range.
  ///
  /// - Complexity: O(log tokens).
  public func tokenPositions(in range: ByteRange) -> Range<Int> {
    let first = Self.firstIndex(in: 0..<tokenCount) { Int(tokens.starts[$0]) >= range.start }
    let end = Self.firstIndex(in: first..<tokenCount) { Int(tokens.ends[$0]) > range.end }
    return first..<end
  }

  /// The sentence that holds a token.
  ///
  /// - Complexity: O(log sentences).
  public func sentence(of token: TokenIndex) -> Int {
    precondition(token.position >= 0 && token.position < tokenCount)
    return Self.firstIndex(in: sentences.indices) { sentences[$0].upperBound > token.position }
  }

  /// The paragraph that holds a byte offset, or nil between paragraphs.
  ///
  /// - Complexity: O(log paragraphs).
  public func paragraph(at offset: Int) -> Int? {
    let index = Self.firstIndex(in: paragraphs.indices) { paragraphs[$0].end > offset }
    return index < paragraphs.count && paragraphs[index].start <= offset ? index : nil
  }

  /// The first index for which a condition holds that goes on holding, or the end.
  private static func firstIndex(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
