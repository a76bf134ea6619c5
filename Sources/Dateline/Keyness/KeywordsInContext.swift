import AnalysisReports
import Corpora
import NumericCore
import TextCore
import VectorSpace

/// Finds passages that hold a term, in the texts of articles and by the rule they were counted by.
struct KeywordsInContext: Sendable {
  private let counter: TermCounter.Options
  private let vocabulary: Vocabulary
  private let passagesPerTerm: Int

  /// - Parameters:
  ///   - selection: How terms were counted.
  ///   - vocabulary: The terms.
  ///   - passagesPerTerm: How many passages of one article a term gets at most.
  init(selection: TermSelection, vocabulary: Vocabulary, passagesPerTerm: Int) {
    counter = selection.counter.options
    self.vocabulary = vocabulary
    self.passagesPerTerm = passagesPerTerm
  }

  /// The first passages of an article that hold the wanted terms; a term that stands in its title
  /// alone has none.
  func passages(
    in article: Article, of wanted: Set<Int32>
  ) -> [Int32: [KeynessExampleRow.Passage]] {
    var found: [Int32: [KeynessExampleRow.Passage]] = [:]
    var scanner = TermScanner(counter)
    let offsets = ScalarOffsets(article.text)
    for block in article.topicalBlocks {
      scanner.scan(article.text, in: block.range) { term, range in
        guard let id = vocabulary.id(of: term), wanted.contains(id),
          found[id, default: []].count < passagesPerTerm
        else { return }
        found[id, default: []].append(
          KeynessExampleRow.Passage(
            range: offsets.scalars(of: range),
            left: Self.left(of: range, in: article.text, from: block.range.start),
            match: article.string(range),
            right: Self.right(of: range, in: article.text, to: block.range.end)))
      }
    }
    return found
  }

  /// The scalars before a match, from the beginning of a word on.
  private static func left(of match: ByteRange, in text: [UInt8], from start: Int) -> String {
    // No scalar is longer than four bytes.
    var first = max(start, match.start - 4 * width)
    while first < match.start, text[first] & 0xC0 == 0x80 { first += 1 }
    let all = String(decoding: text[first..<match.start], as: UTF8.self).unicodeScalars
    var shown = all.suffix(width)
    if first > start || shown.count < all.count, let blank = shown.firstIndex(where: isBlank) {
      shown = shown[blank...]
      return SingleLine.text(shown.drop(while: isBlank))
    }
    return SingleLine.text(shown)
  }

  /// The scalars after a match, up to the end of a word.
  private static func right(of match: ByteRange, in text: [UInt8], to end: Int) -> String {
    var last = min(end, match.end + 4 * width)
    while last > match.end, last < text.count, text[last] & 0xC0 == 0x80 { last -= 1 }
    let all = String(decoding: text[match.end..<last], as: UTF8.self).unicodeScalars
    var shown = all.prefix(width)
    if last < end || shown.count < all.count, let blank = shown.lastIndex(where: isBlank) {
      shown = shown[..<blank]
    }
    return SingleLine.text(shown)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  /// How many scalars stand on either side of a match, at most.
  private static let width = 60
}
