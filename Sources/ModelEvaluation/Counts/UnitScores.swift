public import Statistics

/// The counts of a measure, unit by unit: by article, document or sentence.
///
/// Units are what chance draws: intervals and tests draw them anew, not the items in them, which are
/// alike within an article.
public struct UnitScores: Sendable, Equatable {
  /// The counts of each unit.
  public private(set) var units: [MatchCounts]
  /// The counts of all units.
  public private(set) var total: MatchCounts

  /// Takes the counts of units.
  public init(_ units: [MatchCounts] = []) {
    self.units = units
    total = units.reduce(MatchCounts(), +)
  }

  /// Adds a unit.
  public mutating func append(_ counts: MatchCounts) {
    units.append(counts)
    total += counts
  }

  /// Adds units without an item until there are so many.
  mutating func pad(to count: Int) {
    while units.count < count { units.append(MatchCounts()) }
  }

  /// The same counts with units put together.
  ///
  /// - Parameter groups: For each unit the number of its group, from 0 and without gaps.
  /// - Returns: The counts of each group.
  public func joined(by groups: [Int]) -> UnitScores {
    precondition(groups.count == units.count, "every unit has a group")
    var joined = [MatchCounts](repeating: MatchCounts(), count: (groups.max() ?? -1) + 1)
    for (group, counts) in zip(groups, units) { joined[group] += counts }
    return UnitScores(joined)
  }

  /// Whether as many items are found as are right in every unit, so that F is a ratio of totals.
  private var isOneToOne: Bool { units.allSatisfy { $0.found == $0.right } }

  /// The interval of F by drawing units anew.
  ///
  /// - Parameter bootstrap: How they are drawn.
  /// - Returns: The interval; nil with fewer than two units, where F is not defined, and where found
  ///   and right items differ.
  /// - Complexity: O(resamples · units).
  public func interval(_ bootstrap: Bootstrap) -> ConfidenceInterval? {
    guard isOneToOne else { return nil }
    let terms = ratioTerms
    return bootstrap.ratio(of: terms.numerators, to: terms.denominators)?.interval
  }

  /// F is the ratio of these totals: twice what is right, and what is gold or predicted.
  private var ratioTerms: (numerators: [Double], denominators: [Double]) {
    (units.map { Double(2 * $0.right) }, units.map { Double($0.gold + $0.predicted) })
  }

  /// How far F lies above that of another system on the same units.
  ///
  /// - Parameters:
  ///   - other: The scores of the other system.
  ///   - bootstrap: How units are drawn; both systems are drawn together.
  /// - Returns: The difference; nil as with ``interval(_:)``.
  /// - Complexity: O(resamples · units).
  public func difference(from other: UnitScores, _ bootstrap: Bootstrap) -> ScoreDifference? {
    precondition(units.count == other.units.count, "both systems are scored on the same units")
    guard isOneToOne, other.isOneToOne else { return nil }
    let (first, second) = (ratioTerms, other.ratioTerms)
    guard let estimate = bootstrap.pairedDifferenceOfRatios(first, second) else { return nil }
    return ScoreDifference(
      value: estimate.value, interval: estimate.interval,
      pValue: ScoreDifference.pValue(first, second, bootstrap))
  }
}

/// How far the F of one system lies above that of another.
public struct ScoreDifference: Sendable, Equatable {
  /// The F of the first less that of the second.
  public let value: Double
  /// The interval of the difference by drawing units anew.
  public let interval: ConfidenceInterval
  /// The p-value: small where systems differ, nil where it is not defined.
  ///
  /// It is how often a difference as large comes about when each unit's two results change places at
  /// random (approximate randomization; A. Yeh, "More accurate tests for the statistical significance
  /// of result differences", COLING 2000).
  public let pValue: Double?

  fileprivate static func pValue(
    _ first: (numerators: [Double], denominators: [Double]),
    _ second: (numerators: [Double], denominators: [Double]), _ bootstrap: Bootstrap
  ) -> Double? {
    func terms(_ scores: (numerators: [Double], denominators: [Double])) -> [SIMD2<Double>] {
      zip(scores.numerators, scores.denominators).map { SIMD2($0, $1) }
    }
    let (one, other) = (terms(first), terms(second))
    let both = zip(one, other).reduce(SIMD2<Double>()) { $0 + $1.0 + $1.1 }
    let test = PermutationTest(
      resamples: bootstrap.resamples, level: bootstrap.level, seed: bootstrap.seed,
      parallelism: bootstrap.parallelism)
    return test.signs(of: one.map { _ in 1 }) { signs in
      var taken = SIMD2<Double>()
      for unit in signs.indices { taken += signs[unit] > 0 ? one[unit] : other[unit] }
      let left = both - taken
      return taken[0] / taken[1] - left[0] / left[1]
    }?.pValue
  }
}
