import Foundation
import TestSupport
import Testing

@Suite("--vectors")
struct MeaningTests {
  @Test("a text finds articles by meaning; the record names the model")
  func similar() throws {
    try withTemporaryFolder { folder in
      let input = """
        {"id": "strike", "text": "Dockers strike at dawn."}
        {"id": "rain", "text": "Farmers hope for showers."}
        """
      let outcome = try BuiltCommand.run(
        ["similar", "-", "--to", "port workers walk out", "--vectors", "encoder", "-qo", "near/"],
        in: folder, input: input + "\n")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let table = try TableFile(path: folder + "/near/similar.csv")
      #expect(table["article_id"] == ["strike", "rain"])
      let options = try JSONFile.object(folder + "/near/run.json")["options"] as? [String: Any]
      #expect(options?["vectors"] as? String == "encoder")
      #expect((options?["model_sha256"] as? String)?.count == 64)
    }
  }

  @Test("a missing model is named with the places, a damaged one with its file")
  func noModel() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let arguments = ["similar", input, "--to", "strike", "--vectors", "encoder"]
      try BuiltCommand.run(arguments + ["--models", "nowhere"], in: folder)
        .expectFailure("DL-A19", "nowhere/english-vectors")
      let environment = ["DATELINE_MODELS": "elsewhere"]
      try BuiltCommand.run(arguments, in: folder, environment: environment)
        .expectFailure("DL-A19", "elsewhere/english-vectors")
      let model = folder + "/models/english-vectors"
      try FileManager.default.createDirectory(atPath: model, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: PackageFolder.root.path + "/Models/english-vectors/manifest.json",
        toPath: model + "/manifest.json")
      try BuiltCommand.run(arguments + ["--models", "models"], in: folder)
        .expectFailure("DL-M01", "models/english-vectors/encoder.safetensors")
    }
  }

  /// What a run showed, its lines joined.
  private static func said(_ outcome: BuiltCommand.Outcome) -> String {
    outcome.standardOutput.split { $0 == "\n" }.joined(separator: " ")
  }

  /// Articles as JSON lines: short, or repeated until they are long.
  private func articles(repeated times: Int) -> String {
    SmallCollection.texts.map { id, text in
      let words = Array(repeating: text, count: times).joined(separator: " ")
      return "{\"id\": \"\(id)\", \"text\": \"\(words)\"}\n"
    }.joined()
  }

  @Test(
    "auto takes mixed vectors for short articles and words for long ones, and says so",
    arguments: [(1, "mixed"), (20, "lsa")])
  func automatic(times: Int, chosen: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        ["topics", "-", "--topics", "3", "-o", "r/"], in: folder,
        input: articles(repeated: times))
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(Self.said(outcome).contains("--vectors auto took \(chosen), since"))
      let run = try JSONFile.object(folder + "/r/run.json")
      #expect((run["options"] as? [String: Any])?["vectors"] as? String == "auto")
      let results = run["results"] as? [String: Any]
      #expect(results?["vectors"] as? String == chosen)
      #expect(((results?["median_words"] as? Int) ?? -1 < 150) == (chosen == "mixed"))
      #expect((results?["model_sha256"] as? String)?.count == (chosen == "mixed" ? 64 : nil))
      let search = try BuiltCommand.run(
        ["similar", "-", "--to", "the union and the port", "-o", "near.csv"], in: folder,
        input: articles(repeated: times))
      #expect(search.standardError.contains("--vectors auto took \(chosen), since"))
    }
  }

  @Test("without its model, mixed is an error with the places; auto takes words and says why")
  func noWordTable() throws {
    try withTemporaryFolder { folder in
      let input = articles(repeated: 1)
      try BuiltCommand.run(
        ["topics", "-", "--vectors", "mixed", "--models", "nowhere"], in: folder, input: input
      ).expectFailure("DL-A19", "nowhere/english-word-vectors")
      let outcome = try BuiltCommand.run(
        ["topics", "-", "--topics", "3", "--models", "nowhere", "-o", "r/"], in: folder,
        input: input)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(
        Self.said(outcome).contains("was not found; looked for: nowhere/english-word-vectors"))
      let run = try JSONFile.object(folder + "/r/run.json")
      #expect((run["results"] as? [String: Any])?["vectors"] as? String == "lsa")
    }
  }

  @Test("a model that is kept is one of words, which new articles are placed in")
  func kept() throws {
    try withTemporaryFolder { folder in
      let input = articles(repeated: 1)
      let outcome = try BuiltCommand.run(
        ["topics", "-", "--topics", "3", "--save-model", "kept", "-o", "r/"], in: folder,
        input: input)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(Self.said(outcome).contains("(--vectors lsa)"))
      let applied = try BuiltCommand.run(
        ["topics", "-", "--apply-model", "kept", "-o", "a/"], in: folder, input: input)
      #expect(applied.status == 0, "\(applied.standardError)")
      #expect(
        try TableFile(path: folder + "/a/articles.csv")["topic_id"]
          == TableFile(path: folder + "/r/articles.csv")["topic_id"])
    }
  }

  @Test(
    "what does not go together is a usage error",
    arguments: [
      ["topics", "-", "--vectors", "encoder", "--save-model", "kept"],
      ["topics", "-", "--vectors", "mixed", "--apply-model", "kept"],
      ["topics", "-", "--vectors", "lsa", "--models", "models"],
      ["similar", "-", "--to", "a", "--vectors", "bert"],
    ])
  func usage(_ arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(arguments, in: folder)
      #expect(outcome.status == 2 && outcome.standardError.hasPrefix("error: "))
      #expect(!FileManager.default.fileExists(atPath: folder + "/kept"))
    }
  }
}
