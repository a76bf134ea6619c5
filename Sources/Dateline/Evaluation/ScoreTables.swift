import AnalysisReports
import ModelEvaluation
import NumericCore
import Statistics

/// A measure of predictions, as it comes to stand in a table.
struct MeasuredScores {
  let measure: String
  var label: String?
  var unit: String?
  var types: [String] = []
  let scores: UnitScores
  /// Those of the predictions compared with.
  var compared: UnitScores?

  func row(_ bootstrap: Bootstrap) -> ScoreRow {
    Self.row(
      measure, label: label, unit: unit, types: types, scores.total, scores.interval(bootstrap))
  }

  /// A row of counts without units that could be drawn.
  static func row(
    _ measure: String, label: String?, unit: String? = nil, types: [String] = [],
    _ counts: MatchCounts, _ interval: ConfidenceInterval? = nil
  ) -> ScoreRow {
    ScoreRow(
      measure: measure, label: label, unit: unit, types: types,
      counts: (counts.gold, counts.found, counts.predicted, counts.right),
      shares: (counts.fMeasure, counts.precision, counts.recall), interval: interval?.ends)
  }

  func difference(_ bootstrap: Bootstrap) -> ScoreDifferenceRow? {
    guard let compared else { return nil }
    let difference = scores.difference(from: compared, bootstrap)
    return ScoreDifferenceRow(
      measure: measure, label: label, unit: unit, types: types,
      values: (scores.total.fMeasure, compared.total.fMeasure),
      interval: difference?.interval.ends, pValue: difference?.pValue)
  }
}

extension ConfidenceInterval {
  /// The ends without the level.
  var ends: (lower: Double, upper: Double) { (lower, upper) }
}

extension LabelConfusions {
  /// The rows of the pairs.
  ///
  /// - Parameters:
  ///   - measure: What is labelled.
  ///   - hasBorders: Whether labels are of entities.
  /// - Returns: A row for each pair, the commonest first.
  func rows(_ measure: String, hasBorders: Bool) -> [LabelConfusionRow] {
    sorted.map { pair, count in
      LabelConfusionRow(
        measure: measure, gold: pair.gold, predicted: pair.predicted,
        hasSameBorders: hasBorders && pair.gold != nil && pair.predicted != nil
          ? pair.hasSameBorders : nil, count: count)
    }
  }
}
