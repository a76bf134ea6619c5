/// An input that was found to exist.
enum ReadingPlace {
  case file(path: String, id: String)
  case folder(FolderWalk, idPrefix: String)
  case spooled(ByteSource)
}

/// Reads a collection from its start to its end, a batch at a time.
///
/// Memory holds one batch and the piece of a file that is being cut; it does not grow with the
/// collection, but for the ids already given.
public struct CollectionReader: ~Copyable {
  private let options: ReadingOptions
  private let decoder: RecordDecoder
  private var places: [ReadingPlace]
  private var current: RecordFile?
  private var admission = RecordAdmission()
  private let files: ReadFiles

  init(places: [ReadingPlace], options: ReadingOptions, files: ReadFiles) {
    self.options = options
    self.files = files
    self.places = places.reversed()
    decoder = RecordDecoder(naming: FieldNaming(options: options))
  }

  /// The next articles, decoded on the calling thread, or nil at the end.
  ///
  /// Use either this or `nextRawBatch()` with an admission of your own.
  public mutating func nextBatch() -> ArticleBatch? {
    guard let raw = nextRawBatch() else { return nil }
    return admission.admit([raw.decoded(in: 0..<raw.count)])
  }

  /// The next records as they stand in their files, or nil at the end.
  public mutating func nextRawBatch() -> RawRecordBatch? {
    var batch = RawRecordBatch(decoder: decoder)
    while batch.byteCount < options.batchBytes, batch.count < options.batchRecords {
      if current == nil {
        guard openNext(&batch) else { break }
        continue
      }
      if current?.cut(into: &batch, options) == false { current = nil }
    }
    return batch.count == 0 ? nil : batch
  }

  /// Opens the next file of the inputs; false when there is none.
  private mutating func openNext(_ batch: inout RawRecordBatch) -> Bool {
    guard let place = places.popLast() else { return false }
    switch place {
    case .file(let path, let id):
      open(path, id: id, wasNamed: true, &batch)
    case .spooled(let source):
      current = RecordFile(source: source, path: "-", id: "-")
    case .folder(var walk, let idPrefix):
      let step = walk.next()
      if step != nil { places.append(.folder(walk, idPrefix: idPrefix)) }
      switch step {
      case .file(let path, let relative):
        open(path, id: idPrefix + relative, wasNamed: false, &batch)
      case .problem(let problem):
        batch.items.append(.problem(problem))
      case nil:
        break
      }
    }
    return true
  }

  private mutating func open(
    _ path: String, id: String, wasNamed: Bool, _ batch: inout RawRecordBatch
  ) {
    do {
      let source = try ByteSource(path: path)
      files.noteOpened(path, source.stamp)
      current = RecordFile(source: source, path: path, id: id, wasNamed: wasNamed)
    } catch {
      batch.items.append(
        .problem(SkippedRecord(path: path, code: .unreadable, reason: error.reason)))
    }
  }
}
