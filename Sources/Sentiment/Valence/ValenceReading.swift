/// What the valence scorer found in a text.
public struct ValenceReading: Sendable, Equatable {
  /// The words and phrases with a valence, by their start, with what each adds to the sum.
  public let evidence: [ToneEvidence]
  /// The number of words read.
  public let words: Int
  /// The mean subjectivity, from 0 to 1, of the words that have one; nil when none has.
  public let subjectivity: Double?
  /// The score from −1 to 1; nil when there was no word to read.
  public let score: Double?
  /// The label of the score; nil when there was no word to read.
  public let label: ToneLabel?

  /// The sum of the weights above 0.
  public var positiveMass: Double { evidence.reduce(0) { $0 + max(0, $1.weight) } }

  /// The sum of the weights below 0, as a positive number.
  public var negativeMass: Double { evidence.reduce(0) { $0 - min(0, $1.weight) } }

  /// How mixed the text is, from 0 (one-sided) to 1 (as much for as against); nil without evidence.
  public var mixedness: Double? {
    let (positive, negative) = (positiveMass, negativeMass)
    let larger = max(positive, negative)
    return larger > 0 ? min(positive, negative) / larger : nil
  }

  /// The reading as a tone, without probabilities; nil when there was no word to read.
  public var tone: Tone? {
    guard let score, let label else { return nil }
    return Tone(label: label, score: score, evidence: evidence)
  }
}
