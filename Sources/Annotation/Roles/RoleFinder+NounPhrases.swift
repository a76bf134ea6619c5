import TextCore

extension RoleFinder {
  /// Reads a noun phrase about a person from a position on.
  ///
  /// `[determiner | possessor]* modifiers noun [preposition …]`: the noun is the last role noun
  /// before a preposition or the limit; what follows from the preposition on belongs to it.
  ///
  /// - Parameters:
  ///   - start: The first word.
  ///   - limit: The position after the last word that may belong to it.
  ///   - place: How it stands to the name.
  /// - Returns: Nil when the words before the noun are no noun phrase.
  func nounPhrase(from start: Int, limit: Int, place: RolePhrase.Place) -> RolePhrase? {
    guard start < limit, let head = headNoun(from: start, limit: limit) else { return nil }
    guard let entry = RoleNouns.entry(article.words[head].folded), !entry.isPlural else {
      return nil
    }
    let end = complementEnd(after: head, limit: limit)
    if end < limit, place == .apposition, !isClause(end) { return nil }
    var trimmed = start
    while trimmed < head, isTrimmed(trimmed, head) { trimmed += 1 }
    return RolePhrase(
      place: place, words: trimmed..<max(end, head + 1), extent: start..<max(end, head + 1),
      head: head, noun: entry.singular, isOffice: entry.isOffice)
  }

  /// The last role noun of the words before the first preposition or the limit.
  private func headNoun(from start: Int, limit: Int) -> Int? {
    var head: Int?
    var position = start
    while position < limit {
      let word = article.words[position]
      if WordLists.prepositions.contains(word.folded) { break }
      if WordLists.pronouns.contains(word.folded),
        !WordLists.possessivePronouns.contains(word.folded)
      {
        return head
      }
      if WordLists.auxiliaries.contains(word.folded) || WordLists.reporting.contains(word.folded)
        || ["who", "that", "which"].contains(word.folded)
      {
        break
      }
      if word.folded == "and" || word.folded == "or", head != nil { break }
      if RoleNouns.entry(word.folded) != nil, !word.isPossessive,
        !(isNamed[position] && bodies[position] == nil && !isTitleLike(position))
      {
        head = position
      } else if head == position - 1, position > start, !isModifier(position), !word.isCapitalized {
        break
      }
      position += 1
    }
    guard let head else { return nil }
    let rest = head + 1
    guard rest < limit else { return head }
    let next = article.words[rest]
    let goesOn =
      WordLists.prepositions.contains(next.folded) || next.kind == .punctuation
      || place(of: next)
    return goesOn ? head : nil
  }

  private func place(of next: Word) -> Bool {
    WordLists.conjunctions.contains(next.folded) || WordLists.auxiliaries.contains(next.folded)
      || WordLists.reporting.contains(next.folded) || next.letterCase == .lower
      || ["who", "that", "which"].contains(next.folded)
  }

  private func isTitleLike(_ position: Int) -> Bool {
    RoleNouns.entry(article.words[position].folded)?.isOffice ?? false
  }

  func isModifier(_ position: Int) -> Bool {
    let word = article.words[position]
    if RoleModifiers.words.contains(word.folded) || RoleNouns.entry(word.folded) != nil {
      return true
    }
    if let tags = article.tags { return tags[position] == .adjective || tags[position] == .noun }
    return false
  }

  /// The end of the prepositional phrases that belong to a role noun.
  func complementEnd(after head: Int, limit: Int) -> Int {
    var end = head + 1
    guard end < limit else { return end }
    let first = article.words[end].folded
    if first == "and" || first == "or" {
      // "founder and director of the museum"
      var next = end + 1
      while next < limit, RoleNouns.entry(article.words[next].folded) == nil, next - end < 4 {
        next += 1
      }
      guard next < limit, RoleNouns.entry(article.words[next].folded) != nil else { return end }
      return complementEnd(after: next, limit: limit)
    }
    guard ["of", "for", "at", "in", "with", "to", "on", "from"].contains(first) else { return end }
    while end < limit, !isClause(end) { end += 1 }
    return end
  }

  private func isClause(_ position: Int) -> Bool {
    let word = article.words[position]
    return word.kind == .punctuation && word.text != "’" && word.text != "'"
      || WordLists.auxiliaries.contains(word.folded) || WordLists.reporting.contains(word.folded)
      || ["who", "that", "which", "when", "where", "because", "after", "before", "since"]
        .contains(word.folded)
      || isParticiple(position)
  }

  /// Whether a word is a verb, by its tag or by its -ed, which a noun phrase does not hold before its end
  /// but after an article or preposition: "a lawyer for the accused".
  private func isParticiple(_ position: Int) -> Bool {
    let word = article.words[position]
    guard word.letterCase == .lower, !word.folded.contains("-"),
      word.folded.hasSuffix("ed") || article.tags?[position] == .verb
    else { return false }
    let before = article.words[position - 1].folded
    return !WordLists.determiners.contains(before) && !WordLists.prepositions.contains(before)
  }

  /// Whether a word at the start of a phrase is left out of the role: articles, numbers, words of
  /// time; "his", "its" too, but not "the office’s".
  private func isTrimmed(_ position: Int, _ head: Int) -> Bool {
    let word = article.words[position]
    if word.kind == .number || word.kind == .punctuation { return true }
    if WordLists.openers.contains(word.folded), !word.isPossessive { return true }
    guard WordLists.determiners.contains(word.folded) else { return false }
    // An article belongs to a possessor that follows it before the noun.
    return !(position + 1..<head).contains { article.words[$0].isPossessive }
      || ["a", "an", "one", "another"].contains(word.folded)
  }
}
