internal import Glibc

/// How much more likely a term is in one group than in another, with its error, drawn towards what
/// is known of the term beforehand.
///
/// The log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008,
/// equations 15, 19 and 22):
///
///     δ = ln((a + α) / (n₁ + α₀ - a - α)) - ln((b + α) / (n₂ + α₀ - b - α))
///     var(δ) = 1 / (a + α) + 1 / (b + α)
///
/// where α is the prior count of the term and α₀ that of all terms. The prior is worth α₀ words (or
/// documents) on either side, so rare terms are drawn to no difference. Costs O(1).
public enum LogOdds {
  /// A term's log-odds ratio and its standard error.
  public struct Estimate: Sendable, Equatable {
    /// The difference of the log-odds; positive when the term favours the group.
    public let logOddsRatio: Double
    /// Its standard error; infinite when the term occurs nowhere, the prior included.
    public let standardError: Double

    /// The ratio in standard errors: the score by which terms are ranked.
    public var zScore: Double { logOddsRatio / standardError }

    /// The interval of the log-odds ratio: δ ± z standard errors.
    ///
    /// - Parameter level: The confidence level.
    /// - Returns: The ratio with its interval, the whole line when the error is infinite.
    public func estimate(level: Double = 0.95) -> IntervalEstimate {
      IntervalEstimate(
        logOddsRatio, margin: NormalDistribution.reach(level: level) * standardError, level: level)
    }
  }

  /// The estimate for one term by its words: target against reference.
  ///
  /// - Parameters:
  ///   - counts: The term in target and reference.
  ///   - priorShare: The term's share of all words beforehand, such as its relative frequency in a
  ///     large background; nil takes its share in target and reference together.
  ///   - priorSize: The weight of the prior in words, α₀: the term's α is its share of these. More
  ///     draws the estimates closer together; Monroe, Colaresi and Quinn take the words of a
  ///     background.
  /// - Returns: The estimate; no difference with an infinite error where a side has no words of the
  ///   term, or none but the term, even with the prior.
  public static func estimate(
    _ counts: KeynessCounts, priorShare: Double? = nil, priorSize: Double = 500
  ) -> Estimate {
    let share = priorShare ?? counts.occurrences / max(counts.size, 1)
    precondition(0 <= share && share <= 1 && priorSize >= 0, "a share lies between 0 and 1")
    return estimate(counts, prior: share * priorSize, priorSize: priorSize)
  }

  /// The estimate for one term by documents: a document either holds the term or does not.
  ///
  /// The prior is the term's share of the documents of the whole collection.
  ///
  /// - Parameters:
  ///   - documentsInGroup: How many documents of the group hold the term.
  ///   - groupSize: The number of documents of the group.
  ///   - documentsInAll: How many documents of the collection hold it.
  ///   - total: The number of documents of the collection.
  ///   - priorDocuments: The weight of the prior, in documents.
  /// - Returns: The estimate; when the group is the whole collection, no difference.
  public static func estimate(
    documentsInGroup: Double, groupSize: Double, documentsInAll: Double, total: Double,
    priorDocuments: Double = 20
  ) -> Estimate {
    precondition(documentsInGroup <= groupSize && documentsInAll <= total)
    return estimate(
      KeynessCounts(
        target: documentsInGroup, of: groupSize,
        reference: documentsInAll - documentsInGroup, of: total - groupSize),
      prior: priorDocuments * documentsInAll / max(total, 1), priorSize: priorDocuments)
  }

  private static func estimate(
    _ counts: KeynessCounts, prior: Double, priorSize: Double
  ) -> Estimate {
    let inside = counts.target + prior
    let outside = counts.reference + prior
    let withoutInside = counts.targetSize + priorSize - inside
    let withoutOutside = counts.referenceSize + priorSize - outside
    guard inside > 0, outside > 0, withoutInside > 0, withoutOutside > 0 else {
      return Estimate(logOddsRatio: 0, standardError: .infinity)
    }
    let ratio = log(inside / withoutInside) - log(outside / withoutOutside)
    return Estimate(
      logOddsRatio: ratio, standardError: (1 / inside + 1 / outside).squareRoot())
  }
}
