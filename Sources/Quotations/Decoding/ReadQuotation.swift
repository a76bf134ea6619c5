public import TextCore

/// A quotation as the model reads it in one window: before rules join it with its other parts and name
/// its speaker.
public struct ReadQuotation: Sendable, Equatable {
  /// What is quoted, in one or more parts, in order.
  public let content: [ByteRange]
  /// The words that report it, such as "said", where there are any.
  public let cue: ByteRange?
  /// The mention of who says it, where there is one.
  public let source: ByteRange?
  /// How probable the model holds the content and its links: the product of the geometric means.
  public let probability: Double
}
