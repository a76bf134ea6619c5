/// The agreement of several coders on labels, corrected for chance (Fleiss 1971).
///
///     κ = (pₐ - pₑ) / (1 - pₑ),   pₐ = mean over units of Σ n (n - 1) / (m (m - 1)),   pₑ = Σ πₖ²
///
/// where n of the m ratings of a unit have a category and πₖ is the mean share of category k over
/// units. The coders need not be the same persons from unit to unit. Units may have different numbers
/// of ratings (Gwet 2014, chapter 2); with equal numbers this is Fleiss' own coefficient.
public struct FleissKappa: Sendable, Equatable {
  /// The coefficient with its interval (see ``standardError``), no higher than 1.
  public let estimate: IntervalEstimate
  /// The standard error over units, by linearisation (Gwet 2008, equation 25).
  ///
  /// It holds whatever the agreement is, unlike that of Fleiss (1971), which supposes none. It is 0
  /// when all agree; the lower end of the interval then comes from Wilson's interval of pₐ.
  public let standardError: Double
  /// The observed agreement pₐ.
  public let observedAgreement: Double
  /// The agreement pₑ expected by chance.
  public let expectedAgreement: Double
  /// The coefficient of each category against all others; nil for one that all or none have.
  public let categories: [IntervalEstimate?]
  /// The units with at least one rating; those with only one count for πₖ alone.
  public let units: Int

  /// Measures the agreement.
  ///
  /// It is nil when fewer than two units have two ratings, and when all ratings have one category.
  ///
  /// - Parameters:
  ///   - ratings: The ratings; any number of coders and missing ratings.
  ///   - level: The confidence level.
  /// - Complexity: O(ratings · categories).
  public init?(_ ratings: Ratings, level: Double = 0.95) {
    let units = RatedUnits(ratings, atLeast: 1)
    guard let kappa = ChanceCorrection(units, chance: { $0 }) else { return nil }
    estimate = kappa.estimate(level: level)
    standardError = kappa.standardError
    observedAgreement = kappa.observed
    expectedAgreement = kappa.expected
    categories = (0..<units.categories).map { category in
      ChanceCorrection(units.against(category), chance: { $0 })?.estimate(level: level)
    }
    self.units = kappa.units
  }
}
