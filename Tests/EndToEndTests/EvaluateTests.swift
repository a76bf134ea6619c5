import Foundation
import TestSupport
import Testing

@Suite("dateline evaluate")
struct EvaluateTests {
  /// The articles that reference values were computed for.
  private static let reference = PackageFolder.root.appending(
    path: "Tests/ModelEvaluationTests/Reference"
  ).path

  private static let conllu = """
    1\tAne\tAne\tPROPN\tNNP\t_\t_\t_\t_\tEntity=B-PER
    2\tsang\tsing\tVERB\tVBD\t_\t_\t_\t_\t_


    """

  @Test("scores of quotations are those that were looked at once")
  func quotes() throws {
    try withTemporaryFolder { folder in
      let files = [Self.reference + "/gold.jsonl", Self.reference + "/predicted.jsonl"]
      let outcome = try BuiltCommand.run(
        ["evaluate", "quotes"] + files + ["-o", "out/"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardError.contains("predicted.jsonl has no article “lost”"))
      #expect(outcome.standardOutput.contains("6 annotated articles; nothing was predicted for 1"))
      let written = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
      #expect(
        written == [
          "calibration.csv", "datapackage.json", "run.json", "scores.csv", "skipped.csv",
        ])
      for name in ["scores.csv", "calibration.csv"] {
        try Golden.expect(
          try BuiltCommand.text(ofFile: folder + "/out/" + name), named: "evaluated_\(name)")
      }
      let again = try BuiltCommand.run(
        ["evaluate", "quotes"] + files + ["--threads", "3", "--format", "csv"], in: folder)
      #expect(
        again.standardOutput == (try BuiltCommand.text(ofFile: folder + "/out/scores.csv")))
    }
  }

  @Test("one selection of quotations is measured where one is asked for")
  func selection() throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        [
          "evaluate", "quotes", Self.reference + "/gold.jsonl", Self.reference + "/predicted.jsonl",
          "--types", "direct, mixed", "--unit", "span", "--resamples", "100",
        ], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let table = try TableFile(Array(outcome.standardOutput.utf8))
      #expect(Set(table["types"]) == ["direct|mixed"] && Set(table["unit"]) == ["span"])
    }
  }

  @Test("entities and parts of speech are measured, and compared with others")
  func labels() throws {
    try withTemporaryFolder { folder in
      try Data(Self.conllu.utf8).write(to: URL(filePath: folder + "/gold.conllu"))
      try Data("Ane\tB-PER\nsang\tB-LOC\n".utf8).write(to: URL(filePath: folder + "/tagged.bio"))
      let entities = try BuiltCommand.run(
        [
          "evaluate", "entities", "gold.conllu", "tagged.bio", "--compare", "-", "-o", "out/",
        ], in: folder, input: Self.conllu)
      #expect(entities.status == 0, "\(entities.standardError)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted() == [
          "datapackage.json", "label_confusions.csv", "run.json", "score_differences.csv",
          "scores.csv",
        ])
      let scores = try TableFile(path: folder + "/out/scores.csv")
      #expect(scores["measure"] == ["entities", "entity_borders", "entities", "entities"])
      #expect(scores["f1"] == ["66.6667", "66.6667", "0", "100"])
      let tags = try BuiltCommand.run(
        ["evaluate", "pos", "gold.conllu", "-"], in: folder,
        input: Self.conllu.replacing("VERB", with: "=NOUN"))
      let table = try TableFile(Array(tags.standardOutput.utf8))
      #expect(table["measure"].filter { $0 == "upos" }.count == 4)
      #expect(table["label"].contains("'=NOUN"), "a tag that a spreadsheet would run is guarded")
    }
  }

  @Test("what is wrong is said with its place")
  func errors() throws {
    try withTemporaryFolder { folder in
      try Data(Self.conllu.utf8).write(to: URL(filePath: folder + "/gold.conllu"))
      try Data("{\"id\":\"a\"}\n".utf8).write(to: URL(filePath: folder + "/bad.jsonl"))
      func run(_ arguments: [String], input: String = "") throws -> BuiltCommand.Outcome {
        try BuiltCommand.run(["evaluate"] + arguments, in: folder, input: input)
      }
      try run(["quotes", "bad.jsonl", "bad.jsonl"]).expectFailure("DL-C09", "bad.jsonl:1: ")
      try run(["quotes", "bad.jsonl", "none.jsonl"]).expectFailure("DL-C02", "none.jsonl")
      try run(["pos", "gold.conllu", "-"], input: Self.conllu.replacing("Ane", with: "Bo"))
        .expectFailure("DL-V05", "-:1: the word is “Bo”, and at gold.conllu:1 it is “Ane”")
      try run(["pos", "gold.conllu", "-"], input: "1\tAne\n").expectFailure("DL-T02", "-:1: ")
      #expect(try run(["quotes", "-", "-"]).status == 2)
      #expect(try run(["quotes", "a", "b", "--types", "loud"]).status == 2)
      #expect(try run([]).status == 0, "the help says what can be measured")
      let dry = try run(["pos", "gold.conllu", "bad.jsonl", "--dry-run"])
      #expect(dry.standardOutput == "would measure bad.jsonl against gold.conllu\n")
    }
  }

  @Test("with --strict, predictions without a counterpart end with a status of their own")
  func strict() throws {
    try withTemporaryFolder { folder in
      let gold = #"{"id":"a","text":"x","quotes":[]}"#
      let outcome = try BuiltCommand.run(
        ["evaluate", "quotes", Self.reference + "/gold.jsonl", "-", "--strict"], in: folder,
        input: gold)
      #expect(outcome.status == 3)
    }
  }
}
