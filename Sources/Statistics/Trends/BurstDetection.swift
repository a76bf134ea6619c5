internal import Glibc

/// The periods in which a word, a topic or a person is in the news more than at other times.
///
/// Kleinberg's (2003) automaton for batches: in period t, rₜ of dₜ articles are of the kind. In
/// state i each article is so with probability pᵢ = p₀ sⁱ, where p₀ = Σ r / Σ d; the sequence of
/// states is the one of least cost
///
///     Σ σ(iₜ, rₜ, dₜ) + Σ τ(iₜ, iₜ₊₁)
///     σ(i, r, d) = -ln(pᵢʳ (1 - pᵢ)ᵈ⁻ʳ)          (the binomial coefficient is the same in all states)
///     τ(i, j) = (j - i) γ ln n for j > i, else 0
///
/// over n periods, beginning in state 0 before the first. A larger s finds sharper bursts, a larger
/// γ fewer. A burst of level j is a longest run of periods in states j and above; bursts of higher
/// levels lie inside those of lower ones. Its weight is how much less the run costs in state j than
/// in state j - 1.
///
/// O(n × states²) time (Viterbi's algorithm), O(n × states) memory. Of paths of equal cost the one
/// in lower states is taken, read from the end.
public struct BurstDetection: Sendable, Equatable {
  /// A run of periods with more than usual.
  public struct Burst: Sendable, Equatable {
    /// Its height, from 1.
    public let level: Int
    /// The indices of its periods.
    public let periods: Range<Int>
    /// How much less it costs in the state of its level than in the state below; bursts are ranked
    /// by it.
    public let weight: Double
  }

  /// The state of each period; 0 is the usual rate.
  public let states: [Int]
  /// The cost of these states, without the binomial coefficients.
  public let cost: Double
  /// The share of articles of the kind in each state: p₀ s⁰, p₀ s¹, ...
  public let rates: [Double]
  /// The bursts by their first period, lower levels first.
  public let bursts: [Burst]

  /// Finds the bursts of a series; nil when it has no article of the kind at all.
  ///
  /// States with a rate of 1 or more cannot be: a kind that more than one in s articles is of has
  /// no bursts. A period without articles costs the same in all states. With one period there is
  /// nothing to hold it against, and no burst.
  ///
  /// - Parameters:
  ///   - occurrences: The articles of the kind in each period.
  ///   - totals: All articles of each period.
  ///   - levels: How many states above the usual one, at least 1.
  ///   - scaling: How many times the rate of the state below each state has: s, above 1.
  ///   - gamma: The price of rising one state, in ln n: γ, 0 or more.
  public init?(
    occurrences: [Int], totals: [Int], levels: Int = 1, scaling: Double = 2, gamma: Double = 1
  ) {
    precondition(occurrences.count == totals.count, "each period has a count and a total")
    precondition(
      zip(occurrences, totals).allSatisfy { 0 <= $0 && $0 <= $1 },
      "a period has between 0 and all of its articles of the kind")
    precondition(levels >= 1 && scaling > 1 && gamma >= 0)
    let kind = occurrences.reduce(0, +)
    guard kind > 0 else { return nil }
    let base = Double(kind) / Double(totals.reduce(0, +))
    var rates = [base]
    while rates.count <= levels, rates[rates.count - 1] * scaling < 1 {
      rates.append(rates[rates.count - 1] * scaling)
    }
    let costs = zip(occurrences, totals).map { pair in
      rates.map { Self.cost(of: pair.0, of: pair.1, rate: $0) }
    }
    let path = Self.leastCost(costs, rise: gamma * log(Double(totals.count)))
    self.rates = rates
    states = path.states
    cost = path.cost
    bursts = Self.bursts(path.states, costs: costs, levels: rates.count - 1)
  }

  /// -ln(pʳ (1 - p)ᵈ⁻ʳ), where 0 ln 0 = 0.
  private static func cost(of occurrences: Int, of total: Int, rate: Double) -> Double {
    let with = occurrences > 0 ? Double(occurrences) * log(rate) : 0
    let without = total > occurrences ? Double(total - occurrences) * log1p(-rate) : 0
    return -(with + without)
  }

  /// The states of least cost (Viterbi 1967).
  private static func leastCost(
    _ costs: [[Double]], rise: Double
  ) -> (states: [Int], cost: Double) {
    let count = costs.first?.count ?? 1
    var totals = [Double](repeating: .infinity, count: count)
    totals[0] = 0
    var origins: [Int] = []
    origins.reserveCapacity(costs.count * count)
    for period in costs {
      var next: [Double] = []
      for state in 0..<count {
        var best = Double.infinity
        var origin = 0
        for before in 0..<count {
          let reached = totals[before] + rise * Double(max(state - before, 0))
          if reached < best {
            best = reached
            origin = before
          }
        }
        next.append(best + period[state])
        origins.append(origin)
      }
      totals = next
    }
    var state = totals.indices.min { totals[$0] < totals[$1] } ?? 0
    let cost = totals[state]
    var states = [Int](repeating: 0, count: costs.count)
    for period in costs.indices.reversed() {
      states[period] = state
      state = origins[period * count + state]
    }
    return (states, cost)
  }

  private static func bursts(
    _ states: [Int], costs: [[Double]], levels: Int
  ) -> [Burst] {
    var bursts: [Burst] = []
    for level in 0..<levels {
      var start: Int?
      for period in 0...states.count {
        let isInside = period < states.count && states[period] > level
        if isInside {
          start = start ?? period
        } else if let first = start {
          let weight = costs[first..<period].reduce(0) { $0 + $1[level] - $1[level + 1] }
          bursts.append(Burst(level: level + 1, periods: first..<period, weight: weight))
          start = nil
        }
      }
    }
    return bursts.sorted {
      ($0.periods.lowerBound, $0.level) < ($1.periods.lowerBound, $1.level)
    }
  }
}
