import TextCore

/// Makes the quotations of a text from what the model read and what its layout tells for certain.
struct QuotationAssembly {
  private let document: Document
  private let quoted: QuotedSpans
  private let states: QuotationStates

  init(_ document: Document) {
    self.document = document
    quoted = QuotedSpans(document.text)
    states = QuotationStates(document.text)
  }

  /// The quotations by the start of their content.
  func quotations(_ read: [ReadQuotation]) -> [Quotation] {
    let found = read.compactMap(quotation).sorted { $0.content[0] < $1.content[0] }
    return SplitQuotations.joined(found, in: document, quoted: quoted, states: states)
  }

  private func quotation(_ read: ReadQuotation) -> Quotation? {
    let content = read.content.sorted()
    guard read.cue != nil || read.source != nil else { return nil }
    let (cue, source) = (read.cue.map { [$0] } ?? [], read.source.map { [$0] } ?? [])
    return Quotation(
      type: QuotationType(content: content, in: document.text, states: states),
      kind: QuotationKind(cue: cue, source: source, in: document),
      content: content, cue: cue, source: source, confidence: min(1, read.probability),
      paragraph: document.paragraph(at: content[0].start) ?? 0)
  }
}
