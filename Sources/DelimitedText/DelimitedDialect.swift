/// How a delimited text separates and quotes its fields.
public struct DelimitedDialect: Hashable, Sendable {
  /// The byte between two fields.
  public let delimiter: UInt8
  /// The byte around a field that holds delimiters, quotes or line breaks.
  public let quote: UInt8

  /// Makes a dialect.
  ///
  /// - Parameters:
  ///   - delimiter: The byte between two fields.
  ///   - quote: The byte around quoted fields, doubled inside them.
  public init(delimiter: UInt8 = 0x2C, quote: UInt8 = 0x22) {
    precondition(delimiter != quote, "the delimiter and the quote differ")
    precondition(
      ![0x0A, 0x0D].contains(delimiter) && ![0x0A, 0x0D].contains(quote),
      "line breaks separate records")
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Comma-separated values (RFC 4180).
  public static let comma = DelimitedDialect(delimiter: 0x2C)
  /// Tab-separated values, quoted as in RFC 4180.
  public static let tab = DelimitedDialect(delimiter: 0x09)

  /// The dialect that the beginning of a text most likely uses.
  ///
  /// Each of comma, tab, semicolon and bar is tried: the one whose first records agree best on a
  /// number of fields above one wins, more fields before fewer, and comma where nothing separates.
  ///
  /// - Parameter sample: The first bytes of the text; a record cut at its end is not counted.
  /// - Returns: The dialect, quoted with `"`.
  public static func sniffed(from sample: [UInt8]) -> DelimitedDialect {
    var best = DelimitedDialect.comma
    var bestScore = 0.0
    for delimiter: UInt8 in [0x2C, 0x09, 0x3B, 0x7C] {
      let dialect = DelimitedDialect(delimiter: delimiter)
      let counts = fieldCounts(sample, dialect)
      guard let header = counts.first, header > 1 else { continue }
      let agreeing = counts.reduce(0) { $0 + ($1 == header ? 1 : 0) }
      let score = Double(agreeing) / Double(counts.count) + 0.01 * Double(min(header, 50))
      if score > bestScore {
        best = dialect
        bestScore = score
      }
    }
    return best
  }

  private static func fieldCounts(_ sample: [UInt8], _ dialect: DelimitedDialect) -> [Int] {
    var scanner = DelimitedRecordScanner(dialect: dialect)
    var counts: [Int] = []
    var start = 0
    while counts.count < 20, let end = scanner.recordEnd(in: sample, from: start, atEnd: false) {
      let record = DelimitedRecord(parsing: sample, range: start..<end, dialect: dialect)
      if !record.isBlank { counts.append(record.count) }
      start = end
    }
    if counts.isEmpty, start < sample.count {
      let record = DelimitedRecord(
        parsing: sample, range: start..<sample.count, dialect: dialect)
      counts.append(record.count)
    }
    return counts
  }
}
