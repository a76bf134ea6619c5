public import TextCore

/// A quotation as the model or a rule reads it, before it is joined with its other parts and its speaker
/// is named.
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

  /// What told of the quotation.
  public enum Origin: Sendable, Equatable {
    /// The model, which held it probable.
    case model(Evidence)
    /// A turn of a transcript with a name for a label, or a signature.
    case labelled
    /// A turn of an interview with the label `A`: whoever is interviewed.
    case answer
    /// Marks around words that nothing reports.
    case marks
  }

  /// What is quoted, in one or more parts, in order.
  public let content: [ByteRange]
  /// The words that report it, such as "said", where there are any.
  public let cue: ByteRange?
  /// The mention of who says it, where there is one.
  public let source: ByteRange?
  /// What told of it.
  public let origin: Origin
}
