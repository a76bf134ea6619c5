import Foundation
import TestSupport
import Testing

@Suite("dateline topics on the sample collection")
struct TopicsReportTests {
  private static let fileNames = [
    "articles.csv", "datapackage.json", "run.json", "skipped.csv", "stories.csv", "timeline.csv",
    "topic_terms.csv", "topics.csv",
  ]

  @Test("a folder holds eight files that agree with one another")
  func report() throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        ["topics", BuiltCommand.sample, "-o", "report/"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardError == "wrote report/\n")
      let report = folder + "/report"
      let files = try FileManager.default.contentsOfDirectory(atPath: report).sorted()
      #expect(files == Self.fileNames)

      let topics = try TableFile(path: report + "/topics.csv")
      let articles = try TableFile(path: report + "/articles.csv")
      let stories = try TableFile(path: report + "/stories.csv")
      let terms = try TableFile(path: report + "/topic_terms.csv")
      let timeline = try TableFile(path: report + "/timeline.csv")
      let skipped = try TableFile(path: report + "/skipped.csv")
      for (topic, size) in zip(topics["topic_id"], topics["size"]) {
        #expect(articles["topic_id"].count { $0 == topic } == Int(size))
      }
      #expect(Set(articles["topic_id"]) == Set(topics["topic_id"]))
      #expect(Set(terms["topic_id"]) == Set(topics["topic_id"]))
      #expect(timeline["articles"].compactMap { Int($0) }.reduce(0, +) == articles.rows.count)
      #expect(Set(articles["story_id"]).subtracting([""]) == Set(stories["story_id"]))
      #expect(Set(articles["article_id"]).count == articles.rows.count)
      #expect(skipped.rows.isEmpty)

      let tables = [
        ("topics", topics), ("articles", articles), ("stories", stories), ("topic_terms", terms),
        ("timeline", timeline), ("skipped", skipped),
      ]
      try Golden.expect(
        tables.map { "\($0): \($1.header.joined(separator: ", "))\n" }.joined(),
        named: "headers.txt")
      try Golden.expect(
        topics.columns(["topic_id", "level", "size", "outlets", "first_date", "last_date"]),
        named: "topics.csv")
      try Golden.expect(
        articles.columns(["article_id", "topic_id", "date", "outlet"]), named: "articles.csv")
      try expectDescription(in: report, tables: tables)
    }
  }

  /// `datapackage.json` names every table with the columns that it has, and `run.json` says how it
  /// was made.
  private func expectDescription(in report: String, tables: [(String, TableFile)]) throws {
    let package = try JSONFile.object(report + "/datapackage.json")
    #expect(package["profile"] as? String == "tabular-data-package")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.compactMap { $0["name"] as? String } == tables.map(\.0))
    for (resource, table) in zip(resources, tables) {
      #expect(resource["path"] as? String == table.0 + ".csv")
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String } == table.1.header)
      #expect(fields.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    }
    let run = try JSONFile.object(report + "/run.json")
    #expect(
      run.keys.sorted() == [
        "arguments", "command", "counts", "dateline", "inputs", "machine", "models", "options",
        "outputs", "results",
      ])
    #expect(run["command"] as? String == "topics")
    let inputs = try #require(run["inputs"] as? [[String: Any]])
    #expect(inputs.count == 1)
    #expect((inputs.first?["sha256"] as? String)?.count == 64)
    let machine = try #require(run["machine"] as? [String: Any])
    #expect((machine["stages"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test("three levels, and an article of the chosen one")
  func levels() throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        ["topics", BuiltCommand.sample, "--topics", "12", "--levels", "-qo", "report"], in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.isEmpty && outcome.standardError.isEmpty)
      let topics = try TableFile(path: folder + "/report/topics.csv")
      #expect(Set(topics["level"]) == ["coarse", "medium", "fine"])
      let ids = Set(topics["topic_id"])
      #expect(ids.count == topics.rows.count)
      for (level, parent) in zip(topics["level"], topics["parent_id"]) {
        #expect(level == "coarse" ? parent.isEmpty : ids.contains(parent))
      }
      let articles = try TableFile(path: folder + "/report/articles.csv")
      let medium = zip(topics["topic_id"], topics["level"]).filter { $0.1 == "medium" }.map(\.0)
      #expect(Set(articles["topic_id"]) == Set(medium))
    }
  }

  @Test("as many topics as are asked for", arguments: [1, 2, 30])
  func fixedNumber(_ count: Int) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        ["cluster", BuiltCommand.sample, "--topics", String(count), "-qo", "report"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(try TableFile(path: folder + "/report/topics.csv").rows.count == count)
    }
  }
}

/// A file of JSON.
enum JSONFile {
  static func object(_ path: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    return try #require(value as? [String: Any])
  }
}
