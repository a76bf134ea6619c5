import Corpora
import ModelEvaluation
import Quotations
import TestSupport
import Testing

@Suite("Quotations of one article")
struct QuotationTallyTests {
  private func counts(_ gold: Int, _ predicted: Int, _ shared: Int) -> MatchCounts {
    MatchCounts(gold: gold, predicted: predicted, shared: shared)
  }

  @Test("marks and spaces at borders do not matter")
  func borders() throws {
    let tally = try tally(
      "⟦q1:“We leave at dawn,”⟧ ⟦c1:said⟧ ⟦s1:Ane Holm⟧.",
      "“⟦q1:We leave at dawn⟧,” ⟦c1:said ⟧⟦s1:Ane Holm.⟧")
    for measure in [
      QuotationMeasure.endToEnd, .endToEndStrict, .content, .contentExact, .source, .sourceExact,
      .sourceHead, .cueWords,
    ] {
      #expect(tally[measure] == counts(1, 1, 1), "\(measure)")
    }
    #expect(tally[.contentWords] == counts(4, 4, 4) && tally[.sourceWords] == counts(2, 2, 2))
  }

  @Test("content is right from a Dice coefficient of 0.8 on, a source when it shares a word")
  func thresholds() throws {
    // Six and four words share four: 2 · 4 / 10 = 0.8. Six and three share three: 2 / 3.
    let near = try tally(
      "⟦s1:The old council⟧ ⟦c1:said⟧ ⟦q1:one two three four five six⟧",
      "The old ⟦s1:council⟧ said ⟦q1:one two three four⟧ five six")
    #expect(near[.content] == counts(1, 1, 1) && near[.endToEnd] == counts(1, 1, 1))
    #expect(near[.contentExact] == counts(1, 1, 0) && near[.endToEndStrict] == counts(1, 1, 0))
    #expect(near[.source] == counts(1, 1, 1) && near[.sourceExact] == counts(1, 1, 0))
    #expect(near[.sourceHead] == counts(1, 1, 1) && near[.cueWords] == counts(1, 0, 0))
    let far = try tally(
      "⟦s1:The old council⟧ said ⟦q1:one two three four five six⟧",
      "⟦s1:The⟧ old council said ⟦q1:one two three⟧ four five six")
    #expect(far[.content] == counts(1, 1, 0) && far[.endToEnd] == counts(1, 1, 0))
    #expect(far[.source] == counts(1, 1, 1) && far[.sourceHead] == counts(1, 1, 0))
    #expect(far[.contentWords] == counts(6, 3, 3))
  }

  @Test("a quotation without a source is right when none is predicted, and only then")
  func noSource() throws {
    let none = try tally("⟦q1:one two⟧ by Ane", "⟦q1:one two⟧ by Ane")
    #expect(none[.endToEndStrict] == counts(1, 1, 1) && none[.sourceHead] == counts(1, 1, 1))
    let some = try tally("⟦q1:one two⟧ by Ane", "⟦q1:one two⟧ by ⟦s1:Ane⟧")
    #expect(some[.content] == counts(1, 1, 1) && some[.endToEnd] == counts(1, 1, 0))
    #expect(some[.source] == counts(1, 1, 0))
  }

  @Test("items are paired one to one, the best pair first")
  func pairing() throws {
    // The one with the same words is paired, though the other has the right source.
    let tally = try tally(
      "⟦q1:one two three four five⟧ by ⟦s1:Ane⟧ and Bo",
      "⟦q1:one ⟦q2:two three four five⟧⟧ by ⟦s2:Ane⟧ and ⟦s1:Bo⟧")
    #expect(tally[.content] == counts(1, 2, 1) && tally[.contentExact] == counts(1, 2, 1))
    #expect(tally[.endToEnd] == counts(1, 2, 0))
  }

