public import Annotation
internal import Glibc
public import TextCore

/// Judges the tone of news with calibrated probabilities: of a passage, and of a sentence toward somebody.
///
/// Of a passage, what the language model says of the pieces and the words with a valence both count; toward
/// somebody the words would add nothing. A judgement of which the model is less sure than
/// ``leastConfidence`` says that it abstains.
public struct NewsTone: Sendable {
  private let sentence: ToneCalibration
  private let target: ToneCalibration

  /// Takes what was fitted for a model; nil when it has no settings for tone.
  public init?(_ model: LanguageModel) {
    guard let sentence = ToneCalibration(model, named: "sentence", features: 7),
      let target = ToneCalibration(model, named: "target", features: 3)
    else { return nil }
    self.sentence = sentence
    self.target = target
  }

  /// The least probability of the likeliest label with which a judgement is to be used: of passages, and
  /// toward somebody.
  public var leastConfidence: (passage: Double, target: Double) {
    (sentence.leastConfidence, target.leastConfidence)
  }

  /// Judges a passage: a sentence, or what somebody is quoted with.
  ///
  /// - Parameters:
  ///   - passage: Its parts in order.
  ///   - pieces: What the language model says of the text.
  ///   - valence: What the valence scorer found in the passage.
  /// - Returns: The tone; nil where the model has read nothing of it.
  public func tone(
    of passage: [ByteRange], in pieces: PieceTones, valence: ValenceReading
  ) -> Tone? {
    guard let scores = pieces.mean(over: passage)?.sentence else { return nil }
    return sentence.tone(
      Self.centred(scores.prefix(3)) + scores.suffix(1) + Self.features(valence),
      evidence: valence.evidence)
  }

  /// Judges a sentence by how it speaks of somebody.
  ///
  /// - Parameters:
  ///   - mentions: The mentions in the sentence, in order.
  ///   - sentence: The sentence.
  ///   - pieces: What the language model says of the text.
  ///   - valence: What the valence scorer found in the sentence: shown as evidence.
  /// - Returns: The tone; nil where the model has read nothing of it.
  public func tone(
    toward mentions: [ByteRange], in sentence: ByteRange, of pieces: PieceTones,
    valence: ValenceReading
  ) -> Tone? {
    guard let mention = pieces.mean(over: mentions)?.mention,
      let context = pieces.mean(over: [sentence])?.context
    else { return nil }
    return target.tone(Self.centred(zip(mention, context).map(+)), evidence: valence.evidence)
  }

  /// Scores less their mean, which says nothing.
  private static func centred(_ scores: some Collection<Double>) -> [Double] {
    let mean = scores.reduce(0, +) / Double(scores.count)
    return scores.map { $0 - mean }
  }

  /// Score, and the logarithms of what speaks for and against.
  private static func features(_ valence: ValenceReading) -> [Double] {
    [
      valence.score ?? 0, log1p(valence.positiveMass),
      log1p(valence.negativeMass),
    ]
  }
}
