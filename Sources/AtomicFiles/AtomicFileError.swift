/// What can go wrong while a file is written.
public enum AtomicFileError: Error, Equatable, Sendable {
  /// The temporary file beside the destination could not be made.
  case cannotCreate(path: String, reason: String)
  /// The bytes could not be written, flushed or put in place.
  case cannotWrite(path: String, reason: String)

  /// The code to search for.
  public var code: String {
    switch self {
    case .cannotCreate: "DL-W01"
    case .cannotWrite: "DL-W02"
    }
  }
}

extension AtomicFileError: CustomStringConvertible {
  /// What happened and what to do.
  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "cannot create \(path): \(reason); check that its folder exists and may be written [\(code)]"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason); the file was left as it was [\(code)]"
    }
  }
}
