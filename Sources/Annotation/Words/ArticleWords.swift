import TextCore

/// The words of an article with the sentence, paragraph and quotation of each.
struct ArticleWords: Sendable {
  let document: Document
  let words: [Word]
  /// The sentence of each word.
  let sentences: [Int]
  /// The paragraph of each word.
  let paragraphs: [Int]
  /// Which paragraphs are running text.
  ///
  /// They have more than five words and end as a sentence does. Headlines, bylines and captions
  /// without a stop are not.
  let isRunning: [Bool]
  /// The quotation that holds each word, or -1: an index into the quotations that were handed in,
  /// else the number of quotation marks' pairs before.
  let quotations: [Int]
  /// The parts of speech, when they were handed in.
  let tags: [UniversalPartOfSpeech]?

  init(_ document: Document, quotations: [QuotedSpeech], tags: TokenTags?) {
    self.document = document
    words = (0..<document.tokenCount).map { Word(document, token: $0) }
    var sentences = [Int](repeating: 0, count: words.count)
    for (index, sentence) in document.sentences.enumerated() {
      for token in sentence { sentences[token] = index }
    }
    self.sentences = sentences
    var paragraphs = [Int](repeating: 0, count: words.count)
    var paragraph = 0
    for (token, word) in words.enumerated() {
      while paragraph < document.paragraphs.count,
        document.paragraphs[paragraph].end <= word.range.start
      { paragraph += 1 }
      paragraphs[token] = paragraph
    }
    self.paragraphs = paragraphs
    isRunning = Self.runningText(words, paragraphs)
    self.quotations =
      quotations.isEmpty
      ? QuotedWords.pairs(of: words, paragraphs: paragraphs)
      : QuotedWords.places(of: words, in: quotations)
    self.tags = tags?.count == words.count ? tags?.universal : nil
  }

  private static func runningText(_ words: [Word], _ paragraphs: [Int]) -> [Bool] {
    var running = [Bool](repeating: false, count: (paragraphs.last ?? -1) + 1)
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, paragraphs[end] == paragraphs[start] { end += 1 }
      running[paragraphs[start]] =
        end - start > 5 && words[end - 1].kind == .punctuation && words[end - 1].text != ")"
      start = end
    }
    return running
  }

  var count: Int { words.count }

  /// The words that share a byte with a range.
  func positions(overlapping range: ByteRange) -> Range<Int> {
    guard let first = document.firstToken(endingAfter: range.start)?.position else {
      return count..<count
    }
    var end = first
    while end < count, words[end].range.start < range.end { end += 1 }
    return first..<end
  }

  /// The bytes from the first to the last of some words, without a last possessive ending.
  func range(of positions: Range<Int>) -> ByteRange {
    ByteRange(words[positions.lowerBound].range.start, words[positions.upperBound - 1].range.end)
  }

  /// The text of some words as it stands, runs of white space made one space.
  func string(of positions: Range<Int>) -> String {
    document.string(in: range(of: positions)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The folded word at a position, or an empty text beyond the sentence of another word.
  func folded(_ position: Int, inSentenceOf other: Int) -> String {
    guard words.indices.contains(position), sentences[position] == sentences[other] else {
      return ""
    }
    return words[position].folded
  }

  /// Whether two positions lie in one sentence.
  func shareSentence(_ first: Int, _ second: Int) -> Bool {
    words.indices.contains(first) && words.indices.contains(second)
      && sentences[first] == sentences[second]
  }

  /// Whether a position is the first word of its sentence, opening marks aside.
  func startsSentence(_ position: Int) -> Bool {
    var before = position - 1
    while shareSentence(before, position), words[before].kind == .punctuation { before -= 1 }
    return !shareSentence(before, position)
  }
}
