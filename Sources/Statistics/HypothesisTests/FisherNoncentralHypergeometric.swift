internal import Glibc

/// The distribution of one cell of a 2 × 2 table whose margins are given, for any odds ratio ω
/// (Fisher 1935).
///
///     P(k) ∝ C(m, k) C(n, d - k) ωᵏ,  max(0, d - n) ≤ k ≤ min(m, d)
///
/// Every sum runs outward from its largest term by the ratio of neighbours until the terms no longer
/// count, so that it takes time of the order of the standard deviation, not of the range.
struct FisherNoncentralHypergeometric {
  /// m, the first margin of the columns.
  let successes: Int
  /// n, the second margin of the columns.
  let failures: Int
  /// d, the first margin of the rows.
  let draws: Int

  init(_ table: FourfoldTable) {
    successes = table.a + table.c
    failures = table.b + table.d
    draws = table.a + table.b
  }

  /// The values that have a chance.
  var support: ClosedRange<Int> { max(0, draws - failures)...min(successes, draws) }

  /// What is asked of the distribution at a point.
  struct Summary {
    /// The mean less the point.
    var meanAbove: Double
    /// P(K ≤ point).
    var lower: Double
    /// P(K ≥ point).
    var upper: Double
  }

  /// The mean and the tails at a point.
  func summary(at point: Int, logOdds: Double) -> Summary {
    let odds = exp(logOdds)
    let center = mode(odds: odds)
    var total = 1.0
    var moment = 0.0
    var lower = center <= point ? 1.0 : 0
    var upper = center >= point ? 1.0 : 0
    func take(_ k: Int, _ weight: Double) {
      total += weight
      moment += weight * Double(k - center)
      if k <= point { lower += weight }
      if k >= point { upper += weight }
    }
    var weight = 1.0
    var k = center
    while k < support.upperBound {
      weight *= ratio(k) * odds
      k += 1
      take(k, weight)
      if weight < total * 1e-19 { break }
    }
    (weight, k) = (1, center)
    while k > support.lowerBound {
      weight /= ratio(k - 1) * odds
      k -= 1
      take(k, weight)
      if weight < total * 1e-19 { break }
    }
    return Summary(
      meanAbove: Double(center - point) + moment / total, lower: lower / total,
      upper: upper / total)
  }

  /// P(k + 1) / P(k) for ω = 1.
  private func ratio(_ k: Int) -> Double {
    Double(successes - k) / Double(k + 1)
      * (Double(draws - k) / Double(failures - draws + k + 1))
  }

  /// A value of the largest probability: the last k that is likelier than its predecessor.
  private func mode(odds: Double) -> Int {
    var (low, high) = (support.lowerBound, support.upperBound)
    while low < high {
      let middle = (low + high + 1) / 2
      if ratio(middle - 1) * odds >= 1 { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension FisherNoncentralHypergeometric {
  /// The distribution for ω = 1.
  var central: HypergeometricDistribution {
    HypergeometricDistribution(
      population: successes + failures, successes: successes, draws: draws)
  }

  /// The logarithm of the probability of all values no likelier than k for ω = 1, where a
  /// probability larger by 10⁻⁷ of itself still counts as the same.
  func logNoLikelier(than k: Int) -> Double {
    let center = mode(odds: 1)
    let central = central
    let threshold = central.logProbability(k) + log1p(1e-7)
    // The last value below the mode and the first one above it that are no likelier.
    var (low, high) = (support.lowerBound - 1, center)
    while low + 1 < high {
      let middle = (low + high) / 2
      if central.logProbability(middle) <= threshold { low = middle } else { high = middle }
    }
    let below = low
    (low, high) = (center, support.upperBound + 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if central.logProbability(middle) <= threshold { high = middle } else { low = middle }
    }
    if central.logProbability(center) <= threshold { return 0 }
    let (one, other) = (central.logCumulative(below), central.logUpperTail(high - 1))
    let larger = max(one, other)
    return min(0, larger + log1p(exp(min(one, other) - larger)))
  }
}
