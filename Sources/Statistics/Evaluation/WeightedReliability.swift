/// A reliability curve of items that stand for others, such as those of a stratified sample.
///
/// As ``Calibration``, with the inverse of each item's probability of inclusion as its weight. What came
/// of an item may be a share, where several coders do not agree on it.
public struct WeightedReliability: Sendable, Equatable {
  /// One point of the curve.
  public struct Bin: Sendable, Equatable {
    /// The items in it, at least one.
    public let count: Int
    /// The share of all weight.
    public let share: Double
    /// The smallest and the largest probability in it.
    public let probabilities: ClosedRange<Double>
    /// The weighted mean of the probabilities.
    public let meanProbability: Double
    /// The weighted share that held, with Wilson's interval for the effective number of items,
    /// (Σ w)² / Σ w² (Kish 1965).
    public let observed: IntervalEstimate

    /// How far the share lies from the mean probability.
    public var error: Double { abs(observed.value - meanProbability) }
  }

  /// The curve, by ascending probability.
  public let bins: [Bin]
  /// The expected calibration error: the mean error of the bins, by their weight.
  public let expectedError: Double

  /// Compares probabilities with what came of them; nil without an item.
  ///
  /// - Parameters:
  ///   - probabilities: The probability of each item, from 0 to 1.
  ///   - outcomes: How far it held, from 0 to 1.
  ///   - weights: The weight of each item, above 0.
  ///   - binning: How probabilities are put into bins.
  ///   - level: The confidence level of the bins' intervals.
  /// - Complexity: O(items · log items).
  public init?(
    probabilities: [Double], outcomes: [Double], weights: [Double],
    binning: Calibration.Binning = .equalWidth(10), level: Double = 0.95
  ) {
    precondition(
      probabilities.count == outcomes.count && outcomes.count == weights.count,
      "every item has a probability, an outcome and a weight")
    precondition(weights.allSatisfy { $0 > 0 }, "a weight is above 0")
    precondition(
      (probabilities + outcomes).allSatisfy { $0 >= 0 && $0 <= 1 }, "shares lie between 0 and 1")
    guard !probabilities.isEmpty else { return nil }
    let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
    let total = weights.reduce(0, +)
    var bins: [Bin] = []
    var start = 0
    for end in Calibration.ends(order.map { probabilities[$0] }, binning) {
      let items = order[start..<end]
      start = end
      let weight = items.reduce(0.0) { $0 + weights[$1] }
      let squares = items.reduce(0.0) { $0 + weights[$1] * weights[$1] }
      func mean(_ values: [Double]) -> Double {
        min(1, items.reduce(0.0) { $0 + weights[$1] * values[$1] } / weight)
      }
      let share = mean(outcomes)
      bins.append(
        Bin(
          count: items.count, share: weight / total,
          probabilities: probabilities[items[items.startIndex]]...probabilities[order[end - 1]],
          meanProbability: mean(probabilities),
          observed: IntervalEstimate(
            share,
            ProportionInterval.wilson(
              share: share, trials: weight * weight / squares, level: level))))
    }
    self.bins = bins
    expectedError = bins.reduce(0.0) { $0 + $1.share * $1.error }
  }
}
