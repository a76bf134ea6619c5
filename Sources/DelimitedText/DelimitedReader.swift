/// Where a record starts in its text.
public struct DelimitedPosition: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The offset of the record's first byte.
  public let byteOffset: Int
}

/// Pulls records out of a delimited text that arrives in pieces.
///
/// ```swift
/// var reader = DelimitedReader(dialect: .comma)
/// reader.append(Array("name,age\nMara,41\n".utf8))
/// reader.finish()
/// while let (record, position) = try reader.next() { print(position.line, record.strings) }
/// // 1 ["name", "age"]
/// // 2 ["Mara", "41"]
/// ```
/// Blank lines are passed over. A leading UTF-8 byte order mark is dropped.
public struct DelimitedReader: Sendable {
  /// What to do with quotes where RFC 4180 has none.
  public enum Strictness: Sendable {
    /// Keep them as text and count them.
    case lenient
    /// Throw.
    case strict
  }

  /// How fields are separated and quoted.
  public let dialect: DelimitedDialect
  /// What happens at a misplaced quote.
  public let strictness: Strictness
  /// The number of misplaced quotes kept so far.
  public private(set) var strayQuotes = 0
  private var scanner: DelimitedRecordScanner
  private var buffer: [UInt8] = []
  private var start = 0
  private var bufferOffset = 0
  private var line = 1
  private var isFinished = false

  /// Makes a reader without input.
  ///
  /// - Parameters:
  ///   - dialect: How fields are separated and quoted.
  ///   - strictness: What happens at a misplaced quote.
  public init(dialect: DelimitedDialect, strictness: Strictness = .lenient) {
    self.dialect = dialect
    self.strictness = strictness
    scanner = DelimitedRecordScanner(dialect: dialect)
  }

  /// Adds the next piece of the text.
  public mutating func append(_ bytes: [UInt8]) {
    precondition(!isFinished, "nothing is added after the end")
    if start > 0 {
      bufferOffset += start
      buffer.removeSubrange(..<start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// Says that no more text will come.
  public mutating func finish() { isFinished = true }

  /// The next record, or nil where more text is needed or the text has ended.
  ///
  /// - Returns: The record and where it starts.
  /// - Throws: In strict reading at a misplaced quote, and in both when a quote is left open at the
  ///   end; the record is then passed over and the next call goes on after it.
  public mutating func next() throws(DelimitedTextError)
    -> (record: DelimitedRecord, position: DelimitedPosition)?
  {
    if bufferOffset == 0, start == 0, line == 1 {
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
        start = 3
      } else if !isFinished && buffer.count < 3 {
        return nil
      }
    }
    while let end = scanner.recordEnd(in: buffer, from: start, atEnd: isFinished) {
      let record = DelimitedRecord(parsing: buffer, range: start..<end, dialect: dialect)
      let position = DelimitedPosition(line: line, byteOffset: bufferOffset + start)
      let range = start..<end
      start = end
      line += DelimitedReader.lineBreaks(in: buffer, range)
      if scanner.openQuote != nil, let stray = scanner.openQuote {
        scanner.reset()
        let place = place(of: stray, in: range, position)
        throw .unclosedQuote(line: place.line, column: place.column, byteOffset: place.offset)
      }
      if let stray = record.firstStrayQuote {
        strayQuotes += record.strayQuotes
        if strictness == .strict {
          let place = place(of: stray, in: range, position)
          throw .strayQuote(line: place.line, column: place.column, byteOffset: place.offset)
        }
      }
      if !record.isBlank { return (record, position) }
    }
    return nil
  }

  private func place(
    of offset: Int, in range: Range<Int>, _ position: DelimitedPosition
  ) -> (line: Int, column: Int, offset: Int) {
    let index = range.lowerBound + offset
    let before = range.lowerBound..<index
    let lineStart =
      buffer[before].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? range.lowerBound
    return (
      position.line + DelimitedReader.lineBreaks(in: buffer, before), index - lineStart + 1,
      position.byteOffset + offset
    )
  }

  /// The number of line breaks in a range: LF, CRLF and lone CR each count once.
  public static func lineBreaks(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let span = bytes.span
    var breaks = 0
    var afterReturn = false
    for index in range {
      let byte = span[index]
      if byte == 0x0D {
        breaks += 1
      } else if byte == 0x0A && !afterReturn {
        breaks += 1
      }
      afterReturn = byte == 0x0D
    }
    return breaks
  }
}
