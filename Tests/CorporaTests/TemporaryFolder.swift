import Corpora
import Foundation

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Reads everything in the folder.
  func articles(_ options: ReadingOptions = ReadingOptions()) throws -> (
    articles: [Article], skipped: [SkippedRecord]
  ) {
    try ArticleCollection(inputs: [.path(path)], options: options).articles()
  }
}

/// Reads one file of a name and a content.
func read(
  _ name: String, _ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()
) throws -> (articles: [Article], skipped: [SkippedRecord]) {
  let folder = try TemporaryFolder()
  let path = try folder.write(name, bytes)
  return try ArticleCollection(inputs: [.path(path)], options: options).articles()
}

func read(
  _ name: String, _ text: String, _ options: ReadingOptions = ReadingOptions()
) throws -> (articles: [Article], skipped: [SkippedRecord]) {
  try read(name, Array(text.utf8), options)
}

extension Article {
  var string: String { String(decoding: text, as: UTF8.self) }
}
