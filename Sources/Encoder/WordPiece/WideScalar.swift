extension Span<UInt8> {
  /// Decodes the scalar of two to four bytes at an offset: its value and length.
  ///
  /// Where the bytes before `end` are not well-formed UTF-8 the value is 0 and the length 1. The
  /// Unicode Standard would put U+FFFD for one or more such bytes (section 3.9), which is dropped
  /// from the text like 0 is, so how many is all the same.
  @inline(__always)
  func wideScalar(at offset: Int, end: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first <= 0xF4, offset &+ length <= end else { return (0, 1) }
    var value = first & (0x7F &>> UInt32(length))
    for step in 1..<length {
      let byte = UInt32(self[offset &+ step])
      guard byte & 0xC0 == 0x80 else { return (0, 1) }
      value = value &<< 6 | byte & 0x3F
    }
    switch length {
    case 3 where value < 0x800 || value &>> 11 == 0x1B: return (0, 1)
    case 4 where value < 0x1_0000 || value > 0x10_FFFF: return (0, 1)
    default: return (value, length)
    }
  }
}
