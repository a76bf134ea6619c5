import Annotation
import TextCore

/// Moves the borders of spans that the model read to those of words and noun phrases.
///
/// The model labels pieces of words, so a span may begin or end inside a word, or on the article of a
/// noun phrase whose noun it leaves out.
struct WordBorders {
  private let annotation: ArticleAnnotation

  /// The words that a content may be given at its end to complete a phrase.
  private static let mostAdded = 6

  init(_ annotation: ArticleAnnotation) { self.annotation = annotation }

  /// A range from the start of its first word to the end of its last one.
  func wholeWords(_ range: ByteRange) -> ByteRange {
    guard let words = words(of: range) else { return range }
    let ranges = annotation.words.ranges
    return ByteRange(
      min(range.start, ranges[words.lowerBound].start),
      max(range.end, ranges[words.upperBound - 1].end))
  }

  /// Content of whole words that does not end on a word that opens a phrase.
  func wholePhrases(_ range: ByteRange) -> ByteRange {
    let range = wholeWords(range)
    guard let words = words(of: range), opensPhrase(words.upperBound - 1) else { return range }
    let document = annotation.document
    let last = words.upperBound - 1
    let sentence = document.sentences[
      document.sentence(of: TokenIndex(annotation.words.tokens[last]))]
    var end = last
    for next in words.upperBound..<min(annotation.words.count, words.upperBound + Self.mostAdded)
    where next == end + 1 && sentence.contains(annotation.words.tokens[next])
      && isInNounPhrase(next)
    { end = next }
    return ByteRange(range.start, max(range.end, annotation.words.ranges[end].end))
  }

  /// The words that share a byte with a range, or nil for none.
  private func words(of range: ByteRange) -> Range<Int>? {
    let ranges = annotation.words.ranges
    let first = annotation.words.firstWord(endingAfter: range.start)
    var end = first
    while end < ranges.count, ranges[end].start < range.end { end += 1 }
    return first < end ? first..<end : nil
  }

  private func opensPhrase(_ word: Int) -> Bool {
    switch annotation.universalTags[word] {
    case .determiner, .adposition, .coordinatingConjunction: true
    case .adjective: word + 1 < annotation.words.count && isNoun(word + 1)
    default: false
    }
  }

  private func isNoun(_ word: Int) -> Bool {
    [.noun, .properNoun].contains(annotation.universalTags[word])
  }

  private func isInNounPhrase(_ word: Int) -> Bool {
    switch annotation.universalTags[word] {
    case .determiner, .adjective, .numeral, .noun, .properNoun: true
    default: false
    }
  }
}
