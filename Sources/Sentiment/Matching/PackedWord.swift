/// A word of up to 15 bytes as two numbers, so that words are compared in one step.
struct PackedWord: BitwiseCopyable, Equatable {
  /// The first eight bytes.
  let first: UInt64
  /// The others, and the length plus one in the highest byte.
  let second: UInt64

  /// What is no word.
  static let none = PackedWord(first: 0, second: 0)

  private init(first: UInt64, second: UInt64) { (self.first, self.second) = (first, second) }

  /// Packs a word; nil when it is longer.
  @inline(__always)
  init?(_ word: Span<UInt8>) {
    let count = word.count
    guard count <= 15 else { return nil }
    var first: UInt64 = 0
    for index in 0..<min(8, count) { first = first &<< 8 | UInt64(word[index]) }
    var second = UInt64(truncatingIfNeeded: count &+ 1) &<< 56
    if count > 8 {
      var rest: UInt64 = 0
      for index in 8..<count { rest = rest &<< 8 | UInt64(word[index]) }
      second |= rest
    }
    (self.first, self.second) = (first, second)
  }

  /// Whether a byte of the word is a hyphen.
  @inline(__always)
  var holdsHyphen: Bool { Self.holdsHyphen(first) || Self.holdsHyphen(second) }

  /// Whether one of eight bytes is a hyphen: a byte that is 0 after the exclusive or borrows from its
  /// highest bit (Mycroft, 1987).
  @inline(__always)
  private static func holdsHyphen(_ bytes: UInt64) -> Bool {
    let zeros = bytes ^ 0x2D2D_2D2D_2D2D_2D2D
    return (zeros &- 0x0101_0101_0101_0101) & ~zeros & 0x8080_8080_8080_8080 != 0
  }
}

/// What an index knows of a word of a text.
struct WordSymbols: BitwiseCopyable {
  /// The number of the word itself, or -1.
  var exact: Int32 = -1
  /// The number of the longest beginning that a pattern names, or -1.
  var prefix: Int32 = -1
  /// Whether the word has no number and a hyphen.
  var isCompound = false
}
