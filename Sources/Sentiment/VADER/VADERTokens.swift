/// The tokens of a text by VADER's rules, with its marks of emphasis.
///
/// Tokens are what white space separates. ASCII punctuation is taken off both ends, unless no more than
/// two characters would be left, as of an emoticon. An emoji becomes its description first, with a space
/// before it unless one stands there or the text starts, and none after it.
struct VADERTokens {
  private(set) var tokens: [VADERToken] = []
  private(set) var exclamations = 0
  private(set) var questions = 0
  private var uppers = 0

  /// Cuts a text into tokens.
  init(_ text: [UInt8], _ lexicon: VADERLexicon) {
    let isPlain = text.allSatisfy { $0 < 0x80 }
    let bytes = isPlain ? text : Self.withoutEmoji(text, lexicon)
    let span = bytes.span
    tokens.reserveCapacity(bytes.count / 5)
    var lowered: [UInt8] = []
    var start = 0
    var position = 0
    while position < span.count {
      let byte = span[position]
      if byte &- 0x21 < 0x5E {
        if byte == UInt8(ascii: "!") { exclamations += 1 }
        if byte == UInt8(ascii: "?") { questions += 1 }
        position &+= 1
        continue
      }
      let space = Self.spaceLength(span, at: position)
      if space > 0 {
        if start < position { append(span, start..<position, lexicon, &lowered) }
        start = position + space
      }
      position += max(1, space)
    }
    if start < position { append(span, start..<position, lexicon, &lowered) }
  }

  /// Whether some tokens are in capitals and some are not.
  var differInCapitals: Bool { uppers > 0 && uppers < tokens.count }

  private mutating func append(
    _ bytes: Span<UInt8>, _ whole: Range<Int>, _ lexicon: VADERLexicon, _ lowered: inout [UInt8]
  ) {
    let range = Self.stripped(bytes, whole)
    lowered.removeAll(keepingCapacity: true)
    var (hasUpper, hasLower, isWide) = (false, false, false)
    for index in range {
      let byte = bytes[index]
      if byte &- UInt8(ascii: "A") < 26 {
        hasUpper = true
      } else if byte &- UInt8(ascii: "a") < 26 {
        hasLower = true
      } else if byte >= 0x80 {
        isWide = true
      }
      lowered.append(byte.lowered)
    }
    if isWide {
      let token = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
      (hasUpper, hasLower) = Self.cases(of: token)
      lowered = Array(Self.lowered(token).utf8)
    }
    let id = lexicon.id(of: lowered.span)
    let word = lexicon[id]
    if hasUpper && !hasLower { uppers += 1 }
    tokens.append(
      VADERToken(
        word: id, isUpper: hasUpper && !hasLower,
        isNegation: word?.isNegator ?? false || Self.holdsContractedNot(lowered.span),
        isRated: word?.valence != nil))
  }

  private static func holdsContractedNot(_ word: Span<UInt8>) -> Bool {
    guard word.count >= 3 else { return false }
    for index in 0..<(word.count - 2)
    where word[index + 1] == UInt8(ascii: "'") && word[index] == UInt8(ascii: "n")
      && word[index + 2] == UInt8(ascii: "t")
    { return true }
    return false
  }

  /// The token without ASCII punctuation at its ends, or all of it when no more than two scalars are
  /// left.
  private static func stripped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isPunctuation { start += 1 }
    while end > start, bytes[end - 1].isPunctuation { end -= 1 }
    var scalars = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars <= 2 ? range : start..<end
  }

  /// The length of the white space at a position in the sense of Python's `str.split`, or 0.
  private static func spaceLength(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let byte = bytes[position]
    if byte < 0x80 {
      return byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) ? 1 : 0
    }
    if byte == 0xC2, position + 1 < bytes.count {
      return bytes[position + 1] == 0x85 || bytes[position + 1] == 0xA0 ? 2 : 0
    }
    guard position + 2 < bytes.count else { return 0 }
    switch (byte, bytes[position + 1], bytes[position + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  /// The text with emoji as words; bytes that are not UTF-8 become U+FFFD.
  private static func withoutEmoji(_ text: [UInt8], _ lexicon: VADERLexicon) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isAfterSpace = true
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if !scalar.isASCII, let description = lexicon.description(of: scalar) {
        if !isAfterSpace { bytes.append(0x20) }
        bytes += description
        isAfterSpace = false
      } else {
        bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        isAfterSpace = scalar == " "
      }
    }
    return bytes
  }

  /// Whether there is a capital, and a small or title-case letter, as `str.isupper` asks.
  private static func cases(of token: String) -> (hasUpper: Bool, hasLower: Bool) {
    var (hasUpper, hasLower) = (false, false)
    for scalar in token.unicodeScalars {
      let properties = scalar.properties
      if properties.isLowercase || properties.generalCategory == .titlecaseLetter {
        hasLower = true
      } else if properties.isUppercase {
        hasUpper = true
      }
    }
    return (hasUpper, hasLower)
  }

  private static func lowered(_ token: String) -> String {
    token.unicodeScalars.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
  }
}

extension UInt8 {
  /// A sign of Python's `string.punctuation`.
  fileprivate var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
