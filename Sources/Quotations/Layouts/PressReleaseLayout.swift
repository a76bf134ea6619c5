public import TextCore

/// A quotation set apart with its source behind a dash: `“…” – Commissioner X`.
public struct SignedQuotation: Hashable, Sendable {
  /// The parts of the quotation with their marks, one a paragraph.
  public let content: [ByteRange]
  /// The source behind the dash.
  public let source: ByteRange
  /// The place of the first part's paragraph in `QuotedSpans.paragraphs`.
  public let paragraph: Int

  /// Makes a signed quotation.
  public init(content: [ByteRange], source: ByteRange, paragraph: Int) {
    self.content = content
    self.source = source
    self.paragraph = paragraph
  }
}

/// Finds quotations that are set apart and signed, as press releases and boxes of quotations have them.
///
/// The quotation is closed and fills its paragraphs up to the signature. The signature is a dash
/// (`-`, `--`, `–`, `—`) and what it names, to the end of the paragraph or in the paragraph after: it
/// starts with a capital letter, has at most 16 words, holds no verb of reporting and no quotation marks
/// and does not end with a dash.
public enum PressReleaseLayout {
  /// The signed quotations of a document in order.
  ///
  /// - Precondition: The spans are those of the document's text.
  /// - Complexity: O(spans + tokens of their paragraphs).
  public static func signedQuotations(
    in document: Document, quoted: QuotedSpans
  ) -> [SignedQuotation] {
    quoted.quotations.compactMap { places in
      let spans = places.map { quoted.spans[$0] }
      guard let last = spans.last, last.isClosed, let first = spans.first,
        spans.allSatisfy({ $0.range.start == quoted.paragraphs[$0.paragraph].start }),
        let source = signature(after: last, in: document, quoted)
      else { return nil }
      return SignedQuotation(
        content: spans.map(\.range), source: source, paragraph: first.paragraph)
    }
  }

  private static func signature(
    after span: QuotedSpan, in document: Document, _ quoted: QuotedSpans
  ) -> ByteRange? {
    let paragraph = quoted.paragraphs[span.paragraph]
    var rest = ByteRange(span.range.end, paragraph.end)
    if document.tokenPositions(in: rest).isEmpty {
      guard span.paragraph + 1 < quoted.paragraphs.count else { return nil }
      rest = quoted.paragraphs[span.paragraph + 1]
    }
    var tokens = document.tokenPositions(in: rest)
    guard tokens.count <= 24 else { return nil }
    let dashes = tokens.prefix { isDash($0, in: document) }.count
    tokens = tokens.dropFirst(dashes)
    if let end = tokens.last, document.isSign(".", end) { tokens = tokens.dropLast() }
    guard dashes > 0, let first = tokens.first, let end = tokens.last,
      document.isCapitalized(first), !isDash(end, in: document)
    else { return nil }
    let words = tokens.filter { document.tokenKinds[$0] == .word }
    let source = document.range(ofTokens: tokens)
    guard words.count <= 16, quoted.outermostSpan(at: source.end - 1) == nil,
      !words.contains(where: { CueLexicon.reportsWords(document.word($0)) })
    else { return nil }
    return source
  }

  private static func isDash(_ position: Int, in document: Document) -> Bool {
    switch document.word(position) {
    case "-", "--", "–", "—", "―": true
    default: false
    }
  }
}
