import TextCore

/// Finds the phrases beside a person's name that say who the person is.
struct RoleFinder {
  let article: ArticleWords
  /// For each word, whether it lies in a name that was handed in.
  let isNamed: [Bool]
  /// The end of the body's name that starts at a word.
  let bodies: [Int: Int]

  /// All phrases beside one mention of a name.
  ///
  /// - Parameters:
  ///   - name: The words of the name.
  ///   - titles: How many titles stand before it.
  /// - Returns: The phrases, at most one a place.
  func phrases(beside name: Range<Int>, titles: Int) -> [RolePhrase] {
    let prefix = prefix(before: name)
    let start = min(prefix?.extent.lowerBound ?? name.lowerBound, name.lowerBound - titles)
    return [
      prefix, appositionBefore(start..<name.upperBound), appositionAfter(name), clauseAfter(name),
      affiliation(after: name),
    ].compactMap { $0 }
  }

  // MARK: Before the name

  /// "Interior Ministry spokesman" of "Interior Ministry spokesman Sediq Sediqi".
  func prefix(before name: Range<Int>) -> RolePhrase? {
    var end = name.lowerBound
    while article.shareSentence(end - 1, end), NameTables.isHonorific(article.words[end - 1].folded)
    { end -= 1 }
    let office = officeOf(before: end)
    let head = office ?? end - 1
    guard article.shareSentence(head, name.lowerBound) else { return nil }
    var start = office ?? end
    while article.shareSentence(start - 1, end), end - start < Self.longestPrefix,
      isPremodifier(start - 1, end)
    { start -= 1 }
    start = trimmedStart(start, end)
    guard start < end else { return nil }
    let entry = RoleNouns.entry(article.words[head].folded)
    let isTitle = NameTables.titles.contains(article.words[head].folded)
    guard (entry.map { !$0.isPlural } ?? false) || isTitle else { return nil }
    return RolePhrase(
      place: .prefix, words: start..<end, extent: withDeterminer(start)..<name.lowerBound,
      head: head, noun: entry?.singular ?? article.words[head].folded,
      isOffice: entry?.isOffice ?? true)
  }

  private static let longestPrefix = 12

  /// The noun of "Minister of Water and Land" right before a name.
  private func officeOf(before end: Int) -> Int? {
    var position = end - 1
    while article.shareSentence(position, end), end - position < 8,
      article.words[position].isCapitalized
        || article.words[position].folded == "and" && position < end - 1
    { position -= 1 }
    guard position < end - 1, article.folded(position, inSentenceOf: end) == "of",
      article.shareSentence(position - 1, position), article.words[position - 1].isCapitalized,
      RoleNouns.entry(article.words[position - 1].folded)?.isOffice ?? false,
      !hasOffice(position + 1..<end)
    else { return nil }
    return position - 1
  }

  private func hasOffice(_ words: Range<Int>) -> Bool {
    words.contains { RoleNouns.entry(article.words[$0].folded)?.isOffice ?? false }
  }

  private func isPremodifier(_ position: Int, _ name: Int) -> Bool {
    let word = article.words[position]
    guard word.kind == .word, !word.isPossessive else { return word.folded == "&" }
    if word.isCapitalized { return isPremodifyingName(position) }
    if WordLists.prepositions.contains(word.folded) || WordLists.determiners.contains(word.folded) {
      return false
    }
    if RoleNouns.entry(word.folded).map({ !$0.isPlural }) ?? false { return true }
    if position == name - 1 { return NameTables.titles.contains(word.folded) }
    if RoleModifiers.words.contains(word.folded) { return true }
    guard let tags = article.tags else { return word.folded.contains("-") }
    return tags[position] == .noun || tags[position] == .adjective
  }

  private func isPremodifyingName(_ position: Int) -> Bool {
    let word = article.words[position]
    if NameTables.isHonorific(word.folded) { return false }
    return
      !(article.startsSentence(position)
      && (WordLists.openers.contains(word.folded) || WordLists.determiners.contains(word.folded)
        || WordLists.prepositions.contains(word.folded)
        || WordLists.conjunctions.contains(word.folded)))
      && !WordLists.pronouns.contains(word.folded) && !WordLists.determiners.contains(word.folded)
  }

  /// Leaves out words of time at the start: "Wednesday President …".
  private func trimmedStart(_ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end, WordLists.openers.contains(article.words[start].folded) { start += 1 }
    return start
  }

  /// The position of the article or possessor before a phrase, else its start.
  private func withDeterminer(_ start: Int) -> Int {
    guard article.shareSentence(start - 1, start) else { return start }
    let before = article.words[start - 1]
    return before.isPossessive || WordLists.determiners.contains(before.folded) ? start - 1 : start
  }

  /// "Minister of Defence" of "Arvenia's Minister of Defence, Viktor Amsel,".
  private func appositionBefore(_ name: Range<Int>) -> RolePhrase? {
    let comma = name.lowerBound - 1
    guard article.shareSentence(comma, name.lowerBound), article.words[comma].text == "," else {
      return nil
    }
    guard isClosed(after: name.upperBound) else { return nil }
    var found: RolePhrase?
    var start = comma - 1
    while article.shareSentence(start, comma), comma - start <= 14 {
      let word = article.words[start]
      guard word.kind == .word || word.kind == .number else { break }
      if let phrase = nounPhrase(from: start, limit: comma, place: .apposition),
        phrase.extent.upperBound == comma, opensPhrase(start)
      {
        found = phrase
      }
      start -= 1
    }
    return found
  }

