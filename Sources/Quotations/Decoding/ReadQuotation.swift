public import TextCore

/// A quotation as the model reads it in one window: before rules join it with its other parts and name
/// its speaker.
public struct ReadQuotation: Sendable, Equatable {
  /// What the model held probable, as logarithms of probabilities.
  public struct Evidence: Sendable, Equatable {
    /// Of the labels of the content: the mean over its pieces and parts.
    public let content: Double
    /// Of the link to the cue, or to none where there is none.
    public let cue: Double
    /// Of the link to the source, or to none where there is none.
    public let source: Double

    /// Makes evidence.
    public init(content: Double, cue: Double, source: Double) {
      self.content = content
      self.cue = cue
      self.source = source
    }
  }

  /// What is quoted, in one or more parts, in order.
  public let content: [ByteRange]
  /// The words that report it, such as "said", where there are any.
  public let cue: ByteRange?
  /// The mention of who says it, where there is one.
  public let source: ByteRange?
  /// What the model held probable; nil for what the layout of a text tells.
  public let evidence: Evidence?
}
