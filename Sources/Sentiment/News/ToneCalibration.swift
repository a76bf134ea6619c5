internal import Annotation
internal import Glibc

/// How what the heads of tone say, and the words with a valence, become probabilities and a score.
///
/// A multinomial logistic regression on the scores of the heads (with their scale free, so that it holds
/// temperature scaling: Guo and others, 2017) and on what the valence scorer found; for the score of a
/// sentence a linear regression on the same. Fitted on development data, kept in the model's settings.
struct ToneCalibration: Sendable {
  /// `labels × (1 + features)`, the constant first.
  private let weights: [Double]
  /// 1 + features, for the score; nil where the score is the probability of positive less that of
  /// negative.
  private let scoreWeights: [Double]?
  /// Judgements less sure than this are not to be used.
  let leastConfidence: Double
  private let features: Int

  /// Reads what a model says of one kind of judgement; nil when the model lacks the settings or they have
  /// another length.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - name: The kind, `sentence` or `target`.
  ///   - features: How many features there are.
  init?(_ model: LanguageModel, named name: String, features: Int) {
    guard let weights = model.numbers("tone.\(name).weights"),
      weights.count == 3 * (1 + features),
      let least = model.numbers("tone.\(name).leastConfidence"), least.count == 1
    else { return nil }
    let scoreWeights = model.numbers("tone.\(name).score")
    guard scoreWeights.map({ $0.count == 1 + features }) ?? true else { return nil }
    self.weights = weights
    self.scoreWeights = scoreWeights
    self.features = features
    leastConfidence = least[0]
  }

  /// Judges.
  ///
  /// - Parameters:
  ///   - values: The features.
  ///   - evidence: The places to show.
  /// - Returns: The tone; nil when a feature is not a finite number.
  func tone(_ values: [Double], evidence: [ToneEvidence]) -> Tone? {
    precondition(values.count == features, "every feature has a value")
    let scores = (0..<3).map { sum(weights[($0 * (1 + features))...], values) }
    let largest = scores.max() ?? 0
    let odds = scores.map { exp($0 - largest) }
    guard
      let probabilities = ToneProbabilities(
        negative: odds[0], neutral: odds[1], positive: odds[2])
    else { return nil }
    let score =
      scoreWeights.map { sum($0[...], values) } ?? probabilities.positive - probabilities.negative
    return Tone(
      label: probabilities.likeliest, score: score, probabilities: probabilities,
      abstains: probabilities.confidence < leastConfidence, evidence: evidence)
  }

  private func sum(_ row: ArraySlice<Double>, _ values: [Double]) -> Double {
    zip(row.dropFirst(), values).reduce(row[row.startIndex]) { $0 + $1.0 * $1.1 }
  }
}
