/// The quantiles of a sample, and the robust figures that are made of them.
///
/// Sorts once, in O(n log n); each quantile is then O(1). Where a value is NaN, every figure is NaN.
public struct Quantiles: Sendable {
  /// The values in ascending order.
  public let sorted: [Double]
  private let holdsNaN: Bool

  /// Sorts a sample; nil without values.
  ///
  /// - Parameter values: The sample, in any order.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    holdsNaN = values.contains { $0.isNaN }
    sorted = holdsNaN ? values : values.sorted()
  }

  /// Takes a sample that is in ascending order already; nil without values.
  ///
  /// - Parameter values: The sample, ascending and without NaN.
  public init?(sorted values: [Double]) {
    guard !values.isEmpty else { return nil }
    precondition(
      zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "the values must be ascending")
    holdsNaN = values.contains { $0.isNaN }
    sorted = values
  }

  /// The value below which a share of the sample lies.
  ///
  /// For the interpolating types, with a and b as in ``QuantileType`` and x(k) the k-th smallest:
  ///
  ///     j + h = a + p (n + 1 - a - b),  j whole,  0 ≤ h < 1
  ///     Q(p)  = (1 - h) x(j) + h x(j + 1),  x(k) = x(1) for k < 1, x(n) for k > n
  ///
  /// Positions within 4 ulp of 1 of a whole number are taken as whole, so that p = 0.7 of ten
  /// values falls on the seventh (R does so for types 4 to 9).
  ///
  /// - Parameters:
  ///   - probability: The share, from 0 to 1.
  ///   - type: The definition; by default R's type 7.
  /// - Returns: The quantile; NaN where the sample holds a NaN.
  public func quantile(_ probability: Double, type: QuantileType = .linear) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    guard !holdsNaN else { return .nan }
    let position = QuantilePosition(probability, type: type, count: sorted.count)
    return position.between(sorted[position.lower], sorted[position.upper])
  }
}

extension Quantiles {
  /// The middle value, or the mean of the two middle ones.
  public var median: Double {
    guard !holdsNaN else { return .nan }
    let half = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? sorted[half - 1] / 2 + sorted[half] / 2 : sorted[half]
  }

  /// The distance from the first to the third quartile.
  ///
  /// - Parameter type: The definition of the quartiles; by default R's type 7.
  /// - Returns: Q(3/4) - Q(1/4), 0 or more.
  public func interquartileRange(type: QuantileType = .linear) -> Double {
    quantile(0.75, type: type) - quantile(0.25, type: type)
  }

  /// The median of the distances from the median, a spread that bears half the values gone astray.
  ///
  ///     c median |x - median(x)|
  ///
  /// Hampel (1974), "The influence curve and its role in robust estimation". Time O(n log n).
  ///
  /// - Parameter scale: The factor c; by default 1.482602218505602, with which the figure estimates
  ///   the standard deviation of normally distributed values. 1 gives the plain distance.
  /// - Returns: The scaled median distance; 0 where more than half the values are equal.
  public func medianAbsoluteDeviation(scale: Double = normalConsistency) -> Double {
    let center = median
    guard let distances = Quantiles(sorted.map { abs($0 - center) }) else { return .nan }
    return scale * distances.median
  }

  /// The factor 1 / Φ⁻¹(3/4) that makes the median absolute deviation of normally distributed
  /// values estimate their standard deviation.
  public static let normalConsistency = 1.482602218505602

  /// The mean of the values that are left when a share is cut off at each end.
  ///
  /// ⌊n share⌋ values go from each end; from a half on, the median is what is left (Tukey 1962,
  /// "The future of data analysis"; R's `mean(trim:)`). Time O(n).
  ///
  /// - Parameter share: The share to cut at each end, from 0 to 1/2.
  /// - Returns: The mean of the rest.
  public func trimmedMean(_ share: Double) -> Double {
    precondition(share >= 0 && share <= 0.5, "the share cut at each end lies between 0 and 1/2")
    guard !holdsNaN else { return .nan }
    let cut = Int(Double(sorted.count) * share)
    guard sorted.count > 2 * cut else { return median }
    let rest = Array(sorted[cut..<sorted.count - cut])
    return (DoubleDouble.sum(rest) / Double(rest.count)).value
  }
}
