import AnalysisReports
import Corpora
import NumericCore

/// The files behind collections with their sizes and digests, in the order of reading.
struct InputDigests {
  private let files: [(path: String, collection: ArticleCollection?)]

  init(_ collections: [CountedCollection]) {
    self.init(
      collections.flatMap { counted in
        (counted.articles.map(\.location.path) + counted.skipped.map(\.path))
          .map { ($0, counted.source) }
      })
  }

  /// Takes paths in the order of reading; one that comes again is taken once.
  ///
  /// - Parameters:
  ///   - paths: The paths.
  ///   - collection: What they were read from; what it knows of a file is not read again.
  init(paths: [String], of collection: ArticleCollection? = nil) {
    self.init(paths.map { ($0, collection) })
  }

  private init(_ files: [(path: String, collection: ArticleCollection?)]) {
    var seen: Set<String> = []
    self.files = files.filter { seen.insert($0.path).inserted }
  }

  /// The files with their digests; one that is no longer there, or standard input, has none.
  func inputs(parallelism: Parallelism) -> [RunRecord.Input] {
    parallelism.map(blocks: files.count) { Self.input(files[$0].path, of: files[$0].collection) }
  }

  private static func input(
    _ path: String, of collection: ArticleCollection?
  ) -> RunRecord.Input {
    guard path != "-" else { return RunRecord.Input(path: path, bytes: nil, sha256: nil) }
    if let collection {
      let known = collection.digest(ofFile: path)
      return RunRecord.Input(path: path, bytes: known?.bytes, sha256: known?.sha256)
    }
    let file = FileDigest(ofFile: path)
    return RunRecord.Input(path: path, bytes: file?.bytes, sha256: file?.sha256)
  }
}
