/// The share of pairs of coders that agree on a unit, over units.
///
///     pₐ = mean over units of Σ n (n - 1) / (m (m - 1))
///
/// where n of the m ratings of a unit have a category. It is not corrected for chance: where one
/// category is frequent it is high without any skill. Report it beside ``KrippendorffAlpha``.
public struct PercentAgreement: Sendable, Equatable {
  /// The agreement, from 0 to 1, with its interval.
  ///
  /// The interval is Wilson's, for the number of trials whose variance equals that over units: with
  /// two coders that is the number of units.
  public let estimate: IntervalEstimate
  /// The units with two ratings or more.
  public let units: Int

  /// Measures the agreement.
  ///
  /// It is nil when no unit has two ratings.
  ///
  /// - Parameters:
  ///   - ratings: The ratings.
  ///   - level: The confidence level.
  /// - Complexity: O(ratings).
  public init?(_ ratings: Ratings, level: Double = 0.95) {
    let units = RatedUnits(ratings, atLeast: 2)
    guard units.count > 0 else { return nil }
    let count = Double(units.count)
    let agreements = units.agreeingPairs.enumerated().map { unit, pairs in
      let size = units.starts[unit + 1] - units.starts[unit]
      return Double(pairs) / Double(size * (size - 1))
    }
    let mean = agreements.reduce(0, +) / count
    let variance = agreements.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let trials = variance > 0 && mean > 0 && mean < 1 ? count * mean * (1 - mean) / variance : count
    estimate = IntervalEstimate(
      mean, ProportionInterval.wilson(share: mean, trials: trials, level: level))
    self.units = units.count
  }
}
