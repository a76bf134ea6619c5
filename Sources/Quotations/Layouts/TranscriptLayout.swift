public import TextCore

/// A paragraph of an interview or transcript: a label with a colon, and what the labelled person said.
public struct TranscriptTurn: Hashable, Sendable {
  /// Who the label stands for.
  public enum Role: String, Sendable, CaseIterable {
    /// `Q:`, the interviewer.
    case question
    /// `A:`, who is interviewed.
    case answer
    /// `WALLACE:`, a person by name.
    case named
  }

  /// Who the label stands for.
  public let role: Role
  /// The label without its colon.
  public let label: ByteRange
  /// What was said: the rest of the paragraph.
  public let speech: ByteRange
  /// The place of the paragraph in `Document.paragraphs`.
  public let paragraph: Int

  /// Makes a turn.
  public init(role: Role, label: ByteRange, speech: ByteRange, paragraph: Int) {
    self.role = role
    self.label = label
    self.speech = speech
    self.paragraph = paragraph
  }
}

/// Finds the turns of interviews and transcripts.
///
/// * `Q:` and `A:` (or `QUESTION:`, `ANSWER:`) count where the text has both.
/// * A name in capitals, up to four words and a bracket (`REP. MOSS (TARN):`), counts if it labels two
///   paragraphs, or its last word stands elsewhere in the text as a name (`Moss`, after a word in lower
///   case), or a paragraph beside it is a turn of another name.
/// * A quotation mark may stand before the label.
/// * Words that head notes, captions and lists (`NOTE:`, `PHOTO:`, `WHERE:`) are no names, and a label
///   holds no digit, so times and ratios are none.
public enum TranscriptLayout {
  /// The turns of a document in order.
  ///
  /// - Complexity: O(tokens).
  public static func turns(in document: Document) -> [TranscriptTurn] {
    let candidates = document.paragraphs.indices.compactMap { LabelledParagraph(document, $0) }
    guard !candidates.isEmpty else { return [] }
    let hasQuestion = candidates.contains { $0.role == .question }
    let hasAnswer = candidates.contains { $0.role == .answer }
    let names = candidates.filter { $0.role == .named }
    let uses = Dictionary(grouping: names, by: \.name).mapValues(\.count)
    let known = names.isEmpty ? [] : capitalizedNames(in: document)
    let byParagraph = Dictionary(uniqueKeysWithValues: names.map { ($0.paragraph, $0.name) })
    return candidates.compactMap { candidate in
      switch candidate.role {
      case .question, .answer:
        guard hasQuestion && hasAnswer else { return nil }
      case .named:
        let besides = [candidate.paragraph - 1, candidate.paragraph + 1]
        guard
          uses[candidate.name, default: 0] > 1 || known.contains(candidate.surname)
            || besides.contains(where: { place in
              byParagraph[place].map { $0 != candidate.name } ?? false
            })
        else { return nil }
      }
      return candidate.turn
    }
  }

  /// Capitalized words after a word in lower case, in lower case: names inside sentences.
  private static func capitalizedNames(in document: Document) -> Set<String> {
    var names: Set<String> = []
    for position in 0..<document.tokenCount
    where position > 0 && document.isCapitalized(position) && !document.isCapitals(position) {
      guard document.tokenKinds[position - 1] == .word else { continue }
      let name = document.word(position).lowercased()
      names.insert(name.hasSuffix("’s") || name.hasSuffix("'s") ? String(name.dropLast(2)) : name)
    }
    return names
  }
}

/// A paragraph that opens with what may be the label of a turn.
private struct LabelledParagraph {
  let turn: TranscriptTurn
  /// The label in lower case.
  let name: String
  /// The last word of the name in lower case, without a bracket after it.
  let surname: String

  var role: TranscriptTurn.Role { turn.role }
  var paragraph: Int { turn.paragraph }

  init?(_ document: Document, _ paragraph: Int) {
    let range = document.paragraphs[paragraph]
    var tokens = document.tokenPositions(in: range)
    if let first = tokens.first, ["“", "\"", "‘", "'"].contains(document.word(first)) {
      tokens = tokens.dropFirst()
    }
    guard
      let colon = tokens.prefix(12).first(where: { document.isSign(":", $0) }),
      colon > tokens.lowerBound, colon + 1 < tokens.upperBound,
      document.hasSpace(after: TokenIndex(colon)),
      !document.hasSpace(after: TokenIndex(colon - 1)),
      let surname = Self.surname(document, tokens.lowerBound..<colon)
    else { return nil }
    let label = document.range(ofTokens: tokens.lowerBound..<colon)
    let speech = ByteRange(Int(document.tokenStarts[colon + 1]), range.end)
    let name = document.string(in: label).lowercased()
    let role: TranscriptTurn.Role =
      switch name {
      case "q", "question": .question
      case "a", "answer": .answer
      default: .named
      }
    guard role != .named || surname.utf8.count > 1 && !Self.headings.contains(name),
      (colon + 1..<tokens.upperBound).contains(where: { document.tokenKinds[$0] == .word })
    else { return nil }
    turn = TranscriptTurn(role: role, label: label, speech: speech, paragraph: paragraph)
    self.name = name
    self.surname = surname
  }

  /// The last word of a label that is a name in capitals, or nil.
  private static func surname(_ document: Document, _ label: Range<Int>) -> String? {
    var words = 0
    var surname: String?
    var isInBracket = false
    for position in label {
      if document.isSign("(", position) || document.isSign("[", position) {
        guard surname != nil else { return nil }
        isInBracket = true
      } else if isInBracket {
        if document.isSign(")", position) || document.isSign("]", position) {
          return position == label.upperBound - 1 ? surname : nil
        }
      } else {
        guard document.tokenKinds[position] == .word, document.isCapitals(position) else {
          return nil
        }
        let word = document.word(position).lowercased()
        guard !headings.contains(word) else { return nil }
        words += 1
        surname = word
      }
    }
    return words <= 4 && !isInBracket ? surname : nil
  }

  /// Words that head notes, captions, lists and fact boxes.
  private static let headings = Set(
    """
    note notes photo photos photograph picture pictured caption credit image video watch listen read
    more see also related update updated updates breaking exclusive correction clarification
    editor's editor’s file live now new next latest analysis opinion editorial comment commentary
    review preview recap report poll fact facts myth claim verdict result results score scores final
    source sources contact email tel phone fax address website url who what when where why how cost
    price tickets info information date time place venue location born died age name title author
    by from to cc re subject summary background context timeline key tip tips warning alert urgent
    attention important disclaimer disclosure advertisement sponsored trending topics tags tag filed
    reporting editing total yes no and or the in on of for pros cons plus minus up down step part
    chapter section day week month year am pm gmt est http https ps faq tl;dr spoiler graphic
    map chart table figure bottom line conclusion introduction breakdown takeaway lesson
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
