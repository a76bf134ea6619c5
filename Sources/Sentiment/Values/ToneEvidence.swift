public import TextCore

/// A place in a text that speaks for a tone, and how strongly.
public struct ToneEvidence: Sendable, Equatable {
  /// The bytes of the word or phrase.
  public let range: ByteRange
  /// What it adds to the sum: above 0 for positive, below for negative, after negation, degree
  /// words and contrast.
  public let weight: Double

  /// Puts a weight on a range.
  public init(range: ByteRange, weight: Double) {
    self.range = range
    self.weight = weight
  }
}
