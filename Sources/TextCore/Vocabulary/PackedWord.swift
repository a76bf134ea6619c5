/// A word of up to 15 bytes as two numbers, so that words are compared in one step.
@frozen
public struct PackedWord: BitwiseCopyable, Equatable, Sendable {
  /// The first eight bytes.
  public let first: UInt64
  /// The others, and the length plus one in the highest byte.
  public let second: UInt64

  /// What is no word.
  public static let none = PackedWord(first: 0, second: 0)

  @inlinable @inline(__always)
  init(first: UInt64, second: UInt64) { (self.first, self.second) = (first, second) }

  /// Packs a word; nil when it is longer.
  @inlinable @inline(__always)
  public init?(_ word: Span<UInt8>) {
    guard word.count <= Self.longest else { return nil }
    var (first, second): (UInt64, UInt64) = (0, 0)
    for index in word.indices {
      let byte = UInt64(word[index]) &<< UInt64(truncatingIfNeeded: index &* 8)
      if index < 8 { first |= byte } else { second |= byte }
    }
    self.init(first: first, second: second | Self.mark(word.count))
  }

  /// Packs a word that lies in a buffer; nil when it is longer.
  ///
  /// Two loads, which read over its end, take the place of a loop whose length the processor cannot
  /// foresee.
  ///
  /// - Precondition: 16 bytes can be read from the start of the word.
  @inlinable @inline(__always)
  public init?(in buffer: Span<UInt8>, at start: Int, count: Int) {
    precondition(start >= 0 && start &+ 16 <= buffer.count, "a buffer goes on after its last word")
    guard count <= Self.longest else { return nil }
    // Safe: both loads end within the buffer.
    let bytes = unsafe buffer.bytes
    let first = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    let second = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
    // The bits of the number that the word ends in.
    let rest = ~(~0 &<< (UInt64(truncatingIfNeeded: count) &* 8))
    let isShort = count < 8
    self.init(
      first: isShort ? first & rest : first,
      second: (isShort ? 0 : second & rest) | Self.mark(count))
  }

  /// The most bytes of a word that is packed.
  @inlinable @inline(__always)
  static var longest: Int { 15 }

  @inlinable @inline(__always)
  static func mark(_ count: Int) -> UInt64 { UInt64(truncatingIfNeeded: count &+ 1) &<< 56 }

  /// Whether two words have the same bytes.
  @inlinable @inline(__always)
  public static func == (one: PackedWord, other: PackedWord) -> Bool {
    (one.first ^ other.first) | (one.second ^ other.second) == 0
  }
}
