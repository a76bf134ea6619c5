import Foundation
import TestSupport
import Testing

@Suite("--vectors encoder")
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
        atPath: BuiltCommand.root.path + "/Models/english-vectors/manifest.json",
        toPath: model + "/manifest.json")
      try BuiltCommand.run(arguments + ["--models", "models"], in: folder)
        .expectFailure("DL-M01", "models/english-vectors/encoder.safetensors")
    }
  }

  @Test(
    "what does not go together is a usage error",
    arguments: [
      ["topics", "-", "--vectors", "encoder", "--save-model", "kept"],
      ["topics", "-", "--vectors", "mixed", "--apply-model", "kept"],
      ["topics", "-", "--models", "models"], ["similar", "-", "--to", "a", "--vectors", "bert"],
    ])
  func usage(_ arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(arguments, in: folder)
      #expect(outcome.status == 2 && outcome.standardError.hasPrefix("error: "))
      #expect(!FileManager.default.fileExists(atPath: folder + "/kept"))
    }
  }
}
