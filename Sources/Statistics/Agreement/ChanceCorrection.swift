/// Observed agreement set against that expected by chance, with its variance over units.
///
///     κ = (pₐ - pₑ) / (1 - pₑ)
///     Var κ = 1 / (n (n - 1)) Σᵤ (κᵤ - 2 (1 - κ) (pₑᵤ - pₑ) / (1 - pₑ) - κ)²
///
/// the linearisation of Gwet (2008; for missing ratings 2014, chapter 5), which holds whatever the
/// true agreement is. κᵤ is the coefficient with the observed agreement of unit u, and pₑᵤ the chance
/// agreement of the unit's ratings with the shares of all. It does not depend on who rated what.
struct ChanceCorrection: Sendable {
  let observed: Double
  let expected: Double
  let value: Double
  let standardError: Double
  let units: Int
  let isPerfect: Bool

  /// It is nil for fewer than two units that can be paired, or when chance alone agrees.
  ///
  /// - Parameters:
  ///   - units: The units with at least one rating.
  ///   - chance: From the mean share of each category over units, the weights that a category's share
  ///     has in the agreement by chance; the weighted mean of the shares is pₑ.
  init?(_ units: RatedUnits, chance: ([Double]) -> [Double]) {
    let pairs = units.agreeingPairs
    let sizes = (0..<units.count).map { Double(units.starts[$0 + 1] - units.starts[$0]) }
    let pairable = sizes.count { $0 > 1 }
    guard pairable > 1 else { return nil }
    let agreements = zip(pairs, sizes).map { $1 > 1 ? Double($0) / ($1 * ($1 - 1)) : 0 }
    let observed = agreements.reduce(0, +) / Double(pairable)
    var shares = [Double](repeating: 0, count: units.categories)
    for unit in 0..<units.count {
      for code in units.codes[units.starts[unit]..<units.starts[unit + 1]] {
        shares[Int(code)] += 1 / sizes[unit]
      }
    }
    let count = Double(units.count)
    for category in shares.indices { shares[category] /= count }
    let weights = chance(shares)
    let expected = zip(shares, weights).reduce(0.0) { $0 + $1.0 * $1.1 }
    guard 1 - expected > 1e-12 else { return nil }
    let value = (observed - expected) / (1 - expected)
    var squares = 0.0
    for unit in 0..<units.count {
      let own =
        units.codes[units.starts[unit]..<units.starts[unit + 1]]
        .reduce(0.0) { $0 + weights[Int($1)] } / sizes[unit]
      let excess = sizes[unit] > 1 ? (agreements[unit] - expected) / (1 - expected) : 0
      let influence =
        count / Double(pairable) * excess - 2 * (1 - value) * (own - expected) / (1 - expected)
      squares += (influence - value) * (influence - value)
    }
    self.observed = observed
    self.expected = expected
    self.value = value
    standardError = (squares / (count * (count - 1))).squareRoot()
    self.units = units.count
    isPerfect = !zip(agreements, sizes).contains { $1 > 1 && $0 < 1 }
  }

  /// The interval with Student's t for the units less one, no higher than 1.
  ///
  /// Where every unit agrees the standard error is 0 and says nothing; the lower end is then that of
  /// Wilson's interval of the observed agreement, put in place of it.
  func estimate(level: Double) -> IntervalEstimate {
    if isPerfect {
      let share = ProportionInterval.wilson(share: 1, trials: Double(units), level: level).lower
      return IntervalEstimate(
        value, lower: min(value, (share - expected) / (1 - expected)), upper: 1, level: level)
    }
    let quantile = StudentTDistribution(degreesOfFreedom: Double(units - 1))
      .upperQuantile(ConfidenceInterval.tail(level: level))
    return IntervalEstimate(
      value, lower: max(-1, value - quantile * standardError),
      upper: min(1, value + quantile * standardError), level: level)
  }
}
