import Digests
import Foundation

/// A file with its size and its digest, so that one can tell whether it is still the same.
public struct FileDigest: Sendable, Equatable {
  /// Its path.
  public let path: String
  /// Its size.
  public let bytes: Int
  /// The SHA-256 of its bytes, in hexadecimal digits.
  public let sha256: String

  /// Reads a file once, a piece after the other; nil when it cannot be read.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - name: What it is called; its path by default.
  public init?(ofFile path: String, as name: String? = nil) {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    var digest = RunningDigest()
    do {
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        digest.append([UInt8](piece))
      }
    } catch {
      return nil
    }
    self = digest.digest(as: name ?? path)
  }

  fileprivate init(path: String, bytes: Int, sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// The digest of bytes that come one after the other.
struct RunningDigest {
  private var sha256 = SHA256()
  private var bytes = 0

  mutating func append(_ piece: [UInt8]) {
    sha256.update(piece[...])
    bytes += piece.count
  }

  /// The digest of what came so far, as that of a file.
  func digest(as path: String) -> FileDigest {
    FileDigest(path: path, bytes: bytes, sha256: sha256.hexadecimalDigest)
  }
}
