/// What can end the command beside an error of the analysis: places that cannot be written to, and
/// names that mean nothing.
enum CommandError: Error, Equatable {
  /// There is no command of this name.
  case unknownCommand(name: String, known: [String])
  /// A folder is needed where something else stands.
  case notAFolder(path: String)
  /// A file is to be written where a folder stands.
  case isAFolder(path: String)
  /// The folder that a file is to be written into is not there.
  case missingFolder(path: String)
  /// The folder may not be written into.
  case notWritable(path: String)
  /// A file that was named cannot be read.
  case unreadableFile(path: String)
  /// Standard output takes no more, for instance because the disk is full.
  case standardOutput(reason: String)
}

extension CommandError: ExplainedError {
  var code: String {
    switch self {
    case .unknownCommand: "DL-O01"
    case .notAFolder: "DL-O02"
    case .isAFolder: "DL-O03"
    case .missingFolder: "DL-O04"
    case .notWritable: "DL-O05"
    case .standardOutput: "DL-O06"
    case .unreadableFile: "DL-O07"
    }
  }

  var description: String {
    switch self {
    case .unknownCommand(let name, _): "there is no command '\(name)'"
    case .notAFolder(let path): "\(path): a folder is needed here, and this is none"
    case .isAFolder(let path): "\(path): is a folder, and a file is to be written"
    case .missingFolder(let path): "\(path): there is no such folder"
    case .notWritable(let path): "\(path): may not be written into"
    case .unreadableFile(let path): "\(path): cannot be read"
    case .standardOutput(let reason): "standard output cannot be written: \(reason)"
    }
  }

  var hint: String {
    switch self {
    case .unknownCommand(_, let known):
      "the commands are \(known.joined(separator: ", ")); 'dateline --help' shows examples"
    case .notAFolder: "name another folder, or a file that ends in .csv, .tsv or .jsonl"
    case .isAFolder: "name a file in it, or end the name with / to write all tables into it"
    case .missingFolder: "make it first (mkdir), or write elsewhere"
    case .notWritable: "check who may write there (ls -ld), or write elsewhere"
    case .unreadableFile: "check the name, and who may read the file (ls -l)"
    case .standardOutput: "the output is not complete; free some space or write elsewhere"
    }
  }
}
