/// What `auto` compares a collection's articles by, and why.
///
/// Short articles share few words, so what their words mean is counted in; long ones share enough,
/// and there it blurs: see ``shortArticle``.
public struct AutomaticVectors: Sendable {
  /// Half of the articles have at most this number of words; a title's count as often as they weigh.
  public let medianWords: Int
  /// The places where the table of words was looked for in vain, when the articles are short.
  public let missing: [String]
  /// What was chosen.
  let vectors: ArticleVectors

  /// Where half of the articles have fewer words, articles are short.
  ///
  /// Normalised mutual information with the labels, words alone / mixed, mean of three to five seeds:
  /// AG News .60 / .61, R8 .61 / .63, BBC News cut to 30 words .70 / .77, to 60 .84 / .84, to 120
  /// .85 / .86, to 180 .86 / .86, to 250 .89 / .88, whole .91 / .88. The two change places between 150
  /// and 250 words; that rests on these three collections.
  public static let shortArticle = 150

  /// Chooses.
  ///
  /// - Parameters:
  ///   - lengths: The number of words of each article.
  ///   - models: Where the table of words is looked for.
  /// - Throws: `ModelFileError` when there is a table and it is damaged.
  init(lengths: [Int32], models: ModelLibrary) throws {
    let ascending = lengths.sorted()
    medianWords = ascending.isEmpty ? 0 : Int(ascending[(ascending.count - 1) / 2])
    guard medianWords < Self.shortArticle else {
      (vectors, missing) = (.words, [])
      return
    }
    do {
      (vectors, missing) = (.mixed(try WordMeanings(from: models)), [])
    } catch AnalysisError.noModel(_, let places) {
      (vectors, missing) = (.words, places)
    }
  }

  /// The choice in a sentence.
  public var remark: String {
    let choice = "--vectors auto took \(vectors.name), since "
    guard medianWords < Self.shortArticle else {
      return choice + "most articles have \(Self.shortArticle) words or more."
    }
    let short = "half of the articles have at most \(medianWords) words"
    return missing.isEmpty
      ? "\(choice)\(short)."
      : "\(choice)the model for short articles (\(short)) was not found; looked for: "
        + "\(missing.joined(separator: ", "))."
  }
}
