/// The agreement of several coders on labels, where one label is far more frequent (Gwet 2008).
///
///     AC1 = (pₐ - pₑ) / (1 - pₑ),   pₑ = 1/(q - 1) Σ πₖ (1 - πₖ)
///
/// with pₐ and πₖ as for ``FleissKappa`` and q categories. Kappa and alpha fall to 0, whatever pₐ is,
/// as one category takes all; AC1 stays near pₐ, as it supposes that only doubtful units are coded by
/// chance. The two suppositions cannot be told apart from the ratings: report both.
public struct GwetsAC1: Sendable, Equatable {
  /// The coefficient with its interval (see ``standardError``), no higher than 1.
  public let estimate: IntervalEstimate
  /// The standard error over units, by linearisation (Gwet 2008).
  ///
  /// It is 0 when all agree; the lower end of the interval then comes from Wilson's interval of pₐ.
  public let standardError: Double
  /// The observed agreement pₐ.
  public let observedAgreement: Double
  /// The agreement pₑ expected by chance.
  public let expectedAgreement: Double
  /// The units with at least one rating; those with only one count for πₖ alone.
  public let units: Int

  /// Measures the agreement.
  ///
  /// It is nil when fewer than two units have two ratings, and for fewer than two categories.
  ///
  /// - Parameters:
  ///   - ratings: The ratings; categories that no one used count in q, so name all of them.
  ///   - level: The confidence level.
  /// - Complexity: O(ratings + categories).
  public init?(_ ratings: Ratings, level: Double = 0.95) {
    let units = RatedUnits(ratings, atLeast: 1)
    guard units.categories > 1 else { return nil }
    let others = Double(units.categories - 1)
    let corrected = ChanceCorrection(units) { shares in shares.map { (1 - $0) / others } }
    guard let corrected else { return nil }
    estimate = corrected.estimate(level: level)
    standardError = corrected.standardError
    observedAgreement = corrected.observed
    expectedAgreement = corrected.expected
    self.units = corrected.units
  }
}
