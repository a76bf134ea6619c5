/// A phrase that says who a person is, beside the name.
struct RolePhrase: Sendable, Equatable {
  /// How the phrase stands to the name, the most telling last.
  enum Place: Int, Sendable {
    /// "… of the Brookings Institution": a body alone.
    case affiliation
    /// "who is a lawyer"
    case relativeClause
    /// "spokesman Sediq Sediqi"
    case prefix
    /// "…, a lawyer for the family," or "the group's director, …"
    case apposition
  }

  let place: Place
  /// The words of the phrase, trimmed: no article, no time, no age.
  let words: Range<Int>
  /// The phrase with its article or possessor, for finding it as a mention.
  let extent: Range<Int>
  /// The word that says what the person is, such as "spokesman".
  let head: Int
  /// The singular form of the head, or nil for an affiliation.
  let noun: String?
  let isOffice: Bool

  var isBareTitle: Bool { place == .prefix && words.count == 1 }
}

extension RolePhrase {
  /// The phrase that tells most of some phrases of one person.
  ///
  /// The rule: an office ("minister", "spokeswoman") goes before a trade or kinship ("lawyer",
  /// "brother"), both before an affiliation; of offices and of trades, a phrase of several words
  /// before a bare title; then the one with more words, of which at most eight count; then the
  /// earlier one.
  static func fullest(of phrases: [RolePhrase]) -> RolePhrase? {
    phrases.enumerated().max { first, second in
      let (one, other) = (first.element.rank, second.element.rank)
      if one != other { return one < other }
      return first.offset > second.offset
    }?.element
  }

  private var rank: Int {
    let kind = place == .affiliation ? 0 : isOffice ? 2 : 1
    return kind * 100 + (isBareTitle ? 0 : 50) + min(words.count, 8)
  }
}
