/// A quotation as people or a program marked it in an article, with its places in the text.
public struct AnnotatedQuotation: Hashable, Sendable {
  /// What was said, in its parts, as Unicode scalars of the text.
  public let content: [Range<Int>]
  /// The words that report it, such as "said"; empty where there are none.
  public let cue: [Range<Int>]
  /// The mention of who said it; empty where there is none.
  public let source: [Range<Int>]
  /// How likely it is right, from 0 to 1; nil where nothing says so.
  public let confidence: Double?

  /// Makes a quotation.
  public init(
    content: [Range<Int>], cue: [Range<Int>] = [], source: [Range<Int>] = [],
    confidence: Double? = nil
  ) {
    self.content = content
    self.cue = cue
    self.source = source
    self.confidence = confidence
  }

  /// The scalar after the last one that the quotation speaks of; 0 where it speaks of none.
  public var end: Int {
    (content + cue + source).reduce(0) { max($0, $1.upperBound) }
  }
}

/// An article with the quotations that are marked in it: a line such as `dateline quotes
/// --format jsonl` writes.
public struct QuotedArticle: Sendable {
  /// The article's identifier.
  public let id: String
  /// The article's text; nil where the line holds none, as lines of predictions do.
  public let text: String?
  /// The quotations in the order of the line.
  public let quotations: [AnnotatedQuotation]
  /// The line of the file, from 1.
  public let line: Int

  /// Makes an article.
  public init(id: String, text: String?, quotations: [AnnotatedQuotation], line: Int) {
    self.id = id
    self.text = text
    self.quotations = quotations
    self.line = line
  }
}
