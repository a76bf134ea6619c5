public import CalendarDates
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
  /// No article has a value in the column that groups are made of.
  case noGroups(column: String, fields: [String])
  /// The column has more values than groups can be compared at once.
  case tooManyGroups(column: String, groups: Int, most: Int, largest: [String])
  /// A group that was asked for is no value of the column.
  case unknownGroup(name: String, column: String, known: [String])
  /// There are too few articles on one of the two sides of a comparison.
  case tooFewToCompare(articles: Int, others: Int)
  /// The dated articles fall into too few periods to say anything of time.
  case tooFewPeriods(periods: Int, length: TimelinePeriod, dated: Int)
  /// The dated articles fall into more periods than can be compared.
  case tooManyPeriods(periods: Int, length: TimelinePeriod, most: Int)
  /// What was named is not one to three words without a mark between them.
  case unusableTerm(name: String)
  /// Nothing in a table of codes says which of its columns are coders.
  case noCoders(path: String, columns: [String])
  /// A table of codes has no column of this name.
  case unknownColumn(path: String, name: String, columns: [String])
  /// A table of codes holds no code.
  case noCodes(path: String)
  /// A code has no place on the scale.
  case unusableCode(path: String, line: Int, coder: String, code: String, scale: String)
  /// A trained model stands in none of the places where models are looked for.
  case noModel(name: String, places: [String])
  /// A language model knows nothing of tone.
  case noTone(model: String)
  /// The collection is not the same when it is read again.
  case changedInput(path: String)
  /// Topics of vectors that need an encoder cannot be kept.
  case unsavableVectors(name: String)
  /// A file of vectors cannot be read, or holds none that can be used.
  case unusableVectors(path: String, reason: String)
  /// Saved vectors were made by another model than the one of this run.
  case vectorsOfOtherModel(path: String, saved: String, model: String)
  /// Saved vectors are not those of the articles of this run.
  case vectorsOfOtherArticles(path: String, reason: String)
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
    case .noGroups: "DL-A07"
    case .tooManyGroups: "DL-A08"
    case .unknownGroup: "DL-A09"
    case .tooFewToCompare: "DL-A10"
    case .tooFewPeriods: "DL-A11"
    case .tooManyPeriods: "DL-A12"
    case .unusableTerm: "DL-A13"
    case .noCoders: "DL-A15"
    case .unknownColumn: "DL-A16"
    case .noCodes: "DL-A17"
    case .unusableCode: "DL-A18"
    case .noModel: "DL-A19"
    case .changedInput: "DL-A20"
    case .unsavableVectors: "DL-A21"
    case .unusableVectors: "DL-A22"
    case .vectorsOfOtherModel: "DL-A23"
    case .vectorsOfOtherArticles: "DL-A24"
    case .noTone: "DL-A25"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .noArticles(let skipped) where skipped.contains { $0.code == .noText }:
      "--text-column names the column or field that holds the text"
    case .noArticles:
      "articles are read from .txt, .md, .html, .jsonl, .json, .csv, .tsv and .conllu"
    case .noTerms: "lower --min-df, or check that the articles are in English"
    case .tooManyTopics: "ask for fewer topics, or leave --topics at auto"
    case .unknownArticle: "give an id from the collection, or a text of more words"
    case .nothingInCommon: "lower --min-df, or ask for another article"
    case .noGroups(_, let fields):
      "columns are source, section, language, authors, year, month"
        + (fields.isEmpty ? "" : ", and the articles' own: \(Self.list(fields))")
    case .tooManyGroups(_, _, _, let largest):
      "--groups A,B names those to compare, each with all other articles; the largest are "
        + Self.list(largest)
    case .unknownGroup(_, _, let known): "the groups are \(Self.list(known))"
    case .tooFewToCompare:
      "give two articles or more on either side: how much articles differ among themselves is "
        + "what a difference is measured by"
    case .tooFewPeriods(_, _, 0): "--date-column names the column or field that holds the date"
    case .tooFewPeriods(_, .day, _): "three days or more with articles are needed"
    case .tooFewPeriods(_, let length, _):
      "choose shorter periods: --period \(length == .month ? "week or day" : "day")"
    case .tooManyPeriods(_, let length, _):
      "choose longer periods: --period \(length == .day ? "week or month" : "month")"
    case .unusableTerm:
      "name one to three words of two letters or more, as they follow one another in a text"
    case .noCoders: "--coders A,B names the columns of the coders; --help shows both layouts"
    case .unknownColumn(_, _, let columns): "its columns are \(Self.list(columns))"
    case .noCodes: "check the columns that were taken, and --missing"
    case .unusableCode(_, _, _, _, "ordinal"):
      "--order LOW,MIDDLE,HIGH names the codes in their order; --missing NA names those that are none"
    case .unusableCode: "correct it, name it with --missing, or take another --scale"
    case .noModel:
      "--models FOLDER, or DATELINE_MODELS, names the folder that holds it; the models come with "
        + "Dateline, in its folder Models"
    case .noTone:
      "--scorer valence judges by words alone; or --models names the folder of a model with tone"
    case .changedInput: "run the command again once nothing writes to the input"
    case .unsavableVectors: "fit the topics with --vectors lsa to keep them"
    case .unusableVectors:
      "name a file that --save-vectors wrote in a run with an encoder, or leave out --load-vectors"
    case .vectorsOfOtherModel:
      "encode again: --save-vectors in place of --load-vectors; or --models names the other model's "
        + "folder"
    case .vectorsOfOtherArticles:
      "give the same input and options as then, or encode again: --save-vectors in place of "
        + "--load-vectors"
    case .interrupted: "nothing was written"
    }
  }
}

