import Sentiment

/// A sentence that may come into the sample, with all that sheet and key tell of it.
struct DrawnSentence: Sendable {
  /// A random number that decides whether the sentence is drawn: the smallest are.
  let priority: UInt64
  /// A random number that decides where it stands in the sheet.
  let place: UInt64
  /// The letters of its name.
  let name: String
  let article: String
  /// Its place in the article's text, in Unicode scalars.
  let span: Range<Int>
  let text: String
  let before: String?
  let after: String?
  let tone: Tone
}

extension DrawnSentence {
  /// Orders by chance, and sentences of one random number by where they stand.
  static func isDrawnBefore(_ one: DrawnSentence, _ other: DrawnSentence) -> Bool {
    (one.priority, one.article, one.span.lowerBound)
      < (other.priority, other.article, other.span.lowerBound)
  }
}

/// The sentences of a stratum with the smallest random numbers: a simple random sample of any size up to
/// a number, whatever order sentences come in.
struct SentenceReservoir: Sendable {
  private let capacity: Int
  private var sentences: [DrawnSentence] = []
  /// Sentences above it are not among the smallest.
  private var limit = UInt64.max

  init(capacity: Int) { self.capacity = capacity }

  /// Whether a sentence with a random number can be among the smallest.
  func admits(_ priority: UInt64) -> Bool { priority <= limit }

  /// Keeps a sentence, in O(log capacity) on average.
  mutating func keep(_ sentence: DrawnSentence) {
    sentences.append(sentence)
    if sentences.count >= 2 * capacity { prune() }
  }

  /// The sentences with the smallest random numbers.
  func taking(_ count: Int) -> [DrawnSentence] {
    Array(sentences.sorted(by: DrawnSentence.isDrawnBefore).prefix(min(count, capacity)))
  }

  private mutating func prune() {
    sentences.sort(by: DrawnSentence.isDrawnBefore)
    sentences.removeLast(sentences.count - capacity)
    limit = sentences.last?.priority ?? limit
  }
}
