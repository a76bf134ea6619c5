public import Sentiment
public import TextCore

/// A sentence and what the tool says of its tone.
public struct JudgedSentence: Sendable, Equatable {
  /// The bytes of the sentence in the text of its article.
  public let range: ByteRange
  /// The tone; nil where the tool did not look.
  public let tone: Tone?

  /// Puts a sentence and its tone together.
  public init(range: ByteRange, tone: Tone?) {
    self.range = range
    self.tone = tone
  }
}

/// An article with its judged sentences, as a sample is drawn from.
public struct JudgedText: Sendable, Equatable {
  /// The article's id, which no other has.
  public let id: String
  /// What the article is grouped by; nil without a value.
  public let group: String?
  /// The article's text, UTF-8.
  public let text: [UInt8]
  /// The sentences, ascending and disjoint.
  public let sentences: [JudgedSentence]

  /// Describes an article.
  public init(id: String, group: String?, text: [UInt8], sentences: [JudgedSentence]) {
    self.id = id
    self.group = group
    self.text = text
    self.sentences = sentences
  }
}
