import TestSupport
import Testing
import TextCore

@testable import Quotations

@Suite("Borders of content at quotation marks")
struct QuotedBorderTests {
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expectBorders(marked, sourceLocation: sourceLocation) {
      QuotedBorders(QuotedSpans($0)).content($1)
    }
  }

  @Test("content that all but fills the marks takes them")
  func filled() throws {
    try expect("She said: ⟦q:“We ⟦m:sail at dawn if the wind allows it.”⟧⟧ It rained.")
    try expect("⟦q:“⟦m:We sail at dawn.⟧”⟧ It rained.")
  }

  @Test("parts on both sides of a cut become one")
  func cut() throws {
    try expect("⟦q:“⟦m:We sail at dawn.⟧ ⟦m:We are home by night.⟧”⟧ It rained.")
  }

  @Test("a short piece of a long quotation stays what it is")
  func piece() throws {
    try expect("“We sail at dawn, and ⟦q:⟦m:the harbour⟧⟧ is dark by then,” she said.")
  }

  @Test("content in the reporter’s words stays what it is")
  func mixed() throws {
    try expect("She said ⟦q:⟦m:the plan was “too slow”⟧⟧ for her.")
  }
}
