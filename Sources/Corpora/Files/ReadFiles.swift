import Digests
import Synchronization

/// The size of a file and the digest of its bytes.
public struct InputDigest: Sendable, Equatable {
  /// Its size.
  public let bytes: Int
  /// The SHA-256 of its bytes, in hexadecimal digits.
  public let sha256: String
}

/// What is known of the files of a collection, over all its readings.
///
/// A file is read for its digest once: as long as its stamp is the same, so are its bytes.
final class ReadFiles: Sendable {
  private struct Known {
    /// When it was first opened to be read.
    var opened: FileStamp?
    /// The digest, and the stamp before and after it was taken.
    var digest: (value: InputDigest, stamp: FileStamp)?
  }

  private let files = Mutex<[String: Known]>([:])

  /// Notes that a file was opened; the first time counts.
  func noteOpened(_ path: String, _ stamp: FileStamp?) {
    files.withLock { files in
      if files[path]?.opened == nil { files[path, default: Known()].opened = stamp }
    }
  }

  /// The digest of a file; nil when it cannot be read.
  func digest(of path: String) -> InputDigest? {
    let known = files.withLock { $0[path]?.digest }
    let before = FileStamp(path: path)
    if let known, known.stamp == before { return known.value }
    guard let digest = Self.read(path) else { return nil }
    if let before, FileStamp(path: path) == before {
      files.withLock { $0[path, default: Known()].digest = (digest, before) }
    }
    return digest
  }

  /// Whether a file that was read is no longer what it was when it was first opened.
  ///
  /// Where only its stamp is another, as after `touch`, its bytes decide.
  func isChanged(_ path: String) -> Bool {
    guard let known = files.withLock({ $0[path] }), let opened = known.opened else { return false }
    let now = FileStamp(path: path)
    guard now != opened else { return false }
    guard now != nil, let first = known.digest, first.stamp == opened else { return true }
    return Self.read(path) != first.value
  }

  private static func read(_ path: String) -> InputDigest? {
    guard let source = try? ByteSource(path: path) else { return nil }
    var digest = SHA256()
    var bytes = 0
    while true {
      var piece: [UInt8] = []
      guard let count = try? source.read(1 << 20, into: &piece) else { return nil }
      guard count > 0 else { break }
      digest.update(piece[...])
      bytes += count
    }
    return InputDigest(bytes: bytes, sha256: digest.hexadecimalDigest)
  }
}
