/// The agreement of two coders, corrected for what each one's habits would give (Cohen 1960, 1968).
///
///     κ = (pₒ - pₑ) / (1 - pₑ),   pₒ = Σ wᵢⱼ pᵢⱼ,   pₑ = Σ wᵢⱼ pᵢ. p.ⱼ
///
/// pᵢⱼ is the share of units that the first coder gives category i and the second category j, and wᵢⱼ
/// how nearly the two agree. Only units that both rated count.
public struct CohensKappa: Sendable, Equatable {
  /// How nearly two categories agree, by their places x: the numbers of numeric ratings, otherwise
  /// the positions in the order of categories.
  public enum Weights: Sendable, Hashable, CaseIterable {
    /// Fully or not at all (Cohen 1960).
    case unweighted
    /// 1 - |xᵢ - xⱼ| / range (Cicchetti and Allison 1971).
    case linear
    /// 1 - (xᵢ - xⱼ)² / range² (Fleiss and Cohen 1973).
    case quadratic
  }

  /// The coefficient with its interval, normal with ``standardError``, within -1 and 1.
  ///
  /// Where all agree the standard error is 0 and says nothing; the lower end is then that of Wilson's
  /// interval of pₒ, put in place of it.
  public let estimate: IntervalEstimate
  /// The standard error for any agreement (Fleiss, Cohen and Everitt 1969, equations 8 and 13).
  public let standardError: Double
  /// The standard error if there is no agreement beyond chance (the same, equations 9 and 14), for a
  /// test.
  public let nullStandardError: Double
  /// The observed, weighted agreement pₒ.
  public let observedAgreement: Double
  /// The weighted agreement pₑ expected by chance.
  public let expectedAgreement: Double
  /// The units that both coders rated.
  public let units: Int

  /// Measures the agreement of two coders.
  ///
  /// It is nil without a unit that both rated, and when both gave all units one category.
  ///
  /// - Parameters:
  ///   - ratings: The ratings of exactly two coders; see ``Ratings/selecting(coders:)``.
  ///   - weights: How nearly two categories agree.
  ///   - level: The confidence level.
  /// - Complexity: O(units + categories²).
  public init?(_ ratings: Ratings, weights: Weights = .unweighted, level: Double = 0.95) {
    precondition(ratings.coders.count == 2, "Cohen's kappa compares two coders")
    let count = ratings.categories.count
    var table = [Int](repeating: 0, count: count * count)
    for unit in ratings.units.indices {
      let (first, second) = (ratings.codes[2 * unit], ratings.codes[2 * unit + 1])
      if first >= 0 && second >= 0 { table[Int(first) * count + Int(second)] += 1 }
    }
    self.init(
      table: table, places: ratings.numbers ?? (0..<count).map(Double.init), weights: weights,
      level: level)
  }

  /// Measures the agreement of two coders from how often each pair of categories occurs.
  ///
  /// It is nil without a unit, and when both gave all units one category.
  ///
  /// - Parameters:
  ///   - table: The counts, first coder's category × second coder's category, row after row.
  ///   - categories: The number of categories.
  ///   - weights: How nearly two categories agree, by their positions.
  ///   - level: The confidence level.
  /// - Complexity: O(categories²).
  public init?(
    table: [Int], categories: Int, weights: Weights = .unweighted, level: Double = 0.95
  ) {
    precondition(table.count == categories * categories, "categories × categories counts")
    precondition(table.allSatisfy { $0 >= 0 }, "a count is not negative")
    self.init(
      table: table, places: (0..<categories).map(Double.init), weights: weights, level: level)
  }

  private init?(table: [Int], places: [Double], weights: Weights, level: Double) {
    let count = places.count
    let units = table.reduce(0, +)
    guard units > 0, count > 1 else { return nil }
    let shares = table.map { Double($0) / Double(units) }
    let agreement = Self.agreement(places, weights)
    let moments = KappaMoments(shares: shares, agreement: agreement, categories: count)
    guard 1 - moments.expected > 1e-12 else { return nil }
    let scale = (1 - moments.expected) * Double(units).squareRoot()
    let value = moments.value
    standardError = moments.deviation / scale
    nullStandardError = moments.nullDeviation / scale
    observedAgreement = moments.observed
    expectedAgreement = moments.expected
    self.units = units
    let isPerfect = table.indices.allSatisfy { table[$0] == 0 || $0 % (count + 1) == 0 }
    if isPerfect {
      let share = ProportionInterval.wilson(share: 1, trials: Double(units), level: level).lower
      let lower = (share - moments.expected) / (1 - moments.expected)
      estimate = IntervalEstimate(1, lower: max(-1, lower), upper: 1, level: level)
    } else {
      let width = NormalDistribution.reach(level: level) * standardError
      estimate = IntervalEstimate(
        value, lower: max(-1, value - width), upper: min(1, value + width), level: level)
    }
  }

  private static func agreement(_ places: [Double], _ weights: Weights) -> [Double] {
    let range = (places.max() ?? 0) - (places.min() ?? 0)
    return places.flatMap { one in
      places.map { other in
        let distance = abs(one - other) / range
        return switch weights {
        case .unweighted: one == other ? 1 : 0
        case .linear: 1 - distance
        case .quadratic: 1 - distance * distance
        }
      }
    }
  }
}

/// The sums behind a weighted kappa and its variances.
private struct KappaMoments {
  let observed: Double
  let expected: Double
  let value: Double
  /// (1 - pₑ) √n times the standard error for any agreement, and for none.
  let deviation: Double
  let nullDeviation: Double

  init(shares: [Double], agreement: [Double], categories count: Int) {
    var rows = [Double](repeating: 0, count: count)
    var columns = rows
    for cell in shares.indices {
      rows[cell / count] += shares[cell]
      columns[cell % count] += shares[cell]
    }
    // The mean agreement of a category of one coder with those of the other.
    var rowMeans = [Double](repeating: 0, count: count)
    var columnMeans = rowMeans
    var observed = 0.0
    for cell in shares.indices {
      rowMeans[cell / count] += agreement[cell] * columns[cell % count]
      columnMeans[cell % count] += agreement[cell] * rows[cell / count]
      observed += agreement[cell] * shares[cell]
    }
    let expected = zip(rows, rowMeans).reduce(0.0) { $0 + $1.0 * $1.1 }
    let value = expected < 1 ? (observed - expected) / (1 - expected) : 0
    var variance = 0.0
    var nullVariance = 0.0
    for cell in shares.indices {
      let means = rowMeans[cell / count] + columnMeans[cell % count]
      let term = agreement[cell] - means * (1 - value)
      let nullTerm = agreement[cell] - means
      variance += shares[cell] * term * term
      nullVariance += rows[cell / count] * columns[cell % count] * nullTerm * nullTerm
    }
    let center = value - expected * (1 - value)
    self.observed = observed
    self.expected = expected
    self.value = value
    deviation = max(0, variance - center * center).squareRoot()
    nullDeviation = max(0, nullVariance - expected * expected).squareRoot()
  }
}
