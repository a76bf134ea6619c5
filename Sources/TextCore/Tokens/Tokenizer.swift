/// Cuts a text into tokens.
///
/// * Every byte that is neither white space nor a control or format character is in a token;
///   ranges ascend, do not overlap, and lie between scalars.
/// * Words keep inner apostrophes and hyphens: "don't", "24-year-old". Abbreviations keep their
///   stop ("Mr.", "U.S.", "a.m.", "J."), a stop that ends a sentence does not join other words.
/// * Bytes that are not UTF-8 are tokens of their own kind.
///
/// Under these rules the tokens of a text depend on nothing but its bytes.
public struct Tokenizer: Sendable {
  /// Makes a tokenizer.
  public init() {}

  /// The tokens of a text.
  ///
  /// - Precondition: The text has at most 2³¹ − 1 bytes.
  /// - Complexity: O(bytes).
  public func tokenize(_ text: [UInt8]) -> Tokens {
    precondition(text.count <= Int(Int32.max), "a text has at most 2 GiB")
    var tokens = Tokens()
    tokens.reserve(text.count / 5)
    let span = text.span
    var position = 0
    while position < span.count {
      let byte = span[position]
      let (kind, end): (TokenKind?, Int)
      if byte.isASCIILetter {
        (kind, end) = span.scanWord(at: position)
      } else if byte <= 0x20 || byte == 0x7F {
        (kind, end) = (nil, position &+ 1)
      } else if byte < 0x80 {
        (kind, end) = span.scanASCIISign(byte, at: position)
      } else {
        (kind, end) = span.scanWide(at: position)
      }
      if let kind { tokens.append(kind, position, end) }
      position = end
    }
    return tokens
  }
}

extension Span<UInt8> {
  /// The token that starts with a digit or an ASCII sign.
  fileprivate func scanASCIISign(_ byte: UInt8, at start: Int) -> (TokenKind?, Int) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return scanNumber(at: start)
    case UInt8(ascii: "@"):
      let end = scanName(at: start + 1)
      return end > start + 1 ? (.handle, end) : (.symbol, end)
    case UInt8(ascii: "#"):
      if let end = scanKeyword(at: start + 1) { return (.hashtag, end) }
      return (.symbol, start + 1)
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "="):
      var end = start + 1
      while end < count, self[end] == byte { end += 1 }
      return (.punctuation, end)
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      let isDouble = start + 1 < count && self[start + 1] == byte
      return (.punctuation, isDouble ? start + 2 : start + 1)
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "%"):
      return (.symbol, start + 1)
    default: return (.punctuation, start + 1)
    }
  }

  /// The token that starts with a byte of 0x80 or more, or a nil kind for white space.
  fileprivate func scanWide(at start: Int) -> (TokenKind?, Int) {
    let scalar = decodeScalar(at: start)
    var end = start + scalar.length
    guard scalar.isValid else {
      while end < count {
        let next = decodeScalar(at: end)
        if next.isValid { break }
        end += next.length
      }
      return (.unknownBytes, end)
    }
    switch ScalarClass.of(scalar.value) {
    case .space, .joiner: return (nil, end)
    case .letter, .number: return scanWord(at: start)
    case .ideograph: return (.word, skipMarks(from: end))
    case .punctuation: return (.punctuation, end)
    case .mark: return (.symbol, skipMarks(from: end))
    case .symbol: return (.symbol, scanSymbol(scalar.value, end: end))
    }
  }

  private func skipMarks(from start: Int) -> Int {
    var position = start
    while position < count, self[position] >= 0x80 {
      let scalar = decodeScalar(at: position)
      guard scalar.isValid, ScalarClass.of(scalar.value) == .mark else { break }
      position += scalar.length
    }
    return position
  }

  /// The end of a symbol: marks, skin tones, joined emoji and the second half of a flag go with it.
  private func scanSymbol(_ value: UInt32, end: Int) -> Int {
    var position = skipMarks(from: end)
    let regional: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF
    var isFlag = regional.contains(value)
    while position < count, self[position] >= 0x80 {
      let scalar = decodeScalar(at: position)
      let next = position + scalar.length
      if scalar.isValid, isFlag && regional.contains(scalar.value) {
        isFlag = false
        position = skipMarks(from: next)
      } else if scalar.isValid, skinTones.contains(scalar.value) {
        position = skipMarks(from: next)
      } else if scalar.value == 0x200D, next < count, self[next] >= 0x80,
        ScalarClass.of(decodeScalar(at: next).value) == .symbol, decodeScalar(at: next).isValid
      {
        position = skipMarks(from: next + decodeScalar(at: next).length)
      } else {
        break
      }
    }
    return position
  }
}
