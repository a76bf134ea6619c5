/// Looks at what a text is made of.
enum TextContent {
  /// Whether a text holds a letter of any script; it ends at the first one.
  static func holdsLetter(_ text: [UInt8]) -> Bool {
    let span = text.span
    var position = 0
    while position < span.count {
      let byte = span[position]
      if byte < 0x80 {
        if 0x61...0x7A ~= byte | 0x20 { return true }
        position += 1
        continue
      }
      let length = UTF8Encoding.sequenceLength(text, at: position, end: text.count)
      if length > 1 {
        let scalars = String(decoding: text[position..<(position + length)], as: UTF8.self)
        if scalars.unicodeScalars.contains(where: \.properties.isAlphabetic) { return true }
      }
      position += max(length, 1)
    }
    return false
  }
}
