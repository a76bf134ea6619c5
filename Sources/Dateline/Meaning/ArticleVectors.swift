import AnalysisReports
import NumericCore

/// What articles are compared by.
public enum ArticleVectors: Sendable {
  /// The words they hold, by latent semantic analysis of the collection.
  case words
  /// What they mean, by a trained encoder.
  case meaning(ArticleEncoder)
  /// Both: the cosine is the mean of the two.
  case mixed(ArticleEncoder)

  /// `lsa`, `encoder` or `mixed`.
  public var name: String {
    switch self {
    case .words: "lsa"
    case .meaning: "encoder"
    case .mixed: "mixed"
    }
  }

  /// The encoder, where one is used.
  var encoder: ArticleEncoder? {
    switch self {
    case .words: nil
    case .meaning(let encoder), .mixed(let encoder): encoder
    }
  }

  /// Whether the words count.
  var usesWords: Bool {
    if case .meaning = self { false } else { true }
  }

  /// Whether a normalised cut is tried beside k-means when articles are divided.
  ///
  /// Not with an encoder: there the cut had the higher modularity and the worse division (AG News,
  /// 2,000 articles, four labels: ARI .44 against .63 by meaning, .52 against .66 by both).
  var triesCut: Bool { encoder == nil }

  /// The articles' vectors by the encoder, where one is used, in a stage of their own.
  func encoded(
    _ articles: [ArticleSummary], in pass: CollectionPass, clock: inout StageClock
  ) throws -> EncodedArticles? {
    guard let encoder else { return nil }
    return try clock.measure(.encoding) { try encoder.vectors(of: articles, in: pass) }
  }

  /// The vectors to compare by: those there are, or both kinds side by side, so that the cosine of
  /// two rows is the mean of their cosines of either kind.
  ///
  /// - Parameters:
  ///   - words: Unit or zero rows, where words count.
  ///   - encoded: Unit rows of the same articles, where an encoder is used.
  /// - Returns: Unit or zero rows; an article that holds no known word is compared by its meaning alone.
  static func joined(
    words: DenseMatrix<Float>?, encoded: DenseMatrix<Float>?
  ) -> DenseMatrix<Float> {
    guard let words, let encoded else {
      return words ?? encoded ?? DenseMatrix(rows: 0, columns: 0)
    }
    precondition(words.rows == encoded.rows, "both kinds are of the same articles")
    var values: [Float] = []
    values.reserveCapacity(words.values.count + encoded.values.count)
    for row in 0..<words.rows {
      values += words.row(row)
      values += encoded.row(row)
    }
    return DenseMatrix(
      rows: words.rows, columns: words.columns + encoded.columns, values: values
    ).normalizedRows()
  }

  /// What a run's record says of the vectors and the model behind them.
  var recordMembers: [(name: String, value: JSONValue)] {
    [("vectors", .string(name))]
      + (encoder.map {
        [("model", .string($0.name)), ("model_sha256", .string($0.digest))]
      } ?? [])
  }
}
