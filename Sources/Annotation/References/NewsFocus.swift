/// Whom a sentence of news goes on speaking about.
///
/// Centering (Grosz, Joshi and Weinstein, 1995) with what news adds: the nearest sentence before that
/// mentions, outside quotations, somebody who fits; in it whoever speaks, else who stands first as a
/// subject, else who stands first; possessors last. `“…,” he said` after `Lund called it absurd.` is
/// Lund, whoever the article is about.
struct NewsFocus {
  let article: ArticleWords
  let discourse: Discourse
  let places: QuotedPlaces

  /// How many sentences and mentions are looked at.
  private static let reach = (sentences: 12, mentions: 64)

  /// Finds the referent that is spoken about.
  ///
  /// - Parameters:
  ///   - reference: The pronoun or noun phrase.
  ///   - isPlural: Whether it is plural.
  ///   - gender: Its gender, if it shows one.
  ///   - fits: A further condition.
  /// - Returns: Nil when nobody near fits.
  func referent(
    of reference: Mention, isPlural: Bool, gender: Gender?, where fits: (Referent) -> Bool
  ) -> Int? {
    var best: (referent: Int, rank: Int)?
    var sentence: Int?
    for (index, mention) in discourse.history.reversed().prefix(Self.reach.mentions) {
      guard reference.sentence - mention.sentence <= Self.reach.sentences else { break }
      if best != nil, mention.sentence != sentence { break }
      let referent = discourse.referents[index]
      guard mention.quotation == reference.quotation || mention.quotation < 0,
        mention.words.upperBound <= reference.words.lowerBound, referent.isPerson,
        referent.isPlural == isPlural, !isSpokenOf(mention, by: reference),
        agrees(referent, with: gender), fits(referent)
      else { continue }
      sentence = mention.sentence
      let rank = rank(mention)
      // Earlier mentions come later here, and go before others of their rank.
      if best.map({ rank >= $0.rank }) ?? true { best = (index, rank) }
    }
    return best?.referent
  }

  /// Whether a mention stands in what the reference says: "On Monday the general left, she said" is
  /// not about herself.
  private func isSpokenOf(_ mention: Mention, by reference: Mention) -> Bool {
    let quotation = places.sources[reference.words.lowerBound]
    return quotation >= 0 && mention.kind != .pronoun
      && places.contents[mention.words.lowerBound] == quotation
  }

  /// Titles and nouns exclude the other gender; pronouns do when one more was resolved to it.
  private func agrees(_ referent: Referent, with gender: Gender?) -> Bool {
    guard let gender else { return true }
    if let stated = referent.stated.gender { return stated == gender }
    let difference = referent.gathered.masculine - referent.gathered.feminine
    return abs(difference) < 1 || (difference > 0) == (gender == .masculine)
  }

  private func rank(_ mention: Mention) -> Int {
    if mention.position == .possessive { return 0 }
    if isAuthor(mention) { return 4 }
    if mention.position == .oblique { return 1 }
    let speaks = mention.words.contains { places.sources[$0] >= 0 } || mention.isReporting
    if speaks { return 4 }
    return mention.position == .subject ? 3 : 2
  }

  /// Whether a mention is who wrote, as Roe is in "a letter from Roe".
  private func isAuthor(_ mention: Mention) -> Bool {
    let start = mention.extent.lowerBound
    return ["from", "by"].contains(article.folded(start - 1, inSentenceOf: start))
      && WordLists.documents.contains(article.folded(start - 2, inSentenceOf: start))
  }
}
