import Corpora
import ModelEvaluation

/// An annotated article with the counts of what each system predicted for it.
struct JudgedArticle: Sendable {
  let id: String
  let line: Int
  /// For each system, the counts of each selection.
  let tallies: [[QuotationTally]]
  /// What came of the first system's confidences.
  let forecasts: QuotationForecasts

  /// Compares predictions with annotations.
  ///
  /// - Throws: ``EvaluationError/noText(id:at:)`` or
  ///   ``EvaluationError/beyondText(id:at:end:length:)``.
  init(
    _ article: QuotedArticle, of path: String, predictions: [PredictedQuotations],
    selections: [QuotationSelection]
  ) throws(EvaluationError) {
    let place = EvaluationError.Place(path: path, line: article.line)
    guard let content = article.text else { throw .noText(id: article.id, at: place) }
    let text = MeasuredText(content)
    func check(
      _ quotations: [AnnotatedQuotation], at place: EvaluationError.Place
    ) throws(EvaluationError) {
      let end = quotations.reduce(0) { max($0, $1.end) }
      guard end <= text.scalarCount else {
        throw .beyondText(id: article.id, at: place, end: end, length: text.scalarCount)
      }
    }
    try check(article.quotations, at: place)
    var tallies: [[QuotationTally]] = []
    var forecasts = QuotationForecasts()
    for (system, predictions) in predictions.enumerated() {
      let prediction = predictions[article.id]
      let quotations = prediction?.quotations ?? []
      if let prediction {
        try check(
          quotations, at: EvaluationError.Place(path: predictions.path, line: prediction.line))
      }
      tallies.append(
        selections.map {
          QuotationTally(gold: article.quotations, predicted: quotations, in: text, $0)
        })
      if system == 0 {
        forecasts = QuotationForecasts(
          gold: article.quotations, predicted: quotations, in: text)
      }
    }
    id = article.id
    line = article.line
    self.tallies = tallies
    self.forecasts = forecasts
  }
}
