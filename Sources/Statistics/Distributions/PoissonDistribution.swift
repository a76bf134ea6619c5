internal import Glibc

/// The Poisson distribution with mean λ.
///
///     P(X = k) = λ^k e^{−λ} / k!,   P(X > k) = P(k + 1, λ)        (DLMF 8.4.10)
public struct PoissonDistribution: DiscreteDistribution {
  /// λ.
  public let mean: Double

  /// Makes the distribution.
  ///
  /// - Parameter mean: λ, from 0 to 2⁵³.
  public init(mean: Double) {
    precondition(mean >= 0 && mean <= 0x1p53, "a mean count lies from 0 to 2^53, not \(mean)")
    self.mean = mean
  }

  /// λ.
  public var variance: Double { mean }

  /// P(X = k).
  public func probability(_ k: Int) -> Double {
    guard k >= 0, mean > 0 || k == 0 else { return 0 }
    if k == 0 { return exp(-mean) }
    return exponent(k).exponential(times: 1 / (2 * .pi * Double(k)).squareRoot())
  }

  /// log P(X = k).
  public func logProbability(_ k: Int) -> Double {
    guard k >= 0, mean > 0 || k == 0 else { return -.infinity }
    if k == 0 { return -mean }
    return (exponent(k) + -0.5 * log(2 * .pi * Double(k))).value
  }

  /// P(X ≤ k).
  public func cumulative(_ k: Int) -> Double { tails(k).mass(.upper) }

  /// P(X > k), without cancellation.
  public func upperTail(_ k: Int) -> Double { tails(k).mass(.lower) }

  /// log P(X ≤ k).
  public func logCumulative(_ k: Int) -> Double { tails(k).logMass(.upper) }

  /// log P(X > k), finite also where the tail underflows.
  public func logUpperTail(_ k: Int) -> Double { tails(k).logMass(.lower) }

  /// The smallest k with P(X ≤ k) ≥ `probability`.
  public func quantile(_ probability: Double) -> Int {
    search.quantile(probability) { cumulative($0) >= probability }
  }

  /// The smallest k with P(X > k) ≤ `probability`.
  public func upperQuantile(_ probability: Double) -> Int {
    search.upperQuantile(probability) { upperTail($0) <= probability }
  }

  private var search: DiscreteQuantile {
    let spread = mean.squareRoot()
    return DiscreteQuantile(
      support: 0...(mean == 0 ? 0 : .max), mean: mean, standardDeviation: spread,
      skewness: mean > 0 ? 1 / spread : 0)
  }

  private func exponent(_ k: Int) -> DoubleDouble {
    IncompleteGamma.densityExponent(shape: Double(k), DoubleDouble(mean))
  }

  /// The tails of λ under the gamma distribution with shape k + 1.
  private func tails(_ k: Int) -> Tails {
    if k < 0 { return .all(.lower) }
    if k == .max { return .all(.upper) }
    return IncompleteGamma.tails(shape: Double(k) + 1, DoubleDouble(mean))
  }
}
