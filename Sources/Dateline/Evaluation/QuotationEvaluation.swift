public import AnalysisReports
public import Corpora
public import ModelEvaluation
public import NumericCore
import Statistics

/// How well predicted quotations agree with those that people annotated.
///
/// ```swift
/// let evaluation = try QuotationEvaluation(
///   EvaluationFiles(gold: "gold.jsonl", predicted: "quotes.jsonl"))
/// print(evaluation.scores[0][.endToEnd].total.fMeasure as Any)
/// ```
/// Articles are matched by their ids. Memory grows with the predicted quotations and the number of
/// articles, not with their texts.
public struct QuotationEvaluation: Sendable {
  /// The scores, a selection each.
  public let scores: [QuotationScores]
  /// The scores of the predictions compared with, the same selections.
  public let comparedScores: [QuotationScores]?
  /// What came of the confidences that predictions have.
  public let forecasts: QuotationForecasts
  /// The annotated articles.
  public let articles: Int
  /// The annotated articles for which nothing was predicted; they count as without quotations.
  public let missingArticles: Int
  /// Articles of one file that have no counterpart in the other.
  public let skipped: [SkippedRecord]
  /// The rows of `scores.csv`.
  public let rows: [ScoreRow]
  /// The rows of `score_differences.csv`.
  public let differences: [ScoreDifferenceRow]
  /// The rows of `calibration.csv`.
  public let calibration: [CalibrationRow]
  private let run: EvaluationRun

  /// Measures predictions.
  ///
  /// - Parameters:
  ///   - files: The files, JSON lines as `dateline quotes` writes them; the annotated one has texts.
  ///   - selections: Which quotations count, a set of scores each.
  ///   - options: How intervals are drawn.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Throws: `CorpusError` for a file or line that cannot be read, or ``EvaluationError``.
  public init(
    _ files: EvaluationFiles, selections: [QuotationSelection] = QuotationSelection.usual,
    options: EvaluationOptions = EvaluationOptions(), parallelism: Parallelism = .single
  ) throws {
    var reader = try QuotedArticleReader(path: files.gold)
    let predictions = try files.paths.dropFirst().map {
      try PredictedQuotations(path: $0, parallelism: parallelism)
    }
    var gathered = Gathered(
      selections: selections, systems: predictions.count, path: files.gold)
    while case let batch = try reader.nextBatch(), !batch.isEmpty {
      let judged = try parallelism.map(blocks: batch.count) { place throws(any Error) in
        try JudgedArticle(
          QuotedArticle(batch[place]), of: files.gold, predictions: predictions,
          selections: selections)
      }
      for article in judged { try gathered.append(article, predictions) }
    }
    guard gathered.articles > 0 else {
      throw EvaluationError.nothingAnnotated(path: files.gold)
    }
    scores = gathered.scores[0]
    comparedScores = files.compared == nil ? nil : gathered.scores[1]
    forecasts = gathered.forecasts
    articles = gathered.articles
    missingArticles = gathered.missing
    skipped = gathered.skipped + gathered.withoutAnnotation(predictions)
    run = EvaluationRun(
      command: "evaluate quotes", files: files, options: options, parallelism: parallelism,
      drawnUnit: "article")
    let tables = QuotationScoreTables(
      scores: scores, compared: comparedScores, bootstrap: options.bootstrap(parallelism))
    rows = tables.rows
    differences = tables.differences
    calibration = QuotationScoreTables.calibration(forecasts, options: options)
  }

  /// The tables, the scores first; those that the files have nothing for are left out.
  public var tables: [Table] {
    [Table(rows)] + (comparedScores == nil ? [] : [Table(differences)])
      + (calibration.isEmpty ? [] : [Table(calibration)])
      + [Table(skipped.map(SkippedRow.init))]
  }

  /// The record of the run.
  ///
  /// - Parameter guardedCells: How many cells were guarded against formulas.
  /// - Returns: The record.
  public func record(guardedCells: Int) -> RunRecord {
    run.record(
      options: [
        (
          "selections",
          .array(
            scores.map { scores in
              .members([
                "unit": .string(scores.selection.unit.rawValue),
                "types": .array(scores.selection.typeNames.map(JSONValue.string)),
              ])
            })
        ), ("bins", .integer(run.options.bins)),
      ],
      counts: [
        ("articles", .integer(articles)), ("missing_articles", .integer(missingArticles)),
        ("without_counterpart", .integer(skipped.count)),
        ("predictions_with_confidence", .integer(forecasts.count)),
      ], guardedCells: guardedCells)
  }
}

extension QuotationSelection {
  /// The names of the types that count; none where all do.
  public var typeNames: [String] {
    QuotationType.allCases.filter { types?.contains($0) ?? false }.map(\.rawValue)
  }
}

/// The scores while articles come in.
private struct Gathered {
  /// For each system, the scores of each selection.
  var scores: [[QuotationScores]]
  var forecasts = QuotationForecasts()
  var missing = 0
  var skipped: [SkippedRecord] = []
  private let path: String
  private var lines: [String: Int] = [:]

  init(selections: [QuotationSelection], systems: Int, path: String) {
    scores = (0..<systems).map { _ in selections.map(QuotationScores.init) }
    self.path = path
  }

  var articles: Int { lines.count }

  mutating func append(
    _ article: JudgedArticle, _ predictions: [PredictedQuotations]
  ) throws(EvaluationError) {
    if let first = lines[article.id] {
      throw .repeatedArticle(
        id: article.id, at: EvaluationError.Place(path: path, line: article.line),
        first: EvaluationError.Place(path: path, line: first))
    }
    lines[article.id] = article.line
    for (system, tallies) in article.tallies.enumerated() {
      for (selection, tally) in tallies.enumerated() { scores[system][selection].append(tally) }
    }
    forecasts.append(article.forecasts)
    for (system, predictions) in predictions.enumerated() where predictions[article.id] == nil {
      if system == 0 { missing += 1 }
      skipped.append(
        SkippedRecord(
          path: path, line: article.line, code: .noCounterpart, severity: .altered,
          reason: "\(predictions.path) has no article “\(article.id)”; it counts as one without "
            + "quotations"))
    }
  }

  /// The predicted articles that are not annotated.
  func withoutAnnotation(_ predictions: [PredictedQuotations]) -> [SkippedRecord] {
    predictions.flatMap { predictions in
      predictions.ids.filter { lines[$0] == nil }.map { id in
        SkippedRecord(
          path: predictions.path, line: predictions[id]?.line, code: .noCounterpart,
          reason: "\(path) has no article “\(id)”")
      }
    }
  }
}
