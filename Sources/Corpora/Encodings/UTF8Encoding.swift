/// UTF-8 at the level of bytes.
enum UTF8Encoding {
  /// Appends a scalar value; the caller gives no surrogate.
  static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
      output.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      output.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case ..<0x10000:
      output.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      output.append(0x80 | UInt8(truncatingIfNeeded: (scalar >> 6) & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      output.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      output.append(0x80 | UInt8(truncatingIfNeeded: (scalar >> 12) & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: (scalar >> 6) & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }

  /// Whether a range holds well-formed UTF-8 only.
  static func isValid(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let part = bytes.span.extracting(range)
    return (try? UTF8Span(validating: part)) != nil
  }

  /// The number of bytes of the well-formed sequence at a position, or 0 where there is none
  /// (Unicode 16, table 3-7).
  static func sequenceLength(_ bytes: [UInt8], at position: Int, end: Int) -> Int {
    let first = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case ..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard position + length <= end, second ~= bytes[position + 1] else { return 0 }
    for index in (position + 2)..<(position + max(length, 2))
    where !(0x80...0xBF ~= bytes[index]) {
      return 0
    }
    return length
  }

  /// How much of a range is not ASCII: well-formed sequences, and bytes outside of any.
  static func census(_ bytes: [UInt8], _ range: Range<Int>) -> (sequences: Int, strays: Int) {
    var sequences = 0
    var strays = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let length = sequenceLength(bytes, at: position, end: range.upperBound)
      if length == 0 { strays += 1 }
      if length > 1 { sequences += 1 }
      position += max(length, 1)
    }
    return (sequences, strays)
  }

  /// A range with every byte outside a well-formed sequence replaced by U+FFFD, one for each maximal
  /// beginning of a sequence as in the WHATWG Encoding Standard, and how many there were.
  static func repaired(_ bytes: [UInt8], _ range: Range<Int>) -> (text: [UInt8], repairs: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(range.count + 16)
    var repairs = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let length = sequenceLength(bytes, at: position, end: range.upperBound)
      if length > 0 {
        text.append(contentsOf: bytes[position..<(position + length)])
        position += length
      } else {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        repairs += 1
        position += beginningLength(bytes, at: position, end: range.upperBound)
      }
    }
    return (text, repairs)
  }

  /// The length of the longest beginning of a well-formed sequence at a position, at least 1.
  private static func beginningLength(_ bytes: [UInt8], at position: Int, end: Int) -> Int {
    // Fill the rest with continuation bytes: as far as that makes a sequence, the beginning is good.
    let available = min(4, end - position)
    for kept in stride(from: available, to: 1, by: -1) {
      let trial =
        Array(bytes[position..<(position + kept)]) + [UInt8](repeating: 0x80, count: 4 - kept)
      if sequenceLength(trial, at: 0, end: 4) > kept { return kept }
    }
    return 1
  }
}