  private func opensPhrase(_ start: Int) -> Bool {
    let word = article.words[start]
    if WordLists.determiners.contains(word.folded) || word.isPossessive {
      return
        !(article.folded(start - 1, inSentenceOf: start).isEmpty == false
        && WordLists.prepositions.contains(article.words[start - 1].folded)
        && isNested(start - 1))
    }
    return article.startsSentence(start) || article.words[start - 1].kind == .punctuation
      || word.isCapitalized && !article.words[start - 1].isCapitalized
        && !WordLists.prepositions.contains(article.words[start - 1].folded)
        && !WordLists.determiners.contains(article.words[start - 1].folded)
        && !article.words[start - 1].isPossessive
  }

  /// Whether a preposition hangs on a role noun: "a spokesman for the ministry".
  private func isNested(_ preposition: Int) -> Bool {
    guard article.shareSentence(preposition - 1, preposition) else { return false }
    return RoleNouns.entry(article.words[preposition - 1].folded) != nil
  }

  /// Whether an apposition ends after a name: a comma, a stop, or a verb.
  private func isClosed(after end: Int) -> Bool {
    guard article.shareSentence(end, end - 1) else { return true }
    let word = article.words[end]
    return word.kind == .punctuation || WordLists.reporting.contains(word.folded)
      || WordLists.auxiliaries.contains(word.folded) || word.letterCase == .lower
  }

  // MARK: After the name

  /// "lawyer for the family" of "X, a lawyer for the family,".
  private func appositionAfter(_ name: Range<Int>) -> RolePhrase? {
    let comma = name.upperBound
    guard article.shareSentence(comma, name.lowerBound),
      [",", "(", "—", "–"].contains(article.words[comma].text)
    else { return nil }
    var start = comma + 1
    // "X, 61, the former chief executive"
    if article.shareSentence(start + 1, comma), article.words[start].kind == .number,
      article.words[start + 1].text == ","
    {
      start += 2
    }
    guard article.folded(start, inSentenceOf: comma) != "whose" else { return nil }
    return nounPhrase(from: start, limit: phraseEnd(from: start), place: .apposition)
  }

  /// "lawyer" of "X, who is a lawyer" and "X is a lawyer".
  private func clauseAfter(_ name: Range<Int>) -> RolePhrase? {
    var position = name.upperBound
    if article.shareSentence(position, name.lowerBound), article.words[position].text == "," {
      position += 1
    }
    let isClause = article.folded(position, inSentenceOf: name.lowerBound) == "who"
    if !isClause {
      guard article.folded(name.upperBound, inSentenceOf: name.lowerBound) == "is",
        ["a", "an", "the"].contains(article.folded(position + 1, inSentenceOf: name.lowerBound))
      else { return nil }
      position = name.upperBound - 1
    }
    guard ["is", "was", "became"].contains(article.folded(position + 1, inSentenceOf: position))
    else { return nil }
    let start = position + 2
    return nounPhrase(from: start, limit: phraseEnd(from: start), place: .relativeClause)
  }

  /// "Brookings Institution" of "X of the Brookings Institution".
  private func affiliation(after name: Range<Int>) -> RolePhrase? {
    guard
      ["of", "from", "at"].contains(article.folded(name.upperBound, inSentenceOf: name.lowerBound))
    else { return nil }
    var start = name.upperBound + 1
    if article.folded(start, inSentenceOf: name.lowerBound) == "the" { start += 1 }
    guard article.shareSentence(start, name.lowerBound),
      let end = bodies[start] ?? bodies[start - 1]
    else { return nil }
    return RolePhrase(
      place: .affiliation, words: start..<end, extent: start..<end, head: end - 1, noun: nil,
      isOffice: false)
  }

  /// The end of a phrase: the next comma, stop, bracket, dash, quotation mark, "who" or verb.
  private func phraseEnd(from start: Int) -> Int {
    var end = start
    while article.shareSentence(end, start), end - start < 16 {
      let word = article.words[end]
      if word.kind == .punctuation, word.text != "&", word.text != "’", word.text != "'" { break }
      if ["who", "which", "that", "and", "but", "when", "where"].contains(word.folded), end > start
      {
        if word.folded != "and" || !joinsCapitals(end) { break }
      }
      if end > start, WordLists.reporting.contains(word.folded) || isVerb(end) { break }
      end += 1
    }
    return end
  }

  private func joinsCapitals(_ position: Int) -> Bool {
    article.shareSentence(position + 1, position - 1) && article.words[position + 1].isCapitalized
      && article.words[position - 1].isCapitalized
  }

  private func isVerb(_ position: Int) -> Bool {
    if let tags = article.tags { return tags[position] == .verb || tags[position] == .auxiliary }
    return WordLists.auxiliaries.contains(article.words[position].folded)
  }
}
