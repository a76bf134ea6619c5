// Words and numbers.

extension Span<UInt8> {
  /// The token that starts with a letter, or with a scalar beyond ASCII that has a numeric value.
  func scanWord(at start: Int) -> (TokenKind, Int) {
    let (end, hasLetter) = wordRun(from: start, hasLetter: false)
    guard end < count else { return (hasLetter ? .word : .number, end) }
    switch self[end] {
    case UInt8(ascii: "."):
      if let stop = abbreviationEnd(from: start, to: end) { return (.word, stop) }
      if let address = scanEmail(at: start, from: end) { return (.email, address) }
      if let address = scanAddress(at: start, from: end) { return (.url, address) }
    case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "%"):
      if let address = scanEmail(at: start, from: end) { return (.email, address) }
    case UInt8(ascii: ":"):
      if let address = scanAddress(at: start, from: end) { return (.url, address) }
    default: break
    }
    return (hasLetter ? .word : .number, end)
  }

  /// The token that starts with an ASCII digit.
  func scanNumber(at start: Int) -> (TokenKind, Int) {
    var end = start + 1
    while end < count {
      if self[end].isASCIIDigit {
        end += 1
      } else if self[end].joinsDigits, end + 1 < count, self[end + 1].isASCIIDigit {
        end += 2
      } else {
        break
      }
    }
    let (after, hasLetter) = wordRun(from: end, hasLetter: false)
    if after < count, self[after] == UInt8(ascii: "@"),
      let address = scanEmail(at: start, from: after)
    {
      return (.email, address)
    }
    if after < count, self[after] == UInt8(ascii: "."), hasLetter,
      let address = scanAddress(at: start, from: after)
    {
      return (.url, address)
    }
    return (hasLetter && !isNumberSuffix(end, after) ? .word : .number, after)
  }

  /// Whether the letters after a number are an ordinal's ending, a unit or the like: one or two.
  private func isNumberSuffix(_ start: Int, _ end: Int) -> Bool {
    // "1990’s" has one byte for its letter and three for its apostrophe.
    if end - start == 4, self[start] == 0xE2 { return true }
    var letters = 0
    for index in start..<end where !self[index].isASCIIDigit && self[index] != 0x27 {
      if self[index] == UInt8(ascii: "-") { return false }
      letters += 1
    }
    return letters <= 2
  }

  /// The end of the word scalars from a position on, and whether one is a letter.
  ///
  /// An apostrophe goes on before a letter, a hyphen before a letter or digit. The position may
  /// itself be at one of these, after a number.
  func wordRun(from start: Int, hasLetter: Bool) -> (end: Int, hasLetter: Bool) {
    var position = start
    var hasLetter = hasLetter
    while position < count {
      let byte = self[position]
      if byte.isASCIILetter {
        hasLetter = true
        repeat { position &+= 1 } while position < count && self[position].isASCIILetter
      } else if byte.isASCIIDigit {
        position &+= 1
      } else if byte >= 0x80 {
        guard let next = wideWordStep(at: position, hasLetter: &hasLetter) else { break }
        position = next
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") {
        guard goesOn(after: position + 1, digits: byte == UInt8(ascii: "-")) else { break }
        position += 1
      } else {
        break
      }
    }
    return (position, hasLetter)
  }

  /// The end of a scalar beyond ASCII that belongs to a word, or nil.
  private func wideWordStep(at position: Int, hasLetter: inout Bool) -> Int? {
    let scalar = decodeScalar(at: position)
    guard scalar.isValid else { return nil }
    let next = position + scalar.length
    switch ScalarClass.of(scalar.value) {
    case .letter:
      hasLetter = true
      return next
    case .number, .mark: return next
    case .joiner: return goesOn(after: next, digits: true) ? next : nil
    default:
      switch scalar.value {
      case 0x2019: return goesOn(after: next, digits: false) ? next : nil
      case 0x2010, 0x2011: return goesOn(after: next, digits: true) ? next : nil
      default: return nil
      }
    }
  }

  /// Whether a letter, or if `digits` a digit, starts at a position.
  private func goesOn(after position: Int, digits: Bool) -> Bool {
    guard position < count else { return false }
    let byte = self[position]
    if byte < 0x80 { return byte.isASCIILetter || digits && byte.isASCIIDigit }
    let scalar = decodeScalar(at: position)
    guard scalar.isValid else { return false }
    let kind = ScalarClass.of(scalar.value)
    return kind == .letter || digits && kind == .number
  }
}

extension UInt8 {
  /// Whether the byte goes on a number when a digit follows: 1,234.5, 6:40, 24/7, 2031-02-04.
  fileprivate var joinsDigits: Bool {
    self == UInt8(ascii: ",") || self == UInt8(ascii: ".") || self == UInt8(ascii: ":")
      || self == UInt8(ascii: "/") || self == UInt8(ascii: "-")
  }
}
