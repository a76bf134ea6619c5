import Quotations
import TestSupport
import Testing
import TextCore

@Suite struct QuotedSpanScorerTests {
  /// Expects the role of each marked span: `s` speech, `c` scare quote, `t` title.
  private func expectRoles(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let input = try MarkedText(marked)
    let quoted = QuotedSpans(input.text)
    let scorer = QuotedSpanScorer(Document(text: input.text), quoted: quoted)
    let labels: [QuotedSpanRole: String] = [.speech: "s", .scareQuote: "c", .title: "t"]
    let roles = quoted.spans.filter { $0.depth == 0 }.map { labels[scorer.role(of: $0)] ?? "" }
    #expect(roles == input.marks.map(\.label), sourceLocation: sourceLocation)
  }

  @Test func speech() throws {
    try expectRoles("⟦s:“We gave them every chance,”⟧ said Ines Calloway.")
    try expectRoles("⟦s:“They gave us a memo.”⟧")
    try expectRoles("⟦s:\"Why?\"⟧ she asked.")
    try expectRoles("She said the offer was ⟦s:“an insult to every docker”⟧.")
  }

  @Test func scareQuotes() throws {
    try expectRoles("The so-called ⟦c:“golden hour”⟧ is over.")
    try expectRoles("They fell into a category named ⟦c:\"late boats\"⟧ in the book of the port.")
    try expectRoles("They live in what locals know as the ⟦c:“bowl”⟧ near Calder.")
  }

  @Test func titles() throws {
    try expectRoles("The film ⟦t:“North of Calder”⟧ opens on Friday.")
    try expectRoles("Her second novel, titled ⟦t:“The Salt and the Sea”⟧, sold well.")
  }

  @Test func aProbabilityForEverySpanOfAnyText() {
    forEverySeed(0..<200) { generator, seed in
      let text = generator.randomText(upTo: 40)
      let quoted = QuotedSpans(text)
      let scorer = QuotedSpanScorer(Document(text: text), quoted: quoted)
      for span in quoted.spans {
        #expect((0...1).contains(scorer.probabilityOfSpeech(span)), "seed \(seed)")
      }
    }
  }
}
