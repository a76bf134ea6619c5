/// A scalar, or two, that may be a quotation mark, with what stands beside it.
struct QuotationSign {
  /// What the sign is by its form.
  enum Form: UInt8 {
    case openingDouble
    case closingDouble
    case straightDouble
    case openingSingle
    case closingSingle
    case straightSingle
    case openingAngle
    case closingAngle
  }

  let form: Form
  let style: QuotationStyle
  let start: Int
  let end: Int
  /// Whether the sign can open by what stands beside it.
  var canOpen = false
  /// Whether the sign can close by what stands beside it.
  var canClose = false
  /// Whether the letter s stands before the sign.
  var followsS = false
  /// Whether a comma or stop stands before the sign.
  var followsStop = false

  /// Whether the sign is one of those that stand in pairs around speech in most English copy.
  var isDouble: Bool {
    form == .openingDouble || form == .closingDouble || form == .straightDouble
  }

  private init(_ form: Form, _ style: QuotationStyle, _ start: Int, _ end: Int) {
    (self.form, self.style, self.start, self.end) = (form, style, start, end)
  }

  /// The signs of a paragraph in order.
  static func signs(in text: Span<UInt8>, from start: Int, to end: Int) -> [QuotationSign] {
    var signs: [QuotationSign] = []
    var position = start
    while position < end {
      let byte = text[position]
      if byte == 0x27 || byte == 0x60 {
        let runEnd = text.runEnd(from: position, to: end)
        appendRun(of: byte, from: position, to: runEnd, to: &signs)
        position = runEnd
      } else if byte < 0x80 {
        if byte == 0x22 {
          signs.append(QuotationSign(.straightDouble, .straight, position, position + 1))
        }
        position &+= 1
      } else {
        let scalar = text.decodeScalar(at: position)
        if let (form, style) = Self.form(of: scalar.value) {
          signs.append(QuotationSign(form, style, position, position + scalar.length))
        }
        position += scalar.length
      }
    }
    for index in signs.indices {
      let isAfterDouble =
        index > 0 && signs[index - 1].isDouble && signs[index - 1].end == signs[index].start
      signs[index].readNeighbours(in: text, from: start, to: end, isAfterDouble: isAfterDouble)
    }
    return signs
  }

  /// Two apostrophes or grave accents are a double mark: an odd apostrophe is a single mark before
  /// the pairs, an odd grave accent is no mark.
  private static func appendRun(
    of byte: UInt8, from start: Int, to end: Int, to signs: inout [QuotationSign]
  ) {
    var position = start
    if byte == 0x27, (end - start) % 2 == 1 {
      signs.append(QuotationSign(.straightSingle, .single, start, start + 1))
      position += 1
    }
    while position + 1 < end {
      signs.append(
        QuotationSign(
          byte == 0x27 ? .straightDouble : .openingDouble, .backtick, position, position + 2))
      position += 2
    }
  }

  private static func form(of value: UInt32) -> (Form, QuotationStyle)? {
    switch value {
    case 0x201C, 0x201E, 0x201F, 0x301D: (.openingDouble, .curly)
    case 0x201D, 0x301E: (.closingDouble, .curly)
    case 0xAB: (.openingDouble, .guillemet)
    case 0xBB: (.closingDouble, .guillemet)
    case 0xFF02: (.straightDouble, .straight)
    case 0x2018: (.openingSingle, .single)
    case 0x2019: (.closingSingle, .single)
    case 0x2039: (.openingAngle, .guillemet)
    case 0x203A: (.closingAngle, .guillemet)
    default: nil
    }
  }

