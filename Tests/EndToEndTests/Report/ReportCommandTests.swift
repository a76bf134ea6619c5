import Foundation
import TestSupport
import Testing

/// Runs `dateline report` with a random model: what is found is noise, where it goes is not.
@Suite("dateline report")
struct ReportCommandTests {
  @Test("a folder with a page, all tables, and the record of the run; the last line says where")
  func report() throws {
    try RandomModelsFolder.with { folder in
      let outcome = try BuiltCommand.run(
        [
          "report", BuiltCommand.sample, "--models", "models", "--title", "A <title>", "-o",
          "new/report/",
        ], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardError.hasSuffix("wrote new/report/; open new/report/index.html\n"))
      for part in ["148 articles, ", "quotations: ", "sentences: "] {
        #expect(outcome.standardOutput.contains(part), "\(part)")
      }
      let report = folder + "/new/report"
      let files = try FileManager.default.contentsOfDirectory(atPath: report)
      #expect(files.count == 20 && !files.contains { $0.hasPrefix(".") }, "\(files.sorted())")
      let page = try BuiltCommand.text(ofFile: report + "/index.html")
      #expect(page.contains("<h1>A &lt;title&gt;</h1>"))
      #expect(page.utf8.count < 1_000_000)
      try Golden.expect(Self.skeleton(of: page), named: "report.txt")
      let record = try JSONFile.object(report + "/run.json")
      #expect(record["command"] as? String == "report")
      #expect((record["counts"] as? [String: Any])?["articles"] as? Int == 148)
    }
  }

  /// Sections, headings, captions of tables and names of lists: what a page has, without its figures.
  private static func skeleton(of page: String) -> String {
    let lines = page.components(separatedBy: "<").compactMap { piece -> String? in
      for (start, name) in [
        ("section id=\"", "section"), ("h3>", "  heading"), ("caption>", "    table"),
        ("div class=\"list\" data-hook=\"list\" data-key=\"", "    list"),
        ("svg ", "    drawing"),
      ] where piece.hasPrefix(start) {
        guard name != "    drawing" else { return name }
        return "\(name) \(piece.dropFirst(start.count).prefix { !"\"<".contains($0) })"
      }
      return nil
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("the same bytes for any number of threads, and again")
  func sameForAll() throws {
    try RandomModelsFolder.with { folder in
      try Data(SmallCollection.jsonLines.utf8).write(to: URL(filePath: folder + "/small.jsonl"))
      func files(_ threads: String) throws -> [String: Data] {
        try BuiltCommand.report(
          ["report", "small.jsonl", "--models", "models", "--threads", threads], in: folder)
      }
      let first = try files("1")
      #expect(first.count == 20)
      #expect(try files("2") == first)
      #expect(try files("1") == first)
    }
  }

  @Test("an interrupted report leaves nothing behind")
  func interrupted() throws {
    try RandomModelsFolder.with { folder in
      let arguments = ["report", "-", "--models", "models", "-o", "report/"]
      try BuiltCommand.expectNothingLeft(byInterrupted: arguments, in: folder)
    }
  }

  @Test("a report needs a folder")
  func usage() throws {
    try RandomModelsFolder.with { folder in
      for arguments in [[], ["-o", "a.csv"], ["-o", "-"], ["-o", "a/", "--format", "csv"]] {
        let outcome = try BuiltCommand.run(["report", "small.jsonl"] + arguments, in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.standardError.contains("name a folder for the report"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["models"])
    }
  }

  @Test("without tone, and without the model")
  func choices() throws {
    try RandomModelsFolder.with { folder in
      try Data(SmallCollection.jsonLines.utf8).write(to: URL(filePath: folder + "/small.jsonl"))
      let files = try BuiltCommand.report(
        ["report", "small.jsonl", "--models", "models", "--no-tone"], in: folder)
      #expect(!files.keys.contains { $0.hasPrefix("sentiment") })
      let outcome = try BuiltCommand.run(
        ["report", "small.jsonl", "--models", "elsewhere", "-o", "r"], in: folder)
      outcome.expectFailure("DL-A19", "the model “english")
      #expect(!FileManager.default.fileExists(atPath: folder + "/r"))
    }
  }
}
