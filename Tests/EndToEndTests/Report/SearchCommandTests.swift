import Foundation
import TestSupport
import Testing

@Suite("dateline search")
struct SearchCommandTests {
  /// Runs a body with a folder that holds `report`, made of the small collection.
  private static func withReport(_ body: (_ folder: String) throws -> Void) throws {
    try RandomModelsFolder.with { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["report", input, "--models", "models", "-qo", "report/"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      try body(folder)
    }
  }

  @Test("articles that hold all words, the best first, as CSV, JSON lines and text")
  func formats() throws {
    try Self.withReport { folder in
      let query = [
        "search", "dockers strike", "--in", "report/", "--kind", "articles", "--raw-csv",
      ]
      let csv = try BuiltCommand.run(query, in: folder)
      #expect(csv.status == 0 && csv.standardError.isEmpty)
      let table = try TableFile(Array(csv.standardOutput.utf8))
      #expect(!table.rows.isEmpty && table.rows.count <= 10)
      #expect(table["rank"] == (1...table.rows.count).map(String.init))
      #expect(Set(table["kind"]) == ["article"])
      let scores = table["score"].compactMap(Double.init)
      #expect(scores == scores.sorted(by: >))
      for (passage, marks) in zip(table["passage"], table["marks"]) {
        let scalars = Array(passage.unicodeScalars)
        for mark in marks.split(separator: "|") {
          let ends = mark.split(separator: ":").compactMap { Int($0) }
          let word = String(String.UnicodeScalarView(scalars[ends[0]..<ends[1]])).lowercased()
          #expect(["dockers", "strike"].contains(word))
        }
      }
      let lines = try BuiltCommand.run(query + ["--format", "jsonl"], in: folder).outputLines
      #expect(lines.count == table.rows.count)
      #expect(lines[0].hasPrefix("{\"kind\":\"article\",\"rank\":1,\"score\":"))
      let text = try BuiltCommand.run(query + ["--format", "text"], in: folder).standardOutput
      #expect(text.hasPrefix("articles: \(table.rows.count)\n") && text.contains("[Dockers]"))
      let file = try BuiltCommand.run(query + ["--limit", "2", "-o", "hits.csv"], in: folder)
      #expect(file.standardError == "wrote hits.csv\n")
      #expect(try TableFile(path: folder + "/hits.csv").rows == Array(table.rows.prefix(2)))
    }
  }

  @Test("the database itself can be named, and filters hold")
  func filters() throws {
    try Self.withReport { folder in
      let found = try BuiltCommand.run(
        [
          "search", "port", "--in", "report/dateline.sqlite", "--outlet", "STRAND WIRE", "--limit",
          "100",
        ], in: folder)
      let table = try TableFile(Array(found.standardOutput.utf8))
      #expect(!table.rows.isEmpty && Set(table["outlet"]) == ["Strand Wire"])
      let unknown = try BuiltCommand.run(
        ["search", "port", "--in", "report/", "--outlet", "Nobody"], in: folder)
      unknown.expectFailure("DL-F06", "“Nobody” is no outlet of the report")
      #expect(unknown.standardError.contains("Strand Wire"))
    }
  }

  @Test("nothing found says so with a hint; signs have no meaning for the database")
  func nothing() throws {
    try Self.withReport { folder in
      for query in ["zebra", "\"", "NEAR(", "a\" OR *", "') --", "speaker : (x", "zebra*"] {
        let outcome = try BuiltCommand.run(["search", query, "--in", "report/"], in: folder)
        if outcome.status == 0 {
          #expect(outcome.outputLines.count >= 1)
        } else {
          outcome.expectFailure("DL-F05", "holds no word to look for")
        }
      }
      let outcome = try BuiltCommand.run(["search", "zebra", "--in", "report/"], in: folder)
      #expect(outcome.standardError.hasPrefix("nothing was found; fewer words find more"))
    }
  }

  @Test("what is no report is an error")
  func errors() throws {
    try withTemporaryFolder { folder in
      func run(_ path: String) throws -> BuiltCommand.Outcome {
        try BuiltCommand.run(["search", "port", "--in", path], in: folder)
      }
      try run("nowhere").expectFailure("DL-F01", "nowhere: there is no database to search")
      try run(".").expectFailure("DL-F01", "dateline.sqlite: there is no database")
      try Data("no database".utf8).write(to: URL(filePath: folder + "/a.sqlite"))
      try run("a.sqlite").expectFailure("DL-F02", "a.sqlite: is no database of a report")
      for arguments in [
        ["search", "--in", "r"], ["search", "x"], ["search", "x", "--in", "r", "--limit", "0"],
        ["search", "x", "--in", "r", "-o", "folder/"],
        ["search", "x", "--in", "r", "--speaker", "y", "--kind", "articles"],
      ] {
        #expect(try BuiltCommand.run(arguments, in: folder).status == 2, "\(arguments)")
      }
    }
  }
}
