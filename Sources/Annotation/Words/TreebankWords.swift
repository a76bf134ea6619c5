public import TextCore

/// The words of a document as treebanks of English divide them.
///
/// A token with a clitic is two words, as in the Penn Treebank (Marcus, Santorini and Marcinkiewicz,
/// 1993): "don’t" is "do" and "n’t", "Karzai’s" is "Karzai" and "’s", "cannot" is "can" and "not". Any
/// other token is one word.
public struct TreebankWords: Sendable, Equatable {
  /// The bytes of each word, ascending.
  public let ranges: [ByteRange]
  /// The position of the token that holds each word.
  public let tokens: [Int]
  /// The sentences as ranges of words: ascending, none empty, together all words.
  public let sentences: [Range<Int>]

  /// Divides the tokens of a document.
  ///
  /// - Complexity: O(bytes).
  public init(_ document: Document) {
    var ranges: [ByteRange] = []
    var tokens: [Int] = []
    ranges.reserveCapacity(document.tokenCount)
    tokens.reserveCapacity(document.tokenCount)
    for token in 0..<document.tokenCount {
      let range = document.range(of: TokenIndex(token))
      let isWord = document.tokenKinds[token] == .word
      if isWord, let start = Self.clitic(in: document.text[range.indices]) {
        ranges += [ByteRange(range.start, start), ByteRange(start, range.end)]
        tokens += [token, token]
      } else {
        ranges.append(range)
        tokens.append(token)
      }
    }
    var end = 0
    let sentences = document.sentences.map { sentence in
      let start = end
      while end < tokens.count, tokens[end] < sentence.upperBound { end += 1 }
      return start..<end
    }
    self.init(ranges: ranges, tokens: tokens, sentences: sentences)
  }

  /// Takes words that were divided before, such as those of a treebank.
  ///
  /// - Precondition: There are as many ranges as tokens; the ranges ascend without overlap, and the
  ///   sentences cover them.
  public init(ranges: [ByteRange], tokens: [Int], sentences: [Range<Int>]) {
    precondition(ranges.count == tokens.count, "each word lies in a token")
    precondition((sentences.last?.upperBound ?? 0) == ranges.count, "sentences cover the words")
    self.ranges = ranges
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The number of words.
  public var count: Int { ranges.count }

  /// The first word that ends after a byte offset, or the number of words.
  ///
  /// - Complexity: O(log words).
  public func firstWord(endingAfter offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The sentence that holds a word.
  ///
  /// - Precondition: There is such a word.
  /// - Complexity: O(log sentences).
  public func sentence(ofWord word: Int) -> Int {
    precondition(ranges.indices.contains(word), "the word is one of these")
    var (low, high) = (0, sentences.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound > word { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where the clitic of a word starts, or nil for a word without one.
  private static func clitic(in word: ArraySlice<UInt8>) -> Int? {
    guard word.count > 2 else { return nil }
    let folded = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if folded == Array("cannot".utf8) { return word.startIndex + 3 }
    for clitic in clitics where folded.count > clitic.count && folded.ends(with: clitic) {
      return word.endIndex - clitic.count
    }
    return nil
  }

  /// The clitics with either apostrophe, as bytes.
  private static let clitics: [[UInt8]] = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"].flatMap {
    [Array($0.utf8), Array($0.replacing("'", with: "’").utf8)]
  }
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
