/// Tells whether a line is the article's title once more.
enum HeadlineRule {
  /// Whether a line has the words of a title: marks, space, case and a Markdown `#` aside.
  static func matches(_ title: String, _ text: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= 4 * title.utf8.count + 16 else { return false }
    let words = letters(text[line.start..<line.end])
    return !words.isEmpty && words == letters(Array(title.utf8)[...])
  }

  /// The letters and digits in lower case, one space between words.
  ///
  /// Quotation marks and dashes, which are typed in many ways, are left out.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == 0xE2, position + 2 < bytes.endIndex, bytes[position + 1] == 0x80 {
        position += 3
        continue
      }
      if byte == 0xC2, position + 1 < bytes.endIndex, bytes[position + 1] == 0xA0 {
        position += 2
        continue
      }
      if byte >= 0x80 || TextBytes.isDigit(byte) || TextBytes.isLower(TextBytes.lowered(byte)) {
        letters.append(TextBytes.lowered(byte))
      }
      position += 1
    }
    return letters
  }
}
