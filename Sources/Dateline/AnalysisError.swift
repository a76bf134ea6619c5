public import Corpora

/// What can end an analysis; what is wrong with single articles is in the list of skipped records.
public enum AnalysisError: Error, Equatable, Sendable {
  /// Nothing that was read is an article; the records say why.
  case noArticles(skipped: [SkippedRecord])
  /// No term is left after the selection.
  case noTerms(articles: Int)
  /// More topics were asked for than there are articles.
  case tooManyTopics(asked: Int, articles: Int)
  /// What was asked for is neither an article's id nor a text that shares a term with one.
  case unknownArticle(id: String)
  /// An article that was asked for shares no term with the others.
  case nothingInCommon(id: String)
  /// Nothing in a table of codes says which of its columns are coders.
  case noCoders(path: String, columns: [String])
  /// A table of codes has no column of this name.
  case unknownColumn(path: String, name: String, columns: [String])
  /// A table of codes holds no code.
  case noCodes(path: String)
  /// A code has no place on the scale.
  case unusableCode(path: String, line: Int, coder: String, code: String, scale: String)
  /// The run was ended by its observer.
  case interrupted

  /// The code to search for.
  public var code: String {
    switch self {
    case .noArticles: "DL-A01"
    case .noTerms: "DL-A02"
    case .tooManyTopics: "DL-A03"
    case .unknownArticle: "DL-A04"
    case .interrupted: "DL-A05"
    case .nothingInCommon: "DL-A06"
    case .noCoders: "DL-A15"
    case .unknownColumn: "DL-A16"
    case .noCodes: "DL-A17"
    case .unusableCode: "DL-A18"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .noArticles(let skipped) where skipped.contains { $0.code == .noText }:
      "--text-column names the column or field that holds the text"
    case .noArticles: "articles are read from .txt, .md, .html, .jsonl, .json, .csv and .tsv"
    case .noTerms: "lower --min-df, or check that the articles are in English"
    case .tooManyTopics: "ask for fewer topics, or leave --topics at auto"
    case .unknownArticle: "give an id from the collection, or a text of more words"
    case .nothingInCommon: "lower --min-df, or ask for another article"
    case .noCoders: "--coders A,B names the columns of the coders; --help shows both layouts"
    case .unknownColumn(_, _, let columns): "its columns are \(columns.joined(separator: ", "))"
    case .noCodes: "check the columns that were taken, and --missing"
    case .unusableCode(_, _, _, _, "ordinal"):
      "--order LOW,MIDDLE,HIGH names the codes in their order; --missing NA names those that are none"
    case .unusableCode: "correct it, name it with --missing, or take another --scale"
    case .interrupted: "nothing was written"
    }
  }
}

extension AnalysisError: CustomStringConvertible {
  /// What happened.
  public var description: String {
    switch self {
    case .noArticles(let skipped):
      skipped.isEmpty
        ? "the input holds no article"
        : "no article could be read; skipped: \(skipped.count)"
    case .noTerms(let articles): "the \(articles) articles share no term to compare them by"
    case .tooManyTopics(let asked, let articles):
      "\(asked) topics were asked for, but the number of distinct articles is \(articles)"
    case .unknownArticle(let id):
      "“\(id)” is neither the id of an article nor a text that shares a term with one"
    case .nothingInCommon(let id): "the article “\(id)” shares no term with the others"
    case .noCoders(let path, let columns):
      "\(path): which of the columns \(columns.joined(separator: ", ")) are coders cannot be told"
    case .unknownColumn(let path, let name, _): "\(path): there is no column “\(name)”"
    case .noCodes(let path): "\(path): the table holds no code"
    case .unusableCode(let path, let line, let coder, let code, let scale):
      "\(path):\(line): “\(code)” by \(coder) has no place on the scale (\(scale))"
    case .interrupted: "interrupted"
    }
  }
}
