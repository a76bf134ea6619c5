public import Corpora
public import Quotations
public import Statistics

/// How likely predicted quotations were said to be right, and whether they are.
///
/// Quotations are taken whole and of all types; right is what is right end to end (as in
/// ``QuotationMeasure/endToEnd``).
public struct QuotationForecasts: Sendable, Equatable {
  private struct Forecast: Equatable {
    let type: QuotationType
    let confidence: Double
    let isRight: Bool
  }

  private var forecasts: [Forecast] = []

  /// No forecast.
  public init() {}

  /// The forecasts of an article; predictions without a confidence make none.
  ///
  /// - Precondition: No quotation reaches beyond the text.
  public init(
    gold: [AnnotatedQuotation], predicted: [AnnotatedQuotation], in text: MeasuredText
  ) {
    guard predicted.contains(where: { $0.confidence != nil }) else { return }
    let selection = QuotationSelection()
    let wanted = QuotationItem.items(gold, in: text, selection)
    let offered = QuotationItem.items(predicted, in: text, selection)
    var isRight = [Bool](repeating: false, count: offered.count)
    for pair in QuotationPair.pairs(wanted, offered, least: QuotationTally.leastDice) {
      isRight[pair.predicted] = wanted[pair.gold].sharesSource(with: offered[pair.predicted])
    }
    for (item, isRight) in zip(offered, isRight) {
      guard let confidence = item.confidence else { continue }
      forecasts.append(Forecast(type: item.type, confidence: confidence, isRight: isRight))
    }
  }

  /// The number of forecasts.
  public var count: Int { forecasts.count }

  /// Adds the forecasts of an article.
  public mutating func append(_ other: QuotationForecasts) { forecasts += other.forecasts }

  /// The forecasts for quotations of a type; nil takes all types.
  public func of(_ type: QuotationType?) -> ProbabilityForecasts {
    let chosen = forecasts.filter { type == nil || $0.type == type }
    return ProbabilityForecasts(
      probabilities: chosen.map(\.confidence), outcomes: chosen.map(\.isRight))
  }
}
