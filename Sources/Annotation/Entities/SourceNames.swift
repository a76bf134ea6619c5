import TextCore

/// Finds names that nobody marked in the words that say who speaks, and the missing halves of names.
///
/// Who is quoted must be somebody; so a run of capitalised words there is a name even when a tagger
/// has not found it.
struct SourceNames {
  let article: ArticleWords
  let borders: NameBorders
  let vocabulary: ArticleVocabulary

  init(_ article: ArticleWords, vocabulary: ArticleVocabulary) {
    self.article = article
    borders = NameBorders(article: article)
    self.vocabulary = vocabulary
  }

  /// Adds the names in sources that hold none, and makes bodies of what speaks like one.
  ///
  /// A place that is all of a source ("Washington said") and "the Roe administration" are bodies.
  func completed(_ spans: [NameSpan], sources: [Range<Int>]) -> [NameSpan] {
    var owner = [Int](repeating: -1, count: article.count)
    for (index, span) in spans.enumerated() {
      for position in span.words { owner[position] = index }
    }
    var spans = spans
    var speaking = Set<[String]>()
    for source in sources {
      let start = source.first { !WordLists.determiners.contains(article.words[$0].folded) }
      let words = (start ?? source.upperBound)..<source.upperBound
      if let span = body(words, spans, owner) {
        for position in span.words {
          if owner[position] >= 0 { spans[owner[position]].words = 0..<0 }
          owner[position] = spans.count
        }
        spans.append(span)
      } else if let first = words.first, owner[first] >= 0, spans[owner[first]].words == words {
        if isPlace(spans[owner[first]]) { speaking.insert(key(words)) }
      } else if let span = name(of: source, owner),
        !span.words.contains(where: { owner[$0] >= 0 })
      {
        for position in span.words { owner[position] = spans.count }
        spans.append(span)
      }
    }
    return spans.filter { !$0.words.isEmpty }.map { span in
      speaking.contains(key(span.words)) && isPlace(span)
        ? NameSpan(kind: .organization, words: span.words) : span
    }.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func key(_ words: Range<Int>) -> [String] { words.map { article.words[$0].folded } }

  private func isPlace(_ span: NameSpan) -> Bool {
    let last = article.words[span.words.upperBound - 1].folded
    return span.kind == .location || span.kind == .miscellaneous && !last.hasSuffix("s")
  }

  /// "Roe administration" or "culture ministry": a noun for a body in lower case with something
  /// before it that tells which.
  private func body(_ words: Range<Int>, _ spans: [NameSpan], _ owner: [Int]) -> NameSpan? {
    guard words.count > 1, words.count <= 6, let last = words.last,
      article.words[last].letterCase == .lower, owner[last] < 0,
      BodyName.kinds.contains(article.words[last].folded),
      RoleNouns.entry(article.words[last].folded) == nil
    else { return nil }
    let isName = words.dropLast().allSatisfy { position in
      let word = article.words[position]
      return word.kind == .word && !word.isPossessive
        && !WordLists.prepositions.contains(word.folded)
        && !WordLists.pronouns.contains(word.folded)
        && !WordLists.determiners.contains(word.folded)
        && !WordLists.conjunctions.contains(word.folded)
        && (word.isCapitalized || RoleModifiers.words.contains(word.folded)
          || BodyName.kinds.contains(word.folded) || BodyName.fields.contains(word.folded))
    }
    return isName ? NameSpan(kind: .organization, words: words) : nil
  }

  /// The name of who speaks: before the first comma, or after it when no name stands before it.
  private func name(of source: Range<Int>, _ owner: [Int]) -> NameSpan? {
    if let span = name(in: head(of: source)) { return span }
    guard let comma = source.first(where: { article.words[$0].text == "," }),
      !(source.lowerBound..<comma).contains(where: { owner[$0] >= 0 })
    else { return nil }
    return name(in: head(of: comma + 1..<source.upperBound))
  }

  /// The words before the first comma, preposition or "who".
  private func head(of source: Range<Int>) -> Range<Int> {
    let end = source.dropFirst().first {
      let word = article.words[$0]
      return word.kind == .punctuation && word.text != "&" || word.folded == "who"
        || WordLists.prepositions.contains(word.folded)
    }
    return source.lowerBound..<(end ?? source.upperBound)
  }

  /// The run of capitalised words at the end of a source’s head.
  private func name(in source: Range<Int>) -> NameSpan? {
    let end = source.upperBound
    var start = end
    while start > source.lowerBound, belongs(start - 1, end: end) { start -= 1 }
    while start < end, article.words[start].letterCase == .lower { start += 1 }
    guard start < end, article.shareSentence(start, end - 1) else { return nil }
    let before = article.folded(start - 1, inSentenceOf: start)
    let isDefinite = start > source.lowerBound && before == "the"
    let isIndefinite = start > source.lowerBound && WordLists.determiners.contains(before)
    let words = borders.afterTitle(start..<end)
    guard isDefinite || !isIndefinite, !isCommon(words),
      start == source.lowerBound || !WordLists.prepositions.contains(before)
    else { return nil }
    guard isDefinite || isBody(words) else { return NameSpan(kind: .person, words: words) }
    return NameSpan(kind: .organization, words: words.lowerBound..<afterOf(words.upperBound))
  }

  /// The end of a body’s name with what follows after "of": "Ministry of Defence".
  private func afterOf(_ end: Int) -> Int {
    guard article.folded(end, inSentenceOf: end - 1) == "of" else { return end }
    var last = end + 1
    while last < article.count, article.shareSentence(last, end - 1),
      article.words[last].kind == .word, article.words[last].isCapitalized,
      !article.words[last].isPossessive
    {
      last += 1
    }
    return last > end + 1 ? last : end
  }

  private func belongs(_ position: Int, end: Int) -> Bool {
    let word = article.words[position]
    guard word.kind == .word, !WordLists.determiners.contains(word.folded) else { return false }
    if word.isCapitalized { return !word.isPossessive || position == end - 1 }
    return NameTables.particles.contains(word.folded)
      && article.words[position].folded != "y" && position + 1 < end
  }

  private func isBody(_ words: Range<Int>) -> Bool {
    let last = article.words[words.upperBound - 1]
    return BodyName.kinds.contains(last.folded) || BodyName.isLegalForm(last.folded)
      || words.count == 1 && last.letterCase == .upper && last.folded.count <= 6
  }

  /// Whether the words are no name: a pronoun, a role, or a noun that only begins its sentence.
  private func isCommon(_ words: Range<Int>) -> Bool {
    let last = article.words[words.upperBound - 1]
    let before = article.folded(words.lowerBound - 1, inSentenceOf: words.lowerBound)
    if RoleNouns.entry(last.folded) != nil,
      words.count == 1 || last.folded.hasSuffix("s") || before == "the"
    {
      return true
    }
    guard words.count == 1 else { return false }
    if WordLists.pronouns.contains(last.folded) || WordLists.openers.contains(last.folded)
      || WordLists.conjunctions.contains(last.folded)
      || WordLists.prepositions.contains(last.folded)
      || NameTables.titles.contains(last.folded) || RoleModifiers.words.contains(last.folded)
      || Self.indefinite.contains(last.folded)
    {
      return true
    }
    guard article.startsSentence(words.lowerBound) else { return false }
    return vocabulary.holdsInLowerCase(last.folded) || last.folded.hasSuffix("s")
  }

  private static let indefinite = WordLists.words(
    "everyone everybody someone somebody anyone anybody nobody none others both all neither")
}
