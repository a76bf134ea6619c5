/// A set of words that carry no topic.
///
/// Words are in the normal form of `WordRule.news`: lower case, with the plain apostrophe. Since
/// scanned words are too, a list covers "don't" and "don’t" alike.
public struct StopWords: Sendable, Equatable {
  let words: Vocabulary

  /// Makes a set of words given in any case, with either apostrophe; repeated ones count once.
  public init(_ words: some Sequence<String>) {
    var builder = VocabularyBuilder()
    for word in words { _ = builder.intern(Self.normalForm(word)) }
    self.words = builder.finish()
  }

  private static func normalForm(_ word: String) -> [UInt8] {
    var form: [UInt8] = []
    for scalar in word.lowercased().unicodeScalars {
      form.append(contentsOf: scalar == "\u{2019}" ? [0x27] : Array(String(scalar).utf8))
    }
    return form
  }

  /// The number of words.
  public var count: Int { words.count }

  /// Whether a word, in any case and with either apostrophe, is in the set.
  public func contains(_ word: String) -> Bool { words.id(of: Self.normalForm(word)) != nil }

  /// The words of both sets.
  public func union(_ other: StopWords) -> StopWords {
    var builder = VocabularyBuilder(words)
    _ = builder.intern(contentsOf: other.words.terms)
    return StopWords(vocabulary: builder.finish())
  }

  private init(vocabulary: Vocabulary) { words = vocabulary }

  /// The empty set.
  public static let none = StopWords([])

  /// English function words: articles, pronouns, prepositions, conjunctions, auxiliaries, their
  /// contractions, and adverbs of degree and place that say nothing of a subject.
  ///
  /// The pieces that contractions leave under `WordRule.alphanumericRuns` ("don", "ll") are in it.
  public static let english = StopWords(EnglishStopWords.all)

  /// The boilerplate of news reports: verbs of saying, titles of address, days, months, and words
  /// of time and counting that stand in any article.
  ///
  /// They are kept apart from `english` since they do name a subject in other kinds of text; take
  /// the union for topics, and leave them in for measures of style or of who speaks.
  public static let newswire = StopWords(EnglishStopWords.newswire)
}