extension AnalysisError {
  /// Names in a sentence, as many as fit.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { $0.count > 40 ? $0.prefix(39) + "…" : $0 }
    let more = names.count > shown.count ? " and \(names.count - shown.count) more" : ""
    return shown.joined(separator: ", ") + more
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
    case .noGroups(let column, _): "no article has a value in the column “\(column)”"
    case .tooManyGroups(let column, let groups, let most, _):
      "the column “\(column)” makes \(groups) groups, more than the \(most) that are compared at once"
    case .unknownGroup(let name, let column, _):
      "“\(name)” is no group that the column “\(column)” makes"
    case .tooFewToCompare(let articles, let others):
      "a comparison of \(articles) with \(others) articles tells nothing"
    case .tooFewPeriods(_, _, 0): "no article has a date"
    case .tooFewPeriods(let periods, let length, let dated):
      "the \(dated) dated articles fall into \(periods) \(length.rawValue)\(periods == 1 ? "" : "s")"
        + ", too few to tell a trend"
    case .tooManyPeriods(let periods, let length, let most):
      "the dated articles fall into \(periods) \(length.rawValue)s, more than the \(most) that are compared"
    case .unusableTerm(let name): "“\(name)” cannot be counted as a term"
    case .noCoders(let path, let columns):
      "\(path): which of the columns \(Self.list(columns)) are coders cannot be told"
    case .unknownColumn(let path, let name, _): "\(path): there is no column “\(name)”"
    case .noCodes(let path): "\(path): the table holds no code"
    case .unusableCode(let path, let line, let coder, let code, let scale):
      "\(path):\(line): “\(code)” by \(coder) has no place on the scale (\(scale))"
    case .noModel(let name, let places):
      "the model “\(name)” was not found; looked for: " + places.joined(separator: ", ")
    case .noTone(let model): "the model “\(model)” has no settings for tone"
    case .changedInput(let path): "\(path): the articles changed while they were read"
    case .unsavableVectors(let name): "topics by --vectors \(name) cannot be kept as a model"
    case .unusableVectors(let path, let reason): "\(path): \(reason)"
    case .vectorsOfOtherModel(let path, let saved, let model):
      "\(path): its vectors were made by the model \(saved), and this run uses \(model)"
    case .vectorsOfOtherArticles(let path, let reason):
      "\(path): its vectors are of other articles: \(reason)"
    case .interrupted: "interrupted"
    }
  }
}
