/// How sums of valences become scores and labels.
public struct ValenceScale: Sendable, Equatable {
  /// The slope of the score at 0: what a sum of 1 in one word would give.
  public let gain: Double
  /// Scores from here downwards are negative.
  public let negativeAtMost: Double
  /// Scores from here upwards are positive.
  public let positiveFrom: Double

  /// Sets slope and thresholds.
  ///
  /// - Precondition: The gain is above 0 and the thresholds are in order.
  public init(gain: Double, negativeAtMost: Double, positiveFrom: Double) {
    precondition(gain > 0 && negativeAtMost <= positiveFrom, "the thresholds are in order")
    self.gain = gain
    self.negativeAtMost = negativeAtMost
    self.positiveFrom = positiveFrom
  }

  /// The score of a sum over words, between −1 and 1: x/√(1 + x²) with x = gain · sum/√words.
  ///
  /// The square root keeps long sentences from being extreme for their length alone.
  public func score(sum: Double, words: Int) -> Double {
    let x = gain * sum / Double(max(1, words)).squareRoot()
    return x / (1 + x * x).squareRoot()
  }

  /// The label of a score; neutral where nothing spoke.
  public func label(of score: Double) -> ToneLabel {
    if score == 0 { return .neutral }
    if score <= negativeAtMost { return .negative }
    return score >= positiveFrom ? .positive : .neutral
  }
}
