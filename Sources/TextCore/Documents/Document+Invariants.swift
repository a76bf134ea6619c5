extension Document {
  /// Checks what the type promises; in release builds only the bounds, which cost nothing.
  func checkInvariants() {
    precondition(
      tokens.ends.last.map { Int($0) <= text.count } ?? true, "the tokens lie in the text")
    precondition(
      paragraphs.last.map { $0.end <= text.count } ?? true, "the paragraphs lie in the text")
    precondition((sentences.last?.upperBound ?? 0) == tokenCount, "sentences cover the tokens")
    assert(sentencesTile(), "sentences ascend without gaps and none is empty")
    assert(zip(paragraphs, paragraphs.dropFirst()).allSatisfy { $0.end <= $1.start })
  }

  private func sentencesTile() -> Bool {
    var end = 0
    for sentence in sentences {
      guard sentence.lowerBound == end, !sentence.isEmpty else { return false }
      end = sentence.upperBound
    }
    return end == tokenCount
  }
}
