/// Counts the terms of documents: words and sequences of words under a rule.
///
/// A batch is counted on one thread; batches that are counted apart are put together in order by
/// `TermCountsAccumulator`, with the result of one batch of all documents.
public struct TermCounter: Sendable {
  /// What is counted.
  public struct Options: Sendable {
    /// What a word is.
    public var rule: WordRule
    /// The numbers of words in a term, within 1...3.
    ///
    /// A sequence goes on over blanks and a single line end only: it never crosses punctuation, a
    /// number or letter that is no word, a blank line, or the end of a field's range.
    public var gramLengths: ClosedRange<Int>
    /// Words that are no terms; a sequence neither starts nor ends with one.
    public var stopWords: StopWords
    /// The language whose stems are counted instead of words, or nil.
    public var stemming: StemmerLanguage?
    /// The fewest Unicode scalars of a word; shorter ones are treated as stop words.
    public var minimumLength: Int
    /// Whether words without any letter are treated as stop words.
    public var dropsNumbers: Bool

    /// Makes options; those not named leave every word of the news rule in.
    public init(
      rule: WordRule = .news, gramLengths: ClosedRange<Int> = 1...1,
      stopWords: StopWords = .none, stemming: StemmerLanguage? = nil, minimumLength: Int = 2,
      dropsNumbers: Bool = false
    ) {
      precondition((1...3).contains(gramLengths.lowerBound) && gramLengths.upperBound <= 3)
      self.rule = rule
      self.gramLengths = gramLengths
      self.stopWords = stopWords
      self.stemming = stemming
      self.minimumLength = minimumLength
      self.dropsNumbers = dropsNumbers
    }
  }

  /// What is counted.
  public let options: Options
  private let hash: ByteHash

  /// Makes a counter.
  public init(_ options: Options = Options()) { self.init(options, hash: .ofProcess) }

  init(_ options: Options, hash: ByteHash) {
    self.options = options
    self.hash = hash
  }

  /// Counts the terms of a batch of documents, each given by its fields.
  ///
  /// Term ids follow the first appearance in the documents' order: at each word the word itself,
  /// then the two and the three words that end with it. A document without fields is an empty row.
  ///
  /// - Complexity: O(bytes) on average.
  public func count(_ documents: some Sequence<[TermField]>) -> TermCounts {
    var tally = TermTally(
      options: options, hash: hash, expectedDocuments: documents.underestimatedCount)
    for document in documents { tally.add(document) }
    return tally.finish()
  }
}
