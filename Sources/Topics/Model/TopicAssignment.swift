/// The topic of one article, how sure it is, and the topic that fits second best.
public struct TopicAssignment: Sendable, Equatable {
  /// The topic's index.
  public let topic: Int
  /// The posterior probability of the topic, from 0 to 1.
  public let confidence: Double
  /// The topic with the next posterior probability, when there is another topic.
  public let second: Int?
  /// Its posterior probability.
  public let secondConfidence: Double?
  /// Whether the assignment should not be read as a fact: it is less likely than not, or the
  /// article holds no term of the collection's vocabulary.
  public let isWeak: Bool

  /// Gathers an assignment.
  public init(
    topic: Int, confidence: Double, second: Int?, secondConfidence: Double?, isWeak: Bool
  ) {
    self.topic = topic
    self.confidence = confidence
    self.second = second
    self.secondConfidence = secondConfidence
    self.isWeak = isWeak
  }
}
