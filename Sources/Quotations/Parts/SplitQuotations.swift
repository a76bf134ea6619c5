public import TextCore

/// Joins the parts of quotations that are broken by the words that report them:
/// `“A,” she said, “B.”` and `“A,” she said. “B.”`.
///
/// Two spans of one paragraph belong together if the first ends with a comma, a question or
/// exclamation mark, a dash or an ellipsis, inside or right after its closing mark, and what stands
/// between them is a clause of at most 30 tokens that holds a verb of reporting outside brackets and
/// ends with a comma, a colon or a dash, or is the rest of one sentence. More spans join the same
/// way to the last.
public enum SplitQuotations {
  /// The outermost spans in order, those that belong to one quotation together.
  ///
  /// Spans of a quotation over several paragraphs are together from the start.
  ///
  /// - Precondition: The spans are those of the document's text.
  /// - Returns: Places in `quoted.spans`: each outermost span once, groups by their first.
  /// - Complexity: O(spans + tokens).
  public static func groups(in document: Document, quoted: QuotedSpans) -> [[Int]] {
    var groups: [[Int]] = []
    for quotation in quoted.quotations {
      if let before = groups.last?.last, let first = quotation.first,
        continues(quoted.spans[before], quoted.spans[first], in: document, quoted)
      {
        groups[groups.count - 1] += quotation
      } else {
        groups.append(quotation)
      }
    }
    return groups
  }

  /// Joins neighbouring quotations of which the second goes on after the words that report the first.
  ///
  /// The second has no cue, or the cue of the first; the first has all that is known beside the content,
  /// the lower confidence, and the type that the joined content has.
  ///
  /// - Parameters:
  ///   - quotations: Quotations in order of their content.
  ///   - document: Their document.
  ///   - quoted: The spans of its text.
  ///   - states: The quotation states of its text.
  /// - Returns: The quotations in order, each part in one.
  /// - Complexity: O(quotations · log + tokens between them + bytes of content).
  public static func joined(
    _ quotations: [Quotation], in document: Document, quoted: QuotedSpans, states: QuotationStates
  ) -> [Quotation] {
    var joined: [Quotation] = []
    var run: [Quotation] = []
    for quotation in quotations {
      if let first = run.first, let last = run.last,
        !follows(quotation, last, reportedBy: first, in: document, quoted)
      {
        joined.append(whole(run, in: document, states))
        run = []
      }
      run.append(quotation)
    }
    if !run.isEmpty { joined.append(whole(run, in: document, states)) }
    return joined
  }

  private static func follows(
    _ quotation: Quotation, _ before: Quotation, reportedBy first: Quotation,
    in document: Document, _ quoted: QuotedSpans
  ) -> Bool {
    guard quotation.cue.isEmpty || quotation.cue == first.cue,
      quotation.source.isEmpty || quotation.source == first.source,
      let end = before.content.last, let start = quotation.content.first,
      let last = quoted.outermostSpan(at: end.end - 1),
      let next = quoted.outermostSpan(at: start.start), start.start >= last.range.end
    else { return false }
    return continues(last, next, in: document, quoted)
  }

  private static func whole(
    _ run: [Quotation], in document: Document, _ states: QuotationStates
  ) -> Quotation {
    guard run.count > 1 else { return run[0] }
    let content = run.flatMap(\.content)
    return Quotation(
      type: QuotationType(content: content, in: document.text, states: states),
      kind: run[0].kind, content: content, cue: run[0].cue, source: run[0].source,
      confidence: run.map(\.confidence).min() ?? run[0].confidence,
      paragraph: run[0].paragraph)
  }

  /// Whether a span goes on with the next after the words between them.
  private static func continues(
    _ span: QuotedSpan, _ next: QuotedSpan, in document: Document, _ quoted: QuotedSpans
  ) -> Bool {
    guard span.paragraph == next.paragraph, span.isClosed else { return false }
    var between = document.tokenPositions(in: ByteRange(span.range.end, next.range.start))
    guard (1...30).contains(between.count) else { return false }
    let isComma = between.first.map { document.isSign(",", $0) } ?? false
    guard isComma || endsOpenly(span, in: document.text) else { return false }
    if isComma { between = between.dropFirst() }
    guard let end = between.last else { return false }
    var depth = 0
    var reports = false
    for position in between {
      if document.isSign("(", position) { depth += 1 }
      if document.isSign(")", position) { depth -= 1 }
      guard depth == 0, document.tokenKinds[position] == .word else { continue }
      if CueLexicon.reportsWords(document.word(position)) { reports = true }
    }
    guard reports else { return false }
    let first = document.sentence(of: TokenIndex(between.lowerBound))
    let last = document.sentence(of: TokenIndex(end))
    if first != last { return false }
    if document.sentences[last].upperBound <= end + 1 { return true }
    return switch document.word(end) {
    case ",", ":", "-", "--", "–", "—", ".": true
    default: false
    }
  }

  /// Whether a quoted sentence is not at its end, or asks or calls.
  private static func endsOpenly(_ span: QuotedSpan, in text: [UInt8]) -> Bool {
    let content = text[span.content.indices]
    guard let byte = content.last else { return false }
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-"): return true
    default:
      return [[0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x80, 0xA6]].contains(
        Array(content.suffix(3)))
    }
  }
}
