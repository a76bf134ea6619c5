import Corpora
import ModelEvaluation
import TestSupport
import TextCore

/// An article with quotations marked inside it: `q1` content, `c1` cue and `s1` source of the first,
/// and so on.
struct MarkedQuotations {
  let text: String
  let quotations: [AnnotatedQuotation]

  init(_ source: String) throws {
    let marked = try MarkedText(source)
    let offsets = ScalarOffsets(marked.text)
    func spans(_ label: String) -> [Range<Int>] {
      marked.ranges(label).map { offsets.scalars(of: ByteRange($0.lowerBound, $0.upperBound)) }
    }
    text = marked.string
    quotations = (1...9).compactMap { number in
      let content = spans("q\(number)")
      guard !content.isEmpty else { return nil }
      return AnnotatedQuotation(
        content: content, cue: spans("c\(number)"), source: spans("s\(number)"))
    }
  }

  var measured: MeasuredText { MeasuredText(text) }
}

/// The counts of a predicted article beside an annotated one of the same text.
func tally(
  _ gold: String, _ predicted: String, _ selection: QuotationSelection = QuotationSelection()
) throws -> QuotationTally {
  let (gold, predicted) = (try MarkedQuotations(gold), try MarkedQuotations(predicted))
  precondition(gold.text == predicted.text, "both sides have one text")
  return QuotationTally(
    gold: gold.quotations, predicted: predicted.quotations, in: gold.measured, selection)
}
