import Glibc

/// Walks a folder and gives its files in the byte order of their paths.
///
/// Hidden files and folders are passed over. Links are followed; a folder that was already walked is
/// not walked again, so a loop of links ends. Memory holds the entries of the open folders only.
struct FolderWalk {
  enum Step {
    case file(path: String, relative: String)
    case problem(SkippedRecord)
  }

  private struct Entry {
    let path: String
    let relative: String
    let isFolder: Bool
  }

  private struct FolderIdentity: Hashable {
    let device: UInt
    let number: UInt
  }

  /// Entries still to visit, the next one last.
  private var pending: [Entry]
  private var visited: Set<FolderIdentity> = []

  /// Starts at a folder.
  init(folder: String) {
    pending = [Entry(path: folder, relative: "", isFolder: true)]
  }

  /// The next file or the next trouble, or nil when all is walked.
  mutating func next() -> Step? {
    while let entry = pending.popLast() {
      guard entry.isFolder else { return .file(path: entry.path, relative: entry.relative) }
      if let problem = open(entry) { return .problem(problem) }
    }
    return nil
  }

  private mutating func open(_ folder: Entry) -> SkippedRecord? {
    guard let info = FolderWalk.status(of: folder.path) else {
      return unreadable(folder.path, FileProblem.last.reason)
    }
    let identity = FolderIdentity(device: UInt(info.st_dev), number: UInt(info.st_ino))
    guard visited.insert(identity).inserted else { return nil }
    let names: [String]
    do {
      names = try FolderListing.names(in: folder.path)
    } catch {
      return unreadable(folder.path, error.reason)
    }
    let base = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    let prefix = folder.relative.isEmpty ? "" : folder.relative + "/"
    let entries = names.compactMap { name -> Entry? in
      guard !name.hasPrefix(".") else { return nil }
      let path = base + name
      let isFolder = FolderWalk.status(of: path).map(FolderWalk.isFolder) ?? false
      return Entry(path: path, relative: prefix + name, isFolder: isFolder)
    }
    // A folder sorts as its name with the slash that its files' paths have after it.
    let keyed = entries.map { (key: Array(($0.relative + ($0.isFolder ? "/" : "")).utf8), $0) }
    pending += keyed.sorted { $1.key.lexicographicallyPrecedes($0.key) }.map(\.1)
    return nil
  }

  private func unreadable(_ path: String, _ reason: String) -> SkippedRecord {
    SkippedRecord(path: path, code: .unreadable, reason: reason)
  }

  /// Whether a status is that of a folder.
  static func isFolder(_ info: stat) -> Bool { info.st_mode & S_IFMT == S_IFDIR }

  /// The last part of a path.
  static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What the system says of a path, links followed.
  static func status(of path: String) -> stat? {
    var info = stat()
    return unsafe stat(path, &info) == 0 ? info : nil
  }
}
