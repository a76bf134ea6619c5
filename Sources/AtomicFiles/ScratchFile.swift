import Glibc

/// A file for what has no room in memory: written from its start to its end, read anywhere, never seen.
///
/// It has no name once it is open, so that the system frees it however the process ends.
public struct ScratchFile: ~Copyable {
  private let folder: String
  private let descriptor: Int32
  private var flushed = 0
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// Opens an empty file in `TMPDIR`, or in `/tmp`.
  ///
  /// - Throws: ``AtomicFileError/cannotCreate(path:reason:)``.
  public init() throws(AtomicFileError) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/dateline-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0, unsafe unlink(template) == 0 else {
      let reason = Self.lastReason()
      if descriptor >= 0 { close(descriptor) }
      throw .cannotCreate(path: folder, reason: reason)
    }
    self.folder = folder
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  ///
  /// - Throws: ``AtomicFileError/cannotWrite(path:reason:)``, for instance when the disk is full.
  public mutating func append(_ bytes: [UInt8]) throws(AtomicFileError) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Reads bytes that were added before.
  ///
  /// - Parameter range: Which, counted from 0.
  /// - Returns: The bytes.
  /// - Throws: ``AtomicFileError``.
  public mutating func bytes(in range: Range<Int>) throws(AtomicFileError) -> [UInt8] {
    try flush()
    precondition(range.lowerBound >= 0 && range.upperBound <= flushed, "no such bytes")
    var bytes = [UInt8](repeating: 0, count: range.count)
    var got = 0
    while got < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(
          descriptor, $0.baseAddress?.advanced(by: got), $0.count - got, range.lowerBound + got)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: folder, reason: Self.lastReason()) }
      got += count
    }
    return bytes
  }

  private mutating func flush() throws(AtomicFileError) {
    var written = 0
    while written < buffer.count {
      let count = unsafe buffer.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path: folder, reason: Self.lastReason())
      }
      written += count
    }
    flushed += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private static func lastReason() -> String {
    let reason = unsafe String(cString: strerror(errno))
    return reason.prefix(1).lowercased() + reason.dropFirst()
  }
}
