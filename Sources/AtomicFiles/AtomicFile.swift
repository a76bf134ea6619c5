import Glibc

/// A file that appears whole or not at all.
///
/// Bytes go to a hidden temporary file in the same folder. ``commit()`` flushes it to the disk and
/// renames it over the destination, which POSIX makes atomic; a writer that is dropped without a
/// commit removes its temporary file. Where the destination is a link, the file that it points to is
/// replaced and the link stays. A device or a pipe cannot be replaced: it is written to directly.
public struct AtomicFile: ~Copyable {
  /// Where the file will appear.
  public let path: String
  private let destination: String
  /// Nil where the destination is written to directly.
  private let temporaryPath: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// Opens a temporary file beside the destination.
  ///
  /// - Parameter path: Where the file will appear; its folder must exist.
  /// - Throws: ``AtomicFileError/cannotCreate(path:reason:)``.
  public init(path: String) throws(AtomicFileError) {
    self.path = path
    destination = Self.resolved(path)
    let kind = Self.kind(of: destination)
    if kind == nil || kind == S_IFREG {
      let (folder, name) = Self.split(destination)
      let temporary = "\(folder)/.\(name).\(getpid()).partial"
      temporaryPath = temporary
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    } else {
      temporaryPath = nil
      descriptor = unsafe open(destination, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    }
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: Self.lastReason())
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporaryPath { unsafe unlink(temporaryPath) }
  }

  /// Adds bytes at the end.
  ///
  /// - Parameter bytes: The bytes to add.
  /// - Throws: ``AtomicFileError/cannotWrite(path:reason:)``, for instance when the disk is full.
  public mutating func append(_ bytes: [UInt8]) throws(AtomicFileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Flushes the file to the disk and puts it in its place.
  ///
  /// - Throws: ``AtomicFileError/cannotWrite(path:reason:)``; the destination is then untouched.
  public consuming func commit() throws(AtomicFileError) {
    try flush()
    if let temporaryPath {
      guard fsync(descriptor) == 0, unsafe rename(temporaryPath, destination) == 0 else {
        throw .cannotWrite(path: path, reason: Self.lastReason())
      }
      Self.flushFolder(of: destination)
    }
    close(descriptor)
    descriptor = -1
  }

  /// Writes a whole file at once.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: Where it will appear.
  /// - Throws: ``AtomicFileError``.
  public static func write(_ bytes: [UInt8], to path: String) throws(AtomicFileError) {
    var file = try AtomicFile(path: path)
    try file.append(bytes)
    try file.commit()
  }

  private mutating func flush() throws(AtomicFileError) {
    var written = 0
    while written < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path: path, reason: Self.lastReason())
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = slash == path.startIndex ? "" : String(path[..<slash])
    return (folder, String(path[path.utf8.index(after: slash)...]))
  }

  private static func flushFolder(of path: String) {
    let (folder, _) = split(path)
    let descriptor = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The path with its links followed; as it is where nothing stands there yet.
  private static func resolved(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The kind of file that stands at a path (`S_IFREG`, `S_IFDIR` …), or nil.
  private static func kind(of path: String) -> mode_t? {
    var info = stat()
    return unsafe stat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
  }

  private static func lastReason() -> String {
    let reason = unsafe String(cString: strerror(errno))
    return reason.prefix(1).lowercased() + reason.dropFirst()
  }
}
