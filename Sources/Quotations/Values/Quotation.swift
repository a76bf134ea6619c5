public import TextCore

/// A stretch of text that gives what a source said, wrote or thought.
public struct Quotation: Hashable, Sendable {
  /// How much of it is given word for word.
  public let type: QuotationType
  /// What it reports.
  public let kind: QuotationKind
  /// What was said, in parts by their start, with its quotation marks and without space at the edges.
  public let content: [ByteRange]
  /// The words that report it, such as "said"; empty where there are none.
  public let cue: [ByteRange]
  /// The mention of who said it; empty where there is none.
  public let source: [ByteRange]
  /// How likely it is right, from 0 to 1.
  public let confidence: Double
  /// The place of the paragraph in which it starts.
  public let paragraph: Int

  /// Makes a quotation.
  ///
  /// - Precondition: The content has a part, its parts ascend without overlap and none is empty, and
  ///   the confidence lies between 0 and 1.
  public init(
    type: QuotationType, kind: QuotationKind, content: [ByteRange], cue: [ByteRange] = [],
    source: [ByteRange] = [], confidence: Double, paragraph: Int
  ) {
    precondition(!content.isEmpty, "a quotation has content")
    precondition(content.allSatisfy { !$0.isEmpty }, "no part of a quotation is empty")
    precondition(
      zip(content, content.dropFirst()).allSatisfy { $0.end <= $1.start },
      "the parts of a quotation ascend without overlap")
    precondition((0...1).contains(confidence), "a confidence lies between 0 and 1")
    self.type = type
    self.kind = kind
    self.content = content
    self.cue = cue
    self.source = source
    self.confidence = confidence
    self.paragraph = paragraph
  }

  /// The words of the quotation as they stand in its text, the parts joined by an ellipsis.
  public func quote(in text: [UInt8]) -> String { Self.text(of: content, in: text) }

  /// The words of some parts of a text, joined by an ellipsis.
  public static func text(of parts: [ByteRange], in text: [UInt8]) -> String {
    parts.map { String(decoding: text[$0.indices], as: UTF8.self) }.joined(separator: " … ")
  }
}
