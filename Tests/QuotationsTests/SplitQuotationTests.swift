import Quotations
import TestSupport
import Testing
import TextCore

@Suite struct SplitQuotationTests {
  /// Expects the groups of a text to be its marks `q1`, `q2`, ….
  private func expectGroups(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let input = try MarkedText(marked)
    let quoted = QuotedSpans(input.text)
    let groups = SplitQuotations.groups(in: Document(text: input.text), quoted: quoted)
    let labels = Set(input.marks.map(\.label)).sorted()
    #expect(
      groups.map { $0.map { quoted.spans[$0].range } } == labels.map { ranges(input, $0) },
      sourceLocation: sourceLocation)
  }

  @Test func wordsOfReportingBreakAQuotation() throws {
    try expectGroups("⟦q1:“A boat,”⟧ she said, ⟦q1:“is a boat.”⟧")
    try expectGroups("⟦q1:“A boat,”⟧ she said. ⟦q1:“Not a ship.”⟧ It rained. ⟦q2:“Ah.”⟧")
    try expectGroups("⟦q1:\"Why?\"⟧ asked Mara Lind, a nurse (53). ⟦q1:\"Why now?\"⟧")
    try expectGroups("⟦q1:‘A boat’⟧, he said: ⟦q1:‘not a ship.’⟧")
    try expectGroups("⟦q1:“A,”⟧ he said. ⟦q1:“B,”⟧ he added. ⟦q1:“C.”⟧")
  }

  @Test func otherWordsDoNot() throws {
    try expectGroups("The ⟦q1:“golden,”⟧ the ⟦q2:“silver,”⟧ and the ⟦q3:“bronze”⟧ boats.")
    try expectGroups("⟦q1:“We go.”⟧ She said it again: ⟦q2:“We go.”⟧")
    try expectGroups("⟦q1:“A,”⟧ she said. It rained for days. ⟦q2:“B.”⟧")
    try expectGroups("⟦q1:“A,”⟧ she said.\n\n⟦q2:“B,”⟧ he said.")
  }

  @Test func paragraphsThatOpenWithoutClosingStayTogether() throws {
    try expectGroups("⟦q1:“A,”⟧ she said. ⟦q1:“B.⟧\n\n⟦q1:“C.”⟧\n\n⟦q2:“D.”⟧")
  }

  @Test func quotationsThatGoOnAreJoined() throws {
    let input = try MarkedText(
      "⟦q1:“A boat,”⟧ ⟦s:she⟧ ⟦c:said⟧, ⟦q2:“is a boat.”⟧ ⟦q3:Rain was near⟧, she said.")
    let states = QuotationStates(input.text)
    func quotation(_ label: String, cue: String?, confidence: Double) -> Quotation {
      let content = ranges(input, label)
      return Quotation(
        type: QuotationType(content: content, in: input.text, states: states), kind: .speech,
        content: content, cue: cue.map { ranges(input, $0) } ?? [],
        source: cue == nil ? [] : ranges(input, "s"), confidence: confidence, paragraph: 0)
    }
    let parts = [
      quotation("q1", cue: "c", confidence: 0.9), quotation("q2", cue: nil, confidence: 0.7),
      quotation("q3", cue: nil, confidence: 0.6),
    ]
    let joined = SplitQuotations.joined(
      parts, in: Document(text: input.text), quoted: QuotedSpans(input.text), states: states)
    #expect(
      joined.map { $0.quote(in: input.text) } == ["“A boat,” … “is a boat.”", "Rain was near"])
    #expect(joined[0].cue == ranges(input, "c") && joined[0].confidence == 0.7)
    #expect(joined[1] == parts[2])
  }
}
