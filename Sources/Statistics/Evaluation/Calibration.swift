/// Whether what is said to hold with probability p holds with probability p: a reliability curve and
/// its distance from the diagonal.
///
///     expected error = Σ over bins n_b/n |share that held - mean probability|
///
/// (Naeini, Cooper and Hauskrecht 2015; for the most likely class Guo, Pleiss, Sun and Weinberger
/// 2017.) It depends on the bins, and chance alone keeps it above 0: about 1/√n a bin.
public struct Calibration: Sendable, Equatable {
  /// How probabilities are put into bins.
  public enum Binning: Sendable, Hashable {
    /// Bins of equal width; one holds the probabilities above its lower end up to its upper end, the
    /// first one 0 too. Bins without an item are left out.
    case equalWidth(Int)
    /// Bins of as nearly equal numbers of items as can be while equal probabilities stay together.
    case equalMass(Int)
    /// A bin for each probability that occurs.
    case distinct
  }

  /// One point of the reliability curve.
  public struct Bin: Sendable, Equatable {
    /// The items in it, at least one.
    public let count: Int
    /// The smallest and the largest probability in it.
    public let probabilities: ClosedRange<Double>
    /// The mean probability.
    public let meanProbability: Double
    /// The share that held, with Wilson's interval.
    public let observed: IntervalEstimate

    /// How far the share lies from the mean probability.
    public var error: Double { abs(observed.value - meanProbability) }
  }

  /// The reliability curve, by ascending probability.
  public let bins: [Bin]
  /// The expected calibration error: the mean error of the bins, by their items.
  public let expectedError: Double
  /// The maximum calibration error: the largest error of a bin.
  public let maximumError: Double
  /// The parts of the Brier score.
  public let brier: BrierDecomposition

  /// Compares probabilities with what came of them.
  ///
  /// It is nil without an item.
  ///
  /// - Parameters:
  ///   - forecasts: The probabilities.
  ///   - binning: How they are put into bins, of which there is at least one.
  ///   - level: The confidence level of the bins' intervals.
  /// - Complexity: O(items · log items).
  public init?(
    _ forecasts: ProbabilityForecasts, binning: Binning = .equalWidth(10), level: Double = 0.95
  ) {
    guard let score = forecasts.brierScore else { return nil }
    let order = forecasts.probabilities.indices.sorted {
      (forecasts.probabilities[$0], $0) < (forecasts.probabilities[$1], $1)
    }
    let sorted = order.map { forecasts.probabilities[$0] }
    let held = order.map { forecasts.outcomes[$0] }
    let bins = Self.ends(sorted, binning).reduce(into: (start: 0, bins: [Bin]())) { made, end in
      let range = made.start..<end
      made.start = end
      let successes = held[range].count { $0 }
      let observed = ProportionInterval.wilson(
        successes: successes, trials: range.count, level: level)
      guard let observed else { return }
      made.bins.append(
        Bin(
          count: range.count, probabilities: sorted[range.lowerBound]...sorted[end - 1],
          meanProbability: sorted[range].reduce(0, +) / Double(range.count), observed: observed))
    }.bins
    self.bins = bins
    let count = Double(sorted.count)
    expectedError = bins.reduce(0.0) { $0 + Double($1.count) * $1.error } / count
    maximumError = bins.map { $0.error }.max() ?? 0
    brier = BrierDecomposition(bins, score: score)
  }

  /// Where the bins of sorted probabilities end, ascending, the last one at their number.
  static func ends(_ sorted: [Double], _ binning: Binning) -> [Int] {
    switch binning {
    case .equalWidth(let bins):
      precondition(bins >= 1, "at least one bin")
      // The i-th upper end is the nearest number to i / bins.
      func bin(_ probability: Double) -> Int {
        var index = max(0, min(bins - 1, Int(probability * Double(bins))))
        while index > 0 && probability <= Double(index) / Double(bins) { index -= 1 }
        while index < bins - 1 && probability > Double(index + 1) / Double(bins) { index += 1 }
        return index
      }
      return sorted.indices.filter {
        $0 + 1 == sorted.count || bin(sorted[$0]) != bin(sorted[$0 + 1])
      }.map { $0 + 1 }
    case .equalMass(let bins):
      precondition(bins >= 1, "at least one bin")
      var ends: [Int] = []
      for bin in 1...bins {
        var end = bin * sorted.count / bins
        while end > 0 && end < sorted.count && sorted[end] == sorted[end - 1] { end += 1 }
        if end > ends.last ?? 0 { ends.append(end) }
      }
      return ends
    case .distinct:
      return sorted.indices.filter {
        $0 + 1 == sorted.count || sorted[$0] != sorted[$0 + 1]
      }.map { $0 + 1 }
    }
  }
}
