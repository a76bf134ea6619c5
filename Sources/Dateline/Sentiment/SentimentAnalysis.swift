public import AnalysisReports
import Sentiment

/// How many articles, sentences and quotations were judged, and what they are.
public struct SentimentCounts: Sendable {
  /// The articles that were read.
  public private(set) var articles = 0
  /// The sentences that were judged.
  public private(set) var sentences = 0
  /// Those of a label, without those that were abstained from.
  public private(set) var labels = (negative: 0, neutral: 0, positive: 0)
  /// Sentences too uncertain to be used.
  public private(set) var abstained = 0
  /// The sum of the scores of the sentences in the author's voice, of those that quote, and how many.
  public private(set) var voices = (author: (sum: 0.0, count: 0), quotation: (sum: 0.0, count: 0))

  mutating func add(_ tones: ArticleTones) {
    articles += 1
    for sentence in tones.sentences {
      guard let tone = sentence.tone else { continue }
      sentences += 1
      switch (tone.abstains, tone.label) {
      case (true, _): abstained += 1
      case (false, .negative): labels.negative += 1
      case (false, .neutral): labels.neutral += 1
      case (false, .positive): labels.positive += 1
      }
      switch sentence.voice {
      case .author?: voices.author = (voices.author.sum + tone.score, voices.author.count + 1)
      case .quotation?:
        voices.quotation = (voices.quotation.sum + tone.score, voices.quotation.count + 1)
      case nil: break
      }
    }
  }

  var recordMembers: [(name: String, value: JSONValue)] {
    [
      ("sentences", .integer(sentences)), ("negative", .integer(labels.negative)),
      ("neutral", .integer(labels.neutral)), ("positive", .integer(labels.positive)),
      ("abstained", .integer(abstained)),
    ]
  }
}

/// The tone of a collection; the tones of the articles were handed out while it was read.
public struct SentimentAnalysis: Sendable {
  /// What was judged.
  public let counts: SentimentCounts
  /// The tone of what each speaker is quoted with, the most quoted first.
  public let speakers: [SpeakerToneRow]
  /// How groups differ, where they were asked for.
  public let comparison: ToneComparison?
  /// What was read, and how.
  public let run: CollectionRun

  /// The tables beside those of articles, sentences, targets and quotations.
  public var tables: [Table] {
    [Table(speakers)] + (comparison?.tables ?? []) + [Table(run.skipped.map(SkippedRow.init))]
  }
}
