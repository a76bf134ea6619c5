public import TextCore

/// A part of an article's text and what it is for.
public struct ArticleBlock: Hashable, Sendable {
  /// What a part of an article's text is for.
  public enum Kind: String, CaseIterable, Sendable {
    /// The title, repeated at the head of the text.
    case headline
    /// Who wrote it: "By Mara Lindqvist".
    case byline
    /// Where and when it was filed: "CALDER, Feb. 4 (Strand Wire) —".
    case dateline
    /// The words under a picture.
    case caption
    /// Who made the picture: "(Tomas Reed / Strand Wire)".
    case credit
    /// The news itself.
    case body
    /// What the publisher adds: "Follow @…", "Read more: …", "© …".
    case footer
  }

  /// What the part is for.
  public let kind: Kind
  /// Its bytes, without surrounding space.
  public let range: ByteRange

  /// Makes a block.
  ///
  /// - Parameters:
  ///   - kind: What the part is for.
  ///   - range: Its bytes in the article's text.
  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}
