import TextCore

/// The words of a name and what it stands for.
struct NameSpan: Sendable, Equatable {
  var kind: EntityKind
  var words: Range<Int>
}

/// Mends the borders of names as a tagger gives them.
///
/// A title or role at the start of a person ("Finance Minister Jane Roe"), words in lower case,
/// articles, punctuation and possessive endings at either end are no part of a name.
struct NameBorders {
  let article: ArticleWords

  /// The name inside some words, or nil when nothing is left.
  func mended(_ span: NameSpan) -> NameSpan? {
    var words = withoutMargins(span.words)
    guard span.kind == .person else {
      let isForm = words.allSatisfy { BodyName.isLegalForm(article.words[$0].folded) }
      return isForm ? nil : NameSpan(kind: span.kind, words: words)
    }
    if let comma = words.first(where: { cuts($0, in: words) }) {
      words = withoutMargins(words.lowerBound..<comma)
    }
    // "spokesman Sediq Sediqi": the name is after the last word in lower case.
    if let last = words.last(where: { isLower($0) && !isInsideName($0) }) {
      words = withoutMargins(last + 1..<words.upperBound)
    }
    words = afterTrade(afterField(afterTitle(words)))
    guard !words.isEmpty, !isTitle(words) else { return nil }
    return NameSpan(kind: .person, words: words)
  }

  /// Whether the words are a title and no name: "Sen.", "Minister".
  private func isTitle(_ words: Range<Int>) -> Bool {
    words.allSatisfy {
      let word = article.words[$0].folded
      return NameTables.isHonorific(word) || NameTables.titles.contains(word)
        || RoleNouns.entry(word)?.isOffice ?? false
    }
  }

  /// A name without the last word of what an office is for, where that was taken into it: of "Minister
  /// of Water and Land Jane Roe" not "Land Jane Roe".
  private func afterField(_ words: Range<Int>) -> Range<Int> {
    let start = words.lowerBound
    guard words.count > 2, ["and", "&"].contains(article.folded(start - 1, inSentenceOf: start))
    else { return words }
    var position = start - 2
    while position > 0, article.words[position].isCapitalized,
      article.shareSentence(position, start)
    {
      position -= 1
    }
    guard position > 0, article.words[position].folded == "of",
      article.shareSentence(position - 1, start),
      RoleNouns.entry(article.words[position - 1].folded)?.isOffice ?? false
    else { return words }
    return start + 1..<words.upperBound
  }

  private func withoutMargins(_ words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start < end, isMargin(start, isStart: true) { start += 1 }
    while end > start, isMargin(end - 1, isStart: false) { end -= 1 }
    return start..<end
  }

  private func isMargin(_ position: Int, isStart: Bool) -> Bool {
    let word = article.words[position]
    if word.kind == .punctuation {
      return isStart
        ? !["“", "‘", "\""].contains(word.text) : ![")", "”", "’", "\""].contains(word.text)
    }
    if ["'s", "’s"].contains(word.text) { return true }
    if isStart, WordLists.determiners.contains(word.folded), !word.text.hasSuffix(".") {
      return true
    }
    guard isLower(position) else { return false }
    return !(isStart && NameTables.particles.contains(word.folded))
  }

  private func isLower(_ position: Int) -> Bool {
    article.words[position].letterCase == .lower && article.words[position].kind == .word
  }

  private func isInsideName(_ position: Int) -> Bool {
    let word = article.words[position]
    return NameTables.particles.contains(word.folded) || word.folded.contains("-")
      || position > 0 && ["“", "‘", "("].contains(article.words[position - 1].text)
  }

  /// Whether a comma ends a name, which it does not before "Jr" and the like.
  private func cuts(_ position: Int, in words: Range<Int>) -> Bool {
    guard [",", ";", "/"].contains(article.words[position].text) else { return false }
    let next = position + 1 < words.upperBound ? article.words[position + 1].folded : ""
    return !NameTables.generations.contains(next) && !NameTables.degrees.contains(next)
  }

  /// A full name without a trade that stands before it: "Forester Jane Roe".
  private func afterTrade(_ words: Range<Int>) -> Range<Int> {
    guard words.count > 2, let first = words.first,
      RoleNouns.entry(article.words[first].folded).map({ !$0.isPlural }) ?? false,
      words.dropFirst().allSatisfy({
        article.words[$0].isCapitalized && !article.words[$0].isInitial
          && !NameTables.generations.contains(article.words[$0].folded)
      })
    else { return words }
    return first + 1..<words.upperBound
  }

  /// What follows the last office of a run of capitalised words, when that is a name by itself.
  func afterTitle(_ words: Range<Int>) -> Range<Int> {
    guard
      let title = words.dropLast().last(where: {
        RoleNouns.entry(article.words[$0].folded)?.isOffice ?? false
      }),
      title > words.lowerBound || !NameTables.titles.contains(article.words[title].folded)
    else { return words }
    let rest = title + 1..<words.upperBound
    let isName = rest.contains {
      let word = article.words[$0]
      return word.isCapitalized && !word.isInitial && !NameTables.generations.contains(word.folded)
    }
    return isName ? withoutMargins(rest) : words
  }
}
