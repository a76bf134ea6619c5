import Dateline

/// Results that are written while articles are read: to standard output, or into a file that appears
/// whole at the end.
struct ResultStream: ~Copyable {
  private let terminal: Terminal
  private let endsWithReader: Bool
  private let goesToFile: Bool
  /// The file that grows beside its place, where one is written.
  private var file: AtomicFile?
  private var hasReader = true

  /// Opens the place that the user named.
  ///
  /// - Parameters:
  ///   - console: Where results go.
  ///   - endsWithReader: Whether the command is done when nobody reads standard output any more.
  ///   - fileInFolder: Opens the file in a folder.
  /// - Throws: `AtomicFileError` when the file cannot be made.
  init<Format>(
    _ console: Console<Format>, endsWithReader: Bool = true,
    fileInFolder: (String) throws(AtomicFileError) -> AtomicFile
  ) throws(AtomicFileError) {
    terminal = console.run.standardOutput
    self.endsWithReader = endsWithReader
    switch console.destination {
    case .terminal, .standardOutput:
      goesToFile = false
      file = nil
    case .file(let path, _):
      goesToFile = true
      file = try AtomicFile(path: path)
    case .folder(let path):
      goesToFile = true
      file = try fileInFolder(path)
    }
  }

  /// Writes the next bytes.
  ///
  /// - Throws: `AtomicFileError` or ``CommandError`` when they cannot be written, ``StatusError`` when
  ///   nobody reads them any more and nothing else is to be done.
  mutating func append(_ bytes: [UInt8]) throws {
    guard !goesToFile else {
      try file?.append(bytes)
      return
    }
    if hasReader { hasReader = try terminal.send(bytes) }
    guard hasReader || !endsWithReader else { throw StatusError(status: .done) }
  }

  /// Hands out the file, to be put in its place; nil for standard output.
  mutating func takeFile() -> AtomicFile? { file.take() }
}
