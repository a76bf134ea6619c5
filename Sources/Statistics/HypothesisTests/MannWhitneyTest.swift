/// Whether values of one population tend to be larger than those of another (Wilcoxon 1945; Mann and
/// Whitney 1947).
///
///     U = #{(i, j): xᵢ > yⱼ} + ½ #{(i, j): xᵢ = yⱼ}
///
/// The p-value is exact or normal as ``RankTestMethod`` tells:
///
///     z = (U - mn/2 - c) / √(mn/12 · (m + n + 1 - Σ(t³ - t) / ((m + n)(m + n - 1)))),
///
/// with t the sizes of the groups of ties and c = ½ in the direction of the deviation. p-values and
/// intervals are those of R's `wilcox.test`, whose interval and estimate are only found to four
/// digits by default; here they are exact. Time O((m + n) log(m + n)), and O(m²n²) for exact p-values.
public struct MannWhitneyTest: Sendable, Equatable {
  /// U of the first sample, R's W.
  public let statistic: Double
  /// z; nil if the p-value is exact.
  public let zScore: Double?
  /// The chance of a U as far out or farther if both populations are the same.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// What was tested against.
  public let alternative: Alternative
  /// How far the first population lies above the second (Hodges and Lehmann 1963): the median of
  /// all differences xᵢ - yⱼ, with the interval of the shifts that the test does not reject.
  ///
  /// The interval's level is lower than asked for if the samples are so small that the range of all
  /// differences does not reach it; nil if that range is worth nothing.
  public let shift: IntervalEstimate?
  /// The chance that a value of the first sample exceeds one of the second, ties counted half.
  ///
  /// It is U / mn; ``CliffsDelta`` gives its interval.
  public let probabilityOfSuperiority: Double

  /// Whether the p-value was found by counting.
  public var isExact: Bool { zScore == nil }

  /// Compares two samples.
  ///
  /// Nil if a sample is empty, a value is not finite, or all values of both are equal.
  ///
  /// - Parameters:
  ///   - first: The first sample.
  ///   - second: The second sample.
  ///   - alternative: What to test against; `.greater`: the first values are larger.
  ///   - level: The confidence level of the shift's interval.
  ///   - method: How the p-value and the interval come about.
  ///   - continuityCorrection: Whether the normal approximation is corrected for continuity.
  public init?(
    _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
    level: Double = 0.95, method: RankTestMethod = .automatic, continuityCorrection: Bool = true
  ) {
    let (one, other) = (first.sorted(), second.sorted())
    guard let low = one.first, let otherLow = other.first,
      (first + second).allSatisfy({ $0.isFinite }),
      low != one[one.count - 1] || otherLow != other[other.count - 1] || low != otherLow
    else { return nil }
    let (m, n) = (Double(one.count), Double(other.count))
    let (ranks, ties) = Ranks.midranks(first + second)
    statistic = ranks[0..<one.count].reduce(0, +) - m * (m + 1) / 2
    probabilityOfSuperiority = statistic / (m * n)
    self.alternative = alternative
    let order = PairwiseOrder(differencesOf: one, and: other)
    if ties.isEmpty, method.countsCases(largestSample: max(one.count, other.count)) {
      let distribution = RankNullDistribution.rankSum(one.count, other.count)
      let tail = TailProbability(distribution.pValue(Int(statistic), alternative))
      (zScore, pValue, logPValue) = (nil, tail.value, tail.logarithm)
      shift = order.estimate(under: distribution, alternative, level: level)
      return
    }
    func deviation(_ ties: [Int]) -> Double {
      let correction = NormalRankScore.tieSum(ties) / ((m + n) * (m + n - 1))
      return (m * n / 12 * (m + n + 1 - correction)).squareRoot()
    }
    let score = NormalRankScore(
      deviation: statistic - m * n / 2, standardDeviation: deviation(ties),
      correction: continuityCorrection ? 0.5 : 0, alternative)
    zScore = score.score
    (pValue, logPValue) = (score.tail.value, score.tail.logarithm)
    // Once shifted, values of one sample no longer tie with those of the other.
    let tiesWithin = Ranks.midranks(first).tieSizes + Ranks.midranks(second).tieSizes
    shift = order.estimate(
      standardDeviation: deviation(tiesWithin), correction: continuityCorrection ? 0.5 : 0,
      alternative, level: level)
  }
}
