/// A word of a short line: a run of bytes between spaces, with the marks at its ends cut off.
struct LineWord: Equatable {
  /// How a word is written.
  enum Shape: Equatable {
    /// All letters are capitals, two of them at least: `CALDER`, `U.S.`.
    case capitals
    /// The first letter is a capital: `Mara`, `O’Neill`, `McKay`.
    case capitalized
    /// It starts with a small letter: `and`, `de`.
    case lower
    /// It starts with a digit.
    case number
    /// It holds no letter and no digit.
    case mark
  }

  var start: Int
  var end: Int
  var shape: Shape
  /// The last mark cut off behind the word, 0 where none stood there.
  var closing: UInt8

  /// The words of a range.
  static func words(of text: [UInt8], _ start: Int, _ end: Int) -> [LineWord] {
    var words: [LineWord] = []
    var position = start
    while position < end {
      while position < end, isSeparator(text[position]) { position += 1 }
      var wordEnd = position
      while wordEnd < end, !isSeparator(text[wordEnd]) { wordEnd += 1 }
      guard position < wordEnd else { break }
      words.append(word(text, position, wordEnd))
      position = wordEnd
    }
    return words
  }

  /// The word in lower case, for looking it up.
  func lowered(in text: [UInt8]) -> String {
    String(decoding: text[start..<end].map(TextBytes.lowered), as: UTF8.self)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2F || byte == 0x7C
  }

  private static func word(_ text: [UInt8], _ start: Int, _ end: Int) -> LineWord {
    var first = start
    var last = end
    while first < last, isOpening(text[first]) { first += 1 }
    var closing: UInt8 = 0
    while last > first, isClosing(text[last - 1]) {
      if closing == 0 { closing = text[last - 1] }
      last -= 1
    }
    return LineWord(start: first, end: last, shape: shape(text, first, last), closing: closing)
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x5B || byte == 0x22 || byte == 0x27
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x29, 0x5D, 0x22, 0x27, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x2E: true
    default: false
    }
  }

  private static func shape(_ text: [UInt8], _ start: Int, _ end: Int) -> Shape {
    guard start < end else { return .mark }
    let first = text[start]
    if TextBytes.isLower(first) { return .lower }
    if TextBytes.isDigit(first) { return .number }
    var capitals = 0
    var smalls = 0
    for byte in text[start..<end] {
      if TextBytes.isUpper(byte) { capitals += 1 }
      if TextBytes.isLower(byte) { smalls += 1 }
    }
    if capitals == 0 && smalls == 0 {
      // A dash or a quotation mark alone is a mark; a name may be in letters outside ASCII.
      return first == 0xE2 || first < 0x80 ? .mark : .capitalized
    }
    if smalls == 0 && capitals >= 2 { return .capitals }
    return TextBytes.isUpper(first) || first >= 0x80 ? .capitalized : .lower
  }
}
