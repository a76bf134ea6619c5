/// The tone of a text, a sentence, a quotation, or of a text toward a person.
///
/// A tone is a judgement on something that was read. Where nothing was read there is no `Tone`, and no
/// 0 may be written in its place.
public struct Tone: Sendable, Equatable {
  /// Which way the text leans.
  public let label: ToneLabel
  /// How strongly, from −1 to 1.
  public let score: Double
  /// How likely each label is, when a calibrated model judged.
  public let probabilities: ToneProbabilities?
  /// Whether the judgement is too uncertain to be used.
  public let abstains: Bool
  /// The places that decided, by their start.
  public let evidence: [ToneEvidence]

  /// Puts a judgement together.
  ///
  /// - Parameters:
  ///   - label: Which way the text leans.
  ///   - score: How strongly; values beyond −1 and 1 are cut.
  ///   - probabilities: How likely each label is, when a calibrated model judged.
  ///   - abstains: Whether the judgement is too uncertain to be used.
  ///   - evidence: The places that decided, in any order.
  /// - Precondition: The score is a number.
  public init(
    label: ToneLabel, score: Double, probabilities: ToneProbabilities? = nil,
    abstains: Bool = false, evidence: [ToneEvidence] = []
  ) {
    precondition(!score.isNaN, "a score is a number")
    self.label = label
    self.score = min(1, max(-1, score))
    self.probabilities = probabilities
    self.abstains = abstains
    self.evidence = evidence.sorted { $0.range < $1.range }
  }
}
