import TextCore

/// Quotations in marks that no words report: paragraphs of a speaker who was named before.
///
/// A stretch in marks that holds no content yet and that `QuotedSpanScorer` takes for speech is a
/// quotation without cue and source; who speaks is for `SpeakerAttribution` to tell.
struct UnreportedQuotations {
  private let document: Document
  private let quoted: QuotedSpans

  /// The words from which on a stretch in marks is a quotation though nothing reports it.
  private static let fewestWords = 8

  init(_ document: Document, quoted: QuotedSpans) {
    self.document = document
    self.quoted = quoted
  }

  /// What was read, and those that nothing reports, by the start of their content.
  func added(to read: [ReadQuotation]) -> [ReadQuotation] {
    let taken = ByteOverlap.union(read.flatMap(\.content))
    let scorer = QuotedSpanScorer(document, quoted: quoted)
    var result = read
    for places in quoted.quotations {
      let spans = places.map { quoted.spans[$0] }
      guard spans.contains(where: isLong),
        spans.allSatisfy({ ByteOverlap.count($0.range, taken) == 0 }),
        spans.contains(where: { scorer.role(of: $0) == .speech })
      else { continue }
      result.append(
        ReadQuotation(content: spans.map(\.range), cue: nil, source: nil, origin: .marks))
    }
    return result.sorted { $0.content[0] < $1.content[0] }
  }

  private func isLong(_ span: QuotedSpan) -> Bool {
    document.tokenPositions(in: span.content)
      .count { document.tokenKinds[$0] == .word } >= Self.fewestWords
  }
}
