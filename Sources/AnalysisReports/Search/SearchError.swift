/// What can keep a report from being searched.
public enum SearchError: Error, Equatable, Sendable {
  /// There is no database.
  case noDatabase(path: String)
  /// The file is no database, or none of a report.
  case notAReport(path: String)
  /// The database was made by a version of Dateline with another layout.
  case otherLayout(path: String, version: Int)
  /// The database cannot be read.
  case damaged(path: String, reason: String)
  /// The query holds no word that must be there.
  case noWord(query: String)
  /// No article is of this outlet.
  case unknownOutlet(name: String, known: [String])

  /// The code to search for.
  public var code: String {
    switch self {
    case .noDatabase: "DL-F01"
    case .notAReport: "DL-F02"
    case .otherLayout: "DL-F03"
    case .damaged: "DL-F04"
    case .noWord: "DL-F05"
    case .unknownOutlet: "DL-F06"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .noDatabase, .notAReport:
      "name the folder of a report, or its \(ReportDatabase.fileName); dateline report makes one"
    case .otherLayout, .damaged: "make the report again: dateline report INPUT -o FOLDER/"
    case .noWord: "name a word that must be there; -WORD alone says only what must not"
    case .unknownOutlet(_, let known):
      known.isEmpty
        ? "no article of the report names its outlet; leave out --outlet"
        : "the outlets are \(known.prefix(12).joined(separator: ", "))"
          + (known.count > 12 ? " and \(known.count - 12) more" : "")
    }
  }
}

extension SearchError: CustomStringConvertible {
  /// What happened.
  public var description: String {
    switch self {
    case .noDatabase(let path): "\(path): there is no database to search"
    case .notAReport(let path): "\(path): is no database of a report"
    case .otherLayout(let path, let version):
      "\(path): has layout \(version), and this version of Dateline reads layout "
        + "\(ReportDatabase.layoutVersion)"
    case .damaged(let path, let reason): "\(path): cannot be read: \(reason)"
    case .noWord(let query): "“\(query)” holds no word to look for"
    case .unknownOutlet(let name, _): "“\(name)” is no outlet of the report"
    }
  }
}
