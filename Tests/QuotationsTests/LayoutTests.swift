import Quotations
import TestSupport
import Testing
import TextCore

@Suite struct TranscriptLayoutTests {
  /// Expects the turns of a text to be its marks: `q`, `a`, `n` labels, `s` what was said.
  private func expectTurns(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let input = try MarkedText(marked)
    let turns = TranscriptLayout.turns(in: Document(text: input.text))
    #expect(turns.map(\.speech) == ranges(input, "s"), sourceLocation: sourceLocation)
    for (role, label) in [(TranscriptTurn.Role.question, "q"), (.answer, "a"), (.named, "n")] {
      #expect(
        turns.filter { $0.role == role }.map(\.label) == ranges(input, label),
        sourceLocation: sourceLocation)
    }
  }

  @Test func questionsAndAnswers() throws {
    try expectTurns(
      """
      Mara Lind on boats.

      ⟦q:Q⟧: ⟦s:Why do you stay?⟧
      ⟦a:A⟧: ⟦s:The sea: what else? I grew up here.⟧

      She laughed.
      """)
    try expectTurns("A: one thing to do.\nB: another.")
  }

  @Test func namesInCapitals() throws {
    try expectTurns(
      """
      ⟦n:TESS WALDEN⟧: ⟦s:Let us start with the bridge.⟧

      ⟦n:REP. MOSS (TARN)⟧: ⟦s:It is closed.⟧

      ⟦n:TESS WALDEN⟧: ⟦s:For good?⟧
      """)
    try expectTurns("\"⟦n:WALDEN⟧: ⟦s:Go on.⟧\n\n\"⟦n:MOSS⟧: ⟦s:Well, look.\"⟧")
    try expectTurns("It was late when Moss spoke.\n\n⟦n:MOSS⟧: ⟦s:The bridge is closed.⟧")
  }

  @Test func headingsTimesAndRatiosAreNoNames() throws {
    try expectTurns(
      """
      NOTE: This story was changed.
      PHOTO: Dockers at the gate.
      PHOTO: Another picture.
      WHERE: Calder.
      WHEN: Tuesday.
      10:30: The doors open.
      3:1 was the score.
      BLASTED: What is left of a barn.
      Mara: I said so.
      HTTPS://example.org: a page
      APA: 
      """)
  }

  @Test func anyTextHasOrderedTurns() {
    forEverySeed(0..<200) { generator, seed in
      let document = Document(text: generator.randomText(upTo: 40))
      for turn in TranscriptLayout.turns(in: document) {
        let paragraph = document.paragraphs[turn.paragraph]
        let isInside = paragraph.contains(turn.label) && paragraph.contains(turn.speech)
        #expect(isInside && turn.label.end < turn.speech.start, "seed \(seed)")
      }
    }
  }
}

@Suite struct PressReleaseLayoutTests {
  /// Expects the signed quotations of a text to be its marks `q1`, `s1`, `q2`, `s2`, ….
  private func expectSigned(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let input = try MarkedText(marked)
    let found = PressReleaseLayout.signedQuotations(
      in: Document(text: input.text), quoted: QuotedSpans(input.text))
    let sources = (1...3).flatMap { ranges(input, "s\($0)") }
    #expect(found.map(\.source) == sources, sourceLocation: sourceLocation)
    let contents = (1...3).map { ranges(input, "q\($0)") }.filter { !$0.isEmpty }
    #expect(found.map(\.content) == contents, sourceLocation: sourceLocation)
  }

  @Test func aDashAndANameSignAQuotation() throws {
    try expectSigned(
      """
      ⟦q1:“The bridge is safe.”⟧ – ⟦s1:Commissioner Ana Brisk⟧

      ⟦q2:"We built it twice."⟧

      - ⟦s2:Rui Castellane, head of works⟧.

      ⟦q3:“It is long.⟧
      ⟦q3:“And dry.”⟧ — ⟦s3:Dr. Ito⟧
      """)
  }

  @Test func whatFollowsADashInASentenceIsNoSignature() throws {
    try expectSigned("“The bridge is safe” – Commissioner Brisk said so twice.")
    try expectSigned("He called it “safe.” – Strand Wire")
    try expectSigned("“The bridge is safe.” – An engineer herself –")
    try expectSigned("“The bridge is safe.” – and long")
    try expectSigned("“The bridge is safe.”")
  }
}
