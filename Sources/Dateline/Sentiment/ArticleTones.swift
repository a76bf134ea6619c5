public import Annotation
public import Corpora
public import Quotations
public import Sentiment
public import TextCore

/// The tone of a sentence.
public struct SentenceTone: Sendable {
  /// Where it stands.
  public let range: ByteRange
  /// Whose words it gives; nil where quotations were not looked for.
  public let voice: Voice?
  /// Who is quoted, where the article tells.
  public let speaker: Person?
  /// The judgement; nil for a sentence without words.
  public let tone: Tone?
  /// What the valences of its words come to.
  public let valence: ValenceReading
}

/// How an article speaks of somebody.
public struct TargetTone: Sendable {
  /// Who is spoken of; nil where the record gave the place.
  public let person: Person?
  /// The first mention.
  public let mention: ByteRange
  /// The sentences with a mention, each with its tone toward the person.
  public let sentences: [SentenceTone]
  /// The mean over these; nil when none could be judged.
  public let tone: Tone?
}

/// The tone of a quotation.
public struct QuotationTone: Sendable {
  /// The quotation and its speaker.
  public let found: AttributedQuotation
  /// The judgement of its content.
  public let tone: Tone?
}

/// The tone of an article: of the whole, of each sentence, toward the people in it, of its quotations.
public struct ArticleTones: Sendable {
  /// The article.
  public let article: Article
  /// The sentences, in order.
  public let sentences: [SentenceTone]
  /// The people and bodies with a name, or the target that the record gave.
  public let targets: [TargetTone]
  /// The quotations, in order.
  public let quotations: [QuotationTone]
  /// What else was read; nil where only words were.
  public let attributions: ArticleAttributions?

  /// The mean over the sentences that could be judged, so that an article's length does not matter; nil
  /// without one.
  public var tone: Tone? { means.mean(sentences.compactMap(\.tone)) }

  /// How judgements are taken together.
  let means: ToneMeans
}

/// How judgements are taken together.
struct ToneMeans: Sendable {
  /// The least probability with which a label is to be used.
  let leastConfidence: Double
  /// Makes labels of scores where there are no probabilities.
  let scale: ValenceScale

  /// The mean of judgements: of their scores, and of their probabilities where all have them.
  ///
  /// - Returns: Nil without a judgement.
  func mean(_ tones: [Tone]) -> Tone? {
    guard tones.count != 1 else { return tones[0] }
    guard !tones.isEmpty else { return nil }
    let score = tones.reduce(0) { $0 + $1.score } / Double(tones.count)
    let evidence = tones.flatMap(\.evidence)
    let probabilities = tones.compactMap(\.probabilities)
    guard probabilities.count == tones.count,
      let mean = ToneProbabilities(
        negative: probabilities.reduce(0) { $0 + $1.negative },
        neutral: probabilities.reduce(0) { $0 + $1.neutral },
        positive: probabilities.reduce(0) { $0 + $1.positive })
    else { return Tone(label: scale.label(of: score), score: score, evidence: evidence) }
    return Tone(
      label: mean.likeliest, score: score, probabilities: mean,
      abstains: mean.confidence < leastConfidence, evidence: evidence)
  }
}