  @Test("parts are items of their own under the unit span")
  func parts() throws {
    let gold = "⟦q1:“One two,”⟧ ⟦s1:Ane⟧ said, ⟦q1:“three four five six.”⟧"
    let predicted = "⟦q1:“One two,”⟧ ⟦s1:Ane⟧ said, ⟦q2:“three four five six.”⟧"
    let whole = try tally(gold, predicted)
    #expect(whole[.content] == counts(1, 2, 1), "2 · 4 / (6 + 4) = 0.8")
    #expect(whole[.endToEnd] == counts(1, 2, 0))
    let spans = try tally(gold, predicted, QuotationSelection(unit: .span))
    #expect(spans[.contentExact] == counts(2, 2, 2) && spans[.endToEnd] == counts(2, 2, 1))
  }

  @Test("types come from the text on both sides, and contents are matched across types")
  func types() throws {
    let gold = "⟦q1:“one two three four five”⟧ ⟦s1:Ane⟧ said ⟦q2:rain fell⟧"
    let predicted = "⟦q1:“one two three four five” Ane⟧ said ⟦q2:rain fell⟧"
    let all = try tally(gold, predicted)
    #expect(all[.direct] == MatchCounts(gold: 1, found: 1, predicted: 0, right: 0))
    #expect(all[.mixed] == MatchCounts(gold: 0, found: 0, predicted: 1, right: 1))
    #expect(all[.indirect] == counts(1, 1, 1))
    let direct = try tally(gold, predicted, QuotationSelection(types: [.direct]))
    #expect(direct[.content] == counts(1, 0, 0))
    #expect(direct[.sourceWords] == counts(1, 0, 0))
    let quoted = try tally(gold, predicted, QuotationSelection(types: [.direct, .mixed]))
    #expect(quoted[.content] == counts(1, 1, 1))
  }

  @Test("what holds no word is no item, but its source is")
  func empty() throws {
    let tally = try tally("⟦q1:“”⟧ ⟦s1:Ane⟧", "“” Ane")
    #expect(tally[.content] == counts(0, 0, 0) && tally[.sourceWords] == counts(1, 0, 0))
    #expect(tally[.endToEnd].fMeasure == nil && tally[.source].fMeasure == nil)
  }

  @Test("a perfect prediction has 100 in everything, whatever the selection")
  func perfect() {
    forEverySeed { generator, seed in
      let article = RandomQuotations(using: &generator)
      let quotations = article.quotations(using: &generator)
      for selection in RandomQuotations.selections {
        let tally = QuotationTally(
          gold: quotations, predicted: quotations, in: article.text, selection)
        for measure in QuotationMeasure.allCases {
          let figure = tally[measure].fMeasure
          #expect(figure == nil || figure == 1, "\(measure), seed \(seed)")
        }
      }
    }
  }

  @Test("when sides change places, so do precision and recall")
  func swapped() {
    forEverySeed { generator, seed in
      let article = RandomQuotations(using: &generator)
      let one = article.quotations(using: &generator)
      let other = article.quotations(using: &generator)
      for selection in RandomQuotations.selections {
        let there = QuotationTally(gold: one, predicted: other, in: article.text, selection)
        let back = QuotationTally(gold: other, predicted: one, in: article.text, selection)
        // Ties are broken by the gold side first, so pairs may differ where coefficients are equal.
        for measure in [QuotationMeasure.contentWords, .sourceWords, .cueWords, .contentExact] {
          #expect(there[measure].gold == back[measure].predicted, "\(measure), seed \(seed)")
          #expect(there[measure].precision == back[measure].recall, "\(measure), seed \(seed)")
          #expect(there[measure].fMeasure == back[measure].fMeasure, "\(measure), seed \(seed)")
        }
        #expect(there[.content].gold == back[.content].predicted)
      }
    }
  }

  @Test("the order of quotations does not matter")
  func order() {
    forEverySeed { generator, seed in
      let article = RandomQuotations(using: &generator)
      let gold = article.quotations(using: &generator)
      let predicted = article.quotations(using: &generator)
      for selection in RandomQuotations.selections {
        let tally = QuotationTally(gold: gold, predicted: predicted, in: article.text, selection)
        let shuffled = QuotationTally(
          gold: gold.shuffled(using: &generator), predicted: predicted.shuffled(using: &generator),
          in: article.text, selection)
        #expect(tally == shuffled, "seed \(seed)")
      }
    }
  }
}
