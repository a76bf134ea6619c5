/// How surprising it is that a term is as frequent as it is in a target, against a reference.
///
/// The likelihood ratio statistic of Dunning (1993), twice the sum over the cells of observed
/// counts times the logarithm of observed over expected:
///
///     G² = 2 Σ O ln(O / E)
///
/// over four cells (the term and all other words, in target and reference) or over the two cells of
/// the term alone (Rayson and Garside 2000). Four cells are Dunning's, NLTK's `likelihood_ratio`
/// and quanteda's `"lr"` without correction; two cells are the "log-likelihood wizard" of corpus
/// linguists, and close to it for terms that are rare in both. (quanteda adds 1e-9 inside every
/// logarithm, which moves its figure by up to 2e-9 times the number of words; this is its formula
/// without that.)
///
/// Words are taken as independent of one another. They come in bursts, so the p-value is too small
/// for any but the most evenly spread of words (Lijffijt et al. 2016): rank by it, and test with
/// ``ClusteredLogRatio``. Costs O(1).
public struct LogLikelihoodRatio: Sendable, Equatable {
  /// The cells that are summed over.
  public enum Form: Sendable, Hashable {
    /// The term and all other words, in target and reference (Dunning 1993).
    case fourCells
    /// The term alone, in target and reference (Rayson and Garside 2000).
    case twoCells
  }

  /// G², 0 or more.
  public let statistic: Double
  /// G² with the sign of the difference: negative when the term favours the reference.
  public let signedStatistic: Double

  /// Computes the statistic of a term.
  ///
  /// A zero cell is no obstacle: 0 ln 0 counts as 0. Nil when the target or the reference is empty,
  /// or the term occurs in neither, or (four cells) there are no other words.
  ///
  /// - Parameters:
  ///   - counts: The term in target and reference.
  ///   - form: The cells that are summed over.
  ///   - correction: For four cells; the two-cell form knows none.
  public init?(
    _ counts: KeynessCounts, form: Form = .fourCells, correction: ContinuityCorrection = .none
  ) {
    switch form {
    case .fourCells:
      guard let statistic = counts.cells.likelihoodRatio(correction) else { return nil }
      self.statistic = statistic
    case .twoCells:
      precondition(correction == .none, "the two-cell form knows no correction")
      guard counts.targetSize > 0, counts.referenceSize > 0, counts.occurrences > 0 else {
        return nil
      }
      let inTarget = FourCells.deviance(
        counts.target, row: counts.occurrences, column: counts.targetSize, counts.size)
      let inReference = FourCells.deviance(
        counts.reference, row: counts.occurrences, column: counts.referenceSize, counts.size)
      statistic = 2 * (inTarget + inReference)
    }
    self.signedStatistic = counts.sign * statistic
  }

  /// The chance of a statistic as large if the term were as frequent in both, by the χ²
  /// distribution with one degree of freedom.
  public var pValue: Double { ChiSquaredDistribution(degreesOfFreedom: 1).upperTail(statistic) }

  /// The natural logarithm of the p-value, for ranking where the p-value is 0 in a `Double`.
  public var logPValue: Double {
    ChiSquaredDistribution(degreesOfFreedom: 1).logUpperTail(statistic)
  }
}
