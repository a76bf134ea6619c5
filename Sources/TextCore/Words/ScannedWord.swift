/// A word found in a block of text.
@frozen
public struct ScannedWord: BitwiseCopyable, Sendable {
  /// Where its normal form starts in the bytes that hold those of the block.
  public var offset: UInt32
  /// How many bytes that has.
  public var length: UInt32
  /// Its first byte in the text, from the start of the block.
  public var start: UInt32
  /// The end of its last byte.
  public var end: UInt32
  /// Where the gap before the next word begins: `end`, or after the possessive that was dropped.
  public var resume: UInt32
  /// Whether its normal form may hold an apostrophe or a hyphen.
  public var mayBeJoined: Bool

  /// The bytes of its normal form.
  @inlinable
  public var form: Range<Int> { Int(offset)..<Int(offset) + Int(length) }
}
