/// A stretch of text in quotation marks, within one paragraph.
public struct QuotedSpan: Hashable, Sendable {
  /// The bytes with the marks around them.
  public let range: ByteRange
  /// The bytes between the marks.
  public let content: ByteRange
  /// The marks, as the opening one tells them.
  public let style: QuotationStyle
  /// The number of spans around this one: 0 or 1.
  public let depth: Int
  /// Whether a mark closes the span; if not, it reaches to the end of its paragraph.
  public let isClosed: Bool
  /// The place of the paragraph in `QuotedSpans.paragraphs`.
  public let paragraph: Int

  /// Makes a span.
  ///
  /// - Precondition: The content lies in the range.
  public init(
    range: ByteRange, content: ByteRange, style: QuotationStyle, depth: Int, isClosed: Bool,
    paragraph: Int
  ) {
    precondition(range.contains(content), "what is quoted lies between its marks")
    self.range = range
    self.content = content
    self.style = style
    self.depth = depth
    self.isClosed = isClosed
    self.paragraph = paragraph
  }
}
