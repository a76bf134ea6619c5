/// Count, mean, spread and shape of values, gathered in one pass and mergeable.
///
/// Holds the sum and the sums of the second to fourth powers of the deviations from the mean, each
/// as two doubles, so that the size of the mean, the number of values and the order of merging
/// cost no digits. Updates: Welford (1962); Chan, Golub and LeVeque (1983); Pébay (2008),
/// "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order
/// statistical moments". Adding is O(1), merging O(1).
///
/// A NaN or infinite value makes the figures that depend on it NaN. Figures that leave the range of
/// `Double` although the values are finite are nil: a sum above 10³⁰⁸, a fourth power of the
/// deviations above 10³⁰⁸ or below 10⁻³⁰⁸.
public struct Moments: Sendable, Equatable {
  /// The number of values.
  public private(set) var count = 0
  private(set) var sum = DoubleDouble.zero
  private(set) var squares = DoubleDouble.zero
  private var cubes = DoubleDouble.zero
  private var fourths = DoubleDouble.zero
  private var smallest = Double.infinity
  private var largest = -Double.infinity

  /// The moments of no values.
  public init() {}

  /// The moments of values, by two passes in O(n).
  ///
  /// - Parameter values: The values, in any order.
  public init(_ values: [Double]) {
    for value in values { extend(to: value) }
    count = values.count
    sum = DoubleDouble.sum(values)
    let center = sum / Double(Swift.max(count, 1))
    var squares = DoubleDouble.zero
    var cubes = DoubleDouble.zero
    var fourths = DoubleDouble.zero
    for value in values {
      let deviation = (value - center.high) - center.low
      let square = deviation * deviation
      squares += square
      cubes += square * deviation
      fourths += square * square
    }
    (self.squares, self.cubes, self.fourths) = (squares, cubes, fourths)
  }

  /// Takes one more value in, in O(1).
  ///
  /// - Parameter value: The value.
  public mutating func add(_ value: Double) {
    let before = Double(count)
    let after = before + 1
    if count > 0 {
      let center = sum / before
      let deviation = (value - center.high) - center.low
      let step = deviation / after
      let square = deviation * step * before
      fourths += square * step * step * (after * after - 3 * after + 3)
      fourths += 6 * step * step * squares.value
      fourths += -4 * step * cubes.value
      cubes += square * step * (after - 2)
      cubes += -3 * step * squares.value
      squares += square
    }
    sum += value
    count += 1
    extend(to: value)
  }

  /// Takes in the values that others were made of, in O(1).
  ///
  /// - Parameter other: The moments of these values.
  public mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let (n, m) = (Double(count), Double(other.count))
    let total = n + m
    let delta = (other.sum / m - sum / n).value
    let step = delta / total
    let square = delta * step * n * m
    fourths += other.fourths
    fourths += square * step * step * (n * n - n * m + m * m)
    fourths += 6 * step * step * (n * n * other.squares.value + m * m * squares.value)
    fourths += 4 * step * (n * other.cubes.value - m * cubes.value)
    cubes += other.cubes
    cubes += square * step * (n - m)
    cubes += 3 * step * (n * other.squares.value - m * squares.value)
    squares += other.squares
    squares += square
    sum += other.sum
    count += other.count
    extend(to: other.smallest)
    extend(to: other.largest)
  }

  /// Widens the range of the values; NaN stays.
  private mutating func extend(to value: Double) {
    if value.isNaN || value < smallest { smallest = value }
    if value.isNaN || value > largest { largest = value }
  }
}

extension Moments {
  /// The smallest value; nil without values.
  public var min: Double? { count > 0 ? smallest : nil }

  /// The largest value; nil without values.
  public var max: Double? { count > 0 ? largest : nil }

  /// The arithmetic mean; nil without values.
  public var mean: Double? {
    guard count > 0 else { return nil }
    return isConstant ? smallest : inRange((sum / Double(count)).value)
  }

  /// The sum of the squared deviations from the mean; nil without values.
  public var sumOfSquares: Double? {
    guard count > 0 else { return nil }
    return isConstant ? 0 : inRange(squares.value)
  }

  /// The variance of the sample, Σ(x - mean)² / (n - 1); nil with fewer than two values.
  public var variance: Double? {
    guard count > 1, let sumOfSquares else { return nil }
    return sumOfSquares / Double(count - 1)
  }

  /// The variance of a whole population, Σ(x - mean)² / n; nil without values.
  public var populationVariance: Double? { sumOfSquares.map { $0 / Double(count) } }

  /// The square root of the variance of the sample; nil with fewer than two values.
  public var standardDeviation: Double? { variance.map { $0.squareRoot() } }

  /// The standard error of the mean, s / √n; nil with fewer than two values.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }

  /// The skewness of the values themselves.
  ///
  ///     g₁ = m₃ / m₂^(3/2),  m_k = Σ(x - mean)^k / n
  ///
  /// Nil where all values are equal, and without values.
  public var skewness: Double? {
    guard count > 0, !isConstant, let spread = populationVariance, spread != 0 else { return nil }
    return inRange(cubes.value / Double(count) / spread / spread.squareRoot())
  }

  /// The excess kurtosis of the values themselves: 0 for the normal distribution.
  ///
  ///     g₂ = m₄ / m₂² - 3,  m_k = Σ(x - mean)^k / n
  ///
  /// Nil where all values are equal, and without values.
  public var kurtosis: Double? {
    guard count > 0, !isConstant, let spread = populationVariance, spread != 0 else { return nil }
    return inRange(fourths.value / Double(count) / spread / spread - 3)
  }

  /// The skewness of the population estimated from a sample.
  ///
  ///     G₁ = g₁ √(n (n - 1)) / (n - 2)
  ///
  /// Joanes and Gill (1998), "Comparing measures of sample skewness and kurtosis"; the figure of
  /// SAS, SPSS and spreadsheets. Nil with fewer than three values or where all are equal.
  public var adjustedSkewness: Double? {
    guard count > 2 else { return nil }
    let n = Double(count)
    return skewness.map { $0 * (n * (n - 1)).squareRoot() / (n - 2) }
  }

  /// The excess kurtosis of the population estimated from a sample.
  ///
  ///     G₂ = (n - 1) / ((n - 2) (n - 3)) ((n + 1) g₂ + 6)
  ///
  /// Joanes and Gill (1998). Nil with fewer than four values or where all are equal.
  public var adjustedKurtosis: Double? {
    guard count > 3 else { return nil }
    let n = Double(count)
    return kurtosis.map { (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * $0 + 6) }
  }

  private var isConstant: Bool { smallest == largest && smallest.isFinite }

  /// A figure, nil where it overflowed although the values are finite.
  private func inRange(_ figure: Double) -> Double? {
    figure.isFinite || !(smallest.isFinite && largest.isFinite) ? figure : nil
  }
}

extension Moments {
  /// The mean less a number, without the rounding of the mean itself; nil without values.
  func meanExcess(over origin: Double) -> Double? {
    guard count > 0 else { return nil }
    return (sum / Double(count) - DoubleDouble(origin)).value
  }

  /// The mean less another one, without the rounding of either; nil if one has no values.
  func meanExcess(over other: Moments) -> Double? {
    guard count > 0, other.count > 0 else { return nil }
    return (sum / Double(count) - other.sum / Double(other.count)).value
  }
}
