public import TextCore

/// A story by words and sentences, to be compared with another.
public struct StoryText: Sendable {
  /// A sentence: its words, and what it is known by.
  struct Sentence: Sendable {
    let words: Range<Int>
    let digest: UInt64
  }

  /// The hash of each word.
  let words: [UInt64]
  /// The bytes of each word in the article's text.
  let ranges: [ByteRange]
  /// The sentences that have a word.
  let sentences: [Sentence]

  /// Cuts the story of an article into words and sentences.
  ///
  /// - Complexity: O(bytes).
  public init(_ article: Article) {
    let hash = WordHash(seed: 0)
    var scanner = WordScanner(rule: .alphanumericRuns)
    var words: [UInt64] = []
    var ranges: [ByteRange] = []
    var sentences: [Sentence] = []
    for range in Self.sentences(of: article) {
      let start = words.count
      var digest: UInt64 = 0
      scanner.scan(article.text, in: range) { word, range in
        words.append(hash(word))
        ranges.append(range)
        digest = WordHash.mixed(digest ^ hash(word))
      }
      if words.count > start {
        sentences.append(Sentence(words: start..<words.count, digest: digest))
      }
    }
    self.words = words
    self.ranges = ranges
    self.sentences = sentences
  }

  /// The sentences as far as they lie in the story.
  private static func sentences(of article: Article) -> [ByteRange] {
    let document = Document(text: article.text)
    let stories = article.storyRanges
    var first = 0
    return document.sentences.indices.flatMap { index -> [ByteRange] in
      let sentence = document.range(ofSentence: index)
      while first < stories.count, stories[first].end <= sentence.start { first += 1 }
      return stories[first...].prefix { $0.start < sentence.end }.map {
        ByteRange(max($0.start, sentence.start), min($0.end, sentence.end))
      }
    }
  }
}
