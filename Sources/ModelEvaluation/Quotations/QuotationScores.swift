public import Quotations

/// How well predicted quotations agree with annotated ones, article by article.
///
/// The method is that of attribution scorers: everything is counted in words, and both sides are
/// paired one to one by the Dice coefficient of their words.
///
/// ```swift
/// var scores = QuotationScores(QuotationSelection())
/// for article in articles {
///   scores.append(
///     QuotationTally(
///       gold: article.gold, predicted: article.predicted, in: MeasuredText(article.text),
///       scores.selection))
/// }
/// print(scores[.endToEnd].total.fMeasure as Any)
/// ```
public struct QuotationScores: Sendable {
  /// Which quotations count.
  public let selection: QuotationSelection
  private var measures: [QuotationMeasure: UnitScores]
  private var types: [QuotationType: UnitScores]

  /// Scores without an article.
  public init(_ selection: QuotationSelection) {
    self.selection = selection
    measures = [:]
    types = [:]
  }

  /// Adds an article, whose counts are of the same selection.
  public mutating func append(_ tally: QuotationTally) {
    for measure in QuotationMeasure.allCases {
      measures[measure, default: UnitScores()].append(tally[measure])
    }
    for type in QuotationType.allCases {
      types[type, default: UnitScores()].append(tally[type])
    }
  }

  /// The scores of a measure, with an article as the unit.
  public subscript(measure: QuotationMeasure) -> UnitScores { measures[measure] ?? UnitScores() }

  /// The scores of right contents by type; see ``QuotationTally``.
  public subscript(type: QuotationType) -> UnitScores { types[type] ?? UnitScores() }
}
