public import AnalysisReports
import Annotation
public import Corpora
public import Quotations
import TextCore

/// The quotations of an article that are told of, each with its row.
public struct ArticleQuotations: Sendable {
  /// The article.
  public let article: Article
  /// All that was read in it, also what is not told of.
  public let attributions: ArticleAttributions
  /// The quotations that are told of, by the start of their content.
  public let quotations: [(found: AttributedQuotation, row: QuotationRow)]

  /// Makes the rows of an article's quotations.
  ///
  /// Quotations and speakers without a name are numbered before any is left out, so that their names do
  /// not depend on the filter.
  init(_ article: Article, _ attributions: ArticleAttributions, filter: QuotationFilter) {
    self.article = article
    self.attributions = attributions
    var rows = QuotationRows(article, attributions)
    quotations = attributions.quotations.compactMap { found in
      let row = rows.next(found)
      return filter.admits(found.quotation, as: row) ? (found, row) : nil
    }
  }

  /// The rows of the quotations.
  public var rows: [QuotationRow] { quotations.map(\.row) }
}

/// Makes rows of the quotations of one article, in order.
private struct QuotationRows {
  private let article: ArticleSummary
  private let document: Document
  private let offsets: ScalarOffsets
  private var number = 0
  /// The persons without a name that were quoted so far, with how many were before each.
  private var unnamed: [Int: Int] = [:]

  init(_ article: Article, _ attributions: ArticleAttributions) {
    self.article = ArticleSummary(article)
    document = attributions.annotation.document
    offsets = ScalarOffsets(article.text)
  }

  mutating func next(_ found: AttributedQuotation) -> QuotationRow {
    let quotation = found.quotation
    number += 1
    return QuotationRow(
      articleID: article.id, number: number, type: quotation.type.rawValue,
      kind: quotation.kind.rawValue, speaker: found.speaker.map { speaker($0) },
      quote: passage(quotation.content),
      cue: quotation.cue.isEmpty ? nil : passage(quotation.cue),
      source: quotation.source.isEmpty ? nil : passage(quotation.source),
      words: quotation.content.reduce(0) { $0 + words(in: $1) },
      confidence: quotation.confidence, paragraph: quotation.paragraph + 1,
      title: article.title, date: article.date, outlet: article.outlet)
  }

  private mutating func speaker(_ person: Person) -> QuotationRow.Speaker {
    let named = person.name.flatMap(SpeakerIdentifier.identifier(ofName:))
    return QuotationRow.Speaker(
      id: named ?? unnamedIdentifier(of: person), name: person.name, role: person.role)
  }

  private mutating func unnamedIdentifier(of person: Person) -> String {
    let place = unnamed[person.id] ?? unnamed.count
    unnamed[person.id] = place
    return SpeakerIdentifier.identifier(ofUnnamed: place + 1, inArticle: article.id)
  }

  private func passage(_ parts: [ByteRange]) -> QuotationRow.Passage {
    QuotationRow.Passage(
      text: Quotation.text(of: parts, in: document.text), scalars: parts.map(offsets.scalars),
      bytes: parts.map(\.indices))
  }

  private func words(in range: ByteRange) -> Int {
    document.tokenPositions(in: range).count {
      document.tokenKinds[$0] == .word || document.tokenKinds[$0] == .number
    }
  }
}
