internal import Glibc

/// The binomial distribution: successes in n independent trials of probability p.
///
///     P(X = k) = C(n, k) p^k (1 − p)^{n−k},   P(X > k) = I_p(k + 1, n − k)      (DLMF 8.17.5)
///
/// Probabilities are Loader's saddle-point form (2000), without cancellation for any n.
public struct BinomialDistribution: DiscreteDistribution {
  /// n.
  public let trials: Int
  /// p.
  public let probability: Double

  /// Makes the distribution.
  ///
  /// - Parameters:
  ///   - trials: n, from 0 to 2⁵³.
  ///   - probability: p, from 0 to 1.
  public init(trials: Int, probability: Double) {
    precondition(trials >= 0 && trials <= 1 << 53, "there cannot be \(trials) trials")
    precondition(
      probability >= 0 && probability <= 1,
      "a probability lies between 0 and 1, not \(probability)")
    self.trials = trials
    self.probability = probability
  }

  /// np.
  public var mean: Double { Double(trials) * probability }

  /// np(1 − p).
  public var variance: Double { Double(trials) * probability * (1 - probability) }

  /// P(X = k).
  public func probability(_ k: Int) -> Double {
    guard let parts = parts(k) else { return 0 }
    return parts.exponent.exponential(times: parts.factor)
  }

  /// log P(X = k).
  public func logProbability(_ k: Int) -> Double {
    guard let parts = parts(k) else { return -.infinity }
    return (parts.exponent + log(parts.factor)).value
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
    let spread = variance.squareRoot()
    return DiscreteQuantile(
      support: 0...trials, mean: mean, standardDeviation: spread,
      skewness: spread > 0 ? (1 - 2 * probability) / spread : 0)
  }

  private var rest: DoubleDouble { DoubleDouble(sumOf: 1, -probability) }

  private func parts(_ k: Int) -> BinomialProbability? {
    BinomialProbability(k, of: trials, DoubleDouble(probability), rest)
  }

  /// The tails of p under the beta distribution with shapes k + 1 and n − k.
  private func tails(_ k: Int) -> Tails {
    if k < 0 { return .all(.lower) }
    if k >= trials { return .all(.upper) }
    return IncompleteBeta.tails(
      Double(k) + 1, Double(trials - k), DoubleDouble(probability), rest)
  }
}

/// A binomial probability as a factor and an exponent (Loader 2000).
///
///     P = √(n / (2π k (n − k))) exp(δ(n) − δ(k) − δ(n − k) − D(k, np) − D(n − k, nq))
struct BinomialProbability {
  /// The exponent.
  let exponent: DoubleDouble
  /// What its exponential is multiplied by.
  let factor: Double

  /// The probability of k successes; nil where it is 0.
  init?(_ k: Int, of trials: Int, _ p: DoubleDouble, _ q: DoubleDouble) {
    guard k >= 0, k <= trials else { return nil }
    guard p.high > 0 || k == 0, q.high > 0 || k == trials else { return nil }
    let n = Double(trials)
    if k == 0 || k == trials {
      exponent = trials == 0 ? DoubleDouble(0) : (k == 0 ? q : p).logarithm * n
      factor = 1
      return
    }
    let hits = Double(k)
    let misses = Double(trials - k)
    let errors =
      Deviance.stirlingError(n) - Deviance.stirlingError(hits) - Deviance.stirlingError(misses)
    exponent = -(Deviance.term(hits, p * n) + Deviance.term(misses, q * n)) + errors
    factor = (n / hits / misses / (2 * .pi)).squareRoot()
  }
}
