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
    var digest = SHA256()
    var bytes = 0
    do {
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        digest.update([UInt8](piece)[...])
        bytes += piece.count
      }
    } catch {
      return nil
    }
    self.path = name ?? path
    self.bytes = bytes
    sha256 = digest.hexadecimalDigest
  }
}
