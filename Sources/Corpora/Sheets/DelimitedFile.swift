import DelimitedText

/// A whole CSV or TSV file with a header, in memory: a table that people filled in by hand.
///
/// The delimiter is found out; UTF-8 with or without a byte order mark, UTF-16 and Windows-1252 are
/// read. Collections of articles are streamed through `ArticleCollection` instead.
public struct DelimitedFile: Sendable {
  /// A record of the table.
  public struct Row: Sendable, Equatable {
    /// The fields, one for each column, spaces at their ends removed.
    public let fields: [String]
    /// The line where the record starts, from 1; the header is on line 1.
    public let line: Int
  }

  /// The file as it was named; `-` for standard input.
  public let path: String
  /// Its bytes as read, for a digest.
  public let bytes: [UInt8]
  /// The header: a distinct name for each column.
  public let columns: [String]
  /// The records that have a field for each column.
  public let rows: [Row]
  /// Records left out, and what was changed to read the others.
  public let skipped: [SkippedRecord]

  /// Reads a file.
  ///
  /// - Parameter path: A file, or `-` for standard input.
  /// - Throws: ``CorpusError`` when the file cannot be read, has no header, or has two columns of
  ///   one name; a damaged record is a ``SkippedRecord``.
  public init(path: String) throws(CorpusError) {
    try self.init(path: path, bytes: Self.read(path))
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The name that errors speak of.
  ///   - bytes: The content.
  /// - Throws: ``CorpusError/noHeader(path:)`` or ``CorpusError/repeatedColumn(path:name:)``.
  public init(path: String, bytes: [UInt8]) throws(CorpusError) {
    let (text, repair) = Self.decoded(bytes)
    var skipped: [SkippedRecord] = []
    if let note = TextEncoding.note(
      repair, at: ArticleLocation(path: path, line: nil, byteOffset: nil))
    {
      skipped.append(note)
    }
    let dialect =
      path.lowercased().hasSuffix(".tsv")
      ? DelimitedDialect.tab : DelimitedDialect.sniffed(from: Array(text.prefix(64 << 10)))
    var records = Self.records(of: text, dialect: dialect, path: path, skipped: &skipped)
    guard !records.isEmpty else { throw .noHeader(path: path) }
    let columns = records.removeFirst().fields
    guard columns.contains(where: { !$0.isEmpty }) else { throw .noHeader(path: path) }
    var seen: Set<String> = []
    for name in columns where !name.isEmpty && !seen.insert(name).inserted {
      throw .repeatedColumn(path: path, name: name)
    }
    rows = records.filter { row in
      guard row.fields.count != columns.count else { return true }
      skipped.append(
        SkippedRecord(
          path: path, line: row.line, code: .fieldCount,
          reason: "the record has \(row.fields.count) fields, the header \(columns.count)"))
      return false
    }
    self.path = path
    self.bytes = bytes
    self.columns = columns
    self.skipped = skipped
  }

  /// The place of a column by its name, letter case aside where no name is equal.
  public func column(_ name: String) -> Int? {
    columns.firstIndex(of: name)
      ?? columns.firstIndex { $0.lowercased() == name.lowercased() }
  }

  private static func read(_ path: String) throws(CorpusError) -> [UInt8] {
    let pieces = try FilePieces(path: path)
    var bytes: [UInt8] = []
    while let piece = try pieces.next() { bytes += piece }
    return bytes
  }

  private static func decoded(_ bytes: [UInt8]) -> (text: [UInt8], repair: TextRepair) {
    guard let order = UTF16Order.detected(in: bytes) else {
      return TextEncoding.decoded(bytes, 0..<bytes.count)
    }
    var text: [UInt8] = []
    var transcoder = UTF16Transcoder(order: order)
    transcoder.transcode(bytes, into: &text)
    transcoder.finish(into: &text)
    return (text, .none)
  }

  private static func records(
    of text: [UInt8], dialect: DelimitedDialect, path: String, skipped: inout [SkippedRecord]
  ) -> [Row] {
    var reader = DelimitedReader(dialect: dialect)
    reader.append(text)
    reader.finish()
    var rows: [Row] = []
    while true {
      do {
        guard let (record, position) = try reader.next() else { return rows }
        rows.append(Row(fields: record.strings.map(trimmed), line: position.line))
      } catch {
        guard case .unclosedQuote(let line, _, let offset) = error else { continue }
        skipped.append(
          SkippedRecord(
            path: path, line: line, byteOffset: offset, code: .unclosedQuote,
            reason: "\(path):\(error.description)"))
      }
    }
  }
}
