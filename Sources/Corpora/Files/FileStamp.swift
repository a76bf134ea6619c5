import Glibc

/// What tells, without reading it, that a file is still the one that it was: where it lies on the disk, its
/// size, and when it was last written and last changed in any way.
///
/// A program may set the time of writing, but not that of the last change.
struct FileStamp: Sendable, Equatable {
  private let device: UInt
  private let inode: UInt
  private let size: Int
  private let written: [Int]
  private let changed: [Int]

  init(_ info: stat) {
    device = UInt(info.st_dev)
    inode = UInt(info.st_ino)
    size = Int(info.st_size)
    written = [info.st_mtim.tv_sec, info.st_mtim.tv_nsec]
    changed = [info.st_ctim.tv_sec, info.st_ctim.tv_nsec]
  }

  /// Looks at an open file; nil when it cannot be looked at.
  init?(descriptor: Int32) {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else { return nil }
    self.init(info)
  }

  /// Looks at the file at a path, links followed; nil when there is none.
  init?(path: String) {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return nil }
    self.init(info)
  }
}
