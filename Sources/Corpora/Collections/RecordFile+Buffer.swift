/// The buffer: what is read and not yet cut, and the rows that tell of trouble in it.
extension RecordFile {
  /// The end of the buffer where the file ends with it and a record is begun.
  var endOfFile: Int? { isAtEnd && position < buffer.count ? buffer.count : nil }

  func isFull(_ batch: RawRecordBatch, _ options: ReadingOptions) -> Bool {
    batch.byteCount >= options.batchBytes || batch.count >= options.batchRecords
  }

  /// After cutting: reads more where the buffer holds no whole record, and ends with the file.
  mutating func readOn(
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
    if !isDropping, waiting > options.maximumRecordBytes {
      batch.items.append(.problem(tooLarge(options)))
      isDropping = true
    }
    if isDropping {
      // A table goes on at its next line, which may be in the buffer.
      if case .table = cutter { return }
      line += countsLinesOfDropped ? lineFeeds(position..<buffer.count) : 0
      position = buffer.count
    }
    // A record larger than a piece of the file doubles the piece, so that all is copied O(1) times.
    try fill(max(options.batchBytes, buffer.count - position))
  }

  /// Reads the next bytes of the file behind those not yet cut.
  mutating func fill(_ count: Int) throws(FileProblem) {
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

  func addSegment(to batch: inout RawRecordBatch) -> Int {
    batch.segments.append(RawSegment(source: record, bytes: buffer))
    return batch.segments.count - 1
  }

  func add(
    _ range: Range<Int>, line: Int?, _ segment: Int, to batch: inout RawRecordBatch
  ) {
    let offset = line == nil ? nil : bufferOffset + range.lowerBound
    batch.items.append(.record(segment: segment, range: range, line: line, byteOffset: offset))
    batch.byteCount += range.count
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    buffer[range].allSatisfy { $0 <= 0x20 }
  }

  func lineFeeds(_ range: Range<Int>) -> Int {
    let span = buffer.span
    var count = 0
    for index in range { count += span[index] == 0x0A ? 1 : 0 }
    return count
  }

  func row(_ code: SkippedRecord.Code, _ reason: String) -> SkippedRecord {
    let isPlaced = [.invalidJSON, .unclosedQuote, .tooLarge].contains(code)
    return SkippedRecord(
      path: record.path, line: isPlaced ? line : nil,
      byteOffset: isPlaced ? bufferOffset + position : nil, code: code, reason: reason)
  }

  /// Lines are counted one by one as they end; in texts of long records they are counted when passed
  /// over.
  var countsLinesOfDropped: Bool {
    switch cutter {
    case .objects, .documents: true
    case .unopened, .wholeFile, .lines, .table, .done: false
    }
  }

  func unclosedQuote() -> SkippedRecord {
    row(
      .unclosedQuote,
      "a quote that opens in this record is never closed; close it, or double it where it is "
        + "part of the text; reading goes on at the next line")
  }

  func tooLarge(_ options: ReadingOptions) -> SkippedRecord {
    row(.tooLarge, "the record is larger than \(options.maximumRecordBytes) bytes")
  }

  func utf16Repairs() -> SkippedRecord {
    SkippedRecord(
      path: record.path, code: .invalidCharacters, severity: .altered,
      reason: "\(transcoder?.repairs ?? 0) places that are not UTF-16 became U+FFFD")
  }
}
