import TextCore

/// Turns resolved referents into the people that are handed out.
struct PeopleAssembly {
  let article: ArticleWords
  let names: ArticleNames

  func people(of referents: [Referent]) -> ArticlePeople {
    let order = referents.indices.filter { !referents[$0].mentions.isEmpty }.sorted {
      let (one, other) = (referents[$0].mentions[0].words, referents[$1].mentions[0].words)
      return (one.lowerBound, one.upperBound, $0) < (other.lowerBound, other.upperBound, $1)
    }
    var people: [Person] = []
    var places: [ArticlePeople.Place] = []
    for (id, index) in order.enumerated() {
      let referent = referents[index]
      people.append(
        Person(
          id: id, name: name(index, referent), kind: referent.kind, isPlural: referent.isPlural,
          role: RolePhrase.fullest(of: referent.phrases).map(text),
          mentions: referent.mentions.map {
            PersonMention($0.kind, article.range(of: $0.words))
          }))
      for mention in referent.mentions {
        places.append(
          ArticlePeople.Place(
            range: article.range(of: mention.words), phrase: article.range(of: mention.extent),
            person: id, kind: mention.kind,
            isDependent: mention.position == .possessive && mention.pronoun?.form != .subject
              || hangsOnPreposition(mention)))
      }
    }
    return ArticlePeople(people: people, places: places)
  }

  private func hangsOnPreposition(_ mention: Mention) -> Bool {
    let before = article.folded(
      mention.extent.lowerBound - 1, inSentenceOf: mention.extent.lowerBound)
    return WordLists.prepositions.contains(before)
  }

  /// The words of a role as they stand inside a sentence: "the group’s director", "club physician",
  /// but "Prime Minister".
  private func text(_ phrase: RolePhrase) -> String {
    let text = article.string(of: phrase.words)
    let first = phrase.words.lowerBound
    let word = article.words[first]
    guard article.startsSentence(first), word.letterCase == .capitalized else { return text }
    let next = phrase.words.count > 1 ? article.words[first + 1].letterCase : .lower
    let isTrade = RoleNouns.entry(word.folded).map { !$0.isOffice } ?? false
    let isSmall =
      word.folded == "the" || Self.timeOfOffice.contains(word.folded)
      || next == .lower
        && (isTrade || phrase.words.count > 1 && isCommon(word))
    return isSmall ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  private func isCommon(_ word: Word) -> Bool {
    RoleModifiers.words.contains(word.folded) || WordLists.determiners.contains(word.folded)
      || RoleNouns.entry(word.folded) != nil
  }

  private static let timeOfOffice = WordLists.words("former then late longtime retired outgoing")

  /// The fullest name: of those not in capitals throughout, the one with most words that are not
  /// initials, then with most words, then the first; of a body the longest.
  private func name(_ index: Int, _ referent: Referent) -> String? {
    guard referent.isNamed else { return nil }
    let candidates =
      names.personNames[index].map { $0.map(\.words) } ?? names.bodyWords[index] ?? []
    let best = candidates.enumerated().max { first, second in
      let (one, other) = (rank(first.element), rank(second.element))
      return one == other ? first.offset > second.offset : one.lexicographicallyPrecedes(other)
    }
    return best.map { withoutArticle(article.string(of: $0.element)) }
  }

  private func rank(_ words: Range<Int>) -> [Int] {
    let kept = words.filter { article.words[$0].kind != .punctuation }
    let isShouted = kept.count > 1 && kept.allSatisfy { article.words[$0].letterCase == .upper }
    let long = kept.count { !article.words[$0].isInitial }
    return [isShouted ? 0 : 1, long, kept.count]
  }

  private func withoutArticle(_ name: String) -> String {
    name.hasPrefix("the ") || name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
  }
}
