import TestSupport
import Testing
import TextCore

@testable import Quotations

@Suite("Borders of content at a dateline")
struct DatelineBorderTests {
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expectBorders(marked, sourceLocation: sourceLocation) {
      DatelineBorders(Document(text: $0)).content($1)
    }
  }

  @Test(
    "a dateline before the first part is no part",
    arguments: [
      "PORT ESK, April 2", "ESK", "ÅSNES, Norway (Strand Wire)", "NEW ESK, Tarn — APRIL 2, 2031",
    ])
  func dateline(_ dateline: String) throws {
    for dash in ["—", "–", "-", "--"] {
      try expect("⟦m:\(dateline)⟧ \(dash) ⟦q:⟦m:The ferry will not sail⟧⟧, she said.")
      try expect("No fog.\n\n⟦m:\(dateline)⟧ \(dash) ⟦q:⟦m:It sails⟧⟧, she said, ⟦q:⟦m:at noon⟧⟧.")
    }
  }

  @Test("what is no dateline stays")
  func others() throws {
    try expect("⟦q:⟦m:ESK harbour is shut⟧⟧ — ⟦q:⟦m:and stays so⟧⟧, she said.")
    try expect("⟦q:⟦m:Esk is shut⟧⟧ — ⟦q:⟦m:and stays so⟧⟧, she said.")
    try expect("⟦q:⟦m:ESK⟧⟧, she said, ⟦q:⟦m:is shut⟧⟧.")
    try expect("She said: ⟦q:⟦m:ESK⟧⟧ — ⟦q:⟦m:only Esk⟧⟧.")
    try expect("⟦q:⟦m:PORT ESK, April 2⟧⟧")
  }
}