  private mutating func readNeighbours(
    in text: Span<UInt8>, from first: Int, to last: Int, isAfterDouble: Bool
  ) {
    let before = start > first ? text.decodeScalar(before: start).value : nil
    let after = end < last ? text.decodeScalar(at: end).value : nil
    let isSpaced = before?.isWhiteSpace ?? true
    let opensAfter = isSpaced || before.map { $0.isOpeningBracket || $0.isDash } ?? false
    switch form {
    case .straightDouble:
      canOpen = opensAfter && (after.map { $0.isLetterOrDigit || $0.isOpeningBracket } ?? false)
      canClose = !isSpaced && (after.map { $0.isWhiteSpace || $0.isPunctuation } ?? true)
    case .openingDouble: canOpen = true
    case .closingDouble: canClose = true
    case .openingSingle, .straightSingle, .closingSingle, .openingAngle, .closingAngle:
      if form != .closingSingle && form != .closingAngle {
        canOpen =
          (opensAfter || isAfterDouble) && !(after?.isWhiteSpace ?? true)
          && (form == .openingAngle || !text.startsClippedWord(at: end, to: last))
      }
      if form != .openingSingle && form != .openingAngle {
        canClose =
          !(before?.isWhiteSpace ?? true) && !(after?.isLetterOrDigit ?? false)
      }
      followsS = before == 0x73 || before == 0x53
      followsStop = before?.isStopBeforeMark ?? false
    }
  }
}

extension UInt32 {
  /// Whether a scalar has the property White_Space.
  var isWhiteSpace: Bool {
    if self < 0x80 { return self == 0x20 || (0x09...0x0D).contains(self) }
    return Unicode.Scalar(self)?.properties.isWhitespace ?? false
  }

  /// A letter (L*) or a decimal digit (Nd).
  fileprivate var isLetterOrDigit: Bool {
    if self < 0x80 { return self | 0x20 &- 0x61 < 26 || self &- 0x30 < 10 }
    return ScalarClass.of(self) == .letter || ScalarClass.of(self) == .ideograph || isDecimalDigit
  }

  fileprivate var isDecimalDigit: Bool {
    if self < 0x80 { return self &- 0x30 < 10 }
    return Unicode.Scalar(self)?.properties.generalCategory == .decimalNumber
  }

  /// An opening bracket (Ps); the low quotation marks „ and ‚ are of that category too.
  fileprivate var isOpeningBracket: Bool {
    if self < 0x80 { return self == 0x28 || self == 0x5B || self == 0x7B }
    if self == 0x201A || self == 0x201E || self == 0x301D { return false }
    return Unicode.Scalar(self)?.properties.generalCategory == .openPunctuation
  }

  fileprivate var isDash: Bool {
    if self < 0x80 { return self == 0x2D }
    return Unicode.Scalar(self)?.properties.generalCategory == .dashPunctuation
  }

  fileprivate var isPunctuation: Bool { ScalarClass.of(self) == .punctuation }

  /// A comma, a stop, a semicolon or a colon.
  fileprivate var isStopBeforeMark: Bool {
    switch self {
    case 0x2C, 0x2E, 0x21, 0x3F, 0x2026, 0x3B, 0x3A: true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// The end of the run of one byte that starts at a position.
  fileprivate func runEnd(from start: Int, to last: Int) -> Int {
    var end = start + 1
    while end < last, self[end] == self[start] { end += 1 }
    return end
  }

  /// Whether an apostrophe before a position stands for letters left out: '90s, 'tis.
  fileprivate func startsClippedWord(at start: Int, to last: Int) -> Bool {
    if clippedYearEnd(from: start, to: last).map({ !isWord(at: $0, to: last) }) ?? false {
      return true
    }
    return ["tis", "twas", "em", "til", "cause", "n"].contains { word in
      let end = start + word.utf8.count
      return end <= last && holds(word, at: start, length: word.utf8.count)
        && !isWord(at: end, to: last)
    }
  }

  /// The end of two digits and perhaps an s, or nil.
  private func clippedYearEnd(from start: Int, to last: Int) -> Int? {
    var end = start
    for _ in 0..<2 {
      guard end < last else { return nil }
      let scalar = decodeScalar(at: end)
      guard scalar.value.isDecimalDigit else { return nil }
      end += scalar.length
    }
    return end < last && self[end] | 0x20 == UInt8(ascii: "s") ? end + 1 : end
  }

  private func isWord(at position: Int, to last: Int) -> Bool {
    position < last && decodeScalar(at: position).value.isLetterOrDigit
  }
}
