/// A named file or standard input, read in pieces from its start to its end.
///
/// ```swift
/// let pieces = try FilePieces(path: "gold.conllu")
/// while let piece = try pieces.next() { reader.append(piece) }
/// ```
public struct FilePieces {
  /// The file as it was named; `-` for standard input.
  public let path: String
  private let source: ByteSource

  private static let pieceBytes = 1 << 20

  /// Opens a file.
  ///
  /// - Parameter path: A file, or `-` for standard input.
  /// - Throws: ``CorpusError/notFound(path:)``, ``CorpusError/unreadable(path:reason:)`` or
  ///   ``CorpusError/spoolFailed(path:reason:)``.
  public init(path: String) throws(CorpusError) {
    self.path = path
    guard path != "-" else {
      source = try SpooledInput().source()
      return
    }
    do {
      source = try ByteSource(path: path)
    } catch {
      throw Self.error(error, path)
    }
  }

  /// The next piece, up to a mebibyte; nil at the end.
  ///
  /// - Throws: ``CorpusError/unreadable(path:reason:)``.
  public func next() throws(CorpusError) -> [UInt8]? {
    var piece: [UInt8] = []
    do {
      return try source.read(Self.pieceBytes, into: &piece) > 0 ? piece : nil
    } catch {
      throw Self.error(error, path)
    }
  }

  private static func error(_ problem: FileProblem, _ path: String) -> CorpusError {
    switch problem {
    case .notFound: .notFound(path: path)
    case .notAFile, .isFolder, .system: .unreadable(path: path, reason: problem.reason)
    }
  }
}
