import Corpora
import ModelEvaluation
import Quotations
import TestSupport

/// A text of random words and marks, and quotations at random places of it.
struct RandomQuotations {
  let text: MeasuredText

  static let selections = [
    QuotationSelection(), QuotationSelection(types: [.direct, .mixed]),
    QuotationSelection(unit: .span, types: [.direct]), QuotationSelection(unit: .span),
    QuotationSelection(types: [.indirect]),
  ]

  private static let pieces = [
    "rain", "fell", "on", "the", "ferry", "“", "”", "\"", "said", "Ane", "Holm", ",", "\n", "«",
    "»",
    "🚜", "of", "4.5",
  ]

  init(using generator: inout TestGenerator) {
    let count = Int.random(in: 0...60, using: &generator)
    text = MeasuredText(
      (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: " "))
  }

  /// Quotations of which no two parts have the same start, so that their order is told by their places.
  func quotations(using generator: inout TestGenerator) -> [AnnotatedQuotation] {
    var starts: Set<Int> = []
    return (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
      let content = spans(1...2, using: &generator)
      guard content.allSatisfy({ starts.insert($0.lowerBound).inserted }) else { return nil }
      return AnnotatedQuotation(
        content: content, cue: spans(0...1, using: &generator),
        source: spans(0...2, using: &generator),
        confidence: Bool.random(using: &generator)
          ? Double.random(in: 0...1, using: &generator) : nil)
    }
  }

  private func spans(
    _ count: ClosedRange<Int>, using generator: inout TestGenerator
  ) -> [Range<Int>] {
    (0..<Int.random(in: count, using: &generator)).map { _ in
      let start = Int.random(in: 0...text.scalarCount, using: &generator)
      return start..<min(text.scalarCount, start + Int.random(in: 0...30, using: &generator))
    }
  }
}
