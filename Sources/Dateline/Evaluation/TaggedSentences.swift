import Corpora
import TaggedText

/// A sentence of a file of tagged words, whatever its format.
struct TaggedSentence: Sendable {
  struct Word: Sendable {
    let form: String
    let line: Int
    /// The lemma and tags; nil where the file has none.
    var lemma: String?
    var upos: String?
    var xpos: String?
    var label = EntityLabel.outside
  }

  let words: [Word]
  let startsDocument: Bool
}

/// Pulls sentences out of a file, CoNLL-U or a word and its label in each line.
struct TaggedSentences {
  let path: String
  private let readsEntities: Bool
  private let pieces: FilePieces
  private var isFinished = false
  /// What was read before the format was seen.
  private var unread: [UInt8] = []
  private var isConllu: Bool?
  private var conllu = CoNLLUReader()
  private var labels = EntityLabelReader()

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file, or `-` for standard input.
  ///   - readsEntities: Whether entities are wanted: only then are words with labels read, and only
  ///     then is `Entity` in MISC looked at, which some treebanks use in another way.
  /// - Throws: `CorpusError` when it cannot be opened.
  init(path: String, readsEntities: Bool) throws(CorpusError) {
    self.path = path
    self.readsEntities = readsEntities
    pieces = try FilePieces(path: path)
    isConllu = readsEntities ? nil : true
  }

  /// The next sentence, or nil at the end.
  ///
  /// - Throws: `CorpusError` or ``EvaluationError/unreadableLine(path:problem:)``.
  mutating func next() throws -> TaggedSentence? {
    while true {
      do {
        if let sentence = try take() { return sentence }
      } catch {
        throw EvaluationError.unreadableLine(path: path, problem: error)
      }
      guard !isFinished else { return nil }
      feed(try pieces.next())
    }
  }

  /// A sentence of what was read so far.
  private mutating func take() throws(TaggedTextError) -> TaggedSentence? {
    guard let isConllu else { return nil }
    guard isConllu else {
      guard let sentence = try labels.next() else { return nil }
      return TaggedSentence(
        words: sentence.words.map { word in
          TaggedSentence.Word(form: word.form, line: word.line, label: word.label)
        }, startsDocument: sentence.startsDocument)
    }
    guard let sentence = try conllu.next() else { return nil }
    var words: [TaggedSentence.Word] = []
    for token in sentence.words { words.append(try word(token)) }
    return TaggedSentence(words: words, startsDocument: sentence.startsDocument)
  }

  /// Takes a piece of the file; nil is its end.
  private mutating func feed(_ piece: [UInt8]?) {
    isFinished = piece == nil
    if isConllu == nil {
      unread += piece ?? []
      isConllu = Self.isConllu(unread, atEnd: isFinished)
      guard let isConllu else { return }
      if isConllu { conllu.append(unread) } else { labels.append(unread) }
      unread = []
    } else if let piece {
      if isConllu == true { conllu.append(piece) } else { labels.append(piece) }
    }
    if isFinished {
      conllu.finish()
      labels.finish()
    }
  }

  /// Whether the first line with a tab that is no comment has the ten fields of CoNLL-U; nil where no
  /// such line is there yet.
  private static func isConllu(_ bytes: [UInt8], atEnd: Bool) -> Bool? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? (atEnd ? rest.endIndex : nil)
      guard let end else { return nil }
      let line = rest[..<end]
      rest = rest[end...].dropFirst()
      let tabs = line.count { $0 == 0x09 }
      let isComment = line.first == 0x23 && line.dropFirst().first != 0x09
      if tabs > 0 && !isComment { return tabs == 9 }
    }
    return atEnd ? false : nil
  }

  private func word(_ token: CoNLLUToken) throws(TaggedTextError) -> TaggedSentence.Word {
    let line = token.line ?? 0
    var word = TaggedSentence.Word(
      form: token.form, line: line, lemma: token.lemma, upos: token.upos, xpos: token.xpos)
    if readsEntities, let text = token.misc["Entity"] {
      guard let label = EntityLabel(text) else { throw .unknownLabel(line: line, text: text) }
      word.label = label
    }
    return word
  }
}
