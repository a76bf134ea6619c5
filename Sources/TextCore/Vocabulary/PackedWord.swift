/// A word of up to 15 bytes as two numbers, so that words are compared in one step.
@frozen
public struct PackedWord: BitwiseCopyable, Equatable, Sendable {
  /// The first eight bytes; of a word of two or three some of them twice.
  public let first: UInt64
  /// The others, and the length plus one in the highest byte.
  public let second: UInt64

  /// What is no word.
  public static let none = PackedWord(first: 0, second: 0)

  private init(first: UInt64, second: UInt64) { (self.first, self.second) = (first, second) }

  /// Packs a word; nil when it is longer.
  ///
  /// Two loads, which overlap, take the place of a loop whose length the processor cannot foresee.
  @inlinable @inline(__always)
  public init?(_ word: Span<UInt8>) {
    let count = word.count
    let length = UInt64(truncatingIfNeeded: count &+ 1) &<< 56
    let bytes = word.bytes
    switch count {
    case 8...15:
      // Safe: both loads end within the word.
      first = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
      let last = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      second = length | (count == 8 ? 0 : last &>> UInt64(truncatingIfNeeded: (16 &- count) &* 8))
    case 4...7:
      let start = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      let rest = UInt64(last) &>> UInt64(truncatingIfNeeded: (8 &- count) &* 8)
      first = UInt64(start) | rest &<< 32
      second = length
    case 1...3:
      first = UInt64(word[0]) | UInt64(word[count &>> 1]) &<< 8 | UInt64(word[count &- 1]) &<< 16
      second = length
    case 0: (first, second) = (0, length)
    default: return nil
    }
  }

  /// Whether two words have the same bytes.
  @inlinable @inline(__always)
  public static func == (one: PackedWord, other: PackedWord) -> Bool {
    (one.first ^ other.first) | (one.second ^ other.second) == 0
  }

  /// Whether a byte of the word is a hyphen.
  @inlinable @inline(__always)
  public var holdsHyphen: Bool { Self.holdsHyphen(first) || Self.holdsHyphen(second) }

  /// Whether one of eight bytes is a hyphen: a byte that is 0 after the exclusive or borrows from its
  /// highest bit (Mycroft, 1987).
  @inlinable @inline(__always)
  public static func holdsHyphen(_ bytes: UInt64) -> Bool {
    let zeros = bytes ^ 0x2D2D_2D2D_2D2D_2D2D
    return (zeros &- 0x0101_0101_0101_0101) & ~zeros & 0x8080_8080_8080_8080 != 0
  }
}
