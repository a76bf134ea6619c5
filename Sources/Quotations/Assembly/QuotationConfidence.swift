internal import Annotation
import Glibc

/// How likely a quotation is right: its content but for a few words, and its source.
///
/// For each type of quotation a logistic regression on −(−x)^0.3 of the logarithms x of what the model
/// held probable, fitted to annotated articles after training (`calibrate.py`); its weights are settings
/// of the model (`confidence.direct` and so on: a constant, then a weight for content, cue and source).
/// A model without them gives the probability that it held itself. What a label or signature tells has
/// the share that was right in annotated articles (`confidence.layout`), what marks alone tell that of
/// contents that were right (`confidence.marks`); 1 where a model does not say.
struct QuotationConfidence: Sendable {
  private let weights: [QuotationType: [Double]]
  private let layout: Double
  private let marks: Double
  private static let power = 0.3

  init(_ model: LanguageModel) {
    let pairs = QuotationType.allCases.compactMap { type in
      model.numbers("confidence.\(type.rawValue)").map { (type, $0) }
    }
    weights = Dictionary(uniqueKeysWithValues: pairs.filter { $0.1.count == 4 })
    func share(_ name: String) -> Double {
      min(1, max(0, model.numbers("confidence.\(name)")?.first ?? 1))
    }
    layout = share("layout")
    marks = share("marks")
  }

  /// The confidence in a quotation of a type, from 0 to 1.
  func confidence(_ origin: ReadQuotation.Origin, _ type: QuotationType) -> Double {
    switch origin {
    case .model(let evidence): confidence(evidence, type)
    case .labelled, .answer: layout
    case .marks: marks
    }
  }

  private func confidence(_ evidence: ReadQuotation.Evidence, _ type: QuotationType) -> Double {
    guard let weights = weights[type] else {
      return min(1, exp(evidence.content + evidence.cue + evidence.source))
    }
    let logarithms = [evidence.content, evidence.cue, evidence.source]
    let terms = [1] + logarithms.map { -pow(max(0, -$0), Self.power) }
    let logOdds = zip(weights, terms).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-logOdds))
  }
}
