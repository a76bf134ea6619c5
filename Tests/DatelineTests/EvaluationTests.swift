import Dateline
import Foundation
import TestSupport
import Testing

@Suite("Evaluation of predictions")
struct EvaluationTests {
  /// Runs a body on a file of annotations, one of predictions, and others compared with.
  private func withFiles<Result>(
    _ gold: String, _ predicted: String, _ compared: String? = nil,
    _ body: (EvaluationFiles) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
        return folder + "/" + name
      }
      return try body(
        EvaluationFiles(
          gold: try file("gold", gold), predicted: try file("predicted", predicted),
          compared: try compared.map { try file("compared", $0) }))
    }
  }

  private static let gold = """
    {"id":"a","text":"“One two,” Ane said.","quotes":[{"content":[[0,10]],"source":[[11,14]]}]}
    {"id":"b","text":"Bo said rain fell.","quotes":[{"content":[[8,17]],"source":[[0,2]]}]}
    {"id":"c","text":"Nothing.","quotes":[]}

    """
  private static let predicted = """
    {"id":"z","quotes":[]}
    {"id":"b","quotes":[{"content":[[8,17]],"source":[[0,2]],"confidence":0.75}]}
    {"id":"c","quotes":[{"content":[[0,7]],"confidence":0.25}]}

    """

  private func quotations(
    _ gold: String = gold, _ predicted: String = predicted, compared: String? = nil,
    threads: Int = 1
  ) throws -> QuotationEvaluation {
    try withFiles(gold, predicted, compared) { files in
      try QuotationEvaluation(
        files, options: EvaluationOptions(resamples: 200),
        parallelism: Parallelism(threads: threads))
    }
  }

  @Test("articles are matched by their ids; what has no counterpart is told")
  func matching() throws {
    let evaluation = try quotations()
    #expect(evaluation.articles == 3 && evaluation.missingArticles == 1)
    #expect(
      evaluation.scores[0][.endToEnd].total == MatchCounts(gold: 2, predicted: 2, shared: 1))
    #expect(evaluation.skipped.map(\.line) == [1, 1])
    #expect(evaluation.skipped.map(\.severity) == [.altered, .skipped])
    #expect(evaluation.skipped.allSatisfy { $0.code == .noCounterpart })
    #expect(evaluation.tables.map(\.schema.name) == ["scores", "calibration", "skipped"])
    #expect(
      evaluation.calibration.map(\.label) == [nil, nil, nil, "indirect", "indirect", "indirect"])
    #expect(evaluation.calibration.map(\.count) == [2, 1, 1, 2, 1, 1])
    #expect(evaluation.calibration[0].error == 0.25)
  }

  @Test("the order of lines and the number of threads do not matter")
  func order() throws {
    let rows = try quotations().rows.map(\.cells)
    let lines = Self.gold.split(separator: "\n").reversed().joined(separator: "\n")
    #expect(
      try quotations(lines).scores[0][.endToEnd].total == quotations().scores[0][.endToEnd].total)
    for threads in [2, 5] { #expect(try quotations(threads: threads).rows.map(\.cells) == rows) }
  }

  @Test("two predictions are compared on the same articles")
  func comparison() throws {
    let perfect = Self.gold.replacing("\"text\"", with: "\"other\"")
    let evaluation = try quotations(Self.gold, perfect, compared: Self.predicted)
    let first = try #require(evaluation.differences.first)
    #expect(first.measure == "end_to_end" && first.values.first == 1 && first.values.second == 0.5)
    #expect(first.difference == 0.5)
    // Two of three articles differ, and each can change places: half of eight arrangements are as far.
    #expect(first.pValue == 0.5)
    #expect(evaluation.tables.map(\.schema.name) == ["scores", "score_differences", "skipped"])
  }

  @Test("what cannot be measured is said with its place")
  func quotationErrors() throws {
    func error(_ gold: String, _ predicted: String) throws -> EvaluationError? {
      do {
        _ = try quotations(gold, predicted)
        return nil
      } catch let error as EvaluationError {
        return error
      }
    }
    let twice = try #require(try error(Self.gold + Self.gold, Self.predicted))
    #expect(twice.description.contains("gold:4: the article “a” stands on line 1 already"))
    let repeated = try #require(try error(Self.gold, Self.predicted + Self.predicted))
    #expect(repeated.description.contains("predicted:4: the article “z” stands on line 1"))
    let textless = try #require(try error(#"{"id":"a","quotes":[]}"#, ""))
    #expect(textless.code == "DL-V03")
    let beyond = try #require(
      try error(Self.gold, #"{"id":"c","quotes":[{"content":[[0,9]]}]}"#))
    #expect(beyond.description.contains("predicted:1: a quotation of “c” ends at 9"))
    #expect(try error("\n", "")?.code == "DL-V01")
  }

  /// A CoNLL-U text: in each sentence words as `form/UPOS/XPOS/lemma/label`.
  private static func conllu(_ sentences: [String], documents: Set<Int> = []) -> String {
    sentences.enumerated().map { place, sentence in
      let words = sentence.split(separator: " ").enumerated().map { number, word in
        let parts = word.split(separator: "/").map(String.init)
        let label = parts[4] == "O" ? "_" : "Entity=\(parts[4])"
        return "\(number + 1)\t\(parts[0])\t\(parts[3])\t\(parts[1])\t\(parts[2])"
          + "\t_\t_\t_\t_\t\(label)\n"
      }
      return (documents.contains(place) ? "# newdoc\n" : "") + words.joined() + "\n"
    }.joined()
  }

  private static let tagged = [
    "Ane/PROPN/NNP/Ane/B-PER Holm/PROPN/NNP/Holm/I-PER sang/VERB/VBD/sing/O",
    "Rain/NOUN/NN/rain/O fell/VERB/VBD/fall/O",
  ]

  @Test("tags and lemmas are measured word by word")
  func tags() throws {
    let predicted = Self.conllu([
      "Ane/PROPN/NNP/Ane/B-PER Holm/NOUN/NNP/holm/O sang/VERB/VBD/sing/O", Self.tagged[1],
    ])
    let evaluation = try withFiles(Self.conllu(Self.tagged), predicted) {
      try TagEvaluation($0, options: EvaluationOptions(resamples: 100))
    }
    #expect(evaluation.columns == [.upos, .xpos, .lemma])
    #expect(evaluation[.upos].accuracy.total == MatchCounts(right: 4, of: 5))
    #expect(evaluation[.xpos].accuracy.total == MatchCounts(right: 5, of: 5))
    #expect(evaluation[.lemma].accuracy.total == MatchCounts(right: 4, of: 5))
    let wrong = evaluation.confusions.filter { $0.gold != $0.predicted }
    #expect(wrong.map(\.gold) == ["PROPN"] && wrong.map(\.predicted) == ["NOUN"])
    let nouns = try #require(evaluation.rows.first { $0.label == "NOUN" })
    #expect(nouns.shares.precision == 0.5 && nouns.shares.recall == 1)
  }

  @Test("tags are measured whatever a treebank writes under Entity")
  func otherEntities() throws {
    let text = Self.conllu(Self.tagged).replacing("Entity=B-PER", with: "Entity=(1-person-new")
    let evaluation = try withFiles(text, text) {
      try TagEvaluation($0, options: EvaluationOptions(resamples: 100))
    }
    #expect(evaluation[.upos].accuracy.total == MatchCounts(right: 5, of: 5))
  }

  @Test("columns that one side lacks are left out")
  func missingColumns() throws {
    /// The sentences with what stands for their universal tags, and no other column.
    func bare(_ tag: (Substring) -> Substring) -> String {
      Self.conllu(
        Self.tagged.map { sentence in
          sentence.split(separator: " ").map { word in
            let parts = word.split(separator: "/")
            return "\(parts[0])/\(tag(parts[1]))/_/_/O"
          }.joined(separator: " ")
        })
    }
    let evaluation = try withFiles(Self.conllu(Self.tagged), bare { $0 }) {
      try TagEvaluation($0, options: EvaluationOptions(resamples: 100))
    }
    #expect(evaluation.columns == [.upos])
    do {
      _ = try withFiles(Self.conllu(Self.tagged), bare { _ in "_" }) { try TagEvaluation($0) }
      Issue.record("words without tags were measured")
    } catch let error as EvaluationError {
      #expect(error.code == "DL-V08" && error.description.contains("predicted: no column"))
    }
  }

  @Test("entities of CoNLL-U are held against those of labelled words")
  func entities() throws {
    let labels = "Ane\tB-PER\nHolm\tI-PER\nsang\tO\n\nRain\tB-LOC\nfell\tO\n"
    for (gold, predicted) in [
      (Self.conllu(Self.tagged), labels), (labels, Self.conllu(Self.tagged)),
    ] {
      let evaluation = try withFiles(gold, predicted) {
        try EntityEvaluation($0, options: EvaluationOptions(resamples: 100))
      }
      #expect(evaluation.scores.all.total.right == 1 && evaluation.sentences == 2)
      #expect(evaluation.rows.map(\.label) == [nil, nil, "LOC", "PER"])
    }
  }

  @Test("documents are drawn where the annotated file names two, else sentences")
  func drawnUnits() throws {
    func unit(_ documents: Set<Int>) throws -> JSONValue? {
      let gold = Self.conllu(Self.tagged, documents: documents)
      return try withFiles(gold, gold) {
        try EntityEvaluation($0, options: EvaluationOptions(resamples: 100))
          .record(guardedCells: 0).results.first?.value
      }
    }
    #expect(try unit([0, 1]) == .string("document"))
    #expect(try unit([0]) == .string("sentence") && unit([]) == .string("sentence"))
  }

  @Test("other words are an error that names both lines")
  func otherWords() throws {
    func error(_ gold: [String], _ predicted: [String]) throws -> String {
      do {
        _ = try withFiles(Self.conllu(gold), Self.conllu(predicted)) { try EntityEvaluation($0) }
        return ""
      } catch let error as EvaluationError {
        return error.description.replacing(/\/\S*\//, with: "")
      }
    }
    let other = Self.tagged[0].replacing("Holm/PROPN", with: "Halm/PROPN")
    #expect(
      try error(Self.tagged, [other, Self.tagged[1]])
        == "predicted:2: the word is “Halm”, and at gold:2 it is “Holm”")
    #expect(
      try error(Self.tagged, [Self.tagged[0] + " now/ADV/RB/now/O", Self.tagged[1]])
        == "predicted:4: “now” is one word more than in the sentence that ends at gold:3")
    #expect(
      try error([Self.tagged[0] + " now/ADV/RB/now/O"], [Self.tagged[0]])
        == "gold:4: “now” is one word more than in the sentence that ends at predicted:3")
    #expect(
      try error(Self.tagged, [Self.tagged[0]])
        == "gold:5: the sentence is one more than predicted has")
    #expect(
      try error([Self.tagged[0]], Self.tagged)
        == "predicted:5: the sentence is one more than gold has")
  }

  @Test("a line that is not of the format is an error with its place")
  func unreadableLines() throws {
    func error(_ text: String) throws -> String {
      do {
        _ = try withFiles("a\tO\n", text) { try EntityEvaluation($0) }
        return ""
      } catch let error as EvaluationError {
        #expect(error.code.hasPrefix("DL-T"))
        return error.description.replacing(/\/\S*\//, with: "")
      }
    }
    #expect(try error("a PER") == "predicted:1: the line has 1 field where 2 are set apart by tabs")
    #expect(
      try error("1\ta\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person\n")
        == "predicted:1: “(1-person” is no label of an entity")
  }
}
