import TextCore

/// A mention while references are resolved: its words and what its surroundings say of it.
struct Mention: Sendable {
  /// How it stands in its clause, as far as that shows without a parser.
  enum Position: Sendable {
    case subject, oblique, possessive, other
  }

  let kind: MentionKind
  /// The words of the name, the noun phrase up to its noun, or the pronoun.
  let words: Range<Int>
  /// The words with titles, appositions and what hangs on the noun.
  let extent: Range<Int>
  let position: Position
  let sentence: Int
  /// The quotation that holds it, or -1.
  let quotation: Int
  /// Whether a verb of saying stands beside it, so that it seems to speak.
  let isReporting: Bool
  let pronoun: Pronoun?

  init(
    _ article: ArticleWords, kind: MentionKind, words: Range<Int>, extent: Range<Int>? = nil,
    pronoun: Pronoun? = nil
  ) {
    self.kind = kind
    self.words = words
    self.extent = extent ?? words
    self.pronoun = pronoun
    sentence = article.sentences[words.lowerBound]
    quotation = article.quotations[words.lowerBound]
    isReporting = Self.isReporting(article, extent: self.extent, quotation: quotation)
    position = Self.position(article, words: words, extent: self.extent, pronoun: pronoun)
  }

  private static func isReporting(
    _ article: ArticleWords, extent: Range<Int>, quotation: Int
  ) -> Bool {
    guard quotation < 0 else { return false }
    var after = extent.upperBound
    if article.folded(after, inSentenceOf: extent.lowerBound) == "," { after += 1 }
    let beside = [
      article.folded(after, inSentenceOf: extent.lowerBound),
      article.folded(extent.lowerBound - 1, inSentenceOf: extent.lowerBound),
    ]
    return beside.contains(where: WordLists.reporting.contains)
      || article.folded(extent.upperBound, inSentenceOf: extent.lowerBound) == ":"
  }

  private static func position(
    _ article: ArticleWords, words: Range<Int>, extent: Range<Int>, pronoun: Pronoun?
  ) -> Position {
    if let pronoun {
      switch pronoun.form {
      case .subject: return .subject
      case .possessive: return .possessive
      case .object, .reflexive: return .oblique
      }
    }
    if article.words[words.upperBound - 1].isPossessive { return .possessive }
    let before = article.folded(extent.lowerBound - 1, inSentenceOf: extent.lowerBound)
    if WordLists.prepositions.contains(before) { return .oblique }
    let after = article.folded(extent.upperBound, inSentenceOf: extent.lowerBound)
    if WordLists.auxiliaries.contains(after) || WordLists.reporting.contains(after)
      || after.hasSuffix("ed") || WordLists.reporting.contains(before)
    {
      return .subject
    }
    if before.isEmpty || WordLists.conjunctions.contains(before) || before == "," || before == "“" {
      return .subject
    }
    return .other
  }
}
