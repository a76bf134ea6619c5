/// How surprising it is that a term is as frequent as it is in a target, by Pearson's χ².
///
///     χ² = n (|ad - bc| - n δ)² / ((a + b) (c + d) (a + c) (b + d))
///
/// over the four cells of ``KeynessCounts``, n = a + b + c + d; δ is 0 without, ½ with the
/// correction of Yates (1934). Equal to quanteda's `"chi2"` with `correction = "none"` and, with
/// `.yatesForSmallCells`, with its default. (With `"williams"` quanteda multiplies by the factor;
/// this divides, as Williams 1976 does.) What ``LogLikelihoodRatio`` says of p-values and bursts
/// holds here too; for terms expected fewer than 5 times G² follows χ² the better. Costs O(1).
public struct ChiSquaredKeyness: Sendable, Equatable {
  /// χ², 0 or more.
  public let statistic: Double
  /// χ² with the sign of the difference: negative when the term favours the reference.
  public let signedStatistic: Double
  /// The correlation of being the term and being in the target, φ = ±√(χ² / n), from -1 to 1.
  public let phi: Double

  /// Computes the statistic of a term.
  ///
  /// Nil when the target or the reference is empty, the term occurs in neither, or there are no
  /// other words.
  ///
  /// - Parameters:
  ///   - counts: The term in target and reference.
  ///   - correction: For counts being whole numbers.
  public init?(_ counts: KeynessCounts, correction: ContinuityCorrection = .none) {
    guard let statistic = counts.cells.chiSquared(correction) else { return nil }
    self.statistic = statistic
    self.signedStatistic = counts.sign * statistic
    self.phi = counts.sign * (statistic / counts.size).squareRoot()
  }

  /// The chance of a statistic as large if the term were as frequent in both, by the χ²
  /// distribution with one degree of freedom.
  public var pValue: Double { ChiSquaredDistribution(degreesOfFreedom: 1).upperTail(statistic) }

  /// The natural logarithm of the p-value, for ranking where the p-value is 0 in a `Double`.
  public var logPValue: Double {
    ChiSquaredDistribution(degreesOfFreedom: 1).logUpperTail(statistic)
  }
}
