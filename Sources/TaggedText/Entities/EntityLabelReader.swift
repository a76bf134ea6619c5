/// A sentence of a file with a word and its label in each line.
public struct LabelledSentence: Sendable {
  /// A word with its label.
  public struct Word: Hashable, Sendable {
    /// The word as it is written.
    public let form: String
    /// Its label.
    public let label: EntityLabel
    /// The line of the file, from 1.
    public let line: Int
  }

  /// The words in order, at least one.
  public let words: [Word]
  /// Whether a document begins here: a line `-DOCSTART-` stands before.
  public let startsDocument: Bool
}

/// Pulls sentences out of a text with a word, a tab and the label of its entity in each line.
///
/// Between the word and the label may be other fields. An empty line ends a sentence. A line with `#`
/// first and no tab is a comment. `-DOCSTART-` begins a document, as in the files of CoNLL-2003.
public struct EntityLabelReader: Sendable {
  private var lines = LineCutter()
  private var words: [LabelledSentence.Word] = []
  private var startsDocument = false
  private var isSkipping = false

  /// Makes a reader without input.
  public init() {}

  /// Adds the next piece of the text.
  public mutating func append(_ bytes: [UInt8]) { lines.append(bytes) }

  /// Says that no more text will come.
  public mutating func finish() { lines.finish() }

  /// The next sentence, or nil where more text is needed or the text has ended.
  ///
  /// - Throws: The first error of a sentence; the next call goes on after that sentence.
  /// - Complexity: O(bytes of the sentence).
  public mutating func next() throws(TaggedTextError) -> LabelledSentence? {
    do {
      while let line = try lines.next() {
        if line.isBlankLine {
          isSkipping = false
          if !words.isEmpty { break }
        } else if !isSkipping {
          try add(line)
        }
      }
    } catch {
      isSkipping = true
      words = []
      throw error
    }
    guard lines.endsSentence, !words.isEmpty else { return nil }
    defer { (words, startsDocument) = ([], false) }
    return LabelledSentence(words: words, startsDocument: startsDocument)
  }

  private mutating func add(_ line: String) throws(TaggedTextError) {
    let fields = line.tabbedFields
    let first = fields[0].utf8
    if first.elementsEqual("-DOCSTART-".utf8) || first.starts(with: "-DOCSTART- ".utf8) {
      startsDocument = true
      return
    }
    if fields.count == 1, first.first == 0x23 { return }
    guard let last = fields.last, fields.count > 1 else {
      throw .fieldCount(line: lines.line, expected: 2, found: fields.count)
    }
    guard !fields[0].isEmpty else { throw .emptyField(line: lines.line, column: "of the word") }
    guard let label = EntityLabel(last) else {
      throw .unknownLabel(line: lines.line, text: last)
    }
    words.append(LabelledSentence.Word(form: fields[0], label: label, line: lines.line))
  }
}
