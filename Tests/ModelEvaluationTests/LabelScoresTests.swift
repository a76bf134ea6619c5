import ModelEvaluation
import TaggedText
import TestSupport
import Testing

@Suite("Entities and tags")
struct LabelScoresTests {
  private func entities(_ labels: String) throws -> [LabelledEntity] {
    LabelledEntity.entities(
      try labels.split(separator: " ").map { try #require(EntityLabel(String($0))) })
  }

  private func counts(_ gold: Int, _ predicted: Int, _ shared: Int) -> MatchCounts {
    MatchCounts(gold: gold, predicted: predicted, shared: shared)
  }

  private func close(_ one: Double?, _ other: String) -> Bool {
    guard let one, let other = Double(other) else { return false }
    return abs(one - other) < 1e-12
  }

  @Test("an entity is right when borders and class are")
  func entityScores() throws {
    var scores = EntityScores()
    scores.append(
      gold: try entities("B-PER I-PER O B-ORG O B-LOC B-MISC"),
      predicted: try entities("B-PER I-PER O B-LOC O B-LOC I-LOC"))
    scores.append(gold: [], predicted: try entities("O B-PER"))
    #expect(scores.all.total == counts(4, 4, 1) && scores.all.units.count == 2)
    #expect(scores.borders.total == counts(4, 4, 2))
    #expect(scores.byClass.map(\.name) == ["LOC", "MISC", "ORG", "PER"])
    #expect(scores["PER"].total == counts(1, 2, 1) && scores["LOC"].total == counts(1, 2, 0))
    #expect(scores["MISC"].units == [counts(1, 0, 0), counts(0, 0, 0)])
    #expect(scores["never"].units == [counts(0, 0, 0), counts(0, 0, 0)])
    let met = scores.confusions.sorted.map { pair, count in
      "\(pair.gold ?? "–") \(pair.predicted ?? "–") \(pair.hasSameBorders) \(count)"
    }
    #expect(
      met == [
        "– PER true 1", "LOC LOC false 1", "MISC – true 1", "ORG LOC true 1", "PER PER true 1",
      ])
  }

  @Test("entities have seqeval's scores; see Reference/entity_scores.py")
  func entityReference() throws {
    var scores = EntityScores()
    var sentence: [[String]] = []
    for row in try ReferenceFile.rows("entities.tsv") {
      guard row.count == 3 else {
        if !sentence.isEmpty {
          scores.append(
            gold: try entities(sentence.map { $0[1] }.joined(separator: " ")),
            predicted: try entities(sentence.map { $0[2] }.joined(separator: " ")))
        }
        sentence = []
        continue
      }
      sentence.append(row)
    }
    #expect(scores.all.units.count == 40)
    for row in try ReferenceFile.rows("entity_scores.tsv").dropFirst() where row.count == 5 {
      let total = (row[0].isEmpty ? scores.all : scores[row[0]]).total
      #expect(close(total.precision, row[1]) && close(total.recall, row[2]), "\(row)")
      #expect(close(total.fMeasure, row[3]) && String(total.gold) == row[4], "\(row)")
    }
  }

  @Test("every entity is counted among the pairs of labels once")
  func confusionsAreWhole() {
    forEverySeed { generator, seed in
      func random() -> [LabelledEntity] {
        LabelledEntity.entities(
          (0..<30).compactMap { _ in
            EntityLabel(["O", "B-A", "I-A", "B-B", "I-B"].randomElement(using: &generator) ?? "O")
          })
      }
      let (gold, predicted) = (random(), random())
      var there = EntityScores()
      var back = EntityScores()
      there.append(gold: gold, predicted: predicted)
      back.append(gold: predicted, predicted: gold)
      #expect(there.all.total.precision == back.all.total.recall, "seed \(seed)")
      #expect(there.all.total.fMeasure == back.all.total.fMeasure, "seed \(seed)")
      let pairs = there.confusions.sorted
      #expect(pairs.reduce(0) { $0 + ($1.pair.gold == nil ? 0 : $1.count) } == gold.count)
      #expect(
        pairs.reduce(0) { $0 + ($1.pair.predicted == nil ? 0 : $1.count) } == predicted.count)
      #expect(
        pairs.reduce(0) { $0 + ($1.pair.isRight ? $1.count : 0) } == there.all.total.right)
      var perfect = EntityScores()
      perfect.append(gold: gold, predicted: gold)
      #expect(perfect.all.total.fMeasure == (gold.isEmpty ? nil : 1))
    }
  }

  @Test("a tag is right when it is the annotated one; words without an annotated tag do not count")
  func tags() {
    var scores = TagScores()
    scores.append(
      gold: ["NOUN", "VERB", nil, "NOUN", "X"], predicted: ["NOUN", "NOUN", "X", nil, "X"])
    scores.append(gold: ["VERB"], predicted: ["VERB"])
    #expect(scores.accuracy.total == MatchCounts(right: 3, of: 5))
    #expect(scores.accuracy.units.count == 2)
    let byLabel = scores.confusions.byLabel
    #expect(byLabel.map(\.label) == ["NOUN", "VERB", "X"])
    #expect(byLabel.map(\.counts) == [counts(2, 2, 1), counts(2, 1, 1), counts(1, 1, 1)])
    #expect(scores.confusions.sorted.prefix(1).map(\.count) == [1])
    var lemmas = TagScores(tellsTagsApart: false)
    lemmas.append(gold: ["be", "e\u{301}"], predicted: ["be", "\u{E9}"])
    #expect(lemmas.accuracy.total == MatchCounts(right: 1, of: 2), "other characters, other lemma")
    #expect(lemmas.confusions.sorted.isEmpty)
  }
}
