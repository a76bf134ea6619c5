import DelimitedText

/// A file that is being cut into records.
struct RecordFile {
  enum Cutter {
    /// Nothing is known of the file yet.
    case unopened(wasNamed: Bool)
    case wholeFile
    case lines
    case objects(JSONObjectCutter)
    case table(DelimitedRecordScanner)
    case documents
    case done
  }

  /// What is read before the kind of the file is known, the same for every size of a batch.
  static let firstPieceBytes = 64 << 10

  let source: ByteSource
  var record: RecordSource
  var cutter: Cutter
  var transcoder: UTF16Transcoder?
  var buffer: [UInt8] = []
  /// The next byte of the buffer to cut, its offset in the file, and its line.
  var position = 0
  var bufferOffset = 0
  var line = 1
  var isAtEnd = false
  /// Whether the file is one JSON object and not a list of them.
  var holdsOneObject = false
  /// Whether the rest of a record that is too large is being passed over.
  var isDropping = false

  init(source: ByteSource, path: String, id: String, wasNamed: Bool = true) {
    self.source = source
    record = RecordSource(path: path, id: id, format: .text, header: nil)
    cutter = .unopened(wasNamed: wasNamed)
  }

  /// Cuts records until the batch is full or more of the file is needed.
  ///
  /// - Returns: Whether the file may hold more.
  mutating func cut(into batch: inout RawRecordBatch, _ options: ReadingOptions) -> Bool {
    do {
      if case .unopened(let wasNamed) = cutter {
        try open(wasNamed, &batch, options)
      }
      switch cutter {
      case .unopened, .done: return false
      case .wholeFile: try cutWholeFile(&batch, options)
      case .lines: try cutLines(&batch, options)
      case .objects(let objects): try cutObjects(objects, &batch, options)
      case .table(let scanner): try cutTable(scanner, &batch, options)
      case .documents: try cutDocuments(&batch, options)
      }
    } catch {
      batch.items.append(.problem(row(.unreadable, error.reason)))
      return false
    }
    if case .done = cutter { return false }
    return true
  }
}

extension RecordFile {
  mutating func open(
    _ wasNamed: Bool, _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    cutter = .done
    try fill(RecordFile.firstPieceBytes)
    let sample = Array(buffer.prefix(FileKind.sampleBytes))
    var kind = FileKind.seen(
      name: record.path == "-" ? "" : record.path, sample: sample, wasNamed: wasNamed)
    if let format = options.inputFormat {
      kind =
        FileKind.unsupportedContent(sample).map { .unsupported(reason: $0) } ?? .format(format)
    }
    guard case .format(let format) = kind else {
      if case .unsupported(let reason) = kind {
        batch.items.append(.problem(row(.unsupportedKind, reason)))
      }
      return
    }
    record = RecordSource(path: record.path, id: record.id, format: format, header: nil)
    removeSignature(sample)
    switch format {
    case .text, .markdown, .html: cutter = .wholeFile
    case .jsonLines: cutter = .lines
    case .conllu: cutter = .documents
    case .json:
      holdsOneObject = try findsOneObject(options)
      cutter = .objects(JSONObjectCutter())
    case .csv, .tsv: try openTable(&batch, options)
    }
  }

  /// Drops a byte order mark and starts to turn UTF-16 into UTF-8.
  mutating func removeSignature(_ sample: [UInt8]) {
    if let order = UTF16Order.detected(in: sample) {
      var transcoder = UTF16Transcoder(order: order)
      let raw = buffer
      buffer = []
      transcoder.transcode(raw, into: &buffer)
      if isAtEnd { transcoder.finish(into: &buffer) }
      self.transcoder = transcoder
    } else if sample.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
    }
  }

  /// Whether a JSON text is one object with nothing but space around it; reads as far as it takes.
  mutating func findsOneObject(_ options: ReadingOptions) throws(FileProblem) -> Bool {
    guard buffer[position...].first(where: { $0 > 0x20 }) == 0x7B else { return false }
    var objects = JSONObjectCutter()
    var end: Int?
    while true {
      if end == nil, case .object(let range) = objects.next(in: buffer, from: position) {
        end = range.upperBound
      }
      if let end, buffer[end...].contains(where: { $0 > 0x20 }) { return false }
      if isAtEnd { return end != nil }
      guard buffer.count - position < options.maximumRecordBytes else { return false }
      let before = position
      try fill(buffer.count)
      end = end.map { $0 - before }
    }
  }

  mutating func openTable(
    _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var dialect = DelimitedDialect.tab
    if record.format == .csv {
      dialect = DelimitedDialect.sniffed(from: Array(buffer[position...]))
    }
    var scanner = DelimitedRecordScanner(dialect: dialect)
    var end = scanner.recordEnd(in: buffer, from: position, atEnd: isAtEnd)
    while end == nil, !isAtEnd, buffer.count < options.maximumRecordBytes {
      try fill(buffer.count)
      end = scanner.recordEnd(in: buffer, from: position, atEnd: isAtEnd)
    }
    guard let end else {
      batch.items.append(.problem(row(.noText, "the table has no header")))
      return
    }
    let (text, _) = TextEncoding.decoded(buffer, position..<end)
    let names = DelimitedRecord(parsing: text, range: 0..<text.count, dialect: dialect)
      .strings.map(trimmed)
    let naming = batch.decoder.naming
    guard names.contains(where: { naming.role(of: $0)?.role == .text }) else {
      let held = names.prefix(20).map { "\"\(shortened($0, to: 30))\"" }.joined(separator: ", ")
      let wanted = naming.chosenName(for: .text).map { " \"\($0)\"" } ?? " for the text"
      batch.items.append(
        .problem(
          row(
            .noText,
            "the table has no column\(wanted); its columns are \(held); "
              + "name the one that holds the text with --text-column")))
      return
    }
    line += DelimitedReader.lineBreaks(in: buffer, position..<end)
    position = end
    record.header = DelimitedHeader(dialect: dialect, names: names)
    scanner.reset()
    cutter = .table(scanner)
  }
}
