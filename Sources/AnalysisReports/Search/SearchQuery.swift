/// What somebody looks for: words that must all be there, phrases, beginnings of words, and what must not.
///
/// `port strike` finds texts with both words in any order, `"port strike"` with one after the other,
/// `-cup` without the word, `strik*` with any word that begins so. Everything else stands for itself: no
/// text is an error, and no sign has another meaning for the database.
public struct SearchQuery: Sendable, Equatable {
  /// A word or phrase to look for.
  public struct Term: Sendable, Equatable {
    /// The words as they were typed.
    public let text: String
    /// Whether the last word may go on.
    public let isPrefix: Bool
  }

  /// What must be there.
  public let wanted: [Term]
  /// What must not be there.
  public let unwanted: [Term]

  /// The most words and phrases of a query; what is beyond them is left out.
  public static let mostTerms = 100

  /// Reads a query as it was typed; a phrase that is not closed ends with the text.
  public init(_ text: String) {
    var wanted: [Term] = []
    var unwanted: [Term] = []
    var rest = text.unicodeScalars[...]
    while wanted.count + unwanted.count < Self.mostTerms {
      rest = rest.drop { $0.properties.isWhitespace }
      guard !rest.isEmpty else { break }
      let isUnwanted = rest.first == "-"
      if isUnwanted { rest = rest.dropFirst() }
      guard let term = Self.nextTerm(&rest) else { continue }
      if isUnwanted { unwanted.append(term) } else { wanted.append(term) }
    }
    self.wanted = wanted
    self.unwanted = unwanted
  }

  /// Takes a phrase or what stands up to the next space; nil where it holds no word.
  private static func nextTerm(_ rest: inout Substring.UnicodeScalarView) -> Term? {
    let words: Substring.UnicodeScalarView
    if let opening = rest.first, let closings = quotationMarks[opening] {
      rest = rest.dropFirst()
      words = rest.prefix { !closings.contains($0) }
      rest = rest[words.endIndex...].dropFirst()
    } else {
      words = rest.prefix { !$0.properties.isWhitespace && quotationMarks[$0] == nil }
      rest = rest[words.endIndex...]
    }
    guard words.contains(where: isPartOfWord) else { return nil }
    return Term(text: String(words), isPrefix: words.last == "*")
  }

  private static let quotationMarks: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "\"": ["\"", "”"], "“": ["”", "\""], "„": ["“", "”", "\""], "«": ["»"], "»": ["«"],
  ]

  /// Whether the index takes a scalar for a part of a word: letters, numbers and private use.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}

extension SearchQuery {
  /// The query in the language of the index; nil where nothing is wanted.
  ///
  /// - Parameter speaker: Words that the column of the speaker must hold.
  /// - Returns: The expression.
  func expression(speaker: SearchQuery? = nil) -> String? {
    var parts = wanted.map(\.expression)
    if let speaker, !speaker.wanted.isEmpty {
      parts.append("\"speaker\" : (\(speaker.wanted.map(\.expression).joined(separator: " AND ")))")
    }
    guard !parts.isEmpty else { return nil }
    let all = parts.joined(separator: " AND ")
    guard !unwanted.isEmpty else { return all }
    // One NOT over all of them: every NOT of its own would be a level of the expression.
    return "(\(all)) NOT (\(unwanted.map(\.expression).joined(separator: " OR ")))"
  }
}

extension SearchQuery.Term {
  /// The words as a phrase, in which nothing has a meaning but a doubled quotation mark.
  fileprivate var expression: String {
    let words = text.replacing("\0", with: " ").replacing("\"", with: "\"\"")
    return "\"\(words)\"" + (isPrefix ? " *" : "")
  }
}
