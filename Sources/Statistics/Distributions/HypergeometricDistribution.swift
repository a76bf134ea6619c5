internal import Glibc

/// The hypergeometric distribution: successes among n draws without replacement from a population
/// of N, of which K are successes.
///
///     P(X = k) = C(K, k) C(N − K, n − k) / C(N, n)
///
/// Probabilities are three of Loader's binomial probabilities with p = n/N (Loader 2000). A tail
/// is the probability at its edge times the sum of the ratios beyond it, a number of terms of the
/// order of the standard deviation.
public struct HypergeometricDistribution: DiscreteDistribution {
  /// N.
  public let population: Int
  /// K.
  public let successes: Int
  /// n.
  public let draws: Int

  /// Makes the distribution.
  ///
  /// - Parameters:
  ///   - population: N, from 0 to 2⁵³.
  ///   - successes: K, from 0 to N.
  ///   - draws: n, from 0 to N.
  public init(population: Int, successes: Int, draws: Int) {
    precondition(population >= 0 && population <= 1 << 53, "no population of \(population)")
    precondition(
      successes >= 0 && successes <= population,
      "\(successes) successes do not fit in a population of \(population)")
    precondition(
      draws >= 0 && draws <= population,
      "\(draws) draws do not fit in a population of \(population)")
    self.population = population
    self.successes = successes
    self.draws = draws
  }

  /// The values of positive probability.
  public var support: ClosedRange<Int> {
    max(0, draws - (population - successes))...min(draws, successes)
  }

  /// nK/N.
  public var mean: Double {
    population == 0 ? 0 : Double(draws) * (Double(successes) / Double(population))
  }

  /// n (K/N) (1 − K/N) (N − n)/(N − 1).
  public var variance: Double {
    guard population > 1 else { return 0 }
    let total = Double(population)
    let share = Double(successes) / total
    let rest = Double(population - successes) / total
    return Double(draws) * share * rest * (Double(population - draws) / (total - 1))
  }

  /// P(X = k).
  public func probability(_ k: Int) -> Double {
    guard support.contains(k) else { return 0 }
    let (exponent, factor) = parts(k)
    return exponent.exponential(times: factor)
  }

  /// log P(X = k).
  public func logProbability(_ k: Int) -> Double {
    guard support.contains(k) else { return -.infinity }
    let (exponent, factor) = parts(k)
    return (exponent + log(factor)).value
  }

  /// P(X ≤ k).
  public func cumulative(_ k: Int) -> Double { tails(k).mass(.lower) }

  /// P(X > k), without cancellation.
  public func upperTail(_ k: Int) -> Double { tails(k).mass(.upper) }

  /// log P(X ≤ k).
  public func logCumulative(_ k: Int) -> Double { tails(k).logMass(.lower) }

  /// log P(X > k), finite also where the tail underflows.
  public func logUpperTail(_ k: Int) -> Double { tails(k).logMass(.upper) }

  /// The smallest k with P(X ≤ k) ≥ `probability`.
  public func quantile(_ probability: Double) -> Int {
    search.quantile(probability) { cumulative($0) >= probability }
  }

  /// The smallest k with P(X > k) ≤ `probability`.
  public func upperQuantile(_ probability: Double) -> Int {
    search.upperQuantile(probability) { upperTail($0) <= probability }
  }

  private var search: DiscreteQuantile {
    DiscreteQuantile(
      support: support, mean: mean, standardDeviation: variance.squareRoot(), skewness: 0)
  }

  /// The probability of a value of the support, as an exponent and a factor.
  private func parts(_ k: Int) -> (exponent: DoubleDouble, factor: Double) {
    guard draws > 0, draws < population else { return (DoubleDouble(0), 1) }
    let total = DoubleDouble(Double(population))
    let p = DoubleDouble(Double(draws)) / total
    let q = DoubleDouble(Double(population - draws)) / total
    guard
      let hits = BinomialProbability(k, of: successes, p, q),
      let misses = BinomialProbability(draws - k, of: population - successes, p, q),
      let all = BinomialProbability(draws, of: population, p, q)
    else { return (DoubleDouble(-.infinity), 1) }
    return (
      hits.exponent + misses.exponent - all.exponent, hits.factor * misses.factor / all.factor
    )
  }

  private func tails(_ k: Int) -> Tails {
    if k < support.lowerBound { return .all(.upper) }
    if k >= support.upperBound { return .all(.lower) }
    let above = Double(k) + 0.5 >= mean
    let (exponent, factor) = parts(above ? k + 1 : k)
    let sum = above ? sumAbove(k + 1) : sumBelow(k)
    return Tails(side: above ? .upper : .lower, exponent: exponent, factor: factor * sum)
  }

  /// Σ P(X = j) / P(X = k) over j ≥ k.
  private func sumAbove(_ k: Int) -> Double {
    var term = 1.0
    var sum = 1.0
    var j = k
    while j < support.upperBound, term > sum * 1e-19 {
      let gain = Double(successes - j) / Double(j + 1)
      term *= gain * (Double(draws - j) / Double(population - successes - draws + j + 1))
      sum += term
      j += 1
    }
    return sum
  }

  /// Σ P(X = j) / P(X = k) over j ≤ k.
  private func sumBelow(_ k: Int) -> Double {
    var term = 1.0
    var sum = 1.0
    var j = k
    while j > support.lowerBound, term > sum * 1e-19 {
      let loss = Double(j) / Double(successes - j + 1)
      term *= loss * (Double(population - successes - draws + j) / Double(draws - j + 1))
      sum += term
      j -= 1
    }
    return sum
  }
}
