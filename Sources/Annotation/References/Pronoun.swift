/// A personal or relative pronoun that can stand for a person of an article.
struct Pronoun: Sendable, Equatable {
  enum Kind: Sendable {
    /// he, she and their forms
    case singular(Gender)
    /// they
    case plural
    /// it
    case neuter
    /// I
    case firstSingular
    /// we
    case firstPlural
    /// who, whose, whom
    case relative
  }
  enum Form: Sendable {
    case subject, object, possessive, reflexive
  }

  let kind: Kind
  let form: Form

  /// The pronoun that a folded word is, or nil.
  ///
  /// `her` is read as possessive when a word that can be a noun phrase's next follows, and `his`
  /// always; the difference matters little to who is meant.
  init?(_ folded: String, next: String = "") {
    switch folded {
    case "he", "he's", "he'd", "he'll": (kind, form) = (.singular(.masculine), .subject)
    case "him": (kind, form) = (.singular(.masculine), .object)
    case "his": (kind, form) = (.singular(.masculine), .possessive)
    case "himself": (kind, form) = (.singular(.masculine), .reflexive)
    case "she", "she's", "she'd", "she'll": (kind, form) = (.singular(.feminine), .subject)
    case "her":
      (kind, form) = (.singular(.feminine), Self.endsPhrase(next) ? .object : .possessive)
    case "hers": (kind, form) = (.singular(.feminine), .possessive)
    case "herself": (kind, form) = (.singular(.feminine), .reflexive)
    case "they", "they're", "they've", "they'd", "they'll": (kind, form) = (.plural, .subject)
    case "them": (kind, form) = (.plural, .object)
    case "their", "theirs": (kind, form) = (.plural, .possessive)
    case "themselves": (kind, form) = (.plural, .reflexive)
    case "it": (kind, form) = (.neuter, .subject)
    case "its": (kind, form) = (.neuter, .possessive)
    case "i", "i'm", "i've", "i'd", "i'll": (kind, form) = (.firstSingular, .subject)
    case "me": (kind, form) = (.firstSingular, .object)
    case "my", "mine": (kind, form) = (.firstSingular, .possessive)
    case "myself": (kind, form) = (.firstSingular, .reflexive)
    case "we", "we're", "we've", "we'd", "we'll": (kind, form) = (.firstPlural, .subject)
    case "us": (kind, form) = (.firstPlural, .object)
    case "our", "ours": (kind, form) = (.firstPlural, .possessive)
    case "ourselves": (kind, form) = (.firstPlural, .reflexive)
    case "who": (kind, form) = (.relative, .subject)
    case "whom": (kind, form) = (.relative, .object)
    case "whose": (kind, form) = (.relative, .possessive)
    default: return nil
    }
  }

  private static func endsPhrase(_ next: String) -> Bool {
    next.isEmpty || !(next.first?.isLetter ?? false) || WordLists.prepositions.contains(next)
      || WordLists.conjunctions.contains(next) || WordLists.determiners.contains(next)
      || WordLists.auxiliaries.contains(next) || WordLists.pronouns.contains(next)
  }

  var gender: Gender? {
    if case .singular(let gender) = kind { return gender }
    return nil
  }

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.gender == rhs.gender && lhs.form == rhs.form
  }
}
