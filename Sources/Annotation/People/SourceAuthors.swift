import TextCore

/// Who speaks by a document or a spokesperson that a source names in place of a speaker.
///
/// "A study by Prof. Roe found" has Roe as its speaker, "its guidelines say" the body that "its"
/// stands for, and "a Telvane spokesman said" Telvane, when the article does not name the spokesman.
struct SourceAuthors {
  let article: ArticleWords
  let people: ArticlePeople

  /// The number of the person or body that speaks by a source whose head is none, or nil.
  func author(of source: ByteRange) -> Int? {
    if let speaker = people.speaker(of: source) { return body(behind: speaker, in: source) }
    let words = article.positions(overlapping: source)
    guard let document = words.prefix(while: { !endsHead($0, in: words) }).last,
      WordLists.documents.contains(article.words[document].folded)
    else { return nil }
    let inside = people.places(overlapping: source)
    let start = article.words[document].range.start
    if let owner = inside.last(where: { $0.range.end <= start && $0.kind != .nominal }) {
      return owner.person
    }
    return inside.first { $0.range.start > start && $0.kind == .name && isAuthor($0) }?.person
  }

  /// The one body whose name stands in a phrase about an unnamed spokesperson.
  private func body(behind speaker: Person, in source: ByteRange) -> Int? {
    guard speaker.name == nil, speaker.kind == .person, let role = speaker.role,
      let first = speaker.mentions.first, first.kind == .nominal,
      let noun = role.split(separator: " ").first(where: { Self.isSpokesperson($0) }),
      !noun.isEmpty
    else { return nil }
    let phrase =
      people.places(overlapping: first.range)
      .first { $0.person == speaker.id }?.phrase ?? first.range
    let bodies = Set(
      people.places(overlapping: phrase)
        .filter { $0.kind == .name && people.people[$0.person].kind == .body }.map(\.person))
    return bodies.count == 1 ? bodies.first : nil
  }

  private static func isSpokesperson(_ word: Substring) -> Bool {
    RoleNouns.entry(word.lowercased())?.singular.hasPrefix("spokes") ?? false
  }

  private func endsHead(_ position: Int, in words: Range<Int>) -> Bool {
    let word = article.words[position]
    guard position > words.lowerBound else { return false }
    return WordLists.prepositions.contains(word.folded) || word.kind == .punctuation
      || WordLists.documents.contains(article.words[position - 1].folded)
  }

  /// Whether a name is introduced by "by", "from" or "of", titles and articles aside.
  private func isAuthor(_ place: ArticlePeople.Place) -> Bool {
    var before = article.positions(overlapping: place.phrase).lowerBound - 1
    while before >= 0, WordLists.determiners.contains(article.words[before].folded) { before -= 1 }
    return before >= 0 && ["by", "from", "of"].contains(article.words[before].folded)
  }
}
