import NumericCore

/// The percentile interval of Krippendorff's alpha over resamples of units.
struct AlphaBootstrap: Sendable {
  let disagreement: UnitDisagreement
  let resamples: Int
  let level: Double
  let seed: UInt64

  /// Resamples that are computed as one piece of work.
  private static let blockSize = 64

  func interval(
    of all: UnitDisagreement.Total, parallelism: Parallelism
  ) -> ConfidenceInterval? {
    guard disagreement.units.count > 1 else { return nil }
    guard all.observed > 0 else { return perfectInterval() }
    let blocks = RowBlocks(rows: resamples, blockRows: Self.blockSize)
    let values = parallelism.map(blocks: blocks.count) { block in
      blocks[block].compactMap { value(resample: $0) }
    }.flatMap { $0 }
    guard 2 * values.count > resamples, let quantiles = Quantiles(values) else { return nil }
    let tail = (1 - level) / 2
    return ConfidenceInterval(
      lower: quantiles.quantile(tail), upper: quantiles.quantile(1 - tail), level: level)
  }

  private func value(resample: Int) -> Double? {
    var stream = RandomStream(
      seed: seed, purpose: "Krippendorff's alpha", index: UInt64(resample))
    let count = disagreement.units.count
    var draws = [Int32](repeating: 0, count: count)
    for _ in 0..<count { draws[stream.nextIndex(below: count)] += 1 }
    return disagreement.total(draws: draws)?.alpha
  }

  /// The interval where all agree: the lower end comes from the share of units that may disagree.
  private func perfectInterval() -> ConfidenceInterval {
    let units = disagreement.units
    let share = EffectiveShare(1, trials: Double(units.count)).interval(level: level).lower
    let count = Double(units.codes.count)
    let agreeing = units.totals.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    let differing = 1 - agreeing / (count * (count - 1))
    return ConfidenceInterval(lower: 1 - (1 - share) / differing, upper: 1, level: level)
  }
}
