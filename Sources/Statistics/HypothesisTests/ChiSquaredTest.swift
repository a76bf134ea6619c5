/// Whether counts fit expected ones, or whether the rows and columns of a table are independent
/// (Pearson 1900).
///
///     χ² = Σ (max(0, |O - E| - c))² / E
///
/// with c = 0, or c = ½ for Yates' (1934) correction of a 2 × 2 table (never more than |O - E|, as in
/// R). The p-value is the upper tail of χ², a fair approximation when most expected counts are 5 or
/// more: see `smallestExpected`. Time O(r c).
public struct ChiSquaredTest: Sendable, Equatable {
  /// χ².
  public let statistic: Double
  /// (r - 1)(c - 1) of a table, one less than the number of categories of a list.
  public let degreesOfFreedom: Double
  /// The chance of a χ² as large or larger under the null hypothesis.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// The smallest expected count.
  public let smallestExpected: Double
  /// The number of all cases.
  public let total: Int
  /// Cohen's (1988) w, the root of Σ (p - π)²/π over the shares p and those expected π.
  ///
  ///     w² = max(0, χ²/n - ν/(n - 1))
  ///
  /// It is corrected for bias as Bergsma (2013) does for tables, where it is φ, and made from χ²
  /// without Yates' correction. The interval is √(λ/n) at the ends of the interval of the
  /// noncentrality λ of χ² (Smithson 2003).
  public let cohensW: IntervalEstimate
  /// The association of rows and columns, from 0 to 1 (Cramér 1946), corrected for bias (Bergsma 2013).
  ///
  ///     Ṽ = √(w² / min(r̃ - 1, c̃ - 1)),  r̃ = r - (r - 1)²/(n - 1),  c̃ = c - (c - 1)²/(n - 1)
  ///
  /// The interval is that of w over the same root. Nil for a list, and for a single case.
  public let cramersV: IntervalEstimate?

  /// Tests the independence of the rows and columns of a table.
  ///
  /// Empty rows and columns are left out. Nil if fewer than two rows or two columns are left.
  ///
  /// - Parameters:
  ///   - table: The counts by rows, all rows as long.
  ///   - yatesCorrection: Whether to correct a 2 × 2 table for continuity; larger tables never are.
  ///   - level: The confidence level of the intervals.
  public init?(table: [[Int]], yatesCorrection: Bool = false, level: Double = 0.95) {
    guard let table = CountTable(table) else { return nil }
    self.init(
      table.pairs, total: table.total, degreesOfFreedom: table.degreesOfFreedom,
      correction: yatesCorrection && table.degreesOfFreedom == 1 ? 0.5 : 0,
      shape: (table.rowTotals.count, table.columnTotals.count), level: level)
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
      pairs, total: observed.reduce(0, +), degreesOfFreedom: Double(pairs.count - 1),
      correction: 0, shape: nil, level: level)
  }

  private init(
    _ pairs: [(observed: Double, expected: Double)], total: Int, degreesOfFreedom: Double,
    correction: Double, shape: (rows: Int, columns: Int)?, level: Double
  ) {
    func sum(_ correction: Double) -> Double {
      pairs.reduce(0.0) { sum, pair in
        let deviation = max(0, abs(pair.observed - pair.expected) - correction)
        return sum + deviation * deviation / pair.expected
      }
    }
    statistic = sum(correction)
    self.degreesOfFreedom = degreesOfFreedom
    self.total = total
    smallestExpected = pairs.reduce(.infinity) { min($0, $1.expected) }
    let tail = TailProbability(
      above: statistic, under: ChiSquaredDistribution(degreesOfFreedom: degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.logarithm)
    let uncorrected = correction == 0 ? statistic : sum(0)
    let noncentrality = NoncentralChiSquaredDistribution.noncentrality(
      of: uncorrected, degreesOfFreedom: degreesOfFreedom, level: level)
    let n = Double(total)
    let square = n > 1 ? max(0, uncorrected / n - degreesOfFreedom / (n - 1)) : 0
    cohensW = IntervalEstimate(
      square.squareRoot(), lower: (noncentrality.lower / n).squareRoot(),
      upper: (noncentrality.upper / n).squareRoot(), level: level)
    guard let shape, n > 1 else {
      cramersV = nil
      return
    }
    func less(_ size: Int) -> Double {
      let rest = Double(size - 1)
      return rest - rest * rest / (n - 1)
    }
    let scale = min(less(shape.rows), less(shape.columns))
    func association(_ square: Double) -> Double {
      scale > 0 ? min(1, (square / scale).squareRoot()) : 0
    }
    cramersV =
      scale > 0
      ? IntervalEstimate(
        association(square), lower: association(noncentrality.lower / n),
        upper: association(noncentrality.upper / n), level: level) : nil
  }
}
