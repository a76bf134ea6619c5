import TestSupport
import Testing
import TextCore

/// Expects that the sentences of a text are exactly its marks `s`.
private func expectSentences(
  _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let input = try MarkedText(marked)
  let document = Document(text: input.text)
  let found = document.sentences.indices.map { document.string(in: document.range(ofSentence: $0)) }
  let expected = input.ranges("s").map { input.string(in: $0) }
  #expect(found == expected, sourceLocation: sourceLocation)
}

@Suite struct SentenceTests {
  @Test func stopBeforeCapitalEndsASentence() throws {
    try expectSentences("⟦s:The dam broke.⟧ ⟦s:Nobody was hurt!⟧ ⟦s:Why?⟧ ⟦s:2031 was dry.⟧")
    try expectSentences("⟦s:The dam broke⟧\n⟦s:nobody was hurt⟧\n\n⟦s:it is dry⟧")
  }

  @Test func closingSignsBelongToTheSentenceBefore() throws {
    try expectSentences(
      "⟦s:“They gave us a memo.”⟧ ⟦s:She left.⟧ ⟦s:(It was late.)⟧ ⟦s:‘Go!’⟧ ⟦s:He went.⟧")
    try expectSentences("⟦s:\"We will go.\"⟧ ⟦s:\"When?\"⟧ ⟦s:He shrugged.⟧")
    try expectSentences("⟦s:“One.⟧ ⟦s:Two.”⟧ ⟦s:“Three.⟧ ⟦s:Four.”⟧")
  }

  @Test func lowerCaseGoesOn() throws {
    try expectSentences(
      "⟦s:“Why?” she said.⟧ ⟦s:“Never!” cried the crowd.⟧ ⟦s:He paid approx. nine crowns.⟧")
    try expectSentences("⟦s:“We tried,” she said.⟧ ⟦s:“Next year we win.”⟧")
    try expectSentences(
      "⟦s:He said … nothing.⟧ ⟦s:Then … I left.⟧ ⟦s:It ended...⟧ ⟦s:The rain came.⟧")
  }

  @Test func dashBelongsToWhatFollows() throws {
    try expectSentences("⟦s:It was a success.⟧ ⟦s:-- Nobody came.⟧ ⟦s:– “Why?”⟧ ⟦s:— He left.⟧")
    try expectSentences("⟦s:It was late. – and cold.⟧ ⟦s:Tarn Inc. – Moss & Co. – fell.⟧")
    try expectSentences("⟦s:“Why now?” – Ines Calloway asked.⟧ ⟦s:It was 9. –⟧")
  }

  @Test func nameAndVerbOfSayingGoOnAfterAQuestion() throws {
    try expectSentences("⟦s:“Why now?” Ines Calloway asked.⟧ ⟦s:“Why?”⟧ ⟦s:She said nothing.⟧")
    try expectSentences("⟦s:“Stop!”⟧ ⟦s:Calloway ran.⟧ ⟦s:“Go.”⟧ ⟦s:Calloway said it twice.⟧")
  }

  @Test func titlesAndInitialsNeverEndASentence() throws {
    try expectSentences("⟦s:Gen. Aldo Reyes met Sen. R. T. Moss and Dr. Ito.⟧ ⟦s:Mr. Moss spoke.⟧")
    try expectSentences("⟦s:Lt. Col. J. R. Voss of St. Osric won vs. Port Esk.⟧")
  }

  @Test func otherAbbreviationsEndOneBeforeASentenceStarter() throws {
    try expectSentences("⟦s:He lives in the U.S.⟧ ⟦s:The visa ran out.⟧")
    try expectSentences("⟦s:The U.S. Senate met.⟧ ⟦s:Tarn Foods Inc. Chief Ana Brisk left.⟧")
    try expectSentences("⟦s:She joined Tarn Foods Inc.⟧ ⟦s:It grew.⟧ ⟦s:Bank Co. and others fell.⟧")
    try expectSentences("⟦s:It is cheap, i.e. Calder prices, e.g. Berth Five.⟧")
  }

  @Test func timesAndDates() throws {
    try expectSentences(
      "⟦s:It began at 6:40 p.m. Tuesday.⟧ ⟦s:It ended at 9 p.m.⟧ ⟦s:The crowd left.⟧")
    try expectSentences(
      "⟦s:At 3 p.m. Rovers meet Athletic.⟧ ⟦s:On Feb. 4 it rained.⟧ ⟦s:It was Feb.⟧ ⟦s:The thaw came.⟧"
    )
  }

  @Test func numbersAndReferences() throws {
    try expectSentences("⟦s:It rose 3.5 percent at Berth No. 5 today.⟧ ⟦s:1. The first point.⟧")
    try expectSentences("⟦s:He died. [17]⟧ ⟦s:She lived.⟧ ⟦s:Blanks were lost.⟧⟦s:The end came.⟧")
  }

  @Test func otherScripts() throws {
    try expectSentences("⟦s:水がない。⟧⟦s:雨も。⟧ ⟦s:«Нет.»⟧ ⟦s:Он ушёл.⟧")
  }

  @Test func sentencesTileTheTokensOfAnyText() {
    forEverySeed(0..<300) { generator, seed in
      let text =
        seed % 3 == 0 ? generator.randomBytes(upTo: 80) : generator.randomText(upTo: 60)
      let document = Document(text: text)
      var end = 0
      for sentence in document.sentences {
        #expect(sentence.lowerBound == end && !sentence.isEmpty, "seed \(seed)")
        end = sentence.upperBound
      }
      #expect(end == document.tokenCount, "seed \(seed)")
    }
  }
}
