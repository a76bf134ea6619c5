/// The sizes of the articles of a group, as the three sums that a robust error asks for.
public struct ArticleSizes: Sendable, Equatable {
  /// The number of articles.
  public let articles: Int
  /// Their words: Σ n.
  public let words: Double
  /// The sum of the squares of their words: Σ n².
  public let squaredWords: Double

  /// Sums the sizes of the articles of a group.
  ///
  /// - Parameter sizes: The number of words of each article; 0 for an empty one, which counts.
  public init(_ sizes: some Sequence<Double>) {
    var articles = 0
    var words = 0.0
    var squaredWords = 0.0
    for size in sizes {
      precondition(size >= 0, "an article has no fewer than 0 words")
      articles += 1
      words += size
      squaredWords += size * size
    }
    self.init(articles: articles, words: words, squaredWords: squaredWords)
  }

  /// Puts known sums together.
  ///
  /// - Parameters:
  ///   - articles: The number of articles.
  ///   - words: The sum of their words.
  ///   - squaredWords: The sum of the squares of their words.
  @inlinable
  public init(articles: Int, words: Double, squaredWords: Double) {
    precondition(articles >= 0 && words >= 0 && squaredWords >= 0)
    self.articles = articles
    self.words = words
    self.squaredWords = squaredWords
  }

  /// The sizes of the articles of this group and another.
  ///
  /// - Parameter other: The sizes of articles that are not in this group.
  /// - Returns: The sums over the articles of both.
  @inlinable
  public func merging(_ other: ArticleSizes) -> ArticleSizes {
    ArticleSizes(
      articles: articles + other.articles, words: words + other.words,
      squaredWords: squaredWords + other.squaredWords)
  }

  /// The sizes of this group without those of a part of it: the rest that the part is held against.
  ///
  /// - Parameter part: The sizes of some of these articles.
  /// - Returns: The sums over the other articles.
  @inlinable
  public func removing(_ part: ArticleSizes) -> ArticleSizes {
    ArticleSizes(
      articles: articles - part.articles, words: max(words - part.words, 0),
      squaredWords: max(squaredWords - part.squaredWords, 0))
  }
}

/// The counts of a term over the articles of a group, as the sums that a robust error asks for.
///
/// Only the articles that hold the term are added, so that a term costs O(articles that hold it).
/// Whole counts below 2⁵³ make the sums exact, so they may be added in any order.
public struct TermOccurrences: Sendable, Equatable {
  /// The articles that hold the term.
  public private(set) var articles = 0
  /// The occurrences of the term: Σ x.
  public private(set) var occurrences = 0.0
  /// The sum of the squares of its counts: Σ x².
  public private(set) var squaredCounts = 0.0
  /// The sum of its counts times the words of their articles: Σ x n.
  public private(set) var countsTimesWords = 0.0

  /// A term that no article holds.
  @inlinable
  public init() {}

  /// Adds an article.
  ///
  /// - Parameters:
  ///   - count: The occurrences in the article; an article without any need not be added.
  ///   - words: The number of words of the article.
  public mutating func add(count: Double, articleSize words: Double) {
    precondition(0 <= count && count <= words, "a word occurs 0 times up to the article's size")
    guard count > 0 else { return }
    articles += 1
    occurrences += count
    squaredCounts += count * count
    countsTimesWords += count * words
  }

  /// Adds the counts of other articles, in O(1).
  ///
  /// - Parameter other: The same term's counts over articles that are not among these.
  public mutating func merge(_ other: TermOccurrences) {
    articles += other.articles
    occurrences += other.occurrences
    squaredCounts += other.squaredCounts
    countsTimesWords += other.countsTimesWords
  }

  /// The term in the articles of this group that are not in a part of it.
  ///
  /// - Parameter part: The same term's counts over some of these articles.
  /// - Returns: The sums over the other articles.
  public func removing(_ part: TermOccurrences) -> TermOccurrences {
    var rest = self
    rest.articles -= part.articles
    rest.occurrences -= part.occurrences
    rest.squaredCounts -= part.squaredCounts
    rest.countsTimesWords -= part.countsTimesWords
    return rest
  }

  /// The sum over a group's articles of (x - r n)², the squared distances from a rate r.
  func squaredResiduals(rate: Double, sizes: ArticleSizes) -> Double {
    max(squaredCounts - rate * (2 * countsTimesWords - rate * sizes.squaredWords), 0)
  }
}

extension KeynessCounts {
  /// The counts of a term over the words of two groups of articles.
  ///
  /// - Parameters:
  ///   - target: The term's counts over the articles of the target.
  ///   - targetSizes: The sizes of the articles of the target.
  ///   - reference: Its counts over the articles of the reference.
  ///   - referenceSizes: The sizes of the articles of the reference.
  public init(
    target: TermOccurrences, in targetSizes: ArticleSizes,
    reference: TermOccurrences, in referenceSizes: ArticleSizes
  ) {
    self.init(
      target: target.occurrences, of: targetSizes.words,
      reference: reference.occurrences, of: referenceSizes.words)
  }
}
