import Glibc

/// Lists folders through the C library.
enum FolderListing {
  /// The names in a folder, in no order, without `.` and `..`; bytes that are not UTF-8 become U+FFFD.
  static func names(in path: String) throws(FileProblem) -> [String] {
    guard let folder = unsafe opendir(path) else { throw .last }
    defer { unsafe closedir(folder) }
    let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let bytes = unsafe UnsafeRawPointer(entry).advanced(by: nameOffset)
      let name = unsafe String(cString: bytes.assumingMemoryBound(to: CChar.self))
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .last }
    return names
  }
}
