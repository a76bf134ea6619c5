/// The distance of a rank statistic from its mean in standard deviations, with the correction for
/// continuity: half the step of the statistic towards the mean, or towards the null hypothesis if
/// one-sided.
struct NormalRankScore {
  let score: Double
  let tail: TailProbability

  init(
    deviation: Double, standardDeviation: Double, correction: Double, _ alternative: Alternative
  ) {
    let direction =
      switch alternative {
      case .twoSided: deviation > 0 ? 1.0 : (deviation < 0 ? -1 : 0)
      case .greater: 1.0
      case .less: -1.0
      }
    score = (deviation - direction * correction) / standardDeviation
    tail = TailProbability(score, under: NormalDistribution.standard, alternative)
  }

  /// Σ(t³ - t) over the groups of t equal values.
  static func tieSum(_ tieSizes: [Int]) -> Double {
    tieSizes.reduce(0.0) { sum, size in
      let t = Double(size)
      return sum + (t * t * t - t)
    }
  }
}
