/// What can end an analysis; what is wrong with single articles is in the list of skipped records.
public enum AnalysisError: Error, Equatable, Sendable {
  /// Nothing that was read is an article.
  case noArticles(skipped: Int)
  /// No term is left after the selection.
  case noTerms(articles: Int)
  /// More topics were asked for than there are articles.
  case tooManyTopics(asked: Int, articles: Int)
  /// An article that was asked for is not in the collection.
  case unknownArticle(id: String)
  /// An article that was asked for shares no term with the others.
  case nothingInCommon(id: String)
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
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .noArticles: "see the reasons above; --text-column names the column that holds the text"
    case .noTerms: "lower --min-df, or check that the articles are in English"
    case .tooManyTopics: "ask for fewer topics, or leave --topics at auto"
    case .unknownArticle: "--to takes an article's id or a text of several words"
    case .nothingInCommon: "lower --min-df, or ask for another article"
    case .interrupted: "nothing was written"
    }
  }
}

extension AnalysisError: CustomStringConvertible {
  /// What happened.
  public var description: String {
    switch self {
    case .noArticles(let skipped):
      skipped == 0
        ? "the input holds no article"
        : "no article could be read: \(skipped) records were skipped"
    case .noTerms(let articles): "the \(articles) articles share no term to compare them by"
    case .tooManyTopics(let asked, let articles):
      "\(asked) topics were asked for, but there are only \(articles) distinct articles"
    case .unknownArticle(let id): "there is no article with the id “\(id)”"
    case .nothingInCommon(let id): "the article “\(id)” shares no term with the others"
    case .interrupted: "interrupted"
    }
  }
}
