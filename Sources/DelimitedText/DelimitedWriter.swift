/// Writes records as delimited text, with quotes only where they are needed (RFC 4180).
///
/// The writer collects bytes; the caller takes them with `takeBytes()` as often as it likes, so
/// memory does not grow with the number of records.
public struct DelimitedWriter: Sendable {
  /// How a record ends.
  public enum LineEnding: Sendable {
    /// A line feed.
    case lf
    /// A carriage return and a line feed, as RFC 4180 and spreadsheets want it.
    case crlf
  }

  /// How fields are separated and quoted.
  public let dialect: DelimitedDialect
  /// How a record ends.
  public let lineEnding: LineEnding
  private var bytes: [UInt8] = []

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - dialect: How fields are separated and quoted.
  ///   - lineEnding: How a record ends.
  ///   - byteOrderMark: Whether the text starts with a UTF-8 byte order mark, for spreadsheets.
  public init(
    dialect: DelimitedDialect = .comma, lineEnding: LineEnding = .lf, byteOrderMark: Bool = false
  ) {
    self.dialect = dialect
    self.lineEnding = lineEnding
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes a record of strings.
  public mutating func write(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      append(Array(field.utf8)[...], alone: fields.count == 1)
    }
    endRecord()
  }

  /// Writes a record of UTF-8 fields.
  public mutating func write(_ fields: [ArraySlice<UInt8>]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      append(field, alone: fields.count == 1)
    }
    endRecord()
  }

  /// The number of bytes waiting.
  public var count: Int { bytes.count }

  /// Gives the bytes written so far and forgets them.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  private mutating func endRecord() {
    if lineEnding == .crlf { bytes.append(0x0D) }
    bytes.append(0x0A)
  }

  /// A lone empty field is quoted: an empty line would be no record.
  private mutating func append(_ field: ArraySlice<UInt8>, alone: Bool) {
    guard needsQuotes(field) || (alone && field.isEmpty) else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(dialect.quote)
    for byte in field {
      if byte == dialect.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(dialect.quote)
  }

  private func needsQuotes(_ field: ArraySlice<UInt8>) -> Bool {
    for byte in field
    where byte == dialect.delimiter || byte == dialect.quote || byte == 0x0A || byte == 0x0D {
      return true
    }
    // A byte order mark at the start of a field would be taken for the file's own.
    return field.first == 0xEF
  }
}
