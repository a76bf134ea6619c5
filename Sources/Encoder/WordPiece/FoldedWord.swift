/// A word as the vocabulary is asked for it, with the bytes of the text that each part came from.
///
/// Nothing is kept beyond `longest` scalars but their number and end: such a word is not looked up.
struct FoldedWord {
  /// The number of scalars above which a word is unknown.
  static let longest = 100

  /// The folded bytes in UTF-8; the first `count` are the word's.
  var bytes = [UInt8](repeating: 0, count: 4 * (longest + 1))
  /// The offset in the text where the scalar of each folded byte starts.
  private(set) var starts = [Int](repeating: 0, count: 4 * (longest + 1))
  /// The offset in the text where the scalar of each folded byte ends.
  private(set) var ends = [Int](repeating: 0, count: 4 * (longest + 1))
  /// The number of folded bytes.
  private(set) var count = 0
  /// The number of scalars.
  private(set) var scalars = 0
  /// The offset in the text where the last scalar ends.
  private(set) var end = 0

  /// Empties the word.
  mutating func clear() { (count, scalars) = (0, 0) }

  /// Adds a scalar that came from the text's bytes `start..<end`.
  @inline(__always)
  mutating func append(_ scalar: UInt32, start: Int, end: Int) {
    scalars &+= 1
    self.end = end
    guard scalars <= Self.longest else { return }
    if scalar < 0x80 {
      append(byte: scalar, start, end)
    } else if scalar < 0x800 {
      append(byte: 0xC0 | scalar >> 6, start, end)
      append(byte: 0x80 | scalar & 0x3F, start, end)
    } else {
      if scalar < 0x1_0000 {
        append(byte: 0xE0 | scalar >> 12, start, end)
      } else {
        append(byte: 0xF0 | scalar >> 18, start, end)
        append(byte: 0x80 | scalar >> 12 & 0x3F, start, end)
      }
      append(byte: 0x80 | scalar >> 6 & 0x3F, start, end)
      append(byte: 0x80 | scalar & 0x3F, start, end)
    }
  }

  @inline(__always)
  private mutating func append(byte: UInt32, _ start: Int, _ end: Int) {
    bytes[count] = UInt8(truncatingIfNeeded: byte)
    starts[count] = start
    ends[count] = end
    count &+= 1
  }
}
