import AnalysisReports
import Sentiment
import Statistics

/// Means of the tool over groups, corrected for what it is wrong by on the coded sentences.
///
/// A group is the sentences of some strata; its coded sentences say what the tool is wrong by there, and
/// only there, so that a tool that is wrong in another way in each group is corrected in each.
struct CorrectedMeans {
  let sample: CodedSample
  let level: Double

  /// With fewer coded sentences a group has no corrected mean.
  static let fewestCoded = 5
  /// A coded sentence whose label is not the tool's, which is counted as seen once in each stratum:
  /// without it, five sentences that are all right would give an interval without width.
  private static let priorDeviation = 0.5

  /// The rows of `corrected_means.csv`: the collection, then each group where there are several.
  var rows: [CorrectedMeanRow] {
    let groups = sample.key.groups
    let all = CorrectedMeanRow.Measure.allCases.map { measure in
      let domain = domain(groups)
      return row(nil, measure, domain, rest: nil)
    }
    guard sample.key.options.groupColumn != nil else { return all }
    return all
      + groups.flatMap { group in
        let own = domain([group])
        let rest = domain(groups.filter { $0 != group })
        return CorrectedMeanRow.Measure.allCases.map { row(group, $0, own, rest: rest) }
      }
  }

  /// Some groups, their strata and the coded sentences in them.
  private struct Domain {
    let groups: [ValidationKey.Group]
    let strata: [(place: Int, stratum: ValidationKey.Stratum)]
    let items: [CodedSample.Item]

    var sentences: Int { groups.reduce(0) { $0 + $1.sentences } }

    /// The tool's mean over all sentences of the groups; nil where there are none.
    func guess(_ measure: CorrectedMeanRow.Measure) -> Double? {
      guard sentences > 0 else { return nil }
      let sum = groups.reduce(0.0) { sum, group in
        guard let label = measure.label else {
          return sum + Double(group.sentences) * group.meanScore
        }
        return sum + Double(group.labels[ToneCode.place(of: label)])
      }
      return sum / Double(sentences)
    }
  }

  private func domain(_ groups: [ValidationKey.Group]) -> Domain {
    let names = Set(groups.map(\.name))
    let strata = sample.key.strata.enumerated().filter { names.contains($1.group) }
      .map { (place: $0.offset, stratum: $0.element) }
    let places = Set(strata.map(\.place))
    return Domain(
      groups: groups, strata: strata,
      items: sample.items.filter { places.contains($0.keyed.stratum) })
  }

  private func estimator(
    _ measure: CorrectedMeanRow.Measure, _ domain: Domain, _ guess: Double
  ) -> DifferenceEstimator? {
    guard domain.items.count >= Self.fewestCoded else { return nil }
    let strata = domain.strata.map { place, stratum in
      let items = domain.items.filter { $0.keyed.stratum == place }
      return SampledStratum(
        size: stratum.size, errors: items.map { measure.truth($0) - measure.guess($0.keyed) },
        inclusionProbabilities: items.map(\.keyed.inclusionProbability))
    }
    return DifferenceEstimator(
      guess: guess, strata: strata, priorDeviation: Self.priorDeviation, level: level)
  }

  private func row(
    _ group: ValidationKey.Group?, _ measure: CorrectedMeanRow.Measure, _ domain: Domain,
    rest: Domain?
  ) -> CorrectedMeanRow {
    let guess = domain.guess(measure)
    let estimator = guess.flatMap { self.estimator(measure, domain, $0) }
    let restGuess = rest?.guess(measure)
    let restEstimator = rest.flatMap { rest in
      restGuess.flatMap { self.estimator(measure, rest, $0) }
    }
    let difference = estimator.flatMap { own in
      restEstimator.map { own.difference(from: $0, level: level) }
    }
    return CorrectedMeanRow(
      isOverall: group == nil, group: group?.name, measure: measure, sentences: domain.sentences,
      coded: domain.items.count, tool: guess ?? 0,
      corrected: estimator.map { Self.ends($0.estimate, within: measure.range) },
      toolDifference: guess.flatMap { own in restGuess.map { own - $0 } },
      correctedDifference: difference.map {
        Self.ends($0, within: -measure.width...measure.width)
      })
  }

  /// An estimate cut to the range that a mean can have.
  private static func ends(
    _ estimate: IntervalEstimate, within range: ClosedRange<Double>
  ) -> CorrectedMeanRow.Estimate {
    func cut(_ value: Double) -> Double { min(range.upperBound, max(range.lowerBound, value)) }
    return (cut(estimate.value), cut(estimate.interval.lower), cut(estimate.interval.upper))
  }
}

extension CorrectedMeanRow.Measure {
  /// The label whose share is measured; nil for the mean tone.
  fileprivate var label: ToneLabel? {
    switch self {
    case .meanTone: nil
    case .shareNegative: .negative
    case .shareNeutral: .neutral
    case .sharePositive: .positive
    }
  }

  /// The values that a mean can have.
  fileprivate var range: ClosedRange<Double> { self == .meanTone ? -1...1 : 0...1 }
  fileprivate var width: Double { range.upperBound - range.lowerBound }

  /// What the coders say of a sentence.
  fileprivate func truth(_ item: CodedSample.Item) -> Double {
    guard let label else { return item.truth[2] - item.truth[0] }
    return item.truth[ToneCode.place(of: label)]
  }

  /// What the tool says of it.
  fileprivate func guess(_ item: ValidationKey.Item) -> Double {
    guard let label else { return item.score }
    return item.label == label ? 1 : 0
  }
}
