/// A part of a document that is counted with one weight: its title, or the body's blocks.
public struct TermField: Sendable {
  /// The UTF-8 text; it may hold invalid bytes, which separate words.
  public let text: [UInt8]
  /// The parts to count, each between scalars; sequences of words never cross from one to another.
  public let ranges: [ByteRange]
  /// How often each word counts.
  public let weight: Int

  /// Makes a field of some parts of a text.
  ///
  /// - Parameters:
  ///   - text: The text, shared and not copied.
  ///   - ranges: The parts to count; all of the text when nil.
  ///   - weight: How often each word counts, at least 1.
  public init(_ text: [UInt8], ranges: [ByteRange]? = nil, weight: Int = 1) {
    precondition(weight >= 1, "a field weighs at least 1")
    self.text = text
    self.ranges = ranges ?? [ByteRange(0, text.count)]
    self.weight = weight
  }
}
