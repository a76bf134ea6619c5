/// What the records of one file have in common.
struct RecordSource: Sendable {
  /// The file, as it was named or found.
  let path: String
  /// The beginning of the ids of articles that bring none: the path inside the folder walked.
  let id: String
  let format: InputFormat
  /// The header of a delimited table.
  var header: DelimitedHeader?
}

/// A piece of a file that holds whole records.
struct RawSegment: Sendable {
  let source: RecordSource
  let bytes: [UInt8]
}

/// A record that was cut out of a file and not looked at yet, or the trouble of cutting it.
enum RawItem: Sendable {
  case record(segment: Int, range: Range<Int>, line: Int?, byteOffset: Int?)
  case problem(SkippedRecord)
}

/// Records as they stand in their files, ready to be decoded on any thread.
///
/// A collection is read in three steps, so that the costly one can run on many threads and give the
/// same result as on one:
/// 1. `CollectionReader.nextRawBatch()` cuts records out of files, in order;
/// 2. `RawRecordBatch.decoded(in:)`, a pure function, turns a range of them into articles;
/// 3. `RecordAdmission.admit(_:)` takes these in order, gives ids and refuses repeated ones.
///
/// ```swift
/// while let raw = reader.nextRawBatch() {
///   let parts = parallelism.map(blocks: raw.blocks.count) { raw.decoded(in: raw.blocks[$0]) }
///   let batch = admission.admit(parts)
/// }
/// ```
public struct RawRecordBatch: Sendable {
  var segments: [RawSegment] = []
  var items: [RawItem] = []
  var byteCount = 0
  let decoder: RecordDecoder

  init(decoder: RecordDecoder) { self.decoder = decoder }

  /// The number of records, with those that could not be cut out.
  public var count: Int { items.count }

  /// The number of raw bytes of its records, for progress.
  public var bytes: Int { byteCount }

  /// The records cut into pieces of about 128 KB: the unit of work for a thread.
  ///
  /// The pieces depend on the records alone, never on the number of threads.
  public var blocks: [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, item) in items.enumerated() {
      if case .record(_, let range, _, _) = item { bytes += range.count }
      if bytes >= 128 << 10 || index + 1 == items.count {
        blocks.append(start..<(index + 1))
        start = index + 1
        bytes = 0
      }
    }
    return blocks
  }

  /// Reads a range of the records: fields, encodings, dates and the blocks of the text.
  ///
  /// - Parameter range: Records of this batch.
  /// - Returns: One result for each record, in order.
  /// - Complexity: O(bytes of the records).
  public func decoded(in range: Range<Int>) -> [DecodedRecord] {
    decoded(in: range) { _ in true }
  }

  /// Reads those records of a range that stand at wanted places; the others are not looked at.
  ///
  /// - Parameters:
  ///   - range: Records of this batch.
  ///   - isWanted: Whether the record at a place is to be read.
  /// - Returns: One result for each wanted record, in order.
  /// - Complexity: O(bytes of the wanted records).
  public func decoded(
    in range: Range<Int>, where isWanted: (ArticleLocation) -> Bool
  ) -> [DecodedRecord] {
    items[range].compactMap { item in
      switch item {
      case .problem(let problem):
        return DecodedRecord(draft: nil, notes: [problem])
      case .record(let segment, let range, let line, let byteOffset):
        let source = segments[segment].source
        let location = ArticleLocation(path: source.path, line: line, byteOffset: byteOffset)
        guard isWanted(location) else { return nil }
        var record = decoder.decode(segments[segment].bytes, range, of: source, at: location)
        record.fallbackID = line.map { "\(source.id):\($0)" } ?? source.id
        return record
      }
    }
  }
}

/// A record after decoding: an article that waits for its id, or the reasons why there is none.
public struct DecodedRecord: Sendable {
  let draft: ArticleDraft?
  let notes: [SkippedRecord]
  /// The id where the record brings none.
  var fallbackID = ""

  init(draft: ArticleDraft?, notes: [SkippedRecord]) {
    self.draft = draft
    self.notes = notes
  }
}
