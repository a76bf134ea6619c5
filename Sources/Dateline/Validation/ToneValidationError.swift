/// Why a sample of sentences cannot be drawn, or its codes cannot be read.
public enum ToneValidationError: Error, Equatable, Sendable {
  /// The collection has no sentence that the tool has judged.
  case nothingJudged
  /// The sample is too small for two sentences of each stratum.
  case sampleTooSmall(asked: Int, strata: Int, needed: Int)
  /// The column has more values than strata can be made of.
  case tooManyGroups(column: String, most: Int)
  /// A file stands where the coding sheet is to be written.
  case sheetExists(path: String)
  /// The key of a sample cannot be read.
  case unusableKey(path: String, reason: String)
  /// A sheet has a code for a sentence that is not in the sample.
  case unknownItem(path: String, line: Int, item: String)
  /// A code is none of the labels.
  case unknownLabel(path: String, line: Int, label: String)

  /// The code to search for.
  public var code: String {
    switch self {
    case .nothingJudged: "DL-K01"
    case .sampleTooSmall: "DL-K02"
    case .tooManyGroups: "DL-K03"
    case .sheetExists: "DL-K04"
    case .unusableKey: "DL-K05"
    case .unknownItem: "DL-K06"
    case .unknownLabel: "DL-K07"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .nothingJudged: "check that the articles have text, and that it is English"
    case .sampleTooSmall(_, _, let needed):
      "ask for --sample \(needed) or more, or group by a column with fewer values"
    case .tooManyGroups: "group by a column with fewer values, or leave out --group-by"
    case .sheetExists: "it may hold somebody's coding: name another file, or move it away"
    case .unusableKey:
      "name the .key.json that was written beside the coding sheet, as it was written"
    case .unknownItem: "give the key of the same draw: the column \"item\" names its sentences"
    case .unknownLabel:
      "labels are -1, 0 and 1, or negative, neutral and positive; leave the cell empty for not coded"
    }
  }
}

extension ToneValidationError: CustomStringConvertible {
  /// What happened.
  public var description: String {
    switch self {
    case .nothingJudged: "the collection has no sentence whose tone could be judged"
    case .sampleTooSmall(let asked, let strata, _):
      "a sample of \(asked) sentences is too small for \(strata) strata of group and label"
    case .tooManyGroups(let column, let most):
      "the column “\(column)” makes more than \(most) groups, too many for a sample"
    case .sheetExists(let path): "\(path): the file exists already"
    case .unusableKey(let path, let reason): "\(path): \(reason)"
    case .unknownItem(let path, let line, let item):
      "\(path):\(line): the sentence “\(item)” is not in the sample"
    case .unknownLabel(let path, let line, let label): "\(path):\(line): “\(label)” is no label"
    }
  }
}
