import DelimitedText

/// A file that is being cut into records.
struct RecordFile {
  private enum Cutter {
    /// Nothing is known of the file yet.
    case unopened(wasNamed: Bool)
    case wholeFile
    case lines
    case objects(JSONObjectCutter)
    case table(DelimitedRecordScanner)
    case done
  }

  private let source: ByteSource
  private var record: RecordSource
  private var cutter: Cutter
  private var transcoder: UTF16Transcoder?
  private var buffer: [UInt8] = []
  /// The next byte of the buffer to cut, its offset in the file, and its line.
  private var position = 0
  private var bufferOffset = 0
  private var line = 1
  private var isAtEnd = false
  /// Whether the rest of a record that is too large is being passed over.
  private var isDropping = false

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
      }
    } catch {
      batch.items.append(.problem(row(.unreadable, error.reason)))
      return false
    }
    if case .done = cutter { return false }
    return true
  }
}

// MARK: - Opening

extension RecordFile {
  private mutating func open(
    _ wasNamed: Bool, _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    cutter = .done
    try fill(min(options.batchBytes, 64 << 10))
    let sample = Array(buffer.prefix(4_096))
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
    case .json: cutter = .objects(JSONObjectCutter())
    case .csv, .tsv: try openTable(&batch, options)
    }
  }

  /// Drops a byte order mark and starts to turn UTF-16 into UTF-8.
  private mutating func removeSignature(_ sample: [UInt8]) {
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

  private mutating func openTable(
    _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var dialect = DelimitedDialect.tab
    if record.format == .csv {
      dialect = DelimitedDialect.sniffed(from: Array(buffer[position...].prefix(64 << 10)))
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

// MARK: - Cutting

extension RecordFile {
  private mutating func cutWholeFile(
    _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    cutter = .done
    while !isAtEnd, buffer.count - position <= options.maximumRecordBytes {
      try fill(max(buffer.count, 64 << 10))
    }
    guard buffer.count - position <= options.maximumRecordBytes else {
      batch.items.append(.problem(tooLarge(options)))
      return
    }
    let segment = addSegment(to: &batch)
    add(position..<buffer.count, line: nil, segment, to: &batch)
    if transcoder.map({ $0.repairs > 0 }) == true { batch.items.append(.problem(utf16Repairs())) }
  }

  private mutating func cutLines(
    _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var segment: Int?
    while !isFull(batch, options) {
      guard let end = LineBreaks.next(in: buffer, from: position) ?? endOfFile else { break }
      let range = position..<end
      if isDropping {
        isDropping = false
      } else if !isBlank(range) {
        if range.count > options.maximumRecordBytes {
          batch.items.append(.problem(tooLarge(options)))
        } else {
          let index = segment ?? addSegment(to: &batch)
          segment = index
          add(range, line: line, index, to: &batch)
        }
      }
      line += 1
      position = min(end + 1, buffer.count)
    }
    try readOn(&batch, options)
  }

  private mutating func cutObjects(
    _ objects: JSONObjectCutter, _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var objects = objects
    var segment: Int?
    let holdsOne = isAtEnd && bufferOffset == 0 && line == 1 && isLoneObject
    cutting: while !isFull(batch, options) {
      switch objects.next(in: buffer, from: position) {
      case .object(let range):
        line += lineFeeds(position..<range.lowerBound)
        let index = segment ?? addSegment(to: &batch)
        segment = index
        add(range, line: holdsOne ? nil : line, index, to: &batch)
        line += lineFeeds(range)
        position = range.upperBound
      case .stray(let range):
        line += lineFeeds(position..<range.lowerBound)
        position = range.lowerBound
        batch.items.append(
          .problem(row(.invalidJSON, "an object, {\"text\": …}, should stand here")))
        position = range.upperBound
      case .needsMore(let start):
        line += lineFeeds(position..<start)
        position = start
        break cutting
      }
    }
    if isAtEnd, objects.isInsideObject {
      batch.items.append(
        .problem(row(.invalidJSON, "the object that starts here is not closed")))
      cutter = .done
      return
    }
    cutter = .objects(objects)
    try readOn(&batch, options)
    if isDropping {  // Without its end, nothing after a record can be told from its inside.
      cutter = .done
    }
  }

  private mutating func cutTable(
    _ scanner: DelimitedRecordScanner, _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var scanner = scanner
    var segment: Int?
    while !isFull(batch, options) {
      guard let end = scanner.recordEnd(in: buffer, from: position, atEnd: isAtEnd) else { break }
      var range = position..<end
      if scanner.openQuote != nil {
        scanner.reset()
        batch.items.append(
          .problem(
            row(
              .unclosedQuote,
              "a quote that opens in this record is never closed; close it, or double it "
                + "where it is part of the text; reading goes on at the next line")))
        // Give back what the open quote swallowed.
        let lineEnd = LineBreaks.next(in: buffer, from: position).map { $0 + 1 } ?? end
        range = position..<lineEnd
      } else if !isBlank(range) {
        let index = segment ?? addSegment(to: &batch)
        segment = index
        add(range, line: line, index, to: &batch)
      }
      line += DelimitedReader.lineBreaks(in: buffer, range)
      position = range.upperBound
    }
    let wasOpen = scanner.openQuote != nil
    cutter = .table(scanner)
    try readOn(&batch, options)
    guard isDropping else { return }
    // Too large, most often by a quote left open: go on at the next line.
    isDropping = false
    scanner.reset()
    cutter = .table(scanner)
    let lineEnd = LineBreaks.next(in: buffer, from: position).map { $0 + 1 }
    line += wasOpen || lineEnd != nil ? 1 : 0
    position = lineEnd ?? buffer.count
  }
}

// MARK: - The buffer

extension RecordFile {
  /// The end of the buffer where the file ends with it and a record is begun.
  private var endOfFile: Int? { isAtEnd && position < buffer.count ? buffer.count : nil }

  private func isFull(_ batch: RawRecordBatch, _ options: ReadingOptions) -> Bool {
    batch.byteCount >= options.batchBytes || batch.count >= options.batchRecords
  }

  /// After cutting: reads more where the buffer holds no whole record, and ends with the file.
  private mutating func readOn(
    _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    guard !isFull(batch, options) else { return }
    if isAtEnd {
      if transcoder.map({ $0.repairs > 0 }) == true {
        batch.items.append(.problem(utf16Repairs()))
      }
      cutter = .done
      return
    }
    let waiting = buffer.count - position
    if isDropping {
      position = buffer.count
    } else if waiting > options.maximumRecordBytes {
      batch.items.append(.problem(tooLarge(options)))
      isDropping = true
      if case .lines = cutter { position = buffer.count }
    }
    // A record larger than a piece of the file doubles the piece, so that all is copied O(1) times.
    try fill(max(options.batchBytes, buffer.count - position))
  }

  /// Reads the next bytes of the file behind those not yet cut.
  private mutating func fill(_ count: Int) throws(FileProblem) {
    var next: [UInt8] = []
    if position < buffer.count {
      next.reserveCapacity(buffer.count - position + count)
      next.append(contentsOf: buffer[position...])
    }
    bufferOffset += position
    position = 0
    if var transcoder {
      var raw: [UInt8] = []
      isAtEnd = try source.read(count, into: &raw) < count
      transcoder.transcode(raw, into: &next)
      if isAtEnd { transcoder.finish(into: &next) }
      self.transcoder = transcoder
    } else {
      isAtEnd = try source.read(count, into: &next) < count
    }
    buffer = next
  }

  private func addSegment(to batch: inout RawRecordBatch) -> Int {
    batch.segments.append(RawSegment(source: record, bytes: buffer))
    return batch.segments.count - 1
  }

  private func add(
    _ range: Range<Int>, line: Int?, _ segment: Int, to batch: inout RawRecordBatch
  ) {
    let offset = line == nil ? nil : bufferOffset + range.lowerBound
    batch.items.append(.record(segment: segment, range: range, line: line, byteOffset: offset))
    batch.byteCount += range.count
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    buffer[range].allSatisfy { $0 <= 0x20 }
  }

  /// Whether the buffer, which is the whole file, is one JSON object.
  private var isLoneObject: Bool {
    var objects = JSONObjectCutter()
    guard case .object(let range) = objects.next(in: buffer, from: position) else { return false }
    return buffer[..<range.lowerBound].last { $0 > 0x20 } == nil
      && buffer[range.upperBound...].allSatisfy { $0 <= 0x20 }
  }

  private func lineFeeds(_ range: Range<Int>) -> Int {
    let span = buffer.span
    var count = 0
    for index in range { count += span[index] == 0x0A ? 1 : 0 }
    return count
  }

  private func row(_ code: SkippedRecord.Code, _ reason: String) -> SkippedRecord {
    let isPlaced = [.invalidJSON, .unclosedQuote, .tooLarge].contains(code)
    return SkippedRecord(
      path: record.path, line: isPlaced ? line : nil,
      byteOffset: isPlaced ? bufferOffset + position : nil, code: code, reason: reason)
  }

  private func tooLarge(_ options: ReadingOptions) -> SkippedRecord {
    row(.tooLarge, "the record is larger than \(options.maximumRecordBytes) bytes")
  }

  private func utf16Repairs() -> SkippedRecord {
    SkippedRecord(
      path: record.path, code: .invalidCharacters, severity: .altered,
      reason: "\(transcoder?.repairs ?? 0) places that are not UTF-16 became U+FFFD")
  }
}
