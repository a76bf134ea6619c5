public import TextCore

/// What kind of speaker somebody is.
public enum PersonKind: UInt8, Sendable {
  /// A person, or several persons that are spoken of as one group.
  case person
  /// A company, ministry, party or other body.
  case body
}

/// How a mention names whom it stands for.
public enum MentionKind: UInt8, Sendable {
  /// A name.
  case name
  /// A noun phrase such as "the minister".
  case nominal
  /// A pronoun.
  case pronoun
}

/// A place of an article where a person or body is mentioned.
public struct PersonMention: Hashable, Sendable {
  /// How it is mentioned.
  public let kind: MentionKind
  /// The bytes of the name without its titles, of the noun phrase, or of the pronoun.
  public let range: ByteRange

  /// Makes a mention.
  public init(_ kind: MentionKind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// A person or body of an article, with all its mentions.
public struct Person: Hashable, Sendable {
  /// The number of persons that are mentioned for the first time before, in the same article.
  public let id: Int
  /// The fullest name in the article, or nil when the article gives none ("a spokesman").
  public let name: String?
  /// A person or a body.
  public let kind: PersonKind
  /// Whether it is several persons, such as "officials".
  public let isPlural: Bool
  /// The title, office or affiliation that the article gives, such as "Interior Ministry
  /// spokesman", or nil.
  public let role: String?
  /// The mentions in order of the text.
  public let mentions: [PersonMention]

  /// Makes a person.
  public init(
    id: Int, name: String?, kind: PersonKind, isPlural: Bool = false, role: String?,
    mentions: [PersonMention]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.isPlural = isPlural
    self.role = role
    self.mentions = mentions
  }
}
