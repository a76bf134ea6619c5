internal import Glibc

/// The chi-squared distribution with ν degrees of freedom.
///
///     P(X > x) = Q(ν/2, x/2);   for one degree of freedom erfc(√(x/2)), for two e^{−x/2}
///
/// Pearson (1900).
public struct ChiSquaredDistribution: ContinuousDistribution {
  /// ν.
  public let degreesOfFreedom: Double

  /// Makes the distribution.
  ///
  /// - Parameter degreesOfFreedom: ν, finite, above 0.
  public init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
      "degrees of freedom are a finite number above 0, not \(degreesOfFreedom)")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// ν.
  public var mean: Double { degreesOfFreedom }

  /// 2ν.
  public var variance: Double { 2 * degreesOfFreedom }

  /// The density, the derivative of `cumulative`.
  public func density(_ x: Double) -> Double { gamma.density(x) }

  /// The logarithm of the density.
  public func logDensity(_ x: Double) -> Double { gamma.logDensity(x) }

  /// P(X ≤ x).
  public func cumulative(_ x: Double) -> Double { gamma.cumulative(x) }

  /// P(X > x), without cancellation.
  public func upperTail(_ x: Double) -> Double {
    if x <= 0 { return 1 }
    if degreesOfFreedom == 1, x < 1400 { return Self.upperTailOfOne(x) }
    if degreesOfFreedom == 2 { return exp(-0.5 * x) }
    return gamma.upperTail(x)
  }

  /// log P(X ≤ x).
  public func logCumulative(_ x: Double) -> Double { gamma.logCumulative(x) }

  /// log P(X > x), finite also where the tail underflows.
  public func logUpperTail(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if degreesOfFreedom == 2 { return -0.5 * x }
    return gamma.logUpperTail(x)
  }

  /// The x with P(X ≤ x) = `probability`.
  public func quantile(_ probability: Double) -> Double { gamma.quantile(probability) }

  /// The x with P(X > x) = `probability`, exact also for probabilities near 0.
  public func upperQuantile(_ probability: Double) -> Double { gamma.upperQuantile(probability) }

  private var gamma: GammaDistribution {
    GammaDistribution(shape: degreesOfFreedom / 2, rate: 0.5)
  }

  /// erfc(√(x/2)), with the rounding of the root made good.
  private static func upperTailOfOne(_ x: Double) -> Double {
    let half = 0.5 * x
    let root = half.squareRoot()
    let rest = (-half).addingProduct(root, root)  // root² − x/2
    return erfc(root) + rest / root * 0.5641895835477563 * exp(-half)
  }
}
