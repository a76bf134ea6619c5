import Foundation

/// Looks at the place of an output before the work begins, so that no hour of it is lost to a
/// mistyped name.
enum OutputPlace {
  /// Checks that a folder stands at a path or can be made there.
  ///
  /// - Throws: ``CommandError/notAFolder(path:)`` or ``CommandError/notWritable(path:)``.
  static func check(folder path: String) throws(CommandError) {
    var place = path
    while !FileManager.default.fileExists(atPath: place), place != parent(of: place) {
      place = parent(of: place)
    }
    guard isFolder(place) else { throw .notAFolder(path: place) }
    guard FileManager.default.isWritableFile(atPath: place) else {
      throw .notWritable(path: place)
    }
  }

  /// Checks that a file can be written at a path.
  ///
  /// - Throws: ``CommandError/isAFolder(path:)``, ``CommandError/missingFolder(path:)`` or
  ///   ``CommandError/notWritable(path:)``.
  static func check(file path: String) throws(CommandError) {
    guard !isFolder(path) else { throw .isAFolder(path: path) }
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let folder = parent(of: path)
    guard FileManager.default.fileExists(atPath: folder) else { throw .missingFolder(path: folder) }
    guard isFolder(folder) else { throw .notAFolder(path: folder) }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .notWritable(path: folder)
    }
  }

  /// Whether a folder stands at a path, links followed.
  private static func isFolder(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/.")
  }

  private static func parent(of path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == bytes.startIndex ? "/" : String(path[..<slash])
  }
}
