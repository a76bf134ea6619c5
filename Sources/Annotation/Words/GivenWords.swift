public import TextCore

/// Sentences and words that a text was divided into before, such as those of a treebank.
public struct GivenWords: Sendable, Equatable {
  /// The bytes of each word.
  public let ranges: [ByteRange]
  /// The sentences as ranges of words.
  public let sentences: [Range<Int>]

  /// Takes the words of a text.
  ///
  /// - Precondition: The words ascend without overlap, an empty one among them is never read; the
  ///   sentences ascend, none is empty, together they hold all words.
  public init(ranges: [ByteRange], sentences: [Range<Int>]) {
    precondition(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
    precondition((sentences.last?.upperBound ?? 0) == ranges.count, "sentences cover the words")
    self.ranges = ranges
    self.sentences = sentences
  }

  /// The bytes from the first to the last word of a sentence.
  func bytes(ofSentence words: Range<Int>) -> ByteRange {
    ByteRange(ranges[words.lowerBound].start, ranges[words.upperBound - 1].end)
  }
}

extension ReadableText {
  /// The text with tokens and sentences, and its words: those that were given, or those that the tokens
  /// make.
  ///
  /// Tokens are always those of the text; a given sentence holds the tokens that begin in it.
  ///
  /// - Complexity: O(bytes).
  public var divided: (document: Document, words: TreebankWords) {
    guard let given else {
      let document = Document(text: bytes)
      return (document, TreebankWords(document))
    }
    let tokens = Tokenizer().tokenize(bytes)
    var end = 0
    let sentences = given.sentences.indices.map { sentence in
      let start = end
      let next = sentence + 1
      let limit =
        next < given.sentences.count
        ? given.bytes(ofSentence: given.sentences[next]).start : bytes.count
      while end < tokens.count, tokens.starts[end] < limit { end += 1 }
      return start..<end
    }
    let document = Document(
      text: bytes, tokens: tokens, sentences: sentences.filter { !$0.isEmpty },
      paragraphs: paragraphs)
    var token = 0
    let holders = given.ranges.map { range in
      while token + 1 < tokens.count, tokens.ends[token] <= range.start { token += 1 }
      return token
    }
    return (
      document, TreebankWords(ranges: given.ranges, tokens: holders, sentences: given.sentences)
    )
  }
}
