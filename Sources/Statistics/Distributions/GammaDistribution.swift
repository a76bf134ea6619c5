internal import Glibc

/// The gamma distribution with shape a and rate β.
///
///     f(x) = β^a x^{a−1} e^{−βx} / Γ(a),   P(X ≤ x) = P(a, βx)        (DLMF 8.2.4)
public struct GammaDistribution: ContinuousDistribution {
  /// a.
  public let shape: Double
  /// β.
  public let rate: Double

  /// Makes the distribution.
  ///
  /// - Parameters:
  ///   - shape: a, finite, above 0.
  ///   - rate: β, finite, above 0.
  public init(shape: Double, rate: Double = 1) {
    precondition(shape > 0 && shape.isFinite, "a shape is a finite number above 0, not \(shape)")
    precondition(rate > 0 && rate.isFinite, "a rate is a finite number above 0, not \(rate)")
    self.shape = shape
    self.rate = rate
  }

  /// a/β.
  public var mean: Double { shape / rate }

  /// a/β².
  public var variance: Double { shape / rate / rate }

  /// The density, the derivative of `cumulative`.
  public func density(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return densityOutside(x) }
    return densityExponent(x).exponential(times: (shape / (2 * .pi)).squareRoot())
  }

  /// The logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return log(densityOutside(x)) }
    return (densityExponent(x) + 0.5 * log(shape / (2 * .pi))).value
  }

  /// P(X ≤ x).
  public func cumulative(_ x: Double) -> Double { tails(x).mass(.lower) }

  /// P(X > x), without cancellation.
  public func upperTail(_ x: Double) -> Double { tails(x).mass(.upper) }

  /// log P(X ≤ x).
  public func logCumulative(_ x: Double) -> Double { tails(x).logMass(.lower) }

  /// log P(X > x), finite also where the tail underflows.
  public func logUpperTail(_ x: Double) -> Double { tails(x).logMass(.upper) }

  /// The x with P(X ≤ x) = `probability`.
  public func quantile(_ probability: Double) -> Double {
    GammaQuantile.lower(probability, shape: shape) / rate
  }

  /// The x with P(X > x) = `probability`, exact also for probabilities near 0.
  public func upperQuantile(_ probability: Double) -> Double {
    GammaQuantile.upper(probability, shape: shape) / rate
  }

  private func tails(_ x: Double) -> Tails {
    guard x.isFinite else { return IncompleteGamma.tails(shape: shape, DoubleDouble(x)) }
    return IncompleteGamma.tails(shape: shape, DoubleDouble(productOf: x, rate))
  }

  /// The exponent of the density at an x inside the support, all but √(a/2π).
  private func densityExponent(_ x: Double) -> DoubleDouble {
    let scaled = DoubleDouble(productOf: x, rate)
    return IncompleteGamma.densityExponent(shape: shape, scaled) - DoubleDouble(x).logarithm
  }

  private func densityOutside(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    guard x == 0 else { return 0 }
    return shape > 1 ? 0 : shape == 1 ? rate : .infinity
  }
}
