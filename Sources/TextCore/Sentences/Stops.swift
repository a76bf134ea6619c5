/// What kind of stop a token is or ends with.
enum Stop {
  /// A full stop.
  case period
  /// ! or ?.
  case mark
  /// … or ....
  case ellipsis
  /// The stop of a title.
  case title
  /// The stop of a single initial, or of an abbreviation that never ends a sentence.
  case initial
  /// The stop of a month.
  case month
  /// The stop of "a.m." or "p.m.".
  case time
  /// The stop of another abbreviation.
  case abbreviation

  init?(_ tokens: Tokens, _ index: Int, _ text: Span<UInt8>) {
    let (start, end) = (Int(tokens.starts[index]), Int(tokens.ends[index]))
    let last = text[end - 1]
    switch tokens.kinds[index] {
    case .punctuation:
      if last == UInt8(ascii: ".") {
        self = end - start == 1 ? .period : .ellipsis
      } else if last == UInt8(ascii: "!") || last == UInt8(ascii: "?") {
        self = .mark
      } else if let sign = SentenceSigns.stop(text, start) {
        self = sign
      } else {
        return nil
      }
    case .word:
      guard last == UInt8(ascii: ".") else { return nil }
      self = Self.abbreviation(text, from: start, to: end - 1)
    default: return nil
    }
  }

  private static func abbreviation(_ text: Span<UInt8>, from start: Int, to end: Int) -> Stop {
    if end - start == 1 { return .initial }
    if text.holds("a.m", at: start, length: end - start)
      || text.holds("p.m", at: start, length: end - start)
    {
      return .time
    }
    if text.holds("e.g", at: start, length: end - start)
      || text.holds("i.e", at: start, length: end - start)
    {
      return .initial
    }
    switch Abbreviations.kind(in: text, from: start, to: end) {
    case .title: return .title
    case .inner, .numbered: return .initial
    case .month: return .month
    case .common, nil: return .abbreviation
    }
  }
}

/// The signs of scripts and typography beyond ASCII that matter at the end of a sentence.
enum SentenceSigns {
  /// …, and the stops of Chinese and Japanese, Devanagari, Arabic and Armenian.
  static func stop(_ text: Span<UInt8>, _ start: Int) -> Stop? {
    guard text[start] >= 0x80 else { return nil }
    switch text.decodeScalar(at: start).value {
    case 0x2026: return .ellipsis
    case 0x3002, 0xFF0E, 0x0964, 0x06D4, 0x0589: return .period
    case 0xFF01, 0xFF1F, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049, 0x061F: return .mark
    default: return nil
    }
  }
}

/// What a punctuation token does beside a stop.
enum SignRole {
  case stop
  case openingQuote
  case closingQuote
  case straightQuote
  case openingBracket
  case closingBracket
  case bullet
  case dash
  case other

  /// Whether the sign can stand before the first word of a sentence.
  var opens: Bool {
    self == .openingQuote || self == .straightQuote || self == .openingBracket
      || self == .closingQuote
  }

  init(_ tokens: Tokens, _ index: Int, _ text: Span<UInt8>) {
    guard tokens.kinds[index] == .punctuation else {
      self = .other
      return
    }
    let start = Int(tokens.starts[index])
    switch text.decodeScalar(at: start).value {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F: self = .stop
    case 0x201C, 0x2018, 0xAB, 0x201E, 0x201A, 0x300C, 0x300E, 0x60: self = .openingQuote
    case 0x201D, 0x2019, 0xBB, 0x300D, 0x300F: self = .closingQuote
    case 0x22, 0x27: self = .straightQuote
    case 0x28, 0x5B, 0x7B: self = .openingBracket
    case 0x29, 0x5D, 0x7D: self = .closingBracket
    case 0x2022, 0x25CF, 0x25AA: self = .bullet
    case 0x2D, 0x2013...0x2015: self = .dash
    default: self = .other
    }
  }
}
