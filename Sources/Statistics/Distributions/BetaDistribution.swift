internal import Glibc

/// The beta distribution with shapes α and β.
///
///     f(x) = x^{α−1} (1 − x)^{β−1} / B(α, β),   P(X ≤ x) = I_x(α, β)        (DLMF 8.17.2)
public struct BetaDistribution: ContinuousDistribution {
  /// α.
  public let alpha: Double
  /// β.
  public let beta: Double

  /// Makes the distribution.
  ///
  /// - Parameters:
  ///   - alpha: α, finite, above 0.
  ///   - beta: β, finite, above 0.
  public init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && alpha.isFinite, "a shape is a finite number above 0, not \(alpha)")
    precondition(beta > 0 && beta.isFinite, "a shape is a finite number above 0, not \(beta)")
    self.alpha = alpha
    self.beta = beta
  }

  /// α/(α + β).
  public var mean: Double { alpha / (alpha + beta) }

  /// αβ/((α + β)² (α + β + 1)).
  public var variance: Double {
    let total = alpha + beta
    return alpha / total * (beta / total) / (total + 1)
  }

  /// The density, the derivative of `cumulative`.
  public func density(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return densityOutside(x) }
    return densityExponent(x).exponential(times: IncompleteBeta.densityFactor(alpha, beta))
  }

  /// The logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return log(densityOutside(x)) }
    return (densityExponent(x) + log(IncompleteBeta.densityFactor(alpha, beta))).value
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
    BetaQuantile.fraction(BetaQuantile.lower(probability, alpha, beta))
  }

  /// The x with P(X > x) = `probability`, exact also for probabilities near 0.
  public func upperQuantile(_ probability: Double) -> Double {
    BetaQuantile.fraction(BetaQuantile.upper(probability, alpha, beta))
  }

  private func tails(_ x: Double) -> Tails { IncompleteBeta.tails(alpha, beta, at: x) }

  private func densityExponent(_ x: Double) -> DoubleDouble {
    let rest = DoubleDouble(sumOf: 1, -x)
    return IncompleteBeta.densityExponent(alpha, beta, DoubleDouble(x), rest)
      - DoubleDouble(x).logarithm - rest.logarithm
  }

  private func densityOutside(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    guard x == 0 || x == 1 else { return 0 }
    let (shape, other) = x == 0 ? (alpha, beta) : (beta, alpha)
    return shape > 1 ? 0 : shape == 1 ? other : .infinity
  }
}
