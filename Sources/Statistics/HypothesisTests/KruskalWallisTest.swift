/// Whether several populations are the same, by the ranks of their values (Kruskal and Wallis 1952).
///
///     H = (12 / (n(n + 1)) Σ nᵢ (R̄ᵢ - (n + 1)/2)²) / (1 - Σ(t³ - t)/(n³ - n)),  ν = k - 1
///
/// with R̄ᵢ the mean rank of group i and t the sizes of the groups of ties. The p-value takes H as χ²
/// with ν degrees of freedom. Time O(n log n).
public struct KruskalWallisTest: Sendable, Equatable {
  /// H, corrected for ties.
  public let statistic: Double
  /// One less than the number of groups that have a value.
  public let degreesOfFreedom: Double
  /// The chance of an H as large or larger if all populations are the same.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// The share of the variance of the ranks that the groups account for (Tomczak and Tomczak 2014).
  ///
  ///     ε² = H / (n - 1)
  ///
  /// By chance alone it is (k - 1)/(n - 1) on average. The interval is of the population's share,
  /// λ/(n - 1): H is noncentral χ² with noncentrality λ for populations that differ little (Andrews
  /// 1954), and the interval of λ is found by inverting that. It is widened up to ε² where H is
  /// smaller than chance lets one expect.
  public let epsilonSquared: IntervalEstimate

  /// Compares groups.
  ///
  /// Groups without a value are left out. Nil if fewer than two are left, a value is not finite, or
  /// all values are equal.
  ///
  /// - Parameters:
  ///   - groups: The values of each group.
  ///   - level: The confidence level of the interval of ε².
  public init?(_ groups: [[Double]], level: Double = 0.95) {
    let groups = groups.filter { !$0.isEmpty }
    let values = groups.flatMap { $0 }
    guard groups.count > 1, values.allSatisfy({ $0.isFinite }) else { return nil }
    let (ranks, ties) = Ranks.midranks(values)
    guard ties != [values.count] else { return nil }
    let n = Double(values.count)
    var start = 0
    var sum = 0.0
    for group in groups {
      let total = ranks[start..<(start + group.count)].reduce(0) { $0 + ($1 - (n + 1) / 2) }
      sum += total * total / Double(group.count)
      start += group.count
    }
    let correction = 1 - NormalRankScore.tieSum(ties) / (n * n * n - n)
    statistic = min(n - 1, 12 / (n * (n + 1)) * sum / correction)
    degreesOfFreedom = Double(groups.count - 1)
    let tail = TailProbability(
      above: statistic, under: ChiSquaredDistribution(degreesOfFreedom: degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.logarithm)
    let noncentrality = NoncentralChiSquaredDistribution.noncentrality(
      of: statistic, degreesOfFreedom: degreesOfFreedom, level: level)
    epsilonSquared = IntervalEstimate(
      statistic / (n - 1), lower: min(noncentrality.lower, statistic) / (n - 1),
      upper: min(1, max(noncentrality.upper, statistic) / (n - 1)), level: level)
  }
}
