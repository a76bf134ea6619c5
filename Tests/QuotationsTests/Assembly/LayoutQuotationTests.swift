import TestSupport
import Testing
import TextCore

@testable import Quotations

@Suite("Quotations that the layout tells")
struct LayoutQuotationTests {
  /// Expects that the model's reading, marked `m…`, becomes the quotations `q…` with sources `s…`.
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let input = try MarkedText(marked)
    func numbers(_ letter: String) -> [String] {
      Set(input.marks.map(\.label).filter { $0.hasPrefix(letter) }).map { String($0.dropFirst()) }
        .sorted()
    }
    let read = numbers("m").map {
      ReadQuotation(
        content: ranges(input, "m\($0)"), cue: nil, source: nil,
        origin: .model(.init(content: 0, cue: 0, source: 0)))
    }
    let document = Document(text: input.text)
    let found = LayoutQuotations(document, quoted: QuotedSpans(input.text)).completed(read)
      .sorted { $0.content[0] < $1.content[0] }
    #expect(
      found.map(\.content) == numbers("q").map { ranges(input, "q\($0)") },
      sourceLocation: sourceLocation)
    for (number, quotation) in zip(numbers("q"), found) {
      let source = ranges(input, "s\(number)").first ?? quotation.source
      #expect(quotation.source == source, sourceLocation: sourceLocation)
    }
  }

  @Test("a turn of a transcript is a quotation of its label, whatever the model read")
  func turns() throws {
    try expect(
      """
      ⟦s1:MOSS⟧: ⟦q1:⟦m1:Let us begin with the harbour, Governor.⟧⟧

      ⟦s2:LIND⟧: ⟦q2:It is safe.⟧

      MOSS: ⟦q3:And the bridge?⟧
      """)
  }

  @Test("a paragraph between two turns goes on with the one before")
  func further() throws {
    try expect(
      """
      ⟦s1:MOSS⟧: ⟦q1:Let us begin.⟧

      (Crosstalk)

      ⟦q2:The harbour is old.⟧

      ⟦s3:LIND⟧: ⟦q3:It is safe.⟧

      ⟦s4:MOSS⟧: ⟦q4:I thank you, Governor Lind.⟧

      The programme went on for an hour.
      """)
  }

  @Test("a bracket at the beginning of a turn is how it was said, and what follows it was said")
  func brackets() throws {
    try expect(
      """
      ⟦s1:MOSS⟧: (laughs) ⟦q1:That is what my mother asks.⟧

      [Applause.] ⟦q2:So let us begin.⟧

      ⟦s3:LIND⟧: ⟦q3:It is (as you know) safe.⟧

      MOSS: (inaudible)

      LIND: (Nobody knows who began it.
      """)
  }

  @Test("what an interviewer asks is the outlet’s own text")
  func questions() throws {
    try expect(
      """
      Q: ⟦m1:Is the harbour safe?⟧

      A: ⟦q1:It is.⟧

      Q: And the bridge?

      A: ⟦q2:Ask them.⟧
      """)
  }

  @Test("a signed quotation has its signature for a source")
  func signed() throws {
    try expect(
      """
      What readers wrote:

      ⟦q1:⟦m1:“The boats are too old and too slow for the sound.”⟧⟧ — ⟦s1:Ana Lind, fisher⟧
      """)
  }

  @Test("without such a layout the reading stays as it was")
  func nothing() throws {
    try expect("⟦q1:⟦m1:“We sail,”⟧⟧ she said. It rained.")
  }
}
