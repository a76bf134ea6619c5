import TextCore

/// Role nouns by which news names a speaker a second time, or for the first time before the name.
extension ReferenceResolver {
  /// Whom a definite noun phrase that speaks tells something new of.
  ///
  /// "The historian said" after "Prof. Amadi said" is Amadi. It is who is spoken about by ``NewsFocus`` and has a name, when nothing that is known of the
  /// person contradicts the noun.
  func spokenOf(_ mention: Mention, _ nominal: NominalMention) -> Int? {
    guard nominal.determination == .definite, !nominal.noun.isPlural, speaks(mention),
      nominal.extent == nominal.words || !nominal.noun.isOffice
    else { return nil }
    return focus.referent(of: mention, isPlural: false, gender: nominal.noun.gender) { referent in
      referent.isNamed && !contradicts(nominal.noun, referent)
    }
  }

  /// Whether somebody is known for another office of those that news always calls by their name.
  private func contradicts(_ noun: RoleNouns.Entry, _ referent: Referent) -> Bool {
    RoleNouns.isExactOffice(noun.singular) && !referent.nouns.contains(noun.singular)
      && referent.nouns.contains(where: RoleNouns.isExactOffice)
  }

  /// The named persons by the first name each has in running text, in order of the text.
  static func firstNames(
    _ article: ArticleWords, _ referents: [Referent]
  ) -> [(start: Int, referent: Int)] {
    referents.indices.compactMap { index -> (start: Int, referent: Int)? in
      guard referents[index].isPerson else { return nil }
      let first = referents[index].names.lazy.map(\.lowerBound).filter {
        article.isRunning[article.paragraphs[$0]]
      }.min()
      return first.map { ($0, index) }
    }.sorted { $0.start < $1.start }
  }

  /// Who is named soon after a noun phrase that speaks at the start of an article.
  ///
  /// "A prosecutor told a jury", and "Prosecutor Jane Roe said" in the next paragraph.
  /// Before anybody is named in running text: the first one named within the next two paragraphs
  /// who is said to be what the noun says; for a definite phrase with something that hangs on it,
  /// else the first one named.
  func named(later mention: Mention, _ nominal: NominalMention) -> Int? {
    let isDefinite = nominal.determination == .definite
    guard !nominal.noun.isPlural, isDefinite || nominal.determination == .indefinite,
      speaks(mention), let first = firstNames.first, first.start > nominal.head
    else { return nil }
    let paragraph = article.paragraphs[nominal.head]
    let later = firstNames.lazy
      .prefix { self.article.paragraphs[$0.start] <= paragraph + 2 }
      .map(\.referent)
      .filter { index in
        let known = self.discourse.referents[index].stated.gender
        return known == nil || nominal.noun.gender == nil || known == nominal.noun.gender
      }
    let same = later.first { discourse.referents[$0].nouns.contains(nominal.noun.singular) }
    if let same { return same }
    return isDefinite && isDescribed(nominal) ? later.first : nil
  }

  /// Whether more than the noun says who is meant: "the head of the board", "the man who came",
  /// "the man accused of theft".
  private func isDescribed(_ nominal: NominalMention) -> Bool {
    if nominal.extent != nominal.words { return true }
    let next = [1, 2].map { article.folded(nominal.head + $0, inSentenceOf: nominal.head) }
    return next[0] == "who"
      || next[0].hasSuffix("ed") && WordLists.prepositions.contains(next[1])
  }
}
