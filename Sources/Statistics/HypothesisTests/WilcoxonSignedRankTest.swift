/// Whether a symmetric population, often of differences of pairs, lies around a given number
/// (Wilcoxon 1945).
///
///     V = Σ of the ranks of |xᵢ - μ| over xᵢ > μ
///
/// Differences of zero are left out first, as Wilcoxon and R do. The p-value is exact or normal as
/// ``RankTestMethod`` tells, where zeros count as ties:
///
///     z = (V - n(n + 1)/4 - c) / √(n(n + 1)(2n + 1)/24 - Σ(t³ - t)/48),
///
/// with n the number of differences left, t the sizes of the groups of ties among |xᵢ - μ| and c = ½
/// in the direction of the deviation. p-values are those of R's `wilcox.test`. Time O(n log n), and
/// O(n³) for exact p-values.
public struct WilcoxonSignedRankTest: Sendable, Equatable {
  /// V.
  public let statistic: Double
  /// z; nil if the p-value is exact.
  public let zScore: Double?
  /// The chance of a V as far out or farther if the population is symmetric around the hypothesis.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// What was tested against.
  public let alternative: Alternative
  /// The center of the population (Hodges and Lehmann 1963): the median of all means of two values
  /// or of a value and itself, with the interval of the centers that the test does not reject.
  ///
  /// The interval's level is lower than asked for if the sample is so small that its whole range
  /// does not reach it; nil if that range is worth nothing. Values equal to the hypothesis are left
  /// out here too.
  public let pseudomedian: IntervalEstimate?
  /// The rank-biserial correlation (Kerby 2014): the sum of the positive ranks less that of the
  /// negative ones, over the sum of all; between -1 and 1.
  public let rankBiserialCorrelation: Double
  /// The number of values that are not the hypothesis.
  public let count: Int

  /// Whether the p-value was found by counting.
  public var isExact: Bool { zScore == nil }

  /// Tests values, such as differences.
  ///
  /// Nil if no value differs from the hypothesis (none is given, or all are zero), or one is not
  /// finite.
  ///
  /// - Parameters:
  ///   - values: The sample.
  ///   - hypothesis: The center under the null hypothesis.
  ///   - alternative: What to test against; `.greater`: the values lie above.
  ///   - level: The confidence level of the interval.
  ///   - method: How the p-value and the interval come about.
  ///   - continuityCorrection: Whether the normal approximation is corrected for continuity.
  public init?(
    _ values: [Double], center hypothesis: Double = 0, alternative: Alternative = .twoSided,
    level: Double = 0.95, method: RankTestMethod = .automatic, continuityCorrection: Bool = true
  ) {
    let sorted = values.filter { $0 != hypothesis }.sorted()
    guard !sorted.isEmpty, values.allSatisfy({ $0.isFinite }) else { return nil }
    let (ranks, ties) = Ranks.midranks(sorted.map { abs($0 - hypothesis) })
    let n = Double(sorted.count)
    count = sorted.count
    statistic = zip(sorted, ranks).reduce(0.0) { $1.0 > hypothesis ? $0 + $1.1 : $0 }
    let all = n * (n + 1) / 2
    rankBiserialCorrelation = (2 * statistic - all) / all
    self.alternative = alternative
    let order = PairwiseOrder(walshAveragesOf: sorted)
    if ties.isEmpty, sorted.count == values.count, method.countsCases(largestSample: count) {
      let distribution = RankNullDistribution.signedRanks(count)
      let tail = TailProbability(distribution.pValue(Int(statistic), alternative))
      (zScore, pValue, logPValue) = (nil, tail.value, tail.logarithm)
      pseudomedian = order.estimate(under: distribution, alternative, level: level)
      return
    }
    func deviation(_ ties: [Int]) -> Double {
      (n * (n + 1) * (2 * n + 1) / 24 - NormalRankScore.tieSum(ties) / 48).squareRoot()
    }
    let score = NormalRankScore(
      deviation: statistic - n * (n + 1) / 4, standardDeviation: deviation(ties),
      correction: continuityCorrection ? 0.5 : 0, alternative)
    zScore = score.score
    (pValue, logPValue) = (score.tail.value, score.tail.logarithm)
    // Away from the hypothesis, only equal values are equally far.
    pseudomedian = order.estimate(
      standardDeviation: deviation(Ranks.midranks(sorted).tieSizes),
      correction: continuityCorrection ? 0.5 : 0, alternative, level: level)
  }

  /// Tests the differences of pairs.
  ///
  /// - Parameters:
  ///   - first: The first value of each pair.
  ///   - second: The second value of each pair, as many.
  ///   - alternative: What to test against; `.greater`: the first values are larger.
  ///   - level: The confidence level of the interval.
  ///   - method: How the p-value and the interval come about.
  ///   - continuityCorrection: Whether the normal approximation is corrected for continuity.
  public init?(
    pairs first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
    level: Double = 0.95, method: RankTestMethod = .automatic, continuityCorrection: Bool = true
  ) {
    precondition(first.count == second.count, "every pair has two values")
    self.init(
      zip(first, second).map { $0 - $1 }, alternative: alternative, level: level, method: method,
      continuityCorrection: continuityCorrection)
  }
}
