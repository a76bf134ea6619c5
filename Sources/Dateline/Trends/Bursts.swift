import Statistics

/// The bursts of an item over periods that all have articles.
struct Bursts: Sendable {
  /// A burst.
  struct Burst: Sendable {
    let level: Int
    /// The places of its periods.
    let periods: Range<Int>
    /// The weight of its own level.
    let weight: Double
    /// The weight with that of the higher levels inside it.
    let fullWeight: Double
  }

  /// By their first period, lower levels first.
  let bursts: [Burst]
  /// The state of each period.
  let states: [Int]

  /// Finds the bursts; nil for an item without articles.
  init?(counts: [Int], totals: [Int], options: TrendOptions) {
    guard
      let found = BurstDetection(
        occurrences: counts, totals: totals, levels: TrendOptions.burstLevels,
        scaling: options.burstScaling, gamma: options.burstCost)
    else { return nil }
    states = found.states
    bursts = found.bursts.map { burst in
      let inner = found.bursts.filter {
        $0.level > burst.level && burst.periods.contains($0.periods.lowerBound)
      }
      return Burst(
        level: burst.level, periods: burst.periods, weight: burst.weight,
        fullWeight: inner.reduce(burst.weight) { $0 + $1.weight })
    }
  }

  /// The weight of the strongest burst, 0 without one.
  var strongest: Double { bursts.reduce(0) { max($0, $1.fullWeight) } }
}
