/// Tells whether a line is the publisher's and not the story's.
///
/// A line taken for a footer by mistake is text lost, so a rule here names what publishers write, word
/// by word. Some wordings are plain wherever they stand; others count only at the end of the text.
enum FooterRule {
  /// The longest line that is a footer in the middle of a text, and at its end.
  ///
  /// Bytes.
  static let maximumBytes = 160
  static let maximumBytesAtEnd = 420

  /// Whether a line is a footer wherever it stands.
  static func isPlain(_ text: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= maximumBytes else { return false }
    let start = skipBullet(text, line.start, line.end)
    return start < line.end && FooterWording.plain.matches(text, start, line.end)
  }

  /// Whether a line is a footer where only footers follow.
  static func isAtEnd(_ text: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= maximumBytesAtEnd else { return false }
    let start = skipBullet(text, line.start, line.end)
    guard start < line.end else { return true }
    if isPlain(text, line) { return true }
    if FooterWording.atEnd.matches(text, start, line.end) { return true }
    if line.count <= 300, FooterWording.insides.standsIn(text, start, line.end) { return true }
    guard line.count <= 200 else { return false }
    if FooterWording.addressing.matches(text, start, line.end),
      addressesReader(text, start, line.end)
    {
      return true
    }
    return isUnendedNotice(text, start, line.end)
  }

  /// Whether a line is a rule between the story and what follows: `___`, `* * *`, `--`.
  static func isRule(_ text: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= 40 else { return false }
    for index in line.start..<line.end {
      switch text[index] {
      case 0x20, 0x2A, 0x2D, 0x2E, 0x3D, 0x5F, 0x7E, 0xE2, 0x80, 0x94, 0x93, 0xA2: continue
      default: return false
      }
    }
    return true
  }

  /// A short line without a stop that speaks to the reader or tells when to tune in, such as "Seen
  /// something? Message the newsdesk".
  private static func isUnendedNotice(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 120, !TextBytes.endsSentence(text, start, end),
      TextBytes.isUpper(text[start])
    else { return false }
    let words = LineWord.words(of: text, start, end)
    guard words.count >= 4, words.contains(where: { $0.shape == .lower }) else { return false }
    if text[end - 1] == 0x22 || text[end - 1] == 0x29 { return false }
    // A post that is quoted ends with its writer's handle in brackets.
    if TextBytes.find([0x28, 0x40], in: text, start, end) != nil { return false }
    return words.contains { FooterWording.readerWords.contains($0.lowered(in: text)) }
      || text[start..<end].contains(0x40)
  }

  private static func addressesReader(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if text[start..<end].contains(0x40) || !TextBytes.endsSentence(text, start, end) { return true }
    return FooterWording.targets.standsIn(text, start, end)
  }

  /// Passes over `•`, `*`, `-`, `>` and the space after it.
  private static func skipBullet(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end {
      switch text[position] {
      case 0x20, 0x2A, 0x2D, 0x3E, 0x5F: position += 1
      case 0xE2 where position + 2 < end && text[position + 1] != 0x80: position += 3  // ■ ⦁ ►
      case 0xE2 where position + 2 < end && text[position + 2] == 0xA2: position += 3  // •
      default: return position
      }
    }
    return position
  }
}
