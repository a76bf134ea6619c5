/// A line of an article's text that holds something, without the space around it.
struct TextLine: Equatable {
  /// The line's bytes.
  var start: Int
  var end: Int
  /// Whether an empty line, or the start of the text, comes before it.
  ///
  /// In a text without empty lines every line opens a paragraph.
  var opensParagraph: Bool

  var count: Int { end - start }

  /// Cuts a text into its lines that are not blank.
  ///
  /// - Complexity: O(bytes).
  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var walk = LineBreakWalk()
    var followsBlank = true
    var holdsBlank = false
    while let range = walk.next(in: text) {
      if range.isEmpty {
        holdsBlank = holdsBlank || !lines.isEmpty
        followsBlank = true
      } else {
        lines.append(
          TextLine(
            start: range.lowerBound, end: range.upperBound, opensParagraph: followsBlank))
        followsBlank = false
      }
    }
    if !holdsBlank {
      for index in lines.indices { lines[index].opensParagraph = true }
    }
    return lines
  }
}

/// Walks over lines, ended by LF, CRLF or a lone CR, and cuts the space around each.
private struct LineBreakWalk {
  private var position = 0
  /// The next line feed, kept so that a text of lone carriage returns is searched once.
  private var feed = -1

  mutating func next(in text: [UInt8]) -> Range<Int>? {
    guard position < text.count else { return nil }
    if feed < position { feed = ByteSearch.lineFeed(in: text, from: position) ?? text.count }
    var start = position
    // A lone carriage return before the line feed ends a line, too.
    var end = ByteSearch.first(0x0D, in: text, from: start, to: feed) ?? feed
    position = end < feed && end + 1 == feed ? feed + 1 : end + 1
    while start < end, TextBytes.isSpace(text, at: start) { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

/// Questions about the bytes of a text that all block rules ask.
enum TextBytes {
  /// Whether a byte is a space or a control character.
  static func isSpace(_ text: [UInt8], at position: Int) -> Bool { text[position] <= 0x20 }

  static func isUpper(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }

  static func isLower(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }

  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// An ASCII capital in lower case; every other byte as it is.
  static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// Whether the text at a position begins with a pattern, ASCII case aside.
  ///
  /// The pattern is in lower case; no byte at or after `end` is looked at.
  static func hasPrefix(_ pattern: [UInt8], in text: [UInt8], at position: Int, end: Int) -> Bool {
    guard position + pattern.count <= end else { return false }
    for offset in pattern.indices where lowered(text[position + offset]) != pattern[offset] {
      return false
    }
    return true
  }

  /// Where a pattern in lower case stands in a range, ASCII case aside, or nil.
  static func find(_ pattern: [UInt8], in text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard let first = pattern.first, end - start >= pattern.count else { return nil }
    for position in start...(end - pattern.count)
    where lowered(text[position]) == first && hasPrefix(pattern, in: text, at: position, end: end) {
      return position
    }
    return nil
  }

  /// Whether a word that is a capital, a digit or a quotation mark starts at a position: a sentence
  /// may begin there.
  ///
  /// Letters outside ASCII count, for most capitals of names are among them.
  static func mayBeginSentence(_ text: [UInt8], at position: Int, end: Int) -> Bool {
    guard position < end else { return false }
    switch text[position] {
    case 0x41...0x5A, 0x30...0x39, 0x22, 0x27, 0x24, 0x28, 0x80...: return true
    default: return false
    }
  }

  /// Whether a line ends a sentence: with a stop, a question or exclamation mark, an ellipsis or a
  /// colon, quotation marks and brackets after it aside.
  ///
  /// `a.m.` and `p.m.` are no end.
  static func endsSentence(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var last = end
    while last > start {
      if last - start >= 3, text[last - 3] == 0xE2, text[last - 2] == 0x80 {
        // ” ’ “ ‘ close or open quotations; … ends a sentence.
        guard text[last - 1] != 0xA6 else { return true }
        guard 0x98...0x9F ~= text[last - 1] else { return false }
        last -= 3
      } else if text[last - 1] == 0x22 || text[last - 1] == 0x27 || text[last - 1] == 0x29 {
        last -= 1
      } else {
        break
      }
    }
    guard last > start else { return false }
    switch text[last - 1] {
    case 0x21, 0x3F, 0x3A: return true
    case 0x2E:
      let isClock =
        last - start >= 4 && text[last - 3] == 0x2E && lowered(text[last - 2]) == 0x6D
      return !isClock
    default: return false
    }
  }
}
