import AnalysisReports
import NumericCore
import Sentiment
import Statistics

/// How far coders agree with each other and with the tool on the coded sentences, as they were drawn.
struct ToneAgreement {
  let codes: CodedSheets
  let sample: CodedSample
  let options: EvaluationOptions
  let parallelism: Parallelism

  /// The name that stands for the tool.
  static let tool = "tool"
  /// The name that stands for the label of most coders.
  static let majority = "majority"

  /// Krippendorff's alpha, ordinal: all coders, each pair of them, each with the tool, and the tool with
  /// the label of most coders, where there are several.
  var rows: [AgreementRow] {
    let coders = codes.coders
    let columns = coders.indices.map { coder in codes.labels.map { $0[coder] } }
    let tool = sample.key.items.map { Optional($0.label) }
    var rows: [AgreementRow] = []
    if coders.count > 1 { rows += measures(columns, coders, of: nil) }
    if coders.count > 2 {
      for first in coders.indices {
        for second in coders.indices.dropFirst(first + 1) {
          rows += pair((columns[first], coders[first]), (columns[second], coders[second]))
        }
      }
    }
    for coder in coders.indices { rows += pair((columns[coder], coders[coder]), (tool, Self.tool)) }
    if coders.count > 1 {
      var majorities: [String: ToneLabel] = [:]
      for item in sample.items { majorities[item.keyed.name] = item.majority }
      let majority = sample.key.items.map { majorities[$0.name] }
      rows += pair((majority, Self.majority), (tool, Self.tool))
    }
    return rows
  }

  private func pair(
    _ one: (labels: [ToneLabel?], name: String), _ other: (labels: [ToneLabel?], name: String)
  ) -> [AgreementRow] {
    measures([one.labels, other.labels], [one.name, other.name], of: (one.name, other.name))
  }

  private func measures(
    _ columns: [[ToneLabel?]], _ names: [String], of pair: (first: String, second: String)?
  ) -> [AgreementRow] {
    let numbers = sample.key.items.indices.map { item in
      columns.map { column in column[item].map { Double($0.rawValue) } }
    }
    let ratings = Ratings(
      numbers: numbers, units: sample.key.items.map(\.name), coders: names)
    let alpha = KrippendorffAlpha(
      ratings, scale: .ordinal, resamples: options.resamples, level: options.level,
      seed: options.seed, parallelism: parallelism)
    let equal = PercentAgreement(ratings, level: options.level)
    let counts = numbers.map { $0.count { $0 != nil } }.filter { $0 > 1 }
    func row(
      _ measure: AgreementRow.Measure, _ value: Double?, _ interval: ConfidenceInterval?
    ) -> AgreementRow {
      AgreementRow(
        variable: nil, measure: measure, coders: pair, value: value,
        interval: interval?.ends, units: counts.count,
        ratings: counts.reduce(0, +))
    }
    return [
      row(.krippendorffAlpha, alpha?.value, alpha?.interval),
      row(.percentAgreement, equal?.estimate.value, equal?.estimate.interval),
    ]
  }
}
