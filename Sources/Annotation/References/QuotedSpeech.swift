public import TextCore

/// A quotation of an article, as far as the people of the article need to know it.
public struct QuotedSpeech: Hashable, Sendable {
  /// The bytes of its parts, ascending.
  public let content: [ByteRange]
  /// The mention of who speaks, beside the reporting words, when there is one.
  public let source: ByteRange?
  /// Whether the content stands in quotation marks, so that "I" in it is who speaks.
  public let isVerbatim: Bool

  /// Makes a quotation.
  public init(content: [ByteRange], source: ByteRange?, isVerbatim: Bool = true) {
    self.content = content
    self.source = source
    self.isVerbatim = isVerbatim
  }
}
