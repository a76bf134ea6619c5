import Annotation
import TextCore

/// Makes the quotations of a text from what the model read and what its layout tells for certain.
struct QuotationAssembly {
  private let document: Document
  private let borders: WordBorders
  private let quoted: QuotedSpans
  private let states: QuotationStates
  private let confidence: QuotationConfidence

  init(_ annotation: ArticleAnnotation, confidence: QuotationConfidence) {
    self.confidence = confidence
    document = annotation.document
    borders = WordBorders(annotation)
    quoted = QuotedSpans(document.text)
    states = QuotationStates(document.text)
  }

  /// The quotations by the start of their content, and where those start that answer an interviewer.
  func quotations(_ read: [ReadQuotation]) -> (all: [Quotation], answers: Set<Int>) {
    let reported = read.filter { $0.cue != nil || $0.source != nil }
    let known = LayoutQuotations(document, quoted: quoted).completed(reported)
    let all = UnreportedQuotations(document, quoted: quoted).added(to: known)
    let found = all.map(quotation).sorted { $0.content[0] < $1.content[0] }
    let answers = all.filter { $0.origin == .answer }.map { $0.content[0].start }
    return (
      SplitQuotations.joined(found, in: document, quoted: quoted, states: states), Set(answers)
    )
  }

  /// What stands in a transcript was said so, without marks.
  private static func type(
    _ origin: ReadQuotation.Origin, _ byMarks: QuotationType
  ) -> QuotationType {
    switch origin {
    case .labelled, .answer: .direct
    case .model, .marks: byMarks
    }
  }

  private func quotation(_ read: ReadQuotation) -> Quotation {
    let words = ByteOverlap.union(read.content.map(borders.wholePhrases))
    let content = DatelineBorders(document).content(QuotedBorders(quoted).content(words))
    let (cue, source) = (
      read.cue.map { [borders.wholeWords($0)] } ?? [],
      read.source.map { [borders.wholeWords($0)] } ?? []
    )
    let type = Self.type(
      read.origin, QuotationType(content: content, in: document.text, states: states))
    return Quotation(
      type: type,
      kind: QuotationKind(cue: cue, source: source, in: document),
      content: content, cue: cue, source: source,
      confidence: confidence.confidence(read.origin, type),
      paragraph: document.paragraph(at: content[0].start) ?? 0)
  }
}
