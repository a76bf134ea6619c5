import TextCore

/// A name of a body (a company, ministry, party, court), folded.
struct BodyName: Sendable, Equatable {
  /// The words without a leading article and without punctuation.
  let parts: [String]
  /// The words that count: without "of", "and" and the like, and without legal forms.
  let content: [String]
  /// Whether it is one word of capitals, so that it may be an acronym.
  let isAcronym: Bool

  init?(_ article: ArticleWords, mention: Range<Int>) {
    let words = article.words[mention].filter { $0.kind != .punctuation }
    let parts = words.map(\.folded)
    let kept = parts.first == "the" ? Array(parts.dropFirst()) : parts
    guard let last = words.last, !kept.isEmpty else { return nil }
    self.init(
      parts: kept,
      isAcronym: kept.count == 1
        && last.text.unicodeScalars.filter(\.properties.isUppercase).count > 1)
  }

  init(parts: [String], isAcronym: Bool) {
    self.parts = parts
    let content = parts.filter { !Self.small.contains($0) }
    let kept = content.filter { !Self.legalForms.contains($0) }
    self.content = kept.isEmpty ? content : kept
    self.isAcronym = isAcronym
  }

  /// Whether two names may be the same body's.
  ///
  /// They are when their words that count are the same in any order ("Interior Ministry",
  /// "Ministry of the Interior"), when one is the acronym of the other, or when one is the first
  /// words of the other ("Telvane", "Telvane Group").
  func agrees(with other: BodyName) -> Bool {
    if content == other.content || content.sorted() == other.content.sorted() { return true }
    if isAcronym != other.isAcronym {
      return isAcronym
        ? Self.isAcronym(parts[0], of: other) : Self.isAcronym(other.parts[0], of: self)
    }
    let (short, long) =
      content.count < other.content.count ? (content, other.content) : (other.content, content)
    guard short.count < long.count, Array(long.prefix(short.count)) == short else { return false }
    return short.contains { !Self.generic.contains($0) && !Self.kinds.contains($0) }
  }

  /// Whether letters are the first letters of a name's words, small words counted or not.
  private static func isAcronym(_ letters: String, of name: BodyName) -> Bool {
    let wanted = letters.filter { $0 != "." && $0 != "-" }
    let all = [name.content, name.parts, name.parts.filter { !articles.contains($0) }]
    return all.contains { parts in
      parts.count > 1
        && String(parts.flatMap { $0.split(separator: "-") }.compactMap(\.first)) == wanted
        || parts.count > 1 && String(parts.compactMap(\.first)) == wanted
    }
  }

  /// The noun that says what kind of body it is, or nil: ministry, court, bank.
  var kind: String? { parts.last(where: Self.kinds.contains) }

  /// Whether the name ends like a company's.
  var isCompany: Bool {
    parts.contains { Self.legalForms.contains($0) || Self.companyKinds.contains($0) }
  }

  private static let articles = WordLists.words("the a an")
  private static let small = WordLists.words("the a an of for and & in on at to de du des la")
  private static let legalForms = WordLists.words(
    "inc corp corporation co ltd limited llc plc gmbh ag sa nv bv spa group holdings holding company"
  )
  static let companyKinds = WordLists.words(
    "bank airlines airways motors mobile energy steel holdings partners capital securities launch")
  private static let generic = WordLists.words(
    """
    national federal state central international united general royal public new north south east
    west northern southern eastern western european american british supreme high first world
    """)

  /// Nouns for kinds of bodies; "the ministry" stands for a body with that noun in its name.
  static let kinds = WordLists.words(
    """
    ministry department agency office bureau commission committee council court party union
    association federation institute university college school hospital bank company group firm
    corporation authority board army navy police force government administration parliament senate
    congress assembly house club team league foundation fund museum observatory center centre
    society organization organisation alliance coalition front movement tribunal inspectorate
    exchange airline newspaper network station institution academy church charity corps regulator
    cabinet campaign consortium prosecution service secretariat
    """)
}
