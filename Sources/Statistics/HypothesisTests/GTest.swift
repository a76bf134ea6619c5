/// Whether counts fit expected ones, or whether the rows and columns of a table are independent, by
/// the likelihood ratio (Wilks 1938; Woolf 1957).
///
///     G² = 2 Σ O log(O / E),  0 log 0 = 0
///
/// It is summed as 2 Σ (O log(O/E) + E - O), whose terms are positive and do not cancel. A zero cell
/// counts with 2E in that sum. The p-value is the upper tail of χ². Time O(r c).
public struct GTest: Sendable, Equatable {
  /// G².
  public let statistic: Double
  /// (r - 1)(c - 1) of a table, one less than the number of categories of a list.
  public let degreesOfFreedom: Double
  /// The chance of a G² as large or larger under the null hypothesis.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// The smallest expected count.
  public let smallestExpected: Double
  /// The number of all cases.
  public let total: Int
  /// How far the shares are from those expected: the divergence of Kullback and Leibler (1951) in
  /// nats, which for a table is the mutual information of rows and columns.
  ///
  ///     max(0, G² - ν) / 2n
  ///
  /// The ν takes the bias out (Miller 1955). The interval is λ/2n at the ends of the interval of the
  /// noncentrality λ of χ².
  public let divergence: IntervalEstimate

  /// Tests the independence of the rows and columns of a table.
  ///
  /// Empty rows and columns are left out. Nil if fewer than two rows or two columns are left.
  ///
  /// - Parameters:
  ///   - table: The counts by rows, all rows as long.
  ///   - level: The confidence level of the interval.
  public init?(table: [[Int]], level: Double = 0.95) {
    guard let table = CountTable(table) else { return nil }
    self.init(
      table.pairs, total: table.total, degreesOfFreedom: table.degreesOfFreedom, level: level)
  }

  /// Tests whether counts fit expected shares.
  ///
  /// Categories whose weight is zero are left out if they hold no case. Nil without a case, with
  /// fewer than two possible categories, or if a category of zero weight holds a case.
  ///
  /// - Parameters:
  ///   - observed: The count of each category.
  ///   - weights: What the expected counts are proportional to; by default all are equal.
  ///   - level: The confidence level of the interval.
  public init?(observed: [Int], weights: [Double]? = nil, level: Double = 0.95) {
    guard let pairs = CountTable.pairs(observed, weights: weights) else { return nil }
    self.init(
      pairs, total: observed.reduce(0, +), degreesOfFreedom: Double(pairs.count - 1), level: level)
  }

  private init(
    _ pairs: [(observed: Double, expected: Double)], total: Int, degreesOfFreedom: Double,
    level: Double
  ) {
    statistic = pairs.reduce(0.0) {
      $0 + 2 * Deviance.term($1.observed, DoubleDouble($1.expected)).high
    }
    self.degreesOfFreedom = degreesOfFreedom
    self.total = total
    smallestExpected = pairs.reduce(.infinity) { min($0, $1.expected) }
    let tail = TailProbability(
      above: statistic, under: ChiSquaredDistribution(degreesOfFreedom: degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.logarithm)
    let noncentrality = NoncentralChiSquaredDistribution.noncentrality(
      of: statistic, degreesOfFreedom: degreesOfFreedom, level: level)
    let scale = 2 * Double(total)
    divergence = IntervalEstimate(
      max(0, statistic - degreesOfFreedom) / scale, lower: noncentrality.lower / scale,
      upper: noncentrality.upper / scale, level: level)
  }
}
