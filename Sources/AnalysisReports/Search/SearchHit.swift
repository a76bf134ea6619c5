public import CalendarDates

/// An article or a quotation that was looked for.
public struct SearchHit: Sendable, Equatable {
  /// What was found, by the name that stands in the table.
  public enum Kind: String, Sendable, CaseIterable {
    /// An article.
    case article
    /// A quotation.
    case quotation
  }

  /// What was found.
  public let kind: Kind
  /// The article, or that of the quotation.
  public let articleID: String
  /// The quotation; nil for an article.
  public let quoteID: String?
  /// How well it matches: `bm25` with the sign changed, so that more is better.
  ///
  /// Scores of articles and of quotations are two scales.
  public let score: Double
  /// The article's title.
  public let title: MarkedWords?
  /// Its day.
  public let date: CalendarDay?
  /// Its outlet.
  public let outlet: String?
  /// Who the quotation is from.
  public let speaker: MarkedWords?
  /// What is quoted; nil for an article.
  public let quote: MarkedWords?
  /// A passage of the article, or of what stands around the quotation.
  public let context: MarkedWords
}
