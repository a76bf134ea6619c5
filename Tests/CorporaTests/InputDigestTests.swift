import Corpora
import Digests
import Foundation
import TestSupport
import Testing

@Suite("Digests of the files of a collection")
struct InputDigestTests {
  private static func withFile(
    _ body: (_ path: String, _ collection: ArticleCollection) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/news.txt"
      try write("The ferry waits.", to: path)
      try body(path, ArticleCollection(inputs: [.path(path)]))
    }
  }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private static func setModified(_ date: Date, _ path: String) throws {
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
  }

  private static func modified(_ path: String) throws -> Date {
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    return try #require(date)
  }

  @Test("a digest is that of the bytes, and follows them")
  func digest() throws {
    try Self.withFile { path, collection in
      for text in ["The ferry waits.", "The ferry sails."] {
        try Self.write(text, to: path)
        for _ in 0..<2 {
          let digest = try #require(collection.digest(ofFile: path))
          #expect(digest.bytes == text.utf8.count)
          #expect(digest.sha256 == SHA256.hexadecimalDigest(of: Array(text.utf8)))
        }
      }
      #expect(collection.digest(ofFile: path + "x") == nil)
    }
  }

  @Test("a file that was read is changed when its bytes are others, whatever its times say")
  func changed() throws {
    try Self.withFile { path, collection in
      _ = try collection.articles()
      _ = collection.digest(ofFile: path)
      #expect(!collection.hasChanged(path))
      let date = try Self.modified(path)
      try Self.setModified(date.addingTimeInterval(60), path)
      #expect(!collection.hasChanged(path), "only its time is another")
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.write(contentsOf: Data("the".utf8))
      try handle.close()
      try Self.setModified(date, path)
      #expect(collection.hasChanged(path), "size, place and time of writing are the same")
      try FileManager.default.removeItem(atPath: path)
      #expect(collection.hasChanged(path))
    }
  }

  @Test("a file that was written between its reading and its digest is changed")
  func changedBeforeDigest() throws {
    try Self.withFile { path, collection in
      #expect(!collection.hasChanged(path), "it was not read yet")
      _ = try collection.articles()
      try Self.write("The ferry sails.", to: path)
      _ = collection.digest(ofFile: path)
      _ = try collection.articles()
      #expect(collection.hasChanged(path))
    }
  }
}
