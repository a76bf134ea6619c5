import DelimitedText

/// The header of a delimited table: how its fields are separated and what they are called.
struct DelimitedHeader: Sendable {
  let dialect: DelimitedDialect
  let names: [String]

  /// The dialect of a text that looks like a table of articles: its first line has two names or
  /// more, and one of them is a usual name of a text.
  ///
  /// Nil where it does not.
  static func dialect(of sample: [UInt8]) -> DelimitedDialect? {
    let dialect = DelimitedDialect.sniffed(from: sample)
    var scanner = DelimitedRecordScanner(dialect: dialect)
    let end = scanner.recordEnd(in: sample, from: 0, atEnd: true) ?? 0
    let names = DelimitedRecord(parsing: sample, range: 0..<end, dialect: dialect).strings
    guard names.count > 1, nextRecordAgrees(sample, from: end, dialect, fields: names.count) else {
      return nil
    }
    let isTable = names.contains { name in
      FieldRole.byName[FieldNaming.simplified(trimmed(name))]?.role == .text
    }
    return isTable ? dialect : nil
  }

  /// Whether the record after a header has as many fields, or there is none.
  private static func nextRecordAgrees(
    _ sample: [UInt8], from start: Int, _ dialect: DelimitedDialect, fields: Int
  ) -> Bool {
    var scanner = DelimitedRecordScanner(dialect: dialect)
    var start = start
    let isWholeFile = sample.count < FileKind.sampleBytes
    while let end = scanner.recordEnd(in: sample, from: start, atEnd: isWholeFile) {
      let record = DelimitedRecord(parsing: sample, range: start..<end, dialect: dialect)
      if !record.isBlank { return record.count == fields }
      start = end
    }
    return true
  }

  /// The fields of a record; a note is made where their number is not the header's.
  func fields(
    of bytes: [UInt8], _ range: Range<Int>, naming: FieldNaming, location: ArticleLocation,
    notes: inout [SkippedRecord]
  ) -> RecordFields {
    let record = DelimitedRecord(parsing: bytes, range: range, dialect: dialect)
    if record.strayQuotes > 0 {
      notes.append(
        SkippedRecord(
          at: location, code: .strayQuote, severity: .altered,
          reason: "\(record.strayQuotes) quotes stand inside fields and were kept as text; "
            + "put such fields in quotes and double the quotes inside them"))
    }
    if record.count != names.count {
      notes.append(
        SkippedRecord(
          at: location, code: .fieldCount, severity: .altered,
          reason: "\(record.count) fields where the header has \(names.count); "
            + "missing ones are empty, those beyond are left out"))
    }
    var fields = RecordFields()
    for index in 0..<min(record.count, names.count) where !names[index].isEmpty {
      fields.add(
        name: names[index], value: FieldValue(.string, Array(record[index])), naming: naming)
    }
    return fields
  }
}
