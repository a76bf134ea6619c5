/// The text inside JSON strings, and JSON text without its space.
enum JSONString {
  /// What is between the quotes of a string, escapes resolved.
  ///
  /// `\u0000` stays a NUL. A half of a surrogate pair becomes U+FFFD and is counted.
  ///
  /// - Returns: The text, and the number of half pairs.
  static func unescaped(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(JSONProblem) -> (text: [UInt8], loneSurrogates: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var loneSurrogates = 0
    let end = range.upperBound
    var position = range.lowerBound
    var runStart = position
    while let backslash = ByteSearch.first(0x5C, in: bytes, from: position, to: end) {
      position = backslash
      text.append(contentsOf: bytes[runStart..<position])
      guard position + 1 < end else { throw badEscape(position) }
      if let plain = simpleEscape(bytes[position + 1]) {
        text.append(plain)
        position += 2
      } else {
        let scalar = try unicodeEscape(bytes, at: &position, end: end)
        if scalar == nil { loneSurrogates += 1 }
        UTF8Encoding.append(scalar ?? 0xFFFD, to: &text)
      }
      runStart = position
    }
    text.append(contentsOf: bytes[runStart..<end])
    return (text, loneSurrogates)
  }

  /// A JSON value without the space between its tokens.
  static func compact(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    var isInString = false
    var isEscaped = false
    for byte in bytes[range] {
      if isInString {
        output.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
      } else if byte > 0x20 {
        output.append(byte)
        isInString = byte == 0x22
      }
    }
    return output
  }

  private static func simpleEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x22, 0x5C, 0x2F: byte
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  /// Reads `\uXXXX`, or two of them for a surrogate pair; nil is half a pair.
  private static func unicodeEscape(
    _ bytes: [UInt8], at position: inout Int, end: Int
  ) throws(JSONProblem) -> UInt32? {
    guard let unit = unit(bytes, at: position, end: end) else { throw badEscape(position) }
    position += 6
    guard 0xD800...0xDFFF ~= unit else { return unit }
    guard unit < 0xDC00, let low = self.unit(bytes, at: position, end: end),
      0xDC00...0xDFFF ~= low
    else { return nil }
    position += 6
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  /// The code unit of `\uXXXX` at a position, or nil where none stands.
  private static func unit(_ bytes: [UInt8], at position: Int, end: Int) -> UInt32? {
    guard position + 6 <= end, bytes[position] == 0x5C, bytes[position + 1] == 0x75 else {
      return nil
    }
    var unit: UInt32 = 0
    for byte in bytes[(position + 2)..<(position + 6)] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return unit
  }

  private static func badEscape(_ position: Int) -> JSONProblem {
    JSONProblem(position: position, message: "the backslash starts no escape that JSON has")
  }
}
