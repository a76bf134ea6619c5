import Foundation
import TestSupport
import Testing

@Suite("dateline trends")
struct TrendsTests {
  @Test("the weeks of the sample collection")
  func sample() throws {
    try withTemporaryFolder { folder in
      let files = try BuiltCommand.report(["trends", BuiltCommand.sample], in: folder)
      #expect(
        files.keys.sorted() == [
          "bursts.csv", "datapackage.json", "run.json", "skipped.csv", "trend_periods.csv",
          "trends.csv",
        ])
      func table(_ name: String) throws -> TableFile {
        try TableFile([UInt8](files[name] ?? Data()))
      }
      try Golden.expect(
        table("trends.csv").columns([
          "item", "rank", "articles", "first_date", "last_date", "peak_period", "direction",
          "bursts", "burst_start", "burst_end",
        ]), named: "trends.csv")
      try Golden.expect(
        table("bursts.csv").columns([
          "item", "level", "start", "end", "articles", "example_article_id",
        ]), named: "bursts.csv")
      let periods = try table("trend_periods.csv")
      #expect(periods.rows.count == 20 * 12)
      let run = try #require(
        try JSONSerialization.jsonObject(with: files["run.json"] ?? Data()) as? [String: Any])
      #expect(run["command"] as? String == "trends")
      let counts = try #require(run["counts"] as? [String: Any])
      #expect(counts["dated_articles"] as? Int == 148 && counts["periods"] as? Int == 12)
      let results = try #require(run["results"] as? [String: Any])
      #expect(results["period"] as? String == "week")
    }
  }

  @Test("a file holds the table of trends alone, standard output too")
  func single() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["trends", input, "--terms", "port authority,blimp", "--terms", "maize"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let table = try TableFile(Array(outcome.standardOutput.utf8))
      #expect(table.header.prefix(4) == ["item", "rank", "articles", "share"])
      #expect(Set(table["item"]) == ["port authority", "blimp", "maize"])
      let file = try BuiltCommand.run(
        ["trends", input, "--of", "source", "-qo", "out.csv"], in: folder)
      #expect(file.status == 0, "\(file.standardError)")
      #expect(
        Set(try TableFile(path: folder + "/out.csv")["item"])
          == ["Strand Wire", "The Harbour Post", "Calder Gazette"])
      let dry = try BuiltCommand.run(["trends", input, "-n"], in: folder)
      #expect(dry.standardOutput == "would read 24 articles and write csv to standard output\n")
    }
  }

  @Test("is the same for any number of threads", arguments: [[], ["--of", "topics"]])
  func threads(_ arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let expected = try BuiltCommand.report(
        ["trends", BuiltCommand.sample, "--threads", "1"] + arguments, in: folder)
      for threads in ["2", "3"] {
        let found = try BuiltCommand.report(
          ["trends", BuiltCommand.sample, "--threads", threads] + arguments, in: folder)
        for (name, data) in expected { #expect(found[name] == data, "\(name) on \(threads)") }
      }
    }
  }

  @Test("what cannot be followed is a clear error")
  func errors() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      try BuiltCommand.run(["trends", input, "--period", "month"], in: folder)
        .expectFailure("DL-A11", "fall into 1 month, too few")
      try BuiltCommand.run(["trends", "-"], in: folder, input: "{\"text\": \"Cranes rose.\"}\n")
        .expectFailure("DL-A11", "no article has a date")
      try BuiltCommand.run(["trends", input, "--terms", "a"], in: folder)
        .expectFailure("DL-A13", "“a” cannot be counted")
      try BuiltCommand.run(["trends", input, "--of", "tone"], in: folder)
        .expectFailure("DL-A07", "no article has a value in the column “tone”")
    }
  }

  @Test(
    "a wrong command line says what is wrong",
    arguments: [
      (["--of", ""], "--of is empty"), (["--of", "source", "--terms", "x"], "leave out --of"),
      (["--topics", "3"], "--topics belongs to --of topics"),
      (["--of", "topics", "--topics", "0"], "--topics is auto or"),
      (["--min-articles", "0"], "--min-articles is at least 1"),
      (["--count", "0"], "--count is at least 1"), (["--count", "2", "--all"], "choose one"),
      (["--burst-scaling", "1"], "--burst-scaling is above 1"),
      (["--burst-scaling", "inf"], "--burst-scaling is above 1"),
      (["--burst-cost", "nan"], "--burst-cost is 0 or more"),
      (["--weighting", "bm25"], "--weighting is for topics"),
      (["--title-weight", "2"], "--title-weight is for topics"),
      (["--order", "x"], "--order"), (["--period", "x"], "--period"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(["trends", "x"] + arguments, in: folder)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
    }
  }

  @Test("--strict ends with 3 when a record was skipped")
  func strict() throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        ["trends", "-", "--strict", "-qo", "report"], in: folder,
        input: SmallCollection.jsonLines + "{\"id\": \"broken\n")
      #expect(outcome.status == 3)
      #expect(try TableFile(path: folder + "/report/skipped.csv")["line"] == ["25"])
    }
  }

  @Test("the terminal shows a line an item, in its width", arguments: [100, 160] as [UInt16])
  func terminal(_ columns: UInt16) throws {
    let output = try withTemporaryFolder { folder in
      try PseudoTerminal(columns: columns).output(
        of: BuiltCommand.process(
          ["trends", BuiltCommand.sample, "--no-color"], in: folder,
          environment: ["TERM": "xterm"]))
    }
    let lines = output.split(separator: "\r\n").map { line in
      line.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false).last.map(String.init)
        ?? ""
    }
    #expect(lines.contains { $0.hasPrefix("item ") && $0.contains("share by week") })
    #expect(lines.contains { $0.contains("█") && $0.contains(" Mar") })
    #expect(lines.contains { $0.hasPrefix("148 dated articles in 12 weeks") })
    #expect(lines.contains { $0.contains("an article of the burst") } == (columns == 160))
    for line in lines { #expect(line.count <= Int(columns), "\(line)") }
  }
}
