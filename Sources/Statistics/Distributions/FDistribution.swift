internal import Glibc

/// The F distribution with d₁ and d₂ degrees of freedom, of a ratio of mean squares.
///
///     P(X ≤ x) = I_y(d₁/2, d₂/2),   y = d₁x/(d₁x + d₂)
///
/// Fisher (1924), Snedecor (1934).
public struct FDistribution: ContinuousDistribution {
  /// d₁, of the numerator.
  public let numerator: Double
  /// d₂, of the denominator.
  public let denominator: Double

  /// Makes the distribution.
  ///
  /// - Parameters:
  ///   - numerator: d₁, finite, above 0.
  ///   - denominator: d₂, finite, above 0.
  public init(_ numerator: Double, _ denominator: Double) {
    precondition(
      numerator > 0 && numerator.isFinite && denominator > 0 && denominator.isFinite,
      "degrees of freedom are finite numbers above 0, not \(numerator) and \(denominator)")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// d₂/(d₂ − 2); infinite for d₂ of at most 2.
  public var mean: Double {
    denominator > 2 ? denominator / (denominator - 2) : .infinity
  }

  /// 2 d₂² (d₁ + d₂ − 2) / (d₁ (d₂ − 2)² (d₂ − 4)).
  ///
  /// Infinite for d₂ of at most 4, NaN where the mean is infinite.
  public var variance: Double {
    guard denominator > 2 else { return .nan }
    guard denominator > 4 else { return .infinity }
    let total = numerator + denominator - 2
    return 2 * mean * mean * total / numerator / (denominator - 4)
  }

  /// The density, the derivative of `cumulative`.
  public func density(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return densityOutside(x) }
    return densityExponent(x).exponential(times: factor)
  }

  /// The logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return log(densityOutside(x)) }
    return (densityExponent(x) + log(factor)).value
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
    let logOdds = BetaQuantile.lower(probability, numerator / 2, denominator / 2)
    return denominator / numerator * exp(logOdds)
  }

  /// The x with P(X > x) = `probability`, exact also for probabilities near 0.
  public func upperQuantile(_ probability: Double) -> Double {
    let logOdds = BetaQuantile.upper(probability, numerator / 2, denominator / 2)
    return denominator / numerator * exp(logOdds)
  }

  private var factor: Double { IncompleteBeta.densityFactor(numerator / 2, denominator / 2) }

  private func fractions(_ x: Double) -> (x: DoubleDouble, y: DoubleDouble) {
    let ratio = DoubleDouble(numerator) / DoubleDouble(denominator)
    return IncompleteBeta.fractions(odds: ratio * x)
  }

  private func tails(_ x: Double) -> Tails {
    if x.isNaN { return .notANumber }
    if x <= 0 { return .all(.upper) }
    if x == .infinity { return .all(.lower) }
    let (share, rest) = fractions(x)
    return IncompleteBeta.tails(numerator / 2, denominator / 2, share, rest)
  }

  private func densityExponent(_ x: Double) -> DoubleDouble {
    let (share, rest) = fractions(x)
    return IncompleteBeta.densityExponent(numerator / 2, denominator / 2, share, rest)
      - DoubleDouble(x).logarithm
  }

  private func densityOutside(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    guard x == 0 else { return 0 }
    return numerator > 2 ? 0 : numerator == 2 ? 1 : .infinity
  }
}
