import TextCore

/// Finds names of an article at places where they carry no mark.
///
/// A tagger that sees a name in one sentence often misses it in the next. Every full name, surname
/// and body that it found once is looked for in the whole article; a capitalised word before a
/// known surname makes the name of a relative or the full name that was missed.
struct KnownNames {
  let article: ArticleWords
  private var byFirstWord: [String: [Known]] = [:]
  let vocabulary: ArticleVocabulary

  private struct Known {
    let parts: [String]
    let kind: EntityKind
    let isSurname: Bool
  }

  init(_ article: ArticleWords, vocabulary: ArticleVocabulary, spans: [NameSpan]) {
    self.article = article
    self.vocabulary = vocabulary
    var seen = Set<[String]>()
    func add(_ parts: [String], _ kind: EntityKind, isSurname: Bool = false) {
      guard let first = parts.first, seen.insert(parts).inserted else { return }
      byFirstWord[first, default: []].append(Known(parts: parts, kind: kind, isSurname: isSurname))
    }
    for span in spans where span.kind == .person || span.kind == .organization {
      let parts = span.words.map { article.words[$0].folded }
      if span.kind == .organization || parts.count > 1 { add(parts, span.kind) }
    }
    for span in spans where span.kind == .person {
      guard let name = PersonName(article, mention: span.words) else { continue }
      if name.isFull { add(name.parts, .person) }
      add(Array(name.parts.suffix(name.surnameCount)), .person, isSurname: true)
    }
    for key in byFirstWord.keys { byFirstWord[key]?.sort { $0.parts.count > $1.parts.count } }
  }

  /// The given names and those that are found, in order.
  func completed(_ spans: [NameSpan]) -> [NameSpan] {
    var isTaken = [Bool](repeating: false, count: article.count)
    for span in spans { for position in span.words { isTaken[position] = true } }
    var found: [NameSpan] = []
    var position = 0
    while position < article.count {
      if !isTaken[position], article.words[position].isCapitalized,
        let span = name(at: position, isTaken)
      {
        found.append(span)
        position = span.words.upperBound
      } else {
        position += 1
      }
    }
    return (spans + found).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func name(at start: Int, _ isTaken: [Bool]) -> NameSpan? {
    for known in byFirstWord[article.words[start].folded] ?? [] {
      let words = start..<start + known.parts.count
      guard words.upperBound <= article.count, article.shareSentence(start, words.upperBound - 1),
        zip(words, known.parts).allSatisfy({ !isTaken[$0] && article.words[$0].folded == $1 }),
        known.parts.count > 1 || isAlone(start, known, isTaken)
      else { continue }
      return NameSpan(kind: known.kind, words: words)
    }
    return nil
  }

  /// Whether one capitalised word is the name itself and not a word that begins a sentence or part
  /// of another name: "Brown said", not "Brown rice" or "Brown University".
  private func isAlone(_ position: Int, _ known: Known, _ isTaken: [Bool]) -> Bool {
    let word = article.words[position]
    let before = article.folded(position - 1, inSentenceOf: position)
    let isAddressed = NameTables.isHonorific(before) || NameTables.titles.contains(before)
    if isAddressed { return true }
    if article.startsSentence(position) {
      guard !vocabulary.holdsInLowerCase(word.folded), !WordLists.openers.contains(word.folded),
        !WordLists.determiners.contains(word.folded)
      else { return false }
    }
    guard !word.isPossessive, article.shareSentence(position + 1, position) else { return true }
    let next = article.words[position + 1]
    return isTaken[position + 1] || !next.isCapitalized || next.kind != .word
      || WordLists.openers.contains(next.folded)
  }
}
