/// Finds the paragraphs of a text.
public enum Paragraphs {
  /// The paragraphs: what stands between line ends, without white space at the edges.
  ///
  /// Every line end (LF, CR, CRLF, vertical tab, form feed, U+0085, U+2028, U+2029) ends a
  /// paragraph, as articles of news sites and archives have it; empty lines make none. A text that
  /// was broken into lines of equal length has to be joined by its reader first.
  ///
  /// - Complexity: O(bytes).
  public static func split(_ text: [UInt8]) -> [ByteRange] {
    let span = text.span
    var paragraphs: [ByteRange] = []
    var start = -1
    var end = 0
    var position = 0
    while position < span.count {
      let byte = span[position]
      if byte > 0x20, byte < 0x7F {
        if start < 0 { start = position }
        position &+= 1
        end = position
        continue
      }
      var next = position + 1
      var isLineEnd = byte >= 0x0A && byte <= 0x0D
      var isSpace = !isLineEnd && (byte <= 0x20 || byte == 0x7F)
      if byte >= 0x80 {
        let scalar = span.decodeScalar(at: position)
        next = position + scalar.length
        isLineEnd = scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029
        isSpace = scalar.isValid && !isLineEnd && ScalarClass.of(scalar.value) == .space
      }
      if isLineEnd {
        if start >= 0 { paragraphs.append(ByteRange(start, end)) }
        start = -1
      } else if !isSpace {
        if start < 0 { start = position }
        end = next
      }
      position = next
    }
    if start >= 0 { paragraphs.append(ByteRange(start, end)) }
    return paragraphs
  }
}
