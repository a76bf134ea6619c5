import Corpora
import NumericCore

/// The quotations that a file of predictions gives, article by article; texts are not kept.
struct PredictedQuotations: Sendable {
  struct Prediction: Sendable {
    let quotations: [AnnotatedQuotation]
    let line: Int
  }

  let path: String
  /// The articles in the order of the file.
  let ids: [String]
  private let predictions: [String: Prediction]

  /// Reads a file.
  ///
  /// - Throws: `CorpusError` or ``EvaluationError/repeatedArticle(id:at:first:)``.
  init(path: String, parallelism: Parallelism) throws {
    var reader = try QuotedArticleReader(path: path)
    var ids: [String] = []
    var predictions: [String: Prediction] = [:]
    while case let batch = try reader.nextBatch(), !batch.isEmpty {
      let articles = try parallelism.map(blocks: batch.count) { place throws(CorpusError) in
        try QuotedArticle(batch[place])
      }
      for article in articles {
        if let first = predictions[article.id] {
          throw EvaluationError.repeatedArticle(
            id: article.id, at: EvaluationError.Place(path: path, line: article.line),
            first: EvaluationError.Place(path: path, line: first.line))
        }
        ids.append(article.id)
        predictions[article.id] = Prediction(
          quotations: article.quotations, line: article.line)
      }
    }
    self.path = path
    self.ids = ids
    self.predictions = predictions
  }

  subscript(id: String) -> Prediction? { predictions[id] }
}
