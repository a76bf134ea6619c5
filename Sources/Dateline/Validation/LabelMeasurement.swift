import AnalysisReports
import Sentiment
import Statistics

/// How far the tool's labels are right, by the coded sentences.
struct LabelMeasurement {
  let sample: CodedSample
  let bootstrap: Bootstrap
  let bins: Int

  /// The rows of `validation.csv`.
  var scores: [ValidationScoreRow] {
    let confusion = sample.confusion
    let labels = ToneCode.labels.indices
    var rows = [
      row(.accuracy, confusion.accuracy, accuracyInterval { _ in true }),
      row(.macroF1, confusion.macroFMeasure, interval { $0.macroFMeasure }),
    ]
    for label in labels {
      rows.append(
        row(.precision, label: label, confusion.precision(label), interval { $0.precision(label) }))
      rows.append(
        row(.recall, label: label, confusion.recall(label), interval { $0.recall(label) }))
      rows.append(
        row(.f1, label: label, confusion.fMeasure(label), interval { $0.fMeasure(label) }))
    }
    if let curve {
      rows.append(
        ValidationScoreRow(
          measure: .calibrationError, label: nil, value: curve.expectedError, interval: nil,
          coded: curve.bins.reduce(0) { $0 + $1.count }))
    }
    return rows
  }

  /// The rows of `tone_confusions.csv`.
  var confusions: [ToneConfusionRow] {
    let weighted = sample.confusion
    var counted = WeightedConfusion(classes: ToneCode.labels.count)
    for item in sample.items { CodedSample.add(item, weight: 1, to: &counted) }
    return ToneCode.labels.enumerated().flatMap { gold, coded in
      ToneCode.labels.enumerated().map { predicted, tool in
        func share(_ total: Double) -> Double? {
          total > 0 ? weighted[gold, predicted] / total : nil
        }
        return ToneConfusionRow(
          coded: ToneCode.name(of: coded), tool: ToneCode.name(of: tool),
          sentences: counted[gold, predicted], share: share(weighted.total) ?? 0,
          shareOfCoded: share(weighted.goldTotal(gold)),
          shareOfTool: share(weighted.predictedTotal(predicted)))
      }
    }
  }

  /// The rows of `reliability.csv`; none where the tool gives no probabilities.
  var reliability: [ReliabilityRow] {
    guard let curve else { return [] }
    let rows = curve.bins.map { bin in
      ReliabilityRow(
        bin: bin.probabilities, coded: bin.count, share: bin.share,
        meanConfidence: bin.meanProbability, right: bin.observed.value,
        interval: bin.observed.ends, error: bin.error)
    }
    func mean(_ value: (WeightedReliability.Bin) -> Double) -> Double {
      curve.bins.reduce(0) { $0 + $1.share * value($1) }
    }
    return rows + [
      ReliabilityRow(
        bin: nil, coded: curve.bins.reduce(0) { $0 + $1.count }, share: 1,
        meanConfidence: mean(\.meanProbability), right: mean(\.observed.value), interval: nil,
        error: curve.expectedError)
    ]
  }

  /// The rows of `abstention.csv`.
  var abstentions: [AbstentionRow] {
    let sentences = sample.key.groups.reduce(0) { $0 + $1.sentences }
    let abstaining = sample.key.groups.reduce(0) { $0 + $1.abstaining }
    var rows = [abstention(.all, coverage: 1) { _ in true }]
    if abstaining > 0 {
      let coverage = 1 - Double(abstaining) / Double(max(1, sentences))
      rows.append(abstention(.decided, coverage: coverage) { !$0.keyed.abstains })
    }
    return rows + surest
  }

