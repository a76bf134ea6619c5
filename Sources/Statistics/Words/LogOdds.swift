import Glibc

/// How much more likely a term is in one group of documents than in the rest, with its error.
///
/// The log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008,
/// equations 15, 19 and 22), on documents: a document either holds the term or does not. The prior
/// is the term's share in the whole collection, worth `priorDocuments` documents on either side, so
/// rare terms are drawn to no difference.
public enum LogOdds {
  /// A term's log-odds ratio and its standard error.
  public struct Estimate: Sendable, Equatable {
    /// The difference of the log-odds; positive when the term favours the group.
    public let logOddsRatio: Double
    /// Its standard error.
    public let standardError: Double

    /// The ratio in standard errors: the score by which terms are ranked.
    public var zScore: Double { logOddsRatio / standardError }
  }

  /// The estimate for one term.
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
    let prior = priorDocuments * documentsInAll / max(total, 1)
    let inside = documentsInGroup + prior
    let outside = documentsInAll - documentsInGroup + prior
    let withoutInside = groupSize + priorDocuments - inside
    let withoutOutside = total - groupSize + priorDocuments - outside
    guard inside > 0, outside > 0, withoutInside > 0, withoutOutside > 0 else {
      return Estimate(logOddsRatio: 0, standardError: .infinity)
    }
    let ratio = log(inside / withoutInside) - log(outside / withoutOutside)
    return Estimate(
      logOddsRatio: ratio, standardError: (1 / inside + 1 / outside).squareRoot())
  }
}
