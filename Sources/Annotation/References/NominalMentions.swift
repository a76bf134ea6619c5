import TextCore

/// A noun phrase whose noun says what a person is: "the minister", "a spokesman for the police".
struct NominalMention: Sendable {
  /// How the phrase is introduced.
  enum Determination: Sendable {
    /// the, this, that
    case definite
    /// a, an, one, another, some, a number
    case indefinite
    /// his, Smith’s
    case possessed
    /// none
    case bare
  }

  /// From the determiner to the noun.
  let words: Range<Int>
  /// With the prepositional phrases after the noun.
  let extent: Range<Int>
  let head: Int
  let noun: RoleNouns.Entry
  let determination: Determination
  /// The words of the role: from the first modifier on.
  let role: Range<Int>
}

/// Finds the noun phrases about persons that are not part of a name.
struct NominalMentions {
  let article: ArticleWords
  let finder: RoleFinder
  /// For each word, whether it belongs to a person's name or a title before one.
  let isTaken: [Bool]

  /// The noun phrases in order.
  func all() -> [NominalMention] {
    article.words.indices.compactMap { mention(at: $0) }
  }

  private func mention(at head: Int) -> NominalMention? {
    let word = article.words[head]
    guard !isTaken[head], let noun = RoleNouns.entry(word.folded), endsNounPhrase(head) else {
      return nil
    }
    guard !finder.isNamed[head] || word.letterCase == .lower else { return nil }
    var start = head
    while article.shareSentence(start - 1, head), head - start < 12, goesOn(start - 1, head) {
      start -= 1
    }
    if !article.shareSentence(start - 1, head) || !isDetermined(start) {
      start = compoundStart(before: start, head) ?? start
    }
    var first = start
    var determination = NominalMention.Determination.bare
    if article.shareSentence(start - 1, head) {
      let before = article.words[start - 1]
      if before.isPossessive || WordLists.possessivePronouns.contains(before.folded) {
        determination = .possessed
        start -= 1
        while article.shareSentence(start - 1, head), before.isPossessive,
          WordLists.determiners.contains(article.words[start - 1].folded)
            || finder.isNamed[start] && finder.isNamed[start - 1]
        {
          start -= 1
        }
      } else if ["the", "this", "that", "these", "those", "both"].contains(before.folded) {
        determination = .definite
        start -= 1
      } else if WordLists.determiners.contains(before.folded) || before.kind == .number {
        determination = .indefinite
        start -= 1
        // "two officials" are two in the role as well.
        let counts = before.kind == .number || Self.counts.contains(before.folded)
        if noun.isPlural, counts { first = start }
      }
    }
    guard
      determination != .bare || noun.isPlural || article.startsSentence(start)
        || head > first
    else { return nil }
    let end = word.isPossessive ? head + 1 : finder.complementEnd(after: head, limit: limit(head))
    return NominalMention(
      words: start..<head + 1, extent: start..<end, head: head, noun: noun,
      determination: determination, role: first..<end)
  }

  private func isDetermined(_ start: Int) -> Bool {
    let before = article.words[start - 1]
    return before.isPossessive || WordLists.determiners.contains(before.folded)
      || before.kind == .number
  }

  /// The start of a compound such as "fund manager" in "one Lindhaven fund manager": up to three
  /// more words of which nothing is known, when a determiner stands before them.
  private func compoundStart(before start: Int, _ head: Int) -> Int? {
    var position = start - 1
    while start - position <= 3, article.shareSentence(position, head), isPlain(position) {
      if article.shareSentence(position - 1, head), isDetermined(position) { return position }
      position -= 1
    }
    return nil
  }

  private func isPlain(_ position: Int) -> Bool {
    let word = article.words[position]
    return word.kind == .word && !word.isPossessive && !isTaken[position]
      && !WordLists.isClosed(word.folded)
      && !["ed", "ing", "ly"].contains(where: word.folded.hasSuffix)
  }

  private static let counts = WordLists.words(
    "two three four five six seven eight nine ten several many most")

  private func limit(_ head: Int) -> Int {
    var end = head + 1
    while article.shareSentence(end, head), end - head < 16 { end += 1 }
    return end
  }

  private func goesOn(_ position: Int, _ head: Int) -> Bool {
    let word = article.words[position]
    guard word.kind == .word, !word.isPossessive, !isTaken[position],
      !WordLists.isClosed(word.folded)
    else { return false }
    if word.isCapitalized {
      return !article.startsSentence(position) || finder.isNamed[position]
        || !WordLists.openers.contains(word.folded)
    }
    return finder.isModifier(position) || RoleModifiers.words.contains(word.folded)
      || article.shareSentence(position - 1, head)
        && WordLists.determiners.contains(article.words[position - 1].folded)
  }

  /// Whether no further noun follows that would be the phrase's head: not "the student union".
  private func endsNounPhrase(_ head: Int) -> Bool {
    guard article.shareSentence(head + 1, head), !article.words[head].isPossessive else {
      return true
    }
    let next = article.words[head + 1]
    if let tags = article.tags { return tags[head + 1] != .noun && tags[head + 1] != .properNoun }
    return RoleNouns.entry(next.folded) == nil && !BodyName.kinds.contains(next.folded)
      && !(next.isCapitalized && !article.startsSentence(head + 1) && next.kind == .word)
  }
}