  /// The sentences with the most probable labels, a tenth of all less from row to row.
  private var surest: [AbstentionRow] {
    let confident = sample.items.compactMap { item in
      item.keyed.confidence.map { (confidence: $0, weight: item.weight) }
    }.sorted { $0.confidence > $1.confidence }
    let total = confident.reduce(0) { $0 + $1.weight }
    guard confident.count == sample.items.count, total > 0 else { return [] }
    var rows: [AbstentionRow] = []
    for tenths in stride(from: 9, through: 1, by: -1) {
      var weight = 0.0
      let last = confident.first { item in
        weight += item.weight
        return weight >= total * Double(tenths) / 10
      }
      guard let limit = last?.confidence, limit != rows.last?.confidence else { continue }
      let chosen = confident.reduce(0) { $0 + ($1.confidence >= limit ? $1.weight : 0) }
      guard chosen < total else { continue }
      rows.append(
        abstention(.surest, from: limit, coverage: chosen / total) {
          ($0.keyed.confidence ?? 0) >= limit
        })
    }
    return rows
  }

  private var curve: WeightedReliability? {
    let items = sample.items.filter { $0.keyed.confidence != nil }
    return WeightedReliability(
      probabilities: items.map { $0.keyed.confidence ?? 0 }, outcomes: items.map(\.right),
      weights: items.map(\.weight), binning: .equalWidth(bins), level: bootstrap.level)
  }

  private func abstention(
    _ selection: AbstentionRow.Selection, from confidence: Double? = nil, coverage: Double,
    _ isChosen: (CodedSample.Item) -> Bool
  ) -> AbstentionRow {
    let chosen = sample.items.filter(isChosen)
    let weight = chosen.reduce(0) { $0 + $1.weight }
    let right = chosen.reduce(0) { $0 + $1.weight * $1.right }
    return AbstentionRow(
      selection: selection, confidence: confidence, coverage: coverage,
      accuracy: weight > 0 ? right / weight : nil,
      interval: chosen.isEmpty ? nil : accuracyInterval(isChosen)?.ends, coded: chosen.count)
  }

  /// The interval of the accuracy among chosen sentences.
  ///
  /// Where all are right, or none, drawing them anew shows no difference: then Wilson's interval for the
  /// effective number of sentences, (Σ w)² / Σ w² (Kish 1965).
  private func accuracyInterval(_ isChosen: (CodedSample.Item) -> Bool) -> ConfidenceInterval? {
    let chosen = sample.items.filter(isChosen)
    guard let first = chosen.first else { return nil }
    if first.right == 0 || first.right == 1, chosen.allSatisfy({ $0.right == first.right }) {
      let weight = chosen.reduce(0) { $0 + $1.weight }
      let squares = chosen.reduce(0) { $0 + $1.weight * $1.weight }
      let trials = max(1, Int(weight * weight / squares + 1e-9))
      return ProportionInterval.wilson(
        successes: first.right == 1 ? trials : 0, trials: trials, level: bootstrap.level)?.interval
    }
    return bootstrap.ratio(
      of: sample.items.map { isChosen($0) ? $0.weight * $0.right : 0 },
      to: sample.items.map { isChosen($0) ? $0.weight : 0 }, design: sample.design)?.interval
  }

  /// The interval of a score, sentences drawn anew.
  private func interval(
    _ score: @escaping @Sendable (WeightedConfusion) -> Double?
  ) -> ConfidenceInterval? {
    let items = sample.items
    let interval = bootstrap.statistic(ofIndicesBelow: items.count, design: sample.design) {
      drawn in
      var confusion = WeightedConfusion(classes: ToneCode.labels.count)
      for place in drawn.indices {
        let item = items[drawn[place]]
        CodedSample.add(item, weight: item.weight, to: &confusion)
      }
      return score(confusion) ?? .nan
    }?.interval
    // Resamples that do not differ say nothing.
    return interval.flatMap { $0.lower < $0.upper ? $0 : nil }
  }

  private func row(
    _ measure: ValidationScoreRow.Measure, label: Int? = nil, _ value: Double?,
    _ interval: ConfidenceInterval?
  ) -> ValidationScoreRow {
    ValidationScoreRow(
      measure: measure, label: label.map { ToneCode.name(of: ToneCode.labels[$0]) }, value: value,
      interval: value == nil ? nil : interval?.ends, coded: sample.items.count)
  }
}
