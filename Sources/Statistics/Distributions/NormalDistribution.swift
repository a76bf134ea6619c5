internal import Glibc

/// The normal distribution N(μ, σ²).
///
///     P(X ≤ x) = ½ erfc(−z/√2),   z = (x − μ)/σ        (DLMF 7.1.2)
///
/// Far in a tail the logarithm comes from the asymptotic series of erfc (DLMF 7.12.1).
public struct NormalDistribution: ContinuousDistribution {
  /// μ.
  public let mean: Double
  /// σ.
  public let standardDeviation: Double

  /// N(0, 1).
  public static let standard = NormalDistribution()

  /// Makes the distribution.
  ///
  /// - Parameters:
  ///   - mean: μ, finite.
  ///   - standardDeviation: σ, finite, above 0.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    precondition(mean.isFinite, "the mean of a normal distribution is finite, not \(mean)")
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "a standard deviation is a finite number above 0, not \(standardDeviation)")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// σ².
  public var variance: Double { standardDeviation * standardDeviation }

  /// The density, the derivative of `cumulative`.
  public func density(_ x: Double) -> Double {
    let z = standardized(x)
    guard abs(z.high) < 1e10 else { return z.high.isNaN ? .nan : 0 }
    return (z * z * -0.5).exponential(times: 0.3989422804014327 / standardDeviation)
  }

  /// The logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    let z = standardized(x).high
    return -0.5 * z * z - 0.9189385332046728 - log(standardDeviation)
  }

  /// P(X ≤ x).
  public func cumulative(_ x: Double) -> Double { Self.upperTail(-standardized(x)) }

  /// P(X > x), without cancellation.
  public func upperTail(_ x: Double) -> Double { Self.upperTail(standardized(x)) }

  /// log P(X ≤ x).
  public func logCumulative(_ x: Double) -> Double { Self.logUpperTail(-standardized(x)) }

  /// log P(X > x), finite also where the tail underflows.
  public func logUpperTail(_ x: Double) -> Double { Self.logUpperTail(standardized(x)) }

  /// The x with P(X ≤ x) = `probability`.
  public func quantile(_ probability: Double) -> Double {
    mean - standardDeviation * InverseNormal.upper(probability)
  }

  /// The x with P(X > x) = `probability`, exact also for probabilities near 0.
  public func upperQuantile(_ probability: Double) -> Double {
    mean + standardDeviation * InverseNormal.upper(probability)
  }

  /// How many standard errors an interval of a level reaches to either side, z(1 - α/2).
  static func reach(level: Double) -> Double {
    InverseNormal.upper(ConfidenceInterval.tail(level: level))
  }

  /// (x − μ)/σ, unrounded.
  private func standardized(_ x: Double) -> DoubleDouble {
    guard x.isFinite else { return DoubleDouble(x) }
    if mean == 0, standardDeviation == 1 { return DoubleDouble(x) }
    return DoubleDouble(sumOf: x, -mean) / DoubleDouble(standardDeviation)
  }

  /// P(Z > z) of a standard normal Z.
  static func upperTail(_ z: DoubleDouble) -> Double {
    let scaled = z.high * 0.7071067811865476
    guard abs(scaled) < 30 else { return 0.5 * erfc(scaled) }
    // erfc(s + δ) = erfc(s) − 2δ e^{−s²}/√π …, with s² + 2sδ = z²/2
    let half = 0.7071067811865476
    let rounding = (-scaled).addingProduct(z.high, half)
    let rest = rounding + z.high * -4.833646656726457e-17 + z.low * half
    let tail = erfc(scaled)
    return 0.5 * (tail - rest * 1.1283791670955126 * exp(-scaled * scaled))
  }

  /// log P(Z > z) of a standard normal Z.
  static func logUpperTail(_ z: DoubleDouble) -> Double {
    if z.high < -1 { return log1p(-upperTail(-z)) }
    if z.high < 20 { return log(upperTail(z)) }
    guard z.high.isFinite else { return -z.high }
    let inverse = 1 / (z.high * z.high)
    var term = 1.0
    var series = 0.0
    for order in 1...16 {
      term *= -Double(2 * order - 1) * inverse
      let next = series + term
      if next == series { break }
      series = next
    }
    let correction = log1p(series) - log(z.high) - 0.9189385332046728
    return -0.5 * z.high * z.high - z.high * z.low + correction
  }
}
