/// What can keep a run from being verified.
public enum VerificationError: Error, Equatable, Sendable {
  /// There is no record of a run.
  case noRecord(path: String)
  /// The record cannot be read.
  case damagedRecord(path: String, reason: String)
  /// The run was made by another version.
  case otherVersion(folder: String, made: String, here: String)
  /// The record does not say with which arguments it was made.
  case noArguments(folder: String)
  /// The record does not say which files were written.
  case noOutputs(folder: String)
  /// Something was read that cannot be read again.
  case unrepeatableInput(folder: String, path: String)
  /// The arguments are not those of a command that writes such a folder.
  case unrepeatableCommand(folder: String, name: String)

  /// The code to search for.
  public var code: String {
    switch self {
    case .noRecord: "DL-R01"
    case .damagedRecord: "DL-R02"
    case .otherVersion: "DL-R03"
    case .noArguments: "DL-R04"
    case .noOutputs: "DL-R05"
    case .unrepeatableInput: "DL-R06"
    case .unrepeatableCommand: "DL-R07"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .noRecord: "name a folder that dateline wrote, such as report/"
    case .damagedRecord, .noOutputs: "make the folder again with this version"
    case .otherVersion(_, let made, _):
      "verify with version \(made); --files-only compares the files with their digests alone"
    case .noArguments, .unrepeatableInput, .unrepeatableCommand:
      "--files-only compares the files with their digests in run.json alone"
    }
  }
}

extension VerificationError: CustomStringConvertible {
  /// What happened.
  public var description: String {
    switch self {
    case .noRecord(let path): "\(path): there is no record of a run"
    case .damagedRecord(let path, let reason): "\(path): \(reason)"
    case .otherVersion(let folder, let made, let here):
      "\(folder): was made by version \(made), and this is \(here)"
    case .noArguments(let folder):
      "\(folder): was made by a program of its own, which cannot be run again from here"
    case .noOutputs(let folder): "\(folder): the record does not say which files were written"
    case .unrepeatableInput(let folder, _):
      "\(folder): was made of standard input, which cannot be read again"
    case .unrepeatableCommand(let folder, let name):
      "\(folder): “\(name)” is no command that is run again"
    }
  }
}
