/// Writes sentences as CoNLL-U, with LF at the ends of lines.
///
/// What `CoNLLUReader` read is written byte for byte, but for CRLF, a byte order mark, and lines of
/// spaces. The writer collects bytes; the caller takes them as often as it likes.
public struct CoNLLUWriter: Sendable {
  private var bytes: [UInt8] = []

  /// Makes a writer.
  public init() {}

  /// Writes a sentence and the empty line after it.
  ///
  /// Tabs and line ends inside a field or comment, which the format cannot hold, become spaces; an
  /// empty field becomes `_`, and a comment without `#` gets one.
  public mutating func write(_ sentence: CoNLLUSentence) {
    for comment in sentence.comments {
      if comment.utf8.first != 0x23 { bytes += [0x23, 0x20] }
      append(comment, isField: false)
      bytes.append(0x0A)
    }
    for token in sentence.tokens {
      for (place, field) in token.fields.enumerated() {
        if place > 0 { bytes.append(0x09) }
        append(field.isEmpty ? "_" : field, isField: true)
      }
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
  }

  /// The number of bytes waiting.
  public var count: Int { bytes.count }

  /// Gives the bytes written so far and forgets them.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  private mutating func append(_ text: String, isField: Bool) {
    for byte in text.utf8 {
      let isBreak = byte == 0x0A || byte == 0x0D || isField && byte == 0x09
      bytes.append(isBreak ? 0x20 : byte)
    }
  }
}
