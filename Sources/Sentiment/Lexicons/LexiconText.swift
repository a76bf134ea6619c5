/// The lines of a dictionary file with their numbers.
struct LexiconText {
  let path: String
  /// The lines without their line breaks.
  let lines: [Substring]

  /// Splits a text at LF, CRLF and lone CR; a byte order mark is dropped.
  ///
  /// - Throws: ``LexiconFileError/notUTF8(path:line:)``.
  init(_ bytes: [UInt8], path: String) throws(LexiconFileError) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
      throw .notUTF8(path: path, line: Self.lineOfFirstFault(bytes))
    }
    self.path = path
    // CRLF is one Character, so a pair is one separator.
    lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r" || $0 == "\r\n"
    }
  }

  private static func lineOfFirstFault(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let fault = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (fault ?? 0) + 1
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: SubSequence {
    let head = drop(while: \.isWhitespace)
    return head.dropLast(head.reversed().prefix(while: \.isWhitespace).count)
  }
}
