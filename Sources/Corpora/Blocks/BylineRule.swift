/// Tells whether a line at the head of an article says who wrote it.
struct BylineRule {
  /// The writers and the paper in lower case, where they are known.
  let names: [[UInt8]]

  /// The longest byline.
  ///
  /// Bytes.
  static let maximumBytes = 140

  init(authors: [String], outlet: String?) {
    let known = authors + (outlet.map { [$0] } ?? [])
    names = known.filter { $0.utf8.count >= 5 }.map { Array($0.utf8).map(TextBytes.lowered) }
  }

  /// Whether a line is a byline.
  ///
  /// - Parameters:
  ///   - text: The article.
  ///   - line: A line among the first, before any of the body.
  ///   - next: The line after it; a byline always has a story after it.
  /// - Returns: True for a byline.
  func matches(_ text: [UInt8], _ line: TextLine, next: TextLine?) -> Bool {
    guard line.count <= BylineRule.maximumBytes, let next, !endsSentence(text, line) else {
      return false
    }
    let words = LineWord.words(of: text, line.start, line.end)
    guard words.count >= 2, words.count <= 20 else { return false }
    if words[0].lowered(in: text) == "by", words[0].closing == 0 {
      return words[1].shape == .capitalized || words[1].shape == .capitals
        || isRole(words[words.count - 1].lowered(in: text))
    }
    guard words[0].shape == .capitalized || words[0].shape == .capitals,
      text[line.start] != 0x28, !CreditRule.isCredit(text, line.start, line.end),
      !words.contains(where: { $0.shape == .number || $0.closing == 0x3A || $0.closing == 0x3F })
    else { return false }
    let isKnown = names.contains {
      TextBytes.find($0, in: text, line.start, line.end) != nil
    }
    let small = words.filter { $0.shape == .lower }
    let lowered = small.map { $0.lowered(in: text) }
    if isKnown, lowered.count <= 4 { return true }
    guard lowered.allSatisfy({ WordSets.nameConnectors.contains($0) || isRole($0) }) else {
      return false
    }
    if words.count <= 12, words.dropFirst(2).contains(where: { isRole($0.lowered(in: text)) }) {
      return words.contains { $0.closing == 0x2C } || lowered.contains("and")
    }
    return next.opensParagraph && next.count >= 80 && isListOfNames(text, words)
  }

  /// Whether words are names of people only: two or three capitalized words each, joined by commas,
  /// "and" or "with", perhaps with the place they write from.
  private func isListOfNames(_ text: [UInt8], _ words: [LineWord]) -> Bool {
    var length = 0
    for (index, word) in words.enumerated() {
      let lowered = word.lowered(in: text)
      switch word.shape {
      case .lower where lowered == "and" || lowered == "with":
        guard length != 1, length <= 3, index > 0 else { return false }
        length = 0
      case .lower where lowered == "in" || lowered == "at" || lowered == "on":
        // What follows is a place; nothing more to check than its shape.
        return 2...3 ~= length && words[(index + 1)...].allSatisfy { $0.shape == .capitalized }
      case .capitalized, .capitals:
        guard word.shape == .capitalized || isInitials(text, word),
          !WordSets.headingWords.contains(lowered)
        else { return false }
        length += 1
        if word.closing == 0x2C {
          guard 2...3 ~= length else { return false }
          length = 0
        }
      default: return false
      }
    }
    return 2...3 ~= length
  }

  /// `J.R.`, `SE`: two capitals at most.
  private func isInitials(_ text: [UInt8], _ word: LineWord) -> Bool {
    text[word.start..<word.end].reduce(0) { $0 + (TextBytes.isUpper($1) ? 1 : 0) } <= 2
  }

  private func isRole(_ word: String) -> Bool { WordSets.bylineRoles.contains(word) }

  /// As for any line, but `Jr.` and a last initial end a name.
  private func endsSentence(_ text: [UInt8], _ line: TextLine) -> Bool {
    guard TextBytes.endsSentence(text, line.start, line.end) else { return false }
    guard text[line.end - 1] == 0x2E, line.count >= 3 else { return true }
    let isJunior =
      TextBytes.hasPrefix(Array("jr.".utf8), in: text, at: line.end - 3, end: line.end)
      || TextBytes.hasPrefix(Array("sr.".utf8), in: text, at: line.end - 3, end: line.end)
    return !isJunior
  }
}
