import Quotations
import TestSupport
import Testing
import TextCore

@Suite struct QuotationValueTests {
  private func type(_ marked: String) throws -> QuotationType {
    let input = try MarkedText(marked)
    return QuotationType(
      content: ranges(input, "q"), in: input.text, states: QuotationStates(input.text))
  }

  @Test func typeFollowsFromTheShareInsideMarks() throws {
    #expect(try type("⟦q:“We will go,”⟧ she said.") == .direct)
    #expect(try type("⟦q:‘We will go,’⟧ she said.") == .direct)
    #expect(try type("She said ⟦q:they would go⟧.") == .indirect)
    #expect(try type("She said ⟦q:the offer was “a memo”⟧.") == .mixed)
    #expect(try type("⟦q:“A,”⟧ she said, ⟦q:“B.”⟧") == .direct)
  }

  @Test func typeAtTheEdges() throws {
    // 19 and 18 of 20 letters inside, 1 and 2 of 20.
    #expect(try type("⟦q:a “bcdefghijklmnopqrst”⟧") == .direct)
    #expect(try type("⟦q:ab “cdefghijklmnopqrst”⟧") == .mixed)
    #expect(try type("⟦q:abcdefghijklmnopqrs “t”⟧") == .indirect)
    #expect(try type("⟦q:abcdefghijklmnopqr “st”⟧") == .mixed)
    #expect(try type("She said ⟦q:…⟧") == .indirect)
  }

  @Test func quoteJoinsThePartsByAnEllipsis() throws {
    let input = try MarkedText("⟦q:“A boat,”⟧ ⟦s:she⟧ ⟦c:said⟧, ⟦q:“is a boat.”⟧")
    let quotation = Quotation(
      type: .direct, kind: .speech, content: ranges(input, "q"), cue: ranges(input, "c"),
      source: ranges(input, "s"), confidence: 0.9, paragraph: 0)
    #expect(quotation.quote(in: input.text) == "“A boat,” … “is a boat.”")
  }
}

@Suite struct QuotationKindTests {
  private func kind(_ cue: String, _ source: String = "Ines Calloway") -> QuotationKind {
    QuotationKind(
      cue: cue.split(separator: " ").map(String.init),
      source: source.replacing(",", with: " ,").split(separator: " ").map(String.init))
  }

  @Test func speech() {
    for cue in [
      "said", "had been told", "According to", "shot back", "laughed", "was quoted as saying",
    ] {
      #expect(kind(cue) == .speech, "\(cue)")
    }
    #expect(kind("said", "A spokesman for the ministry") == .speech)
    #expect(kind("said", "Aldo Reyes, a lawyer for the company,") == .speech)
    #expect(kind("puts it", "Tobias Ferrant") == .speech)
    #expect(kind("said", "") == .speech)
    #expect(QuotationKind(cue: []) == .speech)
  }

  @Test func writing() {
    for cue in ["wrote", "had written", "tweeted", "posted", "e-mailed"] {
      #expect(kind(cue) == .writing, "\(cue)")
    }
  }

  @Test func beliefsWishesAndPlansAreNoSpeech() {
    for cue in [
      "believes", "is expected", "refused", "plans", "hoped", "does not like", "was thought",
      "decided", "doubts", "feared",
    ] {
      #expect(kind(cue) == .thought, "\(cue)")
    }
    #expect(kind("expects", "The Ministry of Transport") == .thought)
  }

  @Test func documentsAndBodies() {
    for source in [
      "The report", "A survey of 2,140 voters", "the indictment, filed on Monday,",
      "The Ministry of Transport", "Ferrant Valve Inc.", "the F.C.B.", "It",
      "The 64-page report",
    ] {
      #expect(kind("said", source) == .document, "\(source)")
      #expect(kind("according to", source) == .document, "\(source)")
    }
    #expect(kind("ruled", "the judge") == .document)
    #expect(kind("shows", "a chart") == .document)
  }

  @Test func everyClassHasVerbsAndForms() {
    #expect(CueLexicon.cueClass(ofForm: "denied") == .asserting)
    #expect(CueLexicon.cueClass(ofForm: "admitted") == .asserting)
    #expect(CueLexicon.cueClass(ofForm: "arguing") == .asserting)
    #expect(CueLexicon.cueClass(ofForm: "stressed") == .saying)
    #expect(CueLexicon.cueClass(ofForm: "harbour") == nil)
    #expect(CueLexicon.reportsWords("said") && !CueLexicon.reportsWords("planned"))
  }
}
