import DelimitedText

/// Cutting records out of the buffer, a kind of file at a time.
extension RecordFile {
  mutating func cutWholeFile(
    _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    cutter = .done
    while !isAtEnd, buffer.count - position <= options.maximumRecordBytes {
      try fill(max(buffer.count, RecordFile.firstPieceBytes))
    }
    guard buffer.count - position <= options.maximumRecordBytes else {
      batch.items.append(.problem(tooLarge(options)))
      return
    }
    let segment = addSegment(to: &batch)
    add(position..<buffer.count, line: nil, segment, to: &batch)
    if transcoder.map({ $0.repairs > 0 }) == true { batch.items.append(.problem(utf16Repairs())) }
  }

  mutating func cutLines(
    _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var segment: Int?
    while !isFull(batch, options) {
      guard let end = ByteSearch.lineFeed(in: buffer, from: position) ?? endOfFile else { break }
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

  mutating func cutDocuments(
    _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var segment: Int?
    while !isFull(batch, options) {
      let next = CoNLLUDocuments.next(in: buffer, from: position)
      guard let end = next ?? endOfFile else { break }
      let range = position..<end
      if isDropping {
        isDropping = false
      } else if range.count > options.maximumRecordBytes {
        batch.items.append(.problem(tooLarge(options)))
      } else if !isBlank(range) {
        let index = segment ?? addSegment(to: &batch)
        segment = index
        let isWholeFile = line == 1 && next == nil
        add(range, line: isWholeFile ? nil : line, index, to: &batch)
      }
      line += lineFeeds(range)
      position = end
    }
    try readOn(&batch, options)
  }

  mutating func cutObjects(
    _ objects: JSONObjectCutter, _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var objects = objects
    var segment: Int?
    cutting: while !isFull(batch, options) {
      switch objects.next(in: buffer, from: position) {
      case .object(let range):
        line += lineFeeds(position..<range.lowerBound)
        position = range.lowerBound
        if isDropping {
          isDropping = false
        } else if range.count > options.maximumRecordBytes {
          batch.items.append(.problem(tooLarge(options)))
        } else {
          let index = segment ?? addSegment(to: &batch)
          segment = index
          add(range, line: holdsOneObject ? nil : line, index, to: &batch)
        }
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
    try readOn(&batch, options)
    if isDropping {
      // The bytes are passed over, but the end of the object is still looked for in what follows.
      objects.forgetBytes()
    }
    if case .done = cutter { return }
    cutter = .objects(objects)
  }

  mutating func cutTable(
    _ scanner: DelimitedRecordScanner, _ batch: inout RawRecordBatch, _ options: ReadingOptions
  ) throws(FileProblem) {
    var scanner = scanner
    var segment: Int?
    while !isFull(batch, options) {
      guard let end = scanner.recordEnd(in: buffer, from: position, atEnd: isAtEnd) else { break }
      var range = position..<end
      let isOpen = scanner.openQuote != nil
      if isOpen || range.count > options.maximumRecordBytes {
        scanner.reset()
        let isLarge = range.count > options.maximumRecordBytes
        batch.items.append(.problem(isLarge ? tooLarge(options) : unclosedQuote()))
        // Give back what an open quote swallowed.
        let lineEnd = ByteSearch.lineFeed(in: buffer, from: position).map { $0 + 1 } ?? end
        range = position..<lineEnd
      } else if !isBlank(range) {
        let index = segment ?? addSegment(to: &batch)
        segment = index
        add(range, line: line, index, to: &batch)
      }
      line += DelimitedReader.lineBreaks(in: buffer, range)
      position = range.upperBound
    }
    cutter = .table(scanner)
    try readOn(&batch, options)
    guard isDropping else { return }
    // Too large, most often by a quote left open: go on at the next line.
    isDropping = false
    scanner.reset()
    cutter = .table(scanner)
    let lineEnd = ByteSearch.lineFeed(in: buffer, from: position).map { $0 + 1 }
    line += lineEnd == nil ? 0 : 1
    position = lineEnd ?? buffer.count
  }
}
