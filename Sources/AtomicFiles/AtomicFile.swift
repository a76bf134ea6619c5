import Glibc
import Synchronization

/// A file that appears whole or not at all.
///
/// Bytes go to a hidden temporary file in the same folder. ``commit()`` flushes it to the disk and
/// renames it over the destination, which POSIX makes atomic; a writer that is dropped without a
/// commit removes its temporary file. Where the destination is a link, the file that it points to is
/// replaced and the link stays. A device or a pipe cannot be replaced: it is written to directly.
/// ``TemporaryFiles`` removes what a signal would leave behind.
public struct AtomicFile: ~Copyable {
  /// Where the file will appear.
  public let path: String
  private let destination: String
  /// Nil where the destination is written to directly.
  private let temporaryPath: String?
  /// Where the temporary path is kept for the case that a signal ends the process.
  private let temporaryPlace: Int?
  private let makesFolder: Bool
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16
  /// How many temporary files there were, so that no two have one name.
  private static let opened = Atomic<Int>(0)

  /// Opens a temporary file beside the destination.
  ///
  /// - Parameters:
  ///   - path: Where the file will appear.
  ///   - makesFolder: Whether its folder is made by ``commit()`` when it is not there; until then the
  ///     bytes are kept in the nearest folder above. Otherwise the folder must exist.
  /// - Throws: ``AtomicFileError/cannotCreate(path:reason:)``.
  public init(path: String, makesFolder: Bool = false) throws(AtomicFileError) {
    let destination = Self.resolved(path)
    let kind = Self.kind(of: destination)
    let isReplaced = kind == nil || kind == S_IFREG
    let temporary =
      isReplaced ? Self.temporaryPath(for: destination, makesFolder: makesFolder) : nil
    let place = temporary.flatMap(TemporaryFiles.keep)
    let descriptor =
      if let temporary {
        unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      } else {
        unsafe open(destination, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      }
    guard descriptor >= 0 else {
      let reason = Self.lastReason()
      if let place { TemporaryFiles.forget(place) }
      throw .cannotCreate(path: path, reason: reason)
    }
    self.path = path
    self.makesFolder = makesFolder
    self.destination = destination
    self.descriptor = descriptor
    temporaryPath = temporary
    temporaryPlace = place
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      if let temporaryPath { unsafe unlink(temporaryPath) }
    }
    if let temporaryPlace { TemporaryFiles.forget(temporaryPlace) }
  }

  /// The temporary file, for a library that writes a file by its path, in place of ``append(_:)``; nil
  /// where the destination is written to directly.
  public var writingPath: String? { temporaryPath }

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
  /// - Throws: ``AtomicFileError``; the destination is then untouched.
  public consuming func commit() throws(AtomicFileError) {
    try flush()
    if let temporaryPath {
      let folder = Self.split(destination).folder
      guard !makesFolder || Self.makeFolder(folder) else {
        throw .cannotCreate(path: folder, reason: Self.lastReason())
      }
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

  private static func temporaryPath(for destination: String, makesFolder: Bool) -> String {
    let (folder, name) = split(destination)
    let place = makesFolder ? standingFolder(folder) : folder
    let number = opened.wrappingAdd(1, ordering: .relaxed).newValue
    return "\(place)/.\(name).\(getpid()).\(number).partial"
  }

  /// The folder, or the nearest above it that is there.
  private static func standingFolder(_ folder: String) -> String {
    var folder = folder
    while !folder.isEmpty, folder != ".", kind(of: folder) == nil { folder = split(folder).folder }
    return folder
  }

  /// Makes a folder and those above it, where they are not there; false when one cannot be made.
  private static func makeFolder(_ folder: String) -> Bool {
    func isThere() -> Bool { unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST }
    if folder.isEmpty || folder == "." || isThere() { return true }
    return errno == ENOENT && makeFolder(split(folder).folder) && isThere()
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
