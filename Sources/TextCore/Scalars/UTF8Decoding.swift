/// One step of decoding: a Unicode scalar, or a stretch of bytes that is none.
@usableFromInline
struct DecodedScalar {
  /// The scalar's value, or `invalid`.
  @usableFromInline var value: UInt32
  /// The number of bytes.
  @usableFromInline var length: Int

  /// The value that stands for bytes that are not UTF-8.
  @usableFromInline static var invalid: UInt32 { UInt32.max }

  @inlinable
  init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  /// Whether the bytes are a well-formed scalar.
  @inlinable var isValid: Bool { value != Self.invalid }
}

extension Span<UInt8> {
  /// Decodes the scalar that starts at an offset.
  ///
  /// Ill-formed bytes are taken as the "maximal subpart" of the Unicode Standard (section 3.9,
  /// U+FFFD substitution), one at a time: as Swift's `String(decoding:)` and Python's
  /// `errors="replace"` do.
  @inlinable
  func decodeScalar(at offset: Int) -> DecodedScalar {
    let first = self[offset]
    if first < 0x80 { return DecodedScalar(value: UInt32(first), length: 1) }
    return decodeWideScalar(at: offset, first: first)
  }

  @usableFromInline
  func decodeWideScalar(at offset: Int, first: UInt8) -> DecodedScalar {
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    let needed: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (needed, value) = (1, UInt32(first & 0x1F))
    case 0xE0...0xEF:
      (needed, value) = (2, UInt32(first & 0x0F))
      if first == 0xE0 { lowest = 0xA0 }
      if first == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      (needed, value) = (3, UInt32(first & 0x07))
      if first == 0xF0 { lowest = 0x90 }
      if first == 0xF4 { highest = 0x8F }
    default: return DecodedScalar(value: DecodedScalar.invalid, length: 1)
    }
    for step in 1...needed {
      let index = offset &+ step
      guard index < count else {
        return DecodedScalar(value: DecodedScalar.invalid, length: step)
      }
      let byte = self[index]
      guard byte >= lowest, byte <= highest else {
        return DecodedScalar(value: DecodedScalar.invalid, length: step)
      }
      value = value << 6 | UInt32(byte & 0x3F)
      (lowest, highest) = (0x80, 0xBF)
    }
    return DecodedScalar(value: value, length: needed + 1)
  }

  /// Decodes the scalar that ends before an offset, which is a scalar boundary greater than 0.
  func decodeScalar(before offset: Int) -> DecodedScalar {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    while start < offset {
      let scalar = decodeScalar(at: start)
      if start + scalar.length == offset { return scalar }
      start += 1
    }
    return DecodedScalar(value: DecodedScalar.invalid, length: 1)
  }
}
