/// Pulls sentences out of a CoNLL-U text that arrives in pieces.
///
/// ```swift
/// var reader = CoNLLUReader()
/// reader.append(bytes)
/// reader.finish()
/// while let sentence = try reader.next() { print(sentence.words.map(\.form)) }
/// ```
/// Lines may end with CRLF, a byte order mark may stand first, and an empty line may hold spaces; else
/// the format is that of universaldependencies.org/format.html. Numbers of words, ranges and empty
/// nodes must follow one another; what the other fields hold is not looked at.
public struct CoNLLUReader: Sendable {
  private var lines: LineCutter
  private var draft = Draft()
  /// Whether the rest of a sentence with an error is being passed over.
  private var isSkipping = false

  /// Makes a reader without input.
  ///
  /// - Parameter firstLine: The number of the first line, for a text that is cut out of a file.
  public init(firstLine: Int = 1) { lines = LineCutter(firstLine: firstLine) }

  /// Adds the next piece of the text.
  public mutating func append(_ bytes: [UInt8]) { lines.append(bytes) }

  /// Says that no more text will come.
  public mutating func finish() { lines.finish() }

  /// The next sentence, or nil where more text is needed or the text has ended.
  ///
  /// - Throws: The first error of a sentence; the next call goes on after that sentence.
  /// - Complexity: O(bytes of the sentence).
  public mutating func next() throws(TaggedTextError) -> CoNLLUSentence? {
    do {
      while let line = try lines.next() {
        if line.isBlankLine {
          isSkipping = false
          if !draft.isEmpty { break }
        } else if !isSkipping {
          try draft.add(line, number: lines.line)
        }
      }
    } catch {
      isSkipping = true
      draft = Draft()
      throw error
    }
    guard lines.endsSentence, !draft.isEmpty else { return nil }
    return try take()
  }

  private mutating func take() throws(TaggedTextError) -> CoNLLUSentence {
    let done = draft
    draft = Draft()
    return try done.sentence()
  }
}

/// A sentence of which not all lines were read.
private struct Draft {
  private var comments: [String] = []
  private var tokens: [CoNLLUToken] = []
  private var line = 0
  /// The numbers of the last word, of the last empty node after it, and of the last range's end.
  private var word = 0
  private var emptyNode = 0
  private var rangeEnd = 0
  private var lastRange: (id: CoNLLUToken.ID, line: Int)?

  init() {}

  var isEmpty: Bool { line == 0 }

  mutating func add(_ text: String, number: Int) throws(TaggedTextError) {
    if line == 0 { line = number }
    if text.utf8.first == 0x23 {
      guard tokens.isEmpty else { throw .misplacedComment(line: number) }
      comments.append(text)
      return
    }
    let token = try CoNLLUToken(text, line: number)
    try follow(token.id, line: number)
    tokens.append(token)
  }

  /// Checks that a number follows from those before it.
  private mutating func follow(_ id: CoNLLUToken.ID, line: Int) throws(TaggedTextError) {
    let expected: CoNLLUToken.ID
    switch id {
    case .word:
      expected = .word(word + 1)
      if id == expected { (word, emptyNode) = (word + 1, 0) }
    case .range(_, let last):
      expected = .range(first: word + 1, last: max(last, word + 1))
      guard rangeEnd <= word else {
        throw .unexpectedID(line: line, text: id.text, expected: String(word + 1))
      }
      if id == expected { (rangeEnd, lastRange) = (last, (id, line)) }
    case .empty:
      expected = .empty(after: word, index: emptyNode + 1)
      if id == expected { emptyNode += 1 }
    }
    guard id == expected else {
      throw .unexpectedID(line: line, text: id.text, expected: expected.text)
    }
  }

  func sentence() throws(TaggedTextError) -> CoNLLUSentence {
    guard !tokens.isEmpty else { throw .noWords(line: line) }
    if let lastRange, rangeEnd > word {
      throw .rangeBeyondWords(line: lastRange.line, text: lastRange.id.text, words: word)
    }
    return CoNLLUSentence(comments: comments, tokens: tokens, line: line)
  }
}
