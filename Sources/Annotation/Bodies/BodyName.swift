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
    return short.contains(where: Self.tells)
  }

  /// Whether a word tells one body from another of its kind.
  private static func tells(_ word: String) -> Bool {
    !generic.contains(word) && !kinds.contains(word)
  }

  /// Whether letters are the first letters of a name's words, small words counted or not.
  private static func isAcronym(_ letters: String, of name: BodyName) -> Bool {
    let wanted = letters.filter { $0 != "." && $0 != "-" }
    return name.initials.contains(wanted)
  }

  /// The acronyms that the words of a name can have.
  private var initials: [String] {
    let all = [content, parts, parts.filter { !Self.articles.contains($0) }]
    return all.filter { $0.count > 1 }.flatMap { parts in
      [
        String(parts.flatMap { $0.split(separator: "-") }.compactMap(\.first)),
        String(parts.compactMap(\.first)),
      ]
    }
  }

  /// What a name is kept under, so that every name that agrees with it is found.
  var keys: Set<String> { keys(acronym: "acronym ", initials: "initials ") }

  /// What the names that agree with this one are kept under.
  var lookups: Set<String> { keys(acronym: "initials ", initials: "acronym ") }

  private func keys(acronym: String, initials start: String) -> Set<String> {
    var keys = Set([parts.joined(separator: " "), content.sorted().joined(separator: " ")])
    if let telling = content.first(where: Self.tells) { keys.insert("first " + telling) }
    if isAcronym {
      keys.insert(acronym + parts[0].filter { $0 != "." && $0 != "-" })
    } else {
      keys.formUnion(initials.map { start + $0 })
    }
    return keys
  }

  /// The noun that says what kind of body it is, or nil: ministry, court, bank.
  var kind: String? { parts.last(where: Self.kinds.contains) }

  /// Whether the name ends like a company's.
  var isCompany: Bool {
    parts.contains { Self.legalForms.contains($0) || Self.companyKinds.contains($0) }
  }

  /// Whether a folded word is a legal form that only a company's name ends with.
  static func isLegalForm(_ word: String) -> Bool {
    legalForms.contains(word) && !["group", "holding", "company", "sa", "ag"].contains(word)
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

  /// What ministries and offices are for: "the culture ministry".
  static let fields = WordLists.words(
    """
    culture agriculture transport water labour labor housing tourism sports economy trade planning
    immigration customs election weather aviation food drug drugs tax statistics mining fisheries
    forestry veterans social welfare pension science research space competition railway postal
    presidential royal court
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
