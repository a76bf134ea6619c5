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
