/// A probability distribution of one number.
///
/// Both tails are computed directly and hold their relative accuracy down to the smallest double;
/// their logarithms go on below it. A NaN among the arguments gives NaN; parameters outside their
/// range are programmer errors. A figure takes constant time but for those of
/// ``HypergeometricDistribution``, whose tails take the order of its standard deviation, and
/// quantiles take some tens of tails.
public protocol ProbabilityDistribution<Outcome>: Sendable {
  /// The values: `Double` or `Int`.
  associatedtype Outcome

  /// The expected value; NaN where it is undefined.
  var mean: Double { get }
  /// The expected squared distance from the mean; NaN where it is undefined.
  var variance: Double { get }

  /// P(X ≤ x).
  func cumulative(_ x: Outcome) -> Double
  /// P(X > x), never computed as 1 − P(X ≤ x) where that would cancel.
  func upperTail(_ x: Outcome) -> Double
  /// log P(X ≤ x).
  func logCumulative(_ x: Outcome) -> Double
  /// log P(X > x).
  func logUpperTail(_ x: Outcome) -> Double

  /// The smallest x with P(X ≤ x) ≥ `probability`.
  ///
  /// - Parameter probability: From 0 to 1; 0 gives the lower end of the support, 1 the upper.
  /// - Returns: The quantile.
  func quantile(_ probability: Double) -> Outcome

  /// The smallest x with P(X > x) ≤ `probability`, exact also for probabilities near 0.
  ///
  /// - Parameter probability: From 0 to 1; 0 gives the upper end of the support, 1 the lower.
  /// - Returns: The quantile.
  func upperQuantile(_ probability: Double) -> Outcome
}

/// A distribution of real numbers with a density.
public protocol ContinuousDistribution: ProbabilityDistribution where Outcome == Double {
  /// The density at x, the derivative of `cumulative`.
  func density(_ x: Double) -> Double
  /// Its logarithm.
  func logDensity(_ x: Double) -> Double
}

/// A distribution of whole numbers.
///
/// `Int.max` stands for an infinite quantile.
public protocol DiscreteDistribution: ProbabilityDistribution where Outcome == Int {
  /// P(X = k).
  func probability(_ k: Int) -> Double
  /// log P(X = k).
  func logProbability(_ k: Int) -> Double
}
