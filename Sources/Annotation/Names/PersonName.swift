import TextCore

/// A name of a person, cut into its parts; all parts are folded.
struct PersonName: Sendable, Equatable {
  /// Titles and honorifics before the name, in the mention or directly before it.
  var titles: [String] = []
  /// The words of the name without titles, suffixes and nicknames in quotation marks.
  var parts: [String] = []
  /// How many words at the end are the surname: one, or more with particles.
  var surnameCount = 1
  /// Jr., Sr., II, III or IV.
  var generation: String?
  /// A nickname given in quotation marks or parentheses inside the name.
  var nickname: String?
  /// The words of the mention that are the name: first title and last suffix left out.
  var words: Range<Int>

  /// Cuts the words of a mention.
  ///
  /// - Returns: Nil when nothing but titles is there.
  init?(_ article: ArticleWords, mention: Range<Int>) {
    var start = mention.lowerBound
    while start < mention.upperBound - 1, Self.isTitle(article.words[start]) {
      titles.append(article.words[start].folded)
      start += 1
    }
    words = start..<mention.upperBound
    var end = mention.upperBound
    while end - 1 > start, Self.isSuffix(article.words[end - 1], generation: &generation) {
      end -= 1
    }
    while end - 1 > start, article.words[end - 1].kind == .punctuation { end -= 1 }
    if generation == nil { words = start..<end }
    cut(article, from: start, to: end)
    guard !parts.isEmpty else { return nil }
    surnameCount = Self.surnameCount(of: parts)
    addTitlesBefore(article)
  }

  /// Makes a name of given parts, such as an entry of a list.
  init(parts: [String]) {
    self.parts = parts
    words = 0..<parts.count
    surnameCount = Self.surnameCount(of: parts)
  }

  private mutating func cut(_ article: ArticleWords, from start: Int, to end: Int) {
    var isInside = false
    for position in start..<end {
      let word = article.words[position]
      guard word.kind != .punctuation else {
        isInside = ["“", "\"", "‘", "(", "'"].contains(word.text) && !isInside
        continue
      }
      if isInside { nickname = word.folded } else { parts.append(word.folded) }
    }
  }

  private mutating func addTitlesBefore(_ article: ArticleWords) {
    var position = words.lowerBound - titles.count - 1
    var found: [String] = []
    while article.shareSentence(position, words.lowerBound), found.count < 4 {
      let word = article.words[position]
      guard Self.isTitle(word) || RoleNouns.entry(word.folded) != nil, !word.isPossessive else {
        break
      }
      found.insert(word.folded, at: 0)
      position -= 1
    }
    titles = found + titles
  }

  private static func isTitle(_ word: Word) -> Bool {
    word.isCapitalized && !word.isInitial
      && (NameTables.titles.contains(word.folded) || NameTables.isHonorific(word.folded))
  }

  private static func isSuffix(_ word: Word, generation: inout String?) -> Bool {
    if NameTables.generations.contains(word.folded), word.isCapitalized {
      generation = word.folded
      return true
    }
    return word.kind == .word && word.isCapitalized && NameTables.degrees.contains(word.folded)
  }

  /// How many words the surname has: from the first particle after the first word, else one.
  private static func surnameCount(of parts: [String]) -> Int {
    guard parts.count > 1 else { return 1 }
    let particle = parts.indices.dropFirst().dropLast().first {
      NameTables.particles.contains(parts[$0])
    }
    return particle.map { parts.count - $0 } ?? 1
  }

  /// The surname as one text.
  var surname: String { parts.suffix(surnameCount).joined(separator: " ") }

  /// Whether there are a first name and a surname.
  var isFull: Bool { parts.count > surnameCount }

  /// What the titles say of the gender.
  var gender: Gender? {
    let all = titles.compactMap { NameTables.gender(of: $0) ?? RoleNouns.entry($0)?.gender }
    return all.first
  }

  /// The titles that say more than a form of address.
  var offices: Set<String> { Set(titles.filter { !NameTables.isHonorific($0) }) }
}
