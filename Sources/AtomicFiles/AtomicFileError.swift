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

  /// What to do about it.
  public var hint: String {
    switch self {
    case .cannotCreate: "check that its folder exists and that you may write there (ls -ld)"
    case .cannotWrite:
      "what stood there before was left as it was; free some space or write elsewhere"
    }
  }
}

extension AtomicFileError: CustomStringConvertible {
  /// What happened and where.
  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason): "\(path): cannot be created: \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }
}
