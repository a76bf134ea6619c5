internal import Glibc

/// Student's t distribution with ν degrees of freedom.
///
///     P(X > t) = ½ I_x(ν/2, ½),   x = ν/(ν + t²),   for t ≥ 0
///
/// Student (1908), Fisher (1925).
public struct StudentTDistribution: ContinuousDistribution {
  /// ν.
  public let degreesOfFreedom: Double

  /// Makes the distribution.
  ///
  /// - Parameter degreesOfFreedom: ν, finite, above 0; need not be whole.
  public init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
      "degrees of freedom are a finite number above 0, not \(degreesOfFreedom)")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// 0; NaN for ν of at most 1.
  public var mean: Double { degreesOfFreedom > 1 ? 0 : .nan }

  /// ν/(ν − 2); infinite for ν of at most 2, NaN where the mean is undefined.
  public var variance: Double {
    guard degreesOfFreedom > 1 else { return .nan }
    return degreesOfFreedom > 2 ? degreesOfFreedom / (degreesOfFreedom - 2) : .infinity
  }

  /// The density, the derivative of `cumulative`.
  public func density(_ t: Double) -> Double {
    guard t.isFinite else { return t.isNaN ? .nan : 0 }
    let (exponent, factor) = densityParts(abs(t))
    return exponent.exponential(times: factor)
  }

  /// The logarithm of the density.
  public func logDensity(_ t: Double) -> Double {
    guard t.isFinite else { return t.isNaN ? .nan : -.infinity }
    let (exponent, factor) = densityParts(abs(t))
    return (exponent + log(factor)).value
  }

  /// P(X ≤ t).
  public func cumulative(_ t: Double) -> Double { upperTail(-t) }

  /// P(X > t), without cancellation.
  public func upperTail(_ t: Double) -> Double {
    if t < 0 { return 0.5 + 0.5 * tails(t).mass(.lower) }
    return 0.5 * tails(t).mass(.upper)
  }

  /// log P(X ≤ t).
  public func logCumulative(_ t: Double) -> Double { logUpperTail(-t) }

  /// log P(X > t), finite also where the tail underflows.
  public func logUpperTail(_ t: Double) -> Double {
    if t < 0 { return log1p(-upperTail(-t)) }
    return tails(t).logMass(.upper) - 0.6931471805599453
  }

  /// The x with P(X ≤ x) = `probability`.
  public func quantile(_ probability: Double) -> Double { -upperQuantile(probability) }

  /// The x with P(X > x) = `probability`, exact also for probabilities near 0.
  public func upperQuantile(_ probability: Double) -> Double {
    precondition(
      !(probability < 0 || probability > 1),
      "a probability lies between 0 and 1, not \(probability)")
    if probability > 0.5 { return -upperQuantile(1 - probability) }
    if probability == 0.5 { return 0 }
    let logOdds = BetaQuantile.upper(2 * probability, 0.5, degreesOfFreedom / 2)
    return degreesOfFreedom.squareRoot() * exp(0.5 * logOdds)
  }

  /// The tails of t²/(ν + t²): the lower one is P(|X| ≤ |t|), the upper one P(|X| > |t|).
  private func tails(_ t: Double) -> Tails {
    if t.isNaN { return .notANumber }
    if t.isInfinite { return .all(.lower) }
    let shape = degreesOfFreedom / 2
    if abs(t) > 1e140 { return farTails(abs(t)) }
    let odds = DoubleDouble(productOf: t, t) / DoubleDouble(degreesOfFreedom)
    if odds.high < 1e-280 { return .all(.upper) }
    let (share, rest) = IncompleteBeta.fractions(odds: odds)
    return IncompleteBeta.tails(0.5, shape, share, rest)
  }

  /// The first term of the series in ν/t², beyond which nothing counts.
  private func farTails(_ t: Double) -> Tails {
    let shape = degreesOfFreedom / 2
    let logarithm = DoubleDouble(degreesOfFreedom).logarithm - DoubleDouble(t).logarithm * 2
    let (exponent, factor) = centralParts
    return Tails(
      side: .upper, exponent: logarithm * shape + exponent,
      factor: factor * degreesOfFreedom.squareRoot() / shape)
  }

  /// The density at 0 as a factor and an exponent.
  ///
  ///     Γ(a + ½)/(√(νπ) Γ(a)) = exp(δ(a + ½) − δ(a) + a log(1 + 1/2a) − ½) / √2π,   a = ν/2
  private var centralParts: (exponent: DoubleDouble, factor: Double) {
    let shape = degreesOfFreedom / 2
    let errors = Deviance.stirlingError(shape + 0.5) - Deviance.stirlingError(shape)
    let growth = shape * SmallDifferences.logarithmRest(0.5 / shape)
    return (DoubleDouble(errors + growth), 0.3989422804014327)
  }

  private func densityParts(_ t: Double) -> (exponent: DoubleDouble, factor: Double) {
    let shape = degreesOfFreedom / 2
    guard t < 1e140 else {
      let logarithm = DoubleDouble(degreesOfFreedom).logarithm - DoubleDouble(t).logarithm * 2
      let (exponent, factor) = centralParts
      return (logarithm * (shape + 0.5) + exponent, factor)
    }
    let odds = DoubleDouble(productOf: t, t) / DoubleDouble(degreesOfFreedom)
    let power = (odds + 1).logarithm * -(shape + 0.5)
    let (exponent, factor) = centralParts
    return (power + exponent, factor)
  }
}
