/// Cuts lines out of a text that arrives in pieces, and counts them.
///
/// A line ends with LF or CRLF. A leading UTF-8 byte order mark is dropped.
struct LineCutter: Sendable {
  private var buffer: [UInt8] = []
  private var start = 0
  /// How far the line begun has been looked at.
  private var scanned = 0
  /// The number of the line given last.
  private(set) var line: Int
  private let firstLine: Int
  private var isFinished = false

  /// Whether the line given last was blank.
  private var isAfterBlankLine = false

  /// Whether a sentence ends here: a blank line was given last, or the text has ended.
  var endsSentence: Bool { isAfterBlankLine || isFinished && start == buffer.count }

  /// Begins a text.
  ///
  /// - Parameter firstLine: The number of its first line.
  init(firstLine: Int = 1) {
    self.firstLine = firstLine
    line = firstLine - 1
  }

  mutating func append(_ bytes: [UInt8]) {
    precondition(!isFinished, "nothing is added after the end")
    if start > 0 {
      buffer.removeSubrange(..<start)
      scanned -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  mutating func finish() { isFinished = true }

  /// The next line without its end, or nil where more text is needed or the text has ended.
  mutating func next() throws(TaggedTextError) -> String? {
    var end = scanned
    while end < buffer.count, buffer[end] != 0x0A { end += 1 }
    scanned = end
    guard scanned < buffer.count || isFinished && start < buffer.count else { return nil }
    var range = start..<scanned
    scanned = min(scanned + 1, buffer.count)
    start = scanned
    line += 1
    if line == firstLine, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
    }
    if !range.isEmpty, buffer[range.upperBound - 1] == 0x0D {
      range = range.lowerBound..<range.upperBound - 1
    }
    isAfterBlankLine = false
    guard let text = String(validating: buffer[range], as: UTF8.self) else {
      throw .invalidUTF8(line: line)
    }
    isAfterBlankLine = text.isBlankLine
    return text
  }
}

extension String {
  /// Whether a line holds nothing but spaces and tabs: it ends a sentence.
  var isBlankLine: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The fields of a line, which tabs set apart; there is at least one.
  var tabbedFields: [String] {
    utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
