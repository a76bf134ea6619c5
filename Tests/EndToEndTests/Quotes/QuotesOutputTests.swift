import DelimitedText
import Foundation
import RandomModels
import TestSupport
import Testing

/// Runs `dateline quotes` with a random model: what is found is noise, where it goes is not.
enum QuotesRun {
  static func withArticles<Result>(_ body: (_ folder: String, _ input: String) throws -> Result)
    throws -> Result
  {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/models", withIntermediateDirectories: true)
      try RandomLanguageModel.write(into: folder + "/models", outside: -4)
      return try body(folder, QuotedArticles.write(into: folder))
    }
  }

  static func run(_ arguments: [String], in folder: String) throws -> BuiltCommand.Outcome {
    let outcome = try BuiltCommand.run(["quotes", "--models", "models"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome
  }
}

@Suite("dateline quotes: where quotations go and in which form")
struct QuotesOutputTests {
  @Test("standard output gets a row a quotation, or a line an article")
  func standardOutput() throws {
    try QuotesRun.withArticles { folder, input in
      let csv = try TableFile(
        Array(QuotesRun.run([input], in: folder).standardOutput.utf8))
      #expect(!csv.rows.isEmpty)
      let tsv = try QuotesRun.run([input, "--format", "tsv"], in: folder)
      #expect(try TableFile(Array(tsv.standardOutput.utf8), dialect: .tab).rows == csv.rows)
      let lines = try QuotesRun.run([input, "--format", "jsonl"], in: folder).outputLines
      #expect(lines.count == QuotedArticles.identifiers.count)
      var quotes: [String] = []
      for (line, id) in zip(lines, QuotedArticles.identifiers) {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let article = try #require(value as? [String: Any])
        #expect(article["id"] as? String == id)
        for quote in try #require(article["quotes"] as? [[String: Any]]) {
          quotes.append(quote["quote"] as? String ?? "")
        }
      }
      #expect(quotes == csv["quote"])
    }
  }

  @Test("a folder holds five files that agree with one another")
  func report() throws {
    try QuotesRun.withArticles { folder, input in
      let outcome = try QuotesRun.run([input, "-o", "new/quotes/"], in: folder)
      #expect(outcome.standardError.hasSuffix("wrote new/quotes/\n"))
      #expect(outcome.standardOutput.contains("4 articles, "))
      let report = folder + "/new/quotes"
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: report).sorted() == [
          "datapackage.json", "quotes.csv", "run.json", "skipped.csv", "speakers.csv",
        ])
      let quotes = try TableFile(path: report + "/quotes.csv")
      let speakers = try TableFile(path: report + "/speakers.csv")
      #expect(Set(quotes["quote_id"]).count == quotes.rows.count)
      #expect(Set(quotes["speaker_id"]).subtracting([""]) == Set(speakers["speaker_id"]))
      #expect(
        speakers["quotes"].compactMap { Int($0) }.reduce(0, +)
          == quotes["speaker_id"].count { !$0.isEmpty })
      #expect(speakers["mean_sentiment"].allSatisfy { $0.isEmpty })
      let package = try JSONFile.object(report + "/datapackage.json")
      let resources = try #require(package["resources"] as? [[String: Any]])
      #expect(resources.compactMap { $0["name"] as? String } == ["quotes", "speakers", "skipped"])
      let run = try JSONFile.object(report + "/run.json")
      #expect(run["command"] as? String == "quotes")
      let counts = try #require(run["counts"] as? [String: Int])
      #expect(counts["articles"] == 4 && counts["quotations"] == quotes.rows.count)
      let options = try #require(run["options"] as? [String: Any])
      #expect((options["model_sha256"] as? String)?.count == 64)
      let inputs = try #require(run["inputs"] as? [[String: Any]])
      #expect(inputs.count == 1 && (inputs.first?["sha256"] as? String)?.count == 64)
      try Golden.expect(
        [("quotes", quotes), ("speakers", speakers)]
          .map { "\($0.0): \($0.1.header.joined(separator: ", "))\n" }.joined(),
        named: "quotes_headers.txt")
    }
  }

  @Test("a file gets the form of its name, and --speakers another")
  func files() throws {
    try QuotesRun.withArticles { folder, input in
      let csv = try QuotesRun.run([input], in: folder).standardOutput
      let outcome = try QuotesRun.run(
        [input, "-o", "q.csv", "--speakers", "s.jsonl"], in: folder)
      #expect(outcome.standardOutput.isEmpty)
      #expect(outcome.standardError.hasSuffix("wrote q.csv\nwrote s.jsonl\n"))
      #expect(try BuiltCommand.text(ofFile: folder + "/q.csv") == csv)
      #expect(
        try BuiltCommand.text(ofFile: folder + "/s.jsonl").hasPrefix("{\"speaker_id\":\""))
      _ = try QuotesRun.run([input, "-qo", "q.jsonl"], in: folder)
      let lines = try QuotesRun.run([input, "--format", "jsonl"], in: folder).standardOutput
      #expect(try BuiltCommand.text(ofFile: folder + "/q.jsonl") == lines)
    }
  }

  @Test("--excel and --raw-csv do what they do elsewhere")
  func spreadsheets() throws {
    try QuotesRun.withArticles { folder, input in
      let excel = try QuotesRun.run([input, "--excel"], in: folder).standardOutput
      #expect(Array(excel.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
      let guarded = try QuotesRun.run([input], in: folder)
      let raw = try QuotesRun.run([input, "--raw-csv"], in: folder)
      let title = try TableFile(Array(raw.standardOutput.utf8))["title"]
      #expect(title.contains("=Rain until Friday"), "the model finds something in that article")
      #expect(!raw.standardError.contains("formulas"))
      #expect(guarded.standardError.contains("text cells that a spreadsheet would run"))
      #expect(
        try TableFile(Array(guarded.standardOutput.utf8))["title"].contains("'=Rain until Friday"))
    }
  }

  @Test("filters apply to every output, and JSONL keeps a line an article")
  func filters() throws {
    try QuotesRun.withArticles { folder, input in
      let all = try TableFile(Array(QuotesRun.run([input], in: folder).standardOutput.utf8))
      let wanted = try #require(all["kind"].first)
      let kept = try QuotesRun.run(
        [input, "--kind", wanted, "--type", "direct, indirect,mixed", "-qo", "f/"], in: folder)
      #expect(kept.standardOutput.isEmpty)
      let some = try TableFile(path: folder + "/f/quotes.csv")
      #expect(some.rows == zip(all.rows, all["kind"]).filter { $0.1 == wanted }.map(\.0))
      let none = try QuotesRun.run(
        [input, "--min-confidence", "1", "--format", "jsonl"], in: folder)
      #expect(
        none.outputLines == QuotedArticles.identifiers.map { "{\"id\":\"\($0)\",\"quotes\":[]}" })
      let header = try QuotesRun.run([input, "--min-confidence", "1"], in: folder).outputLines
      #expect(header.count == 1 && header[0].hasPrefix("article_id,"))
    }
  }

  @Test("an article that cannot be read is a row in skipped.csv, and the others are read")
  func skipped() throws {
    try QuotesRun.withArticles { folder, _ in
      let input = try QuotedArticles.jsonLines + "{\"id\": \"broken\n"
      let outcome = try BuiltCommand.run(
        ["quotes", "--models", "models", "-", "--strict", "-o", "q/"], in: folder, input: input)
      #expect(outcome.status == 3)
      #expect(try TableFile(path: folder + "/q/skipped.csv")["line"] == ["5"])
      #expect(try JSONFile.object(folder + "/q/run.json")["command"] as? String == "quotes")
    }
  }

  @Test("the same bytes for any number of threads")
  func threads() throws {
    try QuotesRun.withArticles { folder, input in
      let arguments = ["quotes", input, "--models", "models"]
      let one = try BuiltCommand.report(arguments + ["--threads", "1"], in: folder)
      let three = try BuiltCommand.report(arguments + ["--threads", "3"], in: folder)
      #expect(one.count == 5 && one == three)
    }
  }
}
