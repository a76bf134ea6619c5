/// A part of a finite collection, and the items of it whose truth is known.
public struct SampledStratum: Sendable, Equatable {
  /// The items of the collection that are in the stratum.
  public let size: Int
  /// What a guess is wrong by, truth less guess, for each item whose truth is known.
  public let errors: [Double]
  /// The probability with which each of them came into the sample, above 0 and at most 1.
  public let inclusionProbabilities: [Double]

  /// Describes a stratum.
  ///
  /// - Precondition: Every error has a probability, and there are no more of them than items.
  public init(size: Int, errors: [Double], inclusionProbabilities: [Double]) {
    precondition(errors.count == inclusionProbabilities.count, "every item has a probability")
    precondition(errors.count <= size, "the items of a sample are items of the stratum")
    precondition(
      inclusionProbabilities.allSatisfy { $0 > 0 && $0 <= 1 },
      "a probability of inclusion is above 0")
    self.size = size
    self.errors = errors
    self.inclusionProbabilities = inclusionProbabilities
  }

  /// Two strata as one.
  static func + (one: SampledStratum, other: SampledStratum) -> SampledStratum {
    SampledStratum(
      size: one.size + other.size, errors: one.errors + other.errors,
      inclusionProbabilities: one.inclusionProbabilities + other.inclusionProbabilities)
  }

  /// The strata with at least two errors each: those with fewer are put together, and where they
  /// still have too few, with the stratum that has the fewest.
  static func collapsed(_ strata: [SampledStratum]) -> [SampledStratum] {
    var large = strata.filter { $0.errors.count >= 2 }
    let small = strata.filter { $0.errors.count < 2 && $0.size > 0 }
    guard var joined = small.first else { return large }
    for stratum in small.dropFirst() { joined = joined + stratum }
    if joined.errors.count < 2 {
      let fewest = large.indices.min { large[$0].errors.count < large[$1].errors.count }
      guard let fewest else { return [] }
      joined = joined + large.remove(at: fewest)
    }
    return large + [joined]
  }

  /// The mean error, each item weighed by the inverse of its probability (Hájek 1971).
  var meanError: Double {
    zip(errors, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The variance of the mean error over samples, without those of the whole stratum.
  ///
  ///     (1 − m/N) m/(m − 1) Σ ωᵢ² (dᵢ − d̄)²
  ///
  /// For equal probabilities (1 − m/N) s²/m. As items that are all wrong by the same do not show that
  /// all others are, a deviation of `priorDeviation` is counted in: s² = (Σ (d − d̄)² + p²)/m.
  func variance(priorDeviation: Double) -> Double {
    let count = Double(errors.count)
    let mean = meanError
    var squares = 0.0
    for (error, weight) in zip(errors, weights) {
      squares += weight * weight * (error - mean) * (error - mean)
    }
    let prior = priorDeviation * priorDeviation
    let spread =
      prior > 0
      ? squares + prior / (count * count) : squares * count / (count - 1)
    return (1 - count / Double(size)) * spread
  }

  /// The weights of the items, which sum to 1.
  private var weights: [Double] {
    let inverse = inclusionProbabilities.map { 1 / $0 }
    let sum = inverse.reduce(0, +)
    return inverse.map { $0 / sum }
  }
}
