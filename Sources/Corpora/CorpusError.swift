/// Why a collection cannot be read at all; trouble with a single record is a `SkippedRecord`.
public enum CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No input was named.
  case noInput
  /// A named input does not exist.
  case notFound(path: String)
  /// A named input cannot be opened.
  case unreadable(path: String, reason: String)
  /// A folder that holds no file to read.
  case emptyFolder(path: String)
  /// A named input is neither a folder nor a file, such as a pipe or a device.
  case notAFile(path: String)
  /// Standard input could not be kept in a temporary file for a second reading.
  case spoolFailed(path: String, reason: String)
  /// A table that has no line of column names.
  case noHeader(path: String)
  /// A table with two columns of one name.
  case repeatedColumn(path: String, name: String)
  /// A record of an annotated file that does not hold what it must.
  case unusableRecord(path: String, line: Int, reason: String)

  /// A short name that does not change between versions.
  public var code: String {
    switch self {
    case .noInput: "DL-C01"
    case .notFound: "DL-C02"
    case .unreadable: "DL-C03"
    case .emptyFolder: "DL-C04"
    case .notAFile: "DL-C05"
    case .spoolFailed: "DL-C06"
    case .noHeader: "DL-C07"
    case .repeatedColumn: "DL-C08"
    case .unusableRecord: "DL-C09"
    }
  }

  /// What is wrong and where.
  public var description: String {
    switch self {
    case .noInput: "no input was named"
    case .notFound(let path): "\(path): there is no such file or folder"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .emptyFolder(let path): "\(path): the folder holds no files"
    case .notAFile(let path): "\(path): is neither a file nor a folder"
    case .spoolFailed(let path, let reason):
      "standard input could not be kept in \(path): \(reason)"
    case .noHeader(let path): "\(path): the table has no line of column names"
    case .repeatedColumn(let path, let name):
      "\(path):1: two columns are named \"\(name)\""
    case .unusableRecord(let path, let line, let reason): "\(path):\(line): \(reason)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .noInput:
      "name a folder, a file, or - for standard input"
    case .notFound:
      "check the spelling; a relative path starts at the folder where the command runs"
    case .unreadable:
      "check who may read it (ls -l)"
    case .emptyFolder:
      "put articles into it as .txt, .md, .html, .jsonl, .json, .csv, .tsv or .conllu; hidden files are not read"
    case .notAFile:
      "to read from a pipe, send it to standard input and name - as the input"
    case .spoolFailed:
      "free some space there, or set TMPDIR to a folder that has some"
    case .noHeader:
      "put the names of the columns into the first line"
    case .repeatedColumn:
      "give each column a name of its own"
    case .unusableRecord:
      "mend the line; each is an object as dateline quotes --format jsonl writes it"
    }
  }
}
