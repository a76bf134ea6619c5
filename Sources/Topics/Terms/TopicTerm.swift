/// A term that sets a topic off, as readers see it.
public struct TopicTerm: Sendable, Equatable {
  /// The most frequent written form: `bilateral security agreement`, `Al Qaeda`.
  public let text: String
  /// The z-score of its log-odds; with a single topic, the number of its articles.
  public let score: Double
  /// How often it stands in the topic's typical articles.
  public let frequency: Int
  /// In how many of them.
  public let documentFrequency: Int

  /// Gathers a term.
  public init(text: String, score: Double, frequency: Int, documentFrequency: Int) {
    self.text = text
    self.score = score
    self.frequency = frequency
    self.documentFrequency = documentFrequency
  }
}
