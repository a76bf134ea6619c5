import AnalysisReports
import ModelEvaluation
import Quotations
import Statistics

/// The rows of a measurement of quotations.
struct QuotationScoreTables {
  let scores: [QuotationScores]
  let compared: [QuotationScores]?
  let bootstrap: Bootstrap

  private var measured: [MeasuredScores] {
    scores.indices.flatMap { place in
      QuotationMeasure.allCases.map { measure in
        MeasuredScores(
          measure: measure.rawValue, unit: scores[place].selection.unit.rawValue,
          types: scores[place].selection.typeNames, scores: scores[place][measure],
          compared: compared.map { $0[place][measure] })
      }
    }
  }

  /// The measures of each selection, then its contents by type.
  var rows: [ScoreRow] {
    let measures = QuotationMeasure.allCases.count
    let all = measured
    return scores.indices.flatMap { place in
      let scores = scores[place]
      let types = QuotationType.allCases.filter { scores.selection.types?.contains($0) ?? true }
      return all[place * measures..<(place + 1) * measures].map { $0.row(bootstrap) }
        + types.map { type in
          MeasuredScores.row(
            QuotationMeasure.content.rawValue, label: type.rawValue,
            unit: scores.selection.unit.rawValue, types: scores.selection.typeNames,
            scores[type].total)
        }
    }
  }

  var differences: [ScoreDifferenceRow] { measured.compactMap { $0.difference(bootstrap) } }

  /// The bins of all predictions, then those of each type; nothing without a confidence.
  static func calibration(
    _ forecasts: QuotationForecasts, options: EvaluationOptions
  ) -> [CalibrationRow] {
    ([nil] + QuotationType.allCases).flatMap { type in
      rows(forecasts.of(type), label: type?.rawValue, options)
    }
  }

  private static func rows(
    _ forecasts: ProbabilityForecasts, label: String?, _ options: EvaluationOptions
  ) -> [CalibrationRow] {
    guard
      let calibration = Calibration(
        forecasts, binning: .equalWidth(options.bins), level: options.level),
      let share = ProportionInterval.wilson(
        successes: forecasts.outcomes.count { $0 }, trials: forecasts.outcomes.count,
        level: options.level)
    else { return [] }
    let count = forecasts.probabilities.count
    let all = CalibrationRow(
      label: label, bin: nil, count: count,
      meanConfidence: forecasts.probabilities.reduce(0, +) / Double(count),
      right: (share.value, share.interval.lower, share.interval.upper),
      error: calibration.expectedError)
    return [all]
      + calibration.bins.map { bin in
        CalibrationRow(
          label: label, bin: bin.probabilities, count: bin.count,
          meanConfidence: bin.meanProbability,
          right: (
            bin.observed.value, bin.observed.interval.lower, bin.observed.interval.upper
          ), error: bin.error)
      }
  }
}
