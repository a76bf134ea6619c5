public import Annotation

/// A quotation and who stands behind its source mention.
public struct AttributedQuotation: Hashable, Sendable {
  /// The quotation.
  public let quotation: Quotation
  /// The person or body that the text says it is from, or nil where the text does not say.
  public let speaker: Person?

  /// Joins a quotation and its speaker.
  public init(_ quotation: Quotation, speaker: Person?) {
    self.quotation = quotation
    self.speaker = speaker
  }
}
