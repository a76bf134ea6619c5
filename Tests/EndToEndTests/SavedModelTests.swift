import Foundation
import TestSupport
import Testing

@Suite("Topics that are kept")
struct SavedModelTests {
  @Test("the articles that a model was made from land in the topics they had")
  func sameArticles() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let fitted = try BuiltCommand.run(
        ["topics", input, "--topics", "3", "--save-model", "model", "-qo", "first"], in: folder)
      #expect(fitted.status == 0, "\(fitted.standardError)")
      let applied = try BuiltCommand.run(
        ["topics", input, "--apply-model", "model", "-o", "second"], in: folder)
      #expect(applied.status == 0, "\(applied.standardError)")
      #expect(applied.standardOutput.contains("the saved model still fits them"))
      let first = try TableFile(path: folder + "/first/articles.csv")
      let second = try TableFile(path: folder + "/second/articles.csv")
      #expect(first["topic_id"] == second["topic_id"])
      #expect(first["topic_label"] == second["topic_label"])
      let results = try JSONFile.object(folder + "/second/run.json")["results"] as? [String: Any]
      #expect(results?["refit_is_advised"] as? Bool == false)
    }
  }

  @Test("a model that is not there, or not a model, is named with what to do")
  func noModel() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      try BuiltCommand.run(["topics", input, "--apply-model", "nowhere"], in: folder)
        .expectFailure("DL-M01", "nowhere/manifest.json")
      try FileManager.default.createDirectory(
        atPath: folder + "/odd", withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: URL(filePath: folder + "/odd/manifest.json"))
      try BuiltCommand.run(["topics", input, "--apply-model", "odd"], in: folder)
        .expectFailure("DL-M03", "odd/manifest.json")
    }
  }

  @Test("a model that was altered is refused")
  func altered() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      _ = try BuiltCommand.run(
        ["topics", input, "--topics", "3", "--save-model", "model", "-qo", "a.csv"], in: folder)
      let file = URL(filePath: folder + "/model/topics.safetensors")
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: file)
      try BuiltCommand.run(["topics", input, "--apply-model", "model"], in: folder)
        .expectFailure("DL-M04", "topics.safetensors: was altered")
    }
  }
}
