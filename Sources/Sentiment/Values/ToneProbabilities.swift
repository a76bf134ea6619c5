/// How likely each label is; the three sum to 1.
public struct ToneProbabilities: Sendable, Equatable {
  /// The probability of ``ToneLabel/negative``.
  public let negative: Double
  /// The probability of ``ToneLabel/neutral``.
  public let neutral: Double
  /// The probability of ``ToneLabel/positive``.
  public let positive: Double

  /// Divides three weights by their sum, or gives nil when one is negative or not finite, or all are 0.
  public init?(negative: Double, neutral: Double, positive: Double) {
    let sum = negative + neutral + positive
    guard min(negative, neutral, positive) >= 0, sum > 0, sum.isFinite else { return nil }
    self.negative = negative / sum
    self.neutral = neutral / sum
    self.positive = positive / sum
  }

  /// The probability of a label.
  public subscript(label: ToneLabel) -> Double {
    switch label {
    case .negative: negative
    case .neutral: neutral
    case .positive: positive
    }
  }

  /// The likeliest label; of equal ones neutral, then negative.
  public var likeliest: ToneLabel {
    let order: [ToneLabel] = [.neutral, .negative, .positive]
    return order.reduce(.neutral) { self[$1] > self[$0] ? $1 : $0 }
  }

  /// The probability of the likeliest label: how sure the judgement is, whatever it is.
  public var confidence: Double { self[likeliest] }
}
