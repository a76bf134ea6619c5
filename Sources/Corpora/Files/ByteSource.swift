import Glibc

/// Why a file cannot be opened or read.
enum FileProblem: Error, Equatable {
  case notFound
  case notAFile
  case isFolder
  case system(reason: String)

  /// The reason in words.
  var reason: String {
    switch self {
    case .notFound: "there is no such file"
    case .notAFile: "it is not a regular file"
    case .isFolder: "it is a folder"
    case .system(let reason): reason
    }
  }

  /// The last system error in words.
  static var last: FileProblem {
    let number = errno
    guard number != ENOENT else { return .notFound }
    let text = unsafe String(cString: strerror(number))
    return .system(reason: text.prefix(1).lowercased() + text.dropFirst())
  }
}

/// An open file, read from its start to its end; it is closed when it is no longer used.
///
/// A file is read, never mapped: a mapped file that another program cuts short ends the process.
final class ByteSource {
  /// Which file it was when it was opened.
  var stamp: FileStamp? { FileStamp(descriptor: descriptor) }
  private let descriptor: Int32
  private var offset = 0

  /// Opens a regular file; a pipe or a device is refused at once instead of waiting for it.
  init(path: String) throws(FileProblem) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard opened >= 0 else { throw .last }
    do {
      try ByteSource.requireFile(opened)
    } catch {
      _ = close(opened)
      throw error
    }
    descriptor = opened
  }

  /// Reads a file that is already open, through a descriptor of its own.
  init(duplicating descriptor: Int32) throws(FileProblem) {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .last }
    self.descriptor = copy
  }

  deinit { _ = close(descriptor) }

  /// Appends up to a number of bytes to a buffer.
  ///
  /// - Returns: The number of bytes read, less than asked for at the end only, 0 at the end.
  func read(_ count: Int, into buffer: inout [UInt8]) throws(FileProblem) -> Int {
    var problem: FileProblem?
    let position = offset
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: count) { space, filled in
      while filled < count {
        let target = unsafe space.baseAddress?.advanced(by: filled)
        let got = unsafe pread(descriptor, target, count - filled, position + filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { problem = .last }
        if got <= 0 { break }
        filled += got
      }
    }
    if let problem { throw problem }
    offset += chunk.count
    if buffer.isEmpty {
      buffer = chunk
    } else {
      buffer.append(contentsOf: chunk)
    }
    return chunk.count
  }

  private static func requireFile(_ descriptor: Int32) throws(FileProblem) {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else { throw .last }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .isFolder
    default: throw .notAFile
    }
  }
}
