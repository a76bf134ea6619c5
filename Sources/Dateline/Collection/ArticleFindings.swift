public import AnalysisReports
public import Corpora
public import Quotations

/// What was found in one article of a collection.
public struct ArticleFindings: Sendable {
  /// The place of the article, in the order of the input, from 0.
  public let place: Int
  /// The article.
  public let article: Article
  /// What was read in it.
  public let attributions: ArticleAttributions
  /// Its quotations.
  public let quotations: [QuotationRow]
  /// Its tones; nil where tone is not judged.
  public let tones: ArticleToneRows?
  /// Whether the article counts: not where it is a copy and a family counts once.
  public private(set) var isCounted = true

  init(place: Int, _ quotations: ArticleQuotations) {
    self.place = place
    article = quotations.article
    attributions = quotations.attributions
    self.quotations = quotations.rows
    tones = nil
  }

  init(place: Int, _ rows: ArticleToneRows, _ attributions: ArticleAttributions) {
    self.place = place
    article = rows.tones.article
    self.attributions = attributions
    quotations = rows.quotations.map(\.quotation)
    tones = rows
  }

  /// The same findings, which count or do not.
  func counted(_ isCounted: Bool) -> ArticleFindings {
    var findings = self
    findings.isCounted = isCounted
    return findings
  }

  /// The quotations in the sentences in which they stand.
  public var shownQuotations: [ShownQuotation] {
    zip(attributions.quotations, quotations).enumerated().map { number, pair in
      let (found, row) = pair
      let passage = QuotedPassage(found.quotation, in: attributions.annotation.document)
      return ShownQuotation(
        row, article: place, pieces: passage.pieces,
        tone: tones?.quotations[number].tone?.score)
    }
  }
}
