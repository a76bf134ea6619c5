internal import NumericCore

/// Krippendorff's alpha of resampled units.
struct AlphaProblem: ResamplingProblem {
  let disagreement: UnitDisagreement
  let observed: ResampledValue
  /// The disagreement of each unit, and of a rating of each category with all ratings.
  private let terms: [Double]
  private let sums: [Double]
  /// The observed and the expected disagreement, not divided by the number of ratings or pairs.
  private let within: Double
  private let among: Double

  init(_ disagreement: UnitDisagreement, total: UnitDisagreement.Total) {
    let units = disagreement.units
    let totals = units.totals
    let count = Double(units.codes.count)
    let places =
      disagreement.scale == .ordinal ? UnitDisagreement.midranks(totals) : disagreement.places
    self.disagreement = disagreement
    observed = ResampledValue(total.alpha)
    terms =
      disagreement.scale == .ordinal
      ? (0..<units.count).map { UnitDisagreement.spread(units, $0, places) } : disagreement.terms
    sums = Self.sums(totals, places, disagreement.scale)
    within = total.observed * count
    among = total.expected * count * (count - 1)
  }

  var strataSizes: [Int] { [disagreement.units.count] }

  func replicates(_ resamples: Range<Int>, from streams: RandomStreams) -> [ResampledValue] {
    let count = disagreement.units.count
    return resamples.map { resample in
      var stream = streams[UInt64(resample)]
      var draws = [Int32](repeating: 0, count: count)
      for _ in 0..<count { draws[stream.nextIndex(below: count)] += 1 }
      return ResampledValue(disagreement.total(draws: draws)?.alpha ?? .nan)
    }
  }

  /// The coefficients in O(ratings of the units).
  ///
  /// The pairs of a unit's ratings with all others are taken off the sum over all pairs. On the
  /// ordinal scale the mean ranks stay as they are.
  func withoutUnits(_ units: Range<Int>, of stratum: Int) -> [Double] {
    let rated = disagreement.units
    return units.map { unit in
      let range = rated.starts[unit]..<rated.starts[unit + 1]
      var rest = among + Double(range.count - 1) * terms[unit]
      for code in rated.codes[range] { rest -= 2 * sums[Int(code)] }
      let count = Double(rated.codes.count - range.count)
      return rest > 1e-12 * among ? 1 - (count - 1) * (within - terms[unit]) / rest : .nan
    }
  }

  /// Σₖ nₖ δ²(c, k) for each category c.
  private static func sums(
    _ totals: [Int], _ places: [Double], _ scale: KrippendorffAlpha.Scale
  ) -> [Double] {
    let count = Double(totals.reduce(0, +))
    switch scale {
    case .nominal:
      return totals.map { count - Double($0) }
    case .ordinal, .interval:
      let mean = zip(totals, places).reduce(0.0) { $0 + Double($1.0) * $1.1 } / count
      let squares = zip(totals, places).reduce(0.0) {
        $0 + Double($1.0) * ($1.1 - mean) * ($1.1 - mean)
      }
      return places.map { count * ($0 - mean) * ($0 - mean) + squares }
    case .ratio:
      return places.map { place in
        zip(totals, places).reduce(0.0) {
          $0 + Double($1.0) * UnitDisagreement.ratioDifference(place, $1.1)
        }
      }
    }
  }
}

extension UnitDisagreement {
  /// The interval over resamples of units.
  func interval(_ bootstrap: Bootstrap) -> ConfidenceInterval? {
    guard let all = total(),
      let estimate = bootstrap.estimate(AlphaProblem(self, total: all)),
      2 * estimate.undefinedCount <= bootstrap.resamples
    else { return nil }
    return estimate.interval
  }

  /// The interval where all agree: the lower end comes from the share of units that may disagree.
  func perfectInterval(level: Double) -> ConfidenceInterval? {
    guard units.count > 1 else { return nil }
    let share = ProportionInterval.wilson(share: 1, trials: Double(units.count), level: level).lower
    let count = Double(units.codes.count)
    let agreeing = units.totals.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    let differing = 1 - agreeing / (count * (count - 1))
    return ConfidenceInterval(lower: 1 - (1 - share) / differing, upper: 1, level: level)
  }
}
