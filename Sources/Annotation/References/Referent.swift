/// A person, body or group while references are resolved, with what is known of it so far.
struct Referent: Sendable {
  let kind: PersonKind
  let isPlural: Bool
  /// Whether an entity's name stands for it somewhere in the article.
  let isNamed: Bool
  /// What titles and nouns say of its gender in the whole article.
  var stated = GenderEvidence.unknown
  /// What pronouns that were resolved to it, or stand alone beside it, say.
  var gathered = GenderEvidence.unknown
  /// Singular role nouns that the article uses for it.
  var nouns: Set<String> = []
  /// The mentions so far, in order.
  var mentions: [Mention] = []
  /// The words at which it is named, in the whole article.
  var names: [Range<Int>] = []
  var phrases: [RolePhrase] = []

  var isPerson: Bool { kind == .person }
}

extension Referent {
  /// Somebody of whom only a noun phrase tells.
  init(_ nominal: NominalMention) {
    self.init(kind: .person, isPlural: nominal.noun.isPlural, isNamed: false)
    stated.add(nominal.noun.gender)
    nouns.insert(nominal.noun.singular)
    phrases = [RolePhrase(nominal)]
  }
}

extension RolePhrase {
  /// What a noun phrase by itself says of whom it stands for.
  init(_ nominal: NominalMention) {
    self.init(
      place: .apposition, words: nominal.role, extent: nominal.extent, head: nominal.head,
      noun: nominal.noun.singular, isOffice: nominal.noun.isOffice)
  }
}
