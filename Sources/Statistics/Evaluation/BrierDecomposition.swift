/// The parts of a Brier score (Murphy 1973; for bins Stephenson, Coelho and Jolliffe 2008).
///
///     score = reliability - resolution + uncertainty + within bins
///
/// In bins of equal probabilities the last part is 0 and the decomposition is Murphy's.
public struct BrierDecomposition: Sendable, Equatable {
  /// The Brier score, 1/n Σ (p - y)².
  public let score: Double
  /// Σ n_b/n (mean probability - share that held)²: the harm of wrong probabilities, 0 at best.
  public let reliability: Double
  /// Σ n_b/n (share that held in the bin - in all)²: the use of telling items apart, 0 at worst.
  public let resolution: Double
  /// ȳ (1 - ȳ), the score of always giving the share ȳ that held.
  public let uncertainty: Double
  /// What the differences of probabilities within bins add, or take away.
  public let withinBins: Double

  init(_ bins: [Calibration.Bin], score: Double) {
    let count = Double(bins.reduce(0) { $0 + $1.count })
    func mean(_ term: (Calibration.Bin) -> Double) -> Double {
      bins.reduce(0.0) { $0 + Double($1.count) * term($1) } / count
    }
    let share = mean { $0.observed.value }
    let reliability = mean { $0.error * $0.error }
    let resolution = mean { ($0.observed.value - share) * ($0.observed.value - share) }
    let uncertainty = share * (1 - share)
    self.score = score
    self.reliability = reliability
    self.resolution = resolution
    self.uncertainty = uncertainty
    withinBins = score - (reliability - resolution + uncertainty)
  }

  /// How much better than always giving the share that held: 1 - score / uncertainty; nil where all
  /// or none held.
  public var skill: Double? { uncertainty > 0 ? 1 - score / uncertainty : nil }
}
