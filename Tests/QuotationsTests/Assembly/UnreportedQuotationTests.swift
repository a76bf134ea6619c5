import TestSupport
import Testing
import TextCore

@testable import Quotations

@Suite("Quotations that no words report")
struct UnreportedQuotationTests {
  /// Expects that to content read, marked `m`, the quotations marked `q` are added.
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let input = try MarkedText(marked)
    let read = ranges(input, "m").map {
      ReadQuotation(content: [$0], cue: nil, source: nil, origin: .marks)
    }
    let document = Document(text: input.text)
    let found = UnreportedQuotations(document, quoted: QuotedSpans(input.text)).added(to: read)
    let added = found.filter { !read.contains($0) }
    #expect(added.flatMap(\.content) == ranges(input, "q"), sourceLocation: sourceLocation)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.content[0] < $1.content[0] })
  }

  @Test("a paragraph of speech after one that is reported")
  func paragraph() throws {
    try expect(
      """
      ⟦m:“We sail at dawn,”⟧ Lind said.

      ⟦q:“I have told my crew that we will not wait any longer.”⟧
      """)
  }

  @Test("paragraphs that open without closing are one quotation")
  func paragraphs() throws {
    try expect(
      """
      It rained.

      ⟦q:“I have told my crew that we will not wait.⟧

      ⟦q:“We have waited for a week and it is enough.”⟧
      """)
  }

  @Test("words that were read, titles and scare quotes are left alone")
  func others() throws {
    try expect("⟦m:“I have told my crew that we will not wait any longer,”⟧ she said.")
    try expect("The film “North of Calder” opens the so-called “golden week” of the town.")
  }
}
