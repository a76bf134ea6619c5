public import TextCore

/// A name in an article's text, with the class of what it stands for.
public struct EntityMention: Hashable, Sendable {
  /// The class.
  public let kind: EntityKind
  /// The bytes of the name, without white space at its ends.
  public let range: ByteRange

  /// Makes a mention.
  public init(_ kind: EntityKind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}
