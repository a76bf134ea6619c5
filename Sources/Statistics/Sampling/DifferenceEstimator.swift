/// The mean of a quantity over a finite collection, from a guess for every item and the truth for a
/// sample: the mean guess, corrected for what the guesses are wrong by.
///
///     θ̂ = f̄ + Σₕ Nₕ/N d̄ₕ,   d = y − f
///     Var θ̂ = Σₕ (Nₕ/N)² (1 − mₕ/Nₕ) s²ₕ/mₕ
///
/// f̄ is the mean guess over all N items, y the truth, and d̄ₕ the mean error of the mₕ sampled of the Nₕ
/// items in stratum h. The difference estimator of survey sampling (Särndal, Swensson and Wretman 1992,
/// section 6.3), which is prediction-powered inference for a mean where the collection is what one wants
/// to know about (Angelopoulos, Bates, Fannjiang, Jordan and Zrnic 2023, "Prediction-powered
/// inference", Science 382): unbiased however wrong the guesses are, and the more precise the better
/// they are. The interval is that of Student's t with Satterthwaite's degrees of freedom.
///
/// Strata with fewer than two sampled items are put together with others (weighed by inclusion
/// probabilities): what was not sampled at all is then taken to be as the rest. O(sampled items).
public struct DifferenceEstimator: Sendable, Equatable {
  /// The mean guess over all items.
  public let guess: Double
  /// The corrected mean with its interval.
  public let estimate: IntervalEstimate
  /// The standard error of the corrected mean.
  public let standardError: Double
  /// Satterthwaite's degrees of freedom; infinite where the standard error is 0.
  public let degreesOfFreedom: Double
  /// The items whose truth is known.
  public let sampled: Int

  /// Corrects a mean.
  ///
  /// It is nil for an empty collection, and where fewer than two items are sampled.
  ///
  /// - Parameters:
  ///   - guess: The mean guess over all items of the strata.
  ///   - strata: The strata, which make up the collection.
  ///   - priorDeviation: A deviation of truth and guess that is counted as seen once in each stratum, so
  ///     that a few items that are all right give no interval without width; 0 for none.
  ///   - level: The confidence level.
  public init?(
    guess: Double, strata: [SampledStratum], priorDeviation: Double = 0, level: Double = 0.95
  ) {
    let total = Double(strata.reduce(0) { $0 + $1.size })
    let cells = SampledStratum.collapsed(strata)
    guard total > 0, !cells.isEmpty else { return nil }
    var correction = 0.0
    var variance = 0.0
    var spread = 0.0
    for cell in cells {
      let share = Double(cell.size) / total
      let part = share * share * cell.variance(priorDeviation: priorDeviation)
      correction += share * cell.meanError
      variance += part
      spread += part * part / Double(cell.errors.count - 1)
    }
    self.guess = guess
    standardError = variance.squareRoot()
    degreesOfFreedom = spread > 0 ? variance * variance / spread : .infinity
    sampled = cells.reduce(0) { $0 + $1.errors.count }
    estimate = Self.estimate(
      guess + correction, standardError: standardError, degreesOfFreedom, level: level)
  }

  /// The mean of this collection less that of another one, sampled independently of it.
  ///
  /// - Parameters:
  ///   - other: The mean of the other collection.
  ///   - level: The confidence level.
  /// - Returns: The difference with its interval, degrees of freedom as of Welch (1947).
  public func difference(from other: DifferenceEstimator, level: Double = 0.95) -> IntervalEstimate
  {
    let parts = [
      (standardError * standardError, degreesOfFreedom),
      (other.standardError * other.standardError, other.degreesOfFreedom),
    ]
    let variance = parts[0].0 + parts[1].0
    let spread = parts.reduce(0.0) { $0 + $1.0 * $1.0 / $1.1 }
    return Self.estimate(
      estimate.value - other.estimate.value, standardError: variance.squareRoot(),
      spread > 0 ? variance * variance / spread : .infinity, level: level)
  }

  private static func estimate(
    _ value: Double, standardError: Double, _ degreesOfFreedom: Double, level: Double
  ) -> IntervalEstimate {
    guard standardError > 0 else { return IntervalEstimate(value, margin: 0, level: level) }
    let quantile =
      degreesOfFreedom.isFinite
      ? StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
        .upperQuantile(ConfidenceInterval.tail(level: level))
      : NormalDistribution.reach(level: level)
    return IntervalEstimate(value, margin: quantile * standardError, level: level)
  }
}
