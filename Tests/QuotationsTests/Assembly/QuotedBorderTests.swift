import TestSupport
import Testing
import TextCore

@testable import Quotations

@Suite("Borders of content at quotation marks")
struct QuotedBorderTests {
  /// Expects that the contents marked `m` of one quotation become those marked `q`.
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let input = try MarkedText(marked)
    func ranges(_ label: String) -> [ByteRange] {
      input.ranges(label).map { ByteRange($0.lowerBound, $0.upperBound) }
    }
    let found = QuotedBorders(QuotedSpans(input.text)).content(ranges("m"))
    #expect(found == ranges("q"), sourceLocation: sourceLocation)
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
