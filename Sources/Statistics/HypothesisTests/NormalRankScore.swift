/// The distance of a rank statistic from its mean in standard deviations, with the correction for
/// continuity: half a step towards the mean, or towards the null hypothesis if one-sided.
struct NormalRankScore {
  let score: Double
  let tail: TailProbability

  init(
    deviation: Double, standardDeviation: Double, corrected: Bool, _ alternative: Alternative
  ) {
    let correction =
      switch alternative {
      case .twoSided: deviation > 0 ? 0.5 : (deviation < 0 ? -0.5 : 0)
      case .greater: 0.5
      case .less: -0.5
      }
    score = (deviation - (corrected ? correction : 0)) / standardDeviation
    tail = TailProbability(score, under: NormalDistribution(), alternative)
  }

  /// Σ(t³ - t) over the groups of t equal values.
  static func tieSum(_ tieSizes: [Int]) -> Double {
    tieSizes.reduce(0.0) { sum, size in
      let t = Double(size)
      return sum + (t * t * t - t)
    }
  }
}
