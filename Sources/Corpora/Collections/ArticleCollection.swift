/// A collection of articles, named by where it lies; it can be read any number of times.
///
/// ```swift
/// let collection = ArticleCollection(inputs: [.path("news/")])
/// let (articles, skipped) = try collection.articles()
/// ```
public struct ArticleCollection: Sendable {
  /// The places that are read, in this order.
  public let inputs: [CollectionInput]
  /// How they are read.
  public let options: ReadingOptions
  private let standardInput = SpooledInput()
  private let files = ReadFiles()

  /// Makes a collection; nothing is opened yet.
  ///
  /// - Parameters:
  ///   - inputs: Folders, files and standard input, read in this order.
  ///   - options: How they are read.
  public init(inputs: [CollectionInput], options: ReadingOptions = ReadingOptions()) {
    self.inputs = inputs
    self.options = options
  }

  /// Opens the collection at its start.
  ///
  /// - Throws: `CorpusError` when no input is named, one does not exist or cannot be opened, or a
  ///   folder holds no file. Everything that is found out later is a `SkippedRecord`.
  public func makeReader() throws(CorpusError) -> CollectionReader {
    guard !inputs.isEmpty else { throw .noInput }
    var places: [ReadingPlace] = []
    for input in inputs {
      switch input {
      case .standardInput:
        places.append(.spooled(try standardInput.source()))
      case .path(let path):
        places.append(try place(path))
      }
    }
    return CollectionReader(places: places, options: options, files: files)
  }

  /// The digest of a file of the collection; nil when it cannot be read.
  ///
  /// A file is read for it once, unless it was changed since.
  ///
  /// - Parameter path: The path, as in `ArticleLocation.path`.
  /// - Returns: Size and digest.
  public func digest(ofFile path: String) -> InputDigest? { files.digest(of: path) }

  /// Whether a file is no longer what it was when the collection was first read; not for standard input,
  /// which is kept.
  ///
  /// Costs a look at the file's times and size; its bytes are compared only where these are others.
  ///
  /// - Parameter path: The path, as in `ArticleLocation.path`.
  /// - Returns: False also for a file that was never read.
  public func hasChanged(_ path: String) -> Bool { files.isChanged(path) }

  /// Reads the whole collection into memory.
  ///
  /// - Returns: All articles, and all records left out or changed, in input order.
  /// - Throws: `CorpusError` as `makeReader()`.
  public func articles() throws(CorpusError) -> (articles: [Article], skipped: [SkippedRecord]) {
    var reader = try makeReader()
    var articles: [Article] = []
    var skipped: [SkippedRecord] = []
    while let batch = reader.nextBatch() {
      articles += batch.articles
      skipped += batch.skipped
    }
    return (articles, skipped)
  }

  private func place(_ path: String) throws(CorpusError) -> ReadingPlace {
    guard let info = FolderWalk.status(of: path) else {
      let problem = FileProblem.last
      throw problem == .notFound
        ? .notFound(path: path) : .unreadable(path: path, reason: problem.reason)
    }
    guard FolderWalk.isFolder(info) else {
      do {
        _ = try ByteSource(path: path)
      } catch .notAFile {
        throw .notAFile(path: path)
      } catch {
        throw .unreadable(path: path, reason: error.reason)
      }
      return .file(path: path, id: inputs.count > 1 ? path : FolderWalk.lastName(of: path))
    }
    var walk = FolderWalk(folder: path)
    while let step = walk.next() {
      if case .file = step {
        let prefix = path.hasSuffix("/") ? path : path + "/"
        return .folder(FolderWalk(folder: path), idPrefix: inputs.count > 1 ? prefix : "")
      }
      if case .problem(let problem) = step, problem.path == path {
        throw .unreadable(path: path, reason: problem.reason)
      }
    }
    throw .emptyFolder(path: path)
  }
}
