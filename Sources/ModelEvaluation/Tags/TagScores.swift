/// How well predicted tags of words agree with annotated ones, sentence by sentence.
public struct TagScores: Sendable {
  /// The words with the right tag: precision, recall and F are the accuracy.
  public private(set) var accuracy = UnitScores()
  /// Which tags met; empty where tags are not told apart.
  public private(set) var confusions = LabelConfusions()
  private let tellsTagsApart: Bool

  /// Scores without a sentence.
  ///
  /// - Parameter tellsTagsApart: Whether tags are few, such as parts of speech, and not many, such as
  ///   lemmas.
  public init(tellsTagsApart: Bool = true) { self.tellsTagsApart = tellsTagsApart }

  /// Adds a sentence.
  ///
  /// - Parameters:
  ///   - gold: The tag of each word; a word whose tag is nil does not count.
  ///   - predicted: The tag predicted for each word, nil where there is none.
  /// - Complexity: O(words).
  public mutating func append(gold: [String?], predicted: [String?]) {
    precondition(gold.count == predicted.count, "a prediction for each word")
    var (right, words) = (0, 0)
    for case (let wanted?, let offered) in zip(gold, predicted) {
      words += 1
      if let offered, offered.utf8.elementsEqual(wanted.utf8) { right += 1 }
      if tellsTagsApart { confusions.add(LabelPair(gold: wanted, predicted: offered)) }
    }
    accuracy.append(MatchCounts(right: right, of: words))
  }
}
