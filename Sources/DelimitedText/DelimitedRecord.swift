/// One record: its fields as bytes, quotes removed and doubled quotes made single.
public struct DelimitedRecord: Hashable, Sendable {
  /// All fields, one after the other.
  private let storage: [UInt8]
  /// The end of each field in `storage`.
  private let ends: [Int]
  /// Quotes that RFC 4180 does not allow where they stand; they are kept as text.
  public let strayQuotes: Int
  /// The offset of the record's first stray quote from the record's start, if any.
  public let firstStrayQuote: Int?

  /// Reads the fields of one record; what a strict reader would refuse is kept as it stands.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - range: The record, with or without its line break.
  ///   - dialect: How fields are separated and quoted.
  public init(parsing bytes: [UInt8], range: Range<Int>, dialect: DelimitedDialect) {
    precondition(range.upperBound <= bytes.count, "the record lies inside the text")
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
    if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    var fields = FieldCollector(capacity: end - range.lowerBound)
    var position = range.lowerBound
    while true {
      position = fields.readField(of: bytes, from: position, to: end, dialect)
      guard position < end else { break }
      position += 1  // the delimiter
    }
    storage = fields.storage
    ends = fields.ends
    strayQuotes = fields.strayQuotes
    firstStrayQuote = fields.firstStray.map { $0 - range.lowerBound }
  }

  /// The number of fields, at least one.
  public var count: Int { ends.count }

  /// Whether the record is an empty line.
  public var isBlank: Bool { ends.count == 1 && storage.isEmpty }

  /// The bytes of a field.
  ///
  /// - Parameter index: The field, from zero.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    storage[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The fields as strings; bytes that are not UTF-8 become U+FFFD.
  public var strings: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }
}

/// Collects unquoted fields while a record is read.
private struct FieldCollector {
  var storage: [UInt8] = []
  var ends: [Int] = []
  var strayQuotes = 0
  var firstStray: Int?

  init(capacity: Int) { storage.reserveCapacity(capacity) }

  /// Reads one field and gives the offset of the delimiter after it, or the end.
  mutating func readField(
    of bytes: [UInt8], from start: Int, to end: Int, _ dialect: DelimitedDialect
  ) -> Int {
    var position = start
    if start < end, bytes[start] == dialect.quote {
      position = readQuoted(of: bytes, from: start + 1, to: end, dialect)
    }
    let textStart = position
    let span = bytes.span
    while position < end, span[position] != dialect.delimiter {
      if span[position] == dialect.quote { note(stray: position) }
      position += 1
    }
    storage.append(contentsOf: bytes[textStart..<position])
    ends.append(storage.count)
    return position
  }

  /// Reads up to and over the closing quote.
  private mutating func readQuoted(
    of bytes: [UInt8], from start: Int, to end: Int, _ dialect: DelimitedDialect
  ) -> Int {
    let span = bytes.span
    var position = start
    var runStart = start
    while position < end {
      guard span[position] == dialect.quote else {
        position += 1
        continue
      }
      storage.append(contentsOf: bytes[runStart..<position])
      if position + 1 < end, span[position + 1] == dialect.quote {
        storage.append(dialect.quote)
        position += 2
        runStart = position
        continue
      }
      position += 1
      if position < end, span[position] != dialect.delimiter {
        // `"a"b`: the field goes on. `"a" said"` opens no new quoted part, as in the scanner.
        note(stray: position - 1)
      }
      return position
    }
    storage.append(contentsOf: bytes[runStart..<end])
    note(stray: start - 1)
    return end
  }

  private mutating func note(stray position: Int) {
    strayQuotes += 1
    if firstStray == nil { firstStray = position }
  }
}
