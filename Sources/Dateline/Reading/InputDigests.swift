import AnalysisReports
import NumericCore

/// The files behind collections with their sizes and digests, in the order of reading.
struct InputDigests {
  private let paths: [String]

  init(_ collections: [CountedCollection]) {
    self.init(
      paths: collections.flatMap { counted in
        counted.articles.map(\.location.path) + counted.skipped.map(\.path)
      })
  }

  /// Takes paths in the order of reading; one that comes again is taken once.
  init(paths: [String]) {
    var seen: Set<String> = []
    self.paths = paths.filter { seen.insert($0).inserted }
  }

  /// Reads every file once more; one that is no longer there, or standard input, has no digest.
  func inputs(parallelism: Parallelism) -> [RunRecord.Input] {
    parallelism.map(blocks: paths.count) { Self.input(paths[$0]) }
  }

  private static func input(_ path: String) -> RunRecord.Input {
    guard path != "-", let file = FileDigest(ofFile: path) else {
      return RunRecord.Input(path: path, bytes: nil, sha256: nil)
    }
    return RunRecord.Input(path: path, bytes: file.bytes, sha256: file.sha256)
  }
}
