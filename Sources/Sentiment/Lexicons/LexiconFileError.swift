/// Why a dictionary file cannot be read; every case names the file, most the line.
public enum LexiconFileError: Error, Equatable, Sendable {
  /// The ending of the file's name stands for no format.
  case unknownFormat(path: String)
  /// The bytes are not UTF-8.
  case notUTF8(path: String, line: Int)
  /// The line is not what the format has there.
  case badLine(path: String, line: Int, reason: String)
  /// The word or phrase cannot be matched: a `*` inside, or no word at all.
  case badPattern(path: String, line: Int, pattern: String, reason: String)
  /// A valence is not a number.
  case badValence(path: String, line: Int, pattern: String, value: String)
  /// A word has two valences.
  case twoValences(path: String, line: Int, pattern: String, firstLine: Int)
  /// No category is one of tone.
  case noToneCategory(path: String, categories: [String])
  /// There is no entry in the file.
  case empty(path: String)

  /// The code to search for.
  public var code: String {
    switch self {
    case .unknownFormat: "DL-L01"
    case .notUTF8: "DL-L02"
    case .badLine: "DL-L03"
    case .badPattern: "DL-L04"
    case .badValence: "DL-L05"
    case .twoValences: "DL-L06"
    case .noToneCategory: "DL-L07"
    case .empty: "DL-L08"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .unknownFormat:
      "name the file .csv or .tsv (word,valence), .dic (LIWC), .lc3 (Lexicoder) or .yml"
    case .notUTF8: "save the file as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8)"
    case .badLine: "mend the line or take it out"
    case .badPattern: "a * stands only at the end of a word: good*, not g*od or *good"
    case .badValence: "write a number with a decimal point, such as -1.5"
    case .twoValences: "keep one of the two lines"
    case .noToneCategory: "name the categories positive and negative"
    case .empty: "give a word and its valence on each line, such as: dreadful,-2.5"
    }
  }
}

extension LexiconFileError: CustomStringConvertible {
  /// What is wrong, in which file and line.
  public var description: String {
    switch self {
    case .unknownFormat(let path):
      "\(path): the ending of the name says no dictionary format"
    case .notUTF8(let path, let line):
      "\(path):\(line): is not UTF-8"
    case .badLine(let path, let line, let reason):
      "\(path):\(line): \(reason)"
    case .badPattern(let path, let line, let pattern, let reason):
      "\(path):\(line): “\(pattern)” \(reason)"
    case .badValence(let path, let line, let pattern, let value):
      "\(path):\(line): the valence of “\(pattern)” is “\(value)”, not a number"
    case .twoValences(let path, let line, let pattern, let first):
      "\(path):\(line): “\(pattern)” has another valence in line \(first)"
    case .noToneCategory(let path, let categories):
      "\(path): no category is positive or negative: \(categories.joined(separator: ", "))"
    case .empty(let path):
      "\(path): holds no entry"
    }
  }
}
