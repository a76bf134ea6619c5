public import TextCore

/// Which terms of a collection count, and how documents are cut into them.
public struct TermSelection: Sendable, Equatable {
  /// What a word is.
  public var words: WordRule
  /// The most words in a term, from 1 to 3.
  public var longestNGram: Int
  /// Whether words that carry no topic are left out.
  public var dropsStopWords: Bool
  /// Whether inflections of a word count as one term.
  public var stems: Bool
  /// How often a title's words count.
  public var titleWeight: Int
  /// The fewest documents that must hold a term; by default 2 in collections of fewer than 500
  /// documents, 3 in larger ones, and 1 when there is only one.
  public var minimumDocumentFrequency: Int?
  /// The largest share of the documents that may hold a term.
  public var maximumDocumentShare: Double

  /// Gathers the choices; the defaults are those that were measured to do best.
  public init(
    words: WordRule = .news, longestNGram: Int = 1, dropsStopWords: Bool = true,
    stems: Bool = false, titleWeight: Int = 1, minimumDocumentFrequency: Int? = nil,
    maximumDocumentShare: Double = 0.5
  ) {
    precondition((1...3).contains(longestNGram) && titleWeight >= 1)
    precondition(maximumDocumentShare > 0 && maximumDocumentShare <= 1)
    self.words = words
    self.longestNGram = longestNGram
    self.dropsStopWords = dropsStopWords
    self.stems = stems
    self.titleWeight = titleWeight
    self.minimumDocumentFrequency = minimumDocumentFrequency
    self.maximumDocumentShare = maximumDocumentShare
  }

  /// The counter that cuts documents into these terms.
  public var counter: TermCounter {
    TermCounter(
      TermCounter.Options(
        rule: words, gramLengths: 1...longestNGram,
        stopWords: dropsStopWords ? .english : .none, stemming: stems ? .english : nil))
  }

  /// The fewest documents that must hold a term in a collection.
  ///
  /// - Parameter documents: The number of documents.
  /// - Returns: The number asked for, or the default for the collection's size.
  public func documentFrequencyFloor(documents: Int) -> Int {
    if let minimumDocumentFrequency { return minimumDocumentFrequency }
    return documents < 2 ? 1 : documents < 500 ? 2 : 3
  }

  /// The most documents that may hold a term in a collection.
  ///
  /// - Parameter documents: The number of documents.
  /// - Returns: The share of the documents, rounded down as scikit-learn's `max_df` is; in a
  ///   collection of fewer than ten documents all of them.
  public func documentFrequencyCeiling(documents: Int) -> Int {
    documents < 10 ? documents : Int(maximumDocumentShare * Double(documents))
  }
}
