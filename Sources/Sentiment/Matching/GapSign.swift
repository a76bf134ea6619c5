/// A sign between two words.
enum GapSign {
  /// White space or a sign without meaning here.
  case nothing
  /// A sign that ends something.
  case mark(ClauseBreak)
  /// `!`, which also ends a sentence.
  case exclamation

  /// The sign at a position and how many bytes it has.
  static func read(
    _ bytes: Span<UInt8>, at position: Int, to limit: Int
  ) -> (sign: GapSign, length: Int) {
    let byte = bytes[position]
    let next = position + 1
    switch byte {
    case UInt8(ascii: ","): return (.mark(.comma), 1)
    case UInt8(ascii: "!"): return (.exclamation, 1)
    case UInt8(ascii: "."), UInt8(ascii: "?"): return (.mark(.sentence), 1)
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""):
      return (.mark(.clause), 1)
    case UInt8(ascii: "-"):
      // A hyphen that touches no word on one side is a dash.
      let isDash = next < limit && (bytes[next] == 0x20 || bytes[next] == byte)
      return (isDash ? .mark(.clause) : .nothing, 1)
    case 0x0A:
      return (next < limit && bytes[next] == byte ? .mark(.sentence) : .nothing, 1)
    case 0xE2 where position + 2 < limit && bytes[next] == 0x80:
      switch bytes[position + 2] {
      // U+2013…2015 dashes, U+201C…201F double quotation marks, U+2026 ellipsis.
      case 0x93...0x95, 0x9C...0x9F, 0xA6: return (.mark(.clause), 3)
      case 0xA8, 0xA9: return (.mark(.sentence), 3)
      default: return (.nothing, 3)
      }
    case 0xC2 where next < limit && (bytes[next] == 0xAB || bytes[next] == 0xBB):
      return (.mark(.clause), 2)
    default: return (.nothing, 1)
    }
  }
}
