import TextCore

extension Article {
  /// The parts of the text that tell the story: what copies have in common.
  ///
  /// Headlines, bylines, datelines, captions, credits and footers are each outlet's own.
  var storyRanges: [ByteRange] {
    let body = blocks.filter { $0.kind == .body }.map(\.range)
    return body.isEmpty ? [ByteRange(0, text.count)] : body
  }
}

/// What stays the same where a text is typeset anew: its letters and digits.
struct TextDigest: Hashable, Sendable {
  private(set) var letters = 0
  private var state: UInt64

  init(seed: UInt64) { state = WordHash.mixed(seed &+ 1) }

  /// Whether nothing was there to be told apart by.
  var isEmpty: Bool { letters == 0 }

  /// Adds the letters and digits of a range: ASCII letters in lower case, without spaces, marks of
  /// punctuation of ASCII, Latin-1 and General Punctuation (U+2000 to U+206F).
  mutating func add(_ text: [UInt8], in range: ByteRange) {
    let bytes = text.span
    var place = range.start
    while place < range.end {
      let byte = bytes[place]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: add(byte)
      case 0x41...0x5A: add(byte | 0x20)
      case 0xC2: place += 1
      case 0xE2 where place + 1 < range.end && (0x80...0x81).contains(bytes[place + 1]): place += 2
      case 0x80...: add(byte)
      default: break
      }
      place += 1
    }
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    state ^= state >> 29
    letters += 1
  }
}
