public import CalendarDates
import TextCore

/// What is kept of an article's text to find its copies: about four bytes a word, never the text.
///
/// The hashes of its shingles (runs of four words) are kept as 32 bits; of a text with more than
/// ``mostShingles`` distinct ones the smallest, a bottom-k sketch (Broder 1997), so that a sketch never
/// takes more than 4.3 KB. Two texts of a thousand shingles each have one hash of different shingles in
/// common in one of four thousand comparisons.
public struct ArticleSketch: Sendable {
  /// The most hashes that are kept.
  ///
  /// The standard error of a similarity that is estimated from them is 0.016 at most.
  public static let mostShingles = 1024
  /// The words that count as the lead.
  static let leadWords = 64
  /// With fewer distinct shingles, texts are copies only where they are equal.
  static let fewestShingles = 16

  /// The words of the story.
  public let words: Int
  /// The bytes of the article's text.
  public let bytes: Int
  /// The distinct shingles of the story, also those that are not kept.
  public let distinctShingles: Int
  /// The day of publication.
  public let date: CalendarDay?
  /// Whose text it says it is.
  public let credit: WireCredit
  /// The bytes that the sketch takes.
  public var memory: Int { MemoryLayout<Self>.size + shingles.capacity * 4 }
  /// What the outlet is known by.
  let outlet: UInt32?
  /// The hashes, ascending, each once.
  var shingles: [UInt32]
  /// The largest hash up to which none is left out.
  let knownUpTo: UInt32
  /// MinHash values of the shingles of the lead.
  let lead: SIMD16<UInt32>
  /// What is the same in equal texts.
  let digest: TextDigest

  /// Sketches an article.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - seed: Chooses the hash functions; the same for all articles that are compared.
  /// - Complexity: O(n log n) in the words.
  public init(_ article: Article, seed: UInt64) {
    let hash = WordHash(seed: seed)
    var scanner = WordScanner(rule: .alphanumericRuns)
    var digest = TextDigest(seed: seed)
    var words: [UInt64] = []
    for range in article.storyRanges {
      digest.add(article.text, in: range)
      scanner.scan(article.text, in: range) { word, _ in words.append(hash(word)) }
    }
    let all = WordHash.shingles(of: words).map { UInt32(truncatingIfNeeded: $0 >> 32) }
    lead =
      MinHash.ofLeads(seed: seed)
      .values(of: Array(all.prefix(Self.leadWords - WordHash.shingleWords + 1)))[0]
    var distinct: [UInt32] = []
    for value in all.sorted() where value != distinct.last { distinct.append(value) }
    self.words = words.count
    bytes = article.text.count
    distinctShingles = distinct.count
    shingles = Array(distinct.prefix(Self.mostShingles))
    knownUpTo = distinct.count > Self.mostShingles ? distinct[Self.mostShingles - 1] : .max
    date = article.date
    credit = WireCredit(article)
    outlet = article.outlet.map {
      UInt32(truncatingIfNeeded: hash(Array($0.utf8).span) >> 32)
    }
    self.digest = digest
  }
}
