/// A share whose precision is that of a number of trials that need not be whole.
///
/// Its interval is that of Wilson (1927). For whole numbers it is ``ProportionInterval/wilson``.
struct EffectiveShare: Sendable {
  let share: Double
  let trials: Double

  init(_ share: Double, trials: Double) {
    self.share = share
    self.trials = trials
  }

  func interval(level: Double) -> ConfidenceInterval {
    let z = NormalDistribution().upperQuantile((1 - level) / 2)
    let hits = share * trials
    let root = (hits * (1 - share) + z * z / 4).squareRoot()
    let upperRoot = hits + z * z / 2 + z * root
    return ConfidenceInterval(
      lower: min(share, share * hits / upperRoot),
      upper: share == 1 ? 1 : min(1, max(share, upperRoot / (trials + z * z))), level: level)
  }
}
