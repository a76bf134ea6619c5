import Annotation
import TestSupport
import Testing
import TextCore

@testable import Quotations

@Suite("Who answers in an interview")
struct InterviewTests {
  /// Who the answers of an interview are from, when names are marked `⟦PER:…⟧` in its text.
  private func speakers(_ source: String) throws -> [String?] {
    let marked = try MarkedText(source)
    let document = Document(text: marked.text)
    let people = PeopleFinder().people(
      in: document,
      entities: marked.ranges("PER").map {
        EntityMention(.person, ByteRange($0.lowerBound, $0.upperBound))
      })
    let answers = TranscriptLayout.turns(in: document).filter { $0.role == .answer }
    let quotations = answers.map { turn in
      Quotation(
        type: .direct, kind: .speech, content: [turn.speech], confidence: 1,
        paragraph: turn.paragraph)
    }
    return SpeakerAttribution(people, in: document)
      .attributed(quotations, answers: Set(answers.map(\.speech.start))).map(\.speaker?.name)
  }

  @Test("the one person whom the paragraph before names, however often others were named")
  func introduced() throws {
    let found = try speakers(
      """
      ⟦PER:Ida Holm⟧ mends nets. ⟦PER:Holm⟧ has done so since she was ten.

      We spoke to ⟦PER:Tom Velt⟧, who buys them.

      Q: Are they good?

      A: They are.

      Q: And dear?

      A: Ask ⟦PER:Ida Holm⟧.
      """)
    #expect(found == ["Tom Velt", "Tom Velt"])
  }

  @Test("the one whom a question addresses by name")
  func addressed() throws {
    let found = try speakers(
      """
      ⟦PER:Tom Velt⟧ appears before a judge. Prosecutor ⟦PER:Ida Holm⟧ questions him.

      Q: Who paid you, Mr ⟦PER:Velt⟧?

      A: Nobody.
      """)
    #expect(found == ["Tom Velt"])
  }

  @Test("where that paragraph names several or nobody, the one who is named most before")
  func mostNamed() throws {
    let found = try speakers(
      """
      ⟦PER:Ida Holm⟧ mends nets for ⟦PER:Tom Velt⟧. ⟦PER:Holm⟧ has done so since she was ten.

      We met in her shed.

      Q: Are they good?

      A: They are.
      """)
    #expect(found == ["Ida Holm"])
  }
}
