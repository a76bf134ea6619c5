import Foundation
import TestSupport
import Testing

@Suite("dateline terms --compare and --group-by")
struct KeynessCommandTests {
  @Test("the outlets of the sample collection")
  func sample() throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        ["terms", BuiltCommand.sample, "--group-by", "source", "--under", "-qo", "report"],
        in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let keyness = try TableFile(path: folder + "/report/keyness.csv")
      try Golden.expect(
        keyness.columns([
          "group", "rank", "term", "direction", "frequency", "reference_frequency",
          "document_frequency", "reference_document_frequency",
        ]), named: "keyness.csv")
      let examples = try TableFile(path: folder + "/report/keyness_examples.csv")
      try Golden.expect(
        examples.columns(["group", "term", "article_id", "start", "end", "match"]),
        named: "keyness_examples.csv")
    }
  }

  @Test("a folder holds both tables, what was skipped and how it was made")
  func folder() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let files = try BuiltCommand.report(
        ["terms", input, "--group-by", "source", "--max-q", "1", "--min-count", "2"], in: folder)
      #expect(
        files.keys.sorted() == [
          "datapackage.json", "keyness.csv", "keyness_examples.csv", "run.json", "skipped.csv",
        ])
      let run = try #require(
        try JSONSerialization.jsonObject(with: files["run.json"] ?? Data()) as? [String: Any])
      #expect(run["command"] as? String == "terms")
      let options = try #require(run["options"] as? [String: Any])
      #expect(options["group_by"] as? String == "source")
      #expect(options["max_q"] as? Double == 1)
      #expect(options["min_count"] as? Int == 2)
      #expect(options["max_df"] as? Double == 1)
      let counts = try #require(run["counts"] as? [String: Any])
      #expect(counts["articles"] as? Int == 24 && counts["compared_articles"] as? Int == 24)
      let results = try #require(run["results"] as? [String: Any])
      #expect((results["groups"] as? [Any])?.count == 3)
    }
  }

  @Test("a file holds the table of terms alone")
  func file() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["terms", input, "--group-by", "source", "--all", "-qo", "out.csv"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let table = try TableFile(path: folder + "/out.csv")
      #expect(table.header.prefix(4) == ["group", "rank", "term", "direction"])
      #expect(Set(table["direction"]) == ["over", "under"])
      for value in table["p_value"] + table["q_value"] {
        let number = try #require(Double(value))
        #expect(number >= 0 && number <= 1)
      }
    }
  }

  @Test("two files are compared, and --compare may be given twice")
  func compare() throws {
    try withTemporaryFolder { folder in
      let lines = SmallCollection.jsonLines.split(separator: "\n")
      for (index, name) in ["strike", "drought", "final"].enumerated() {
        let own = lines.enumerated().filter { $0.offset % 3 == index }.map { $0.element + "\n" }
        try Data(own.joined().utf8).write(to: URL(filePath: "\(folder)/\(name).jsonl"))
      }
      let outcome = try BuiltCommand.run(
        ["terms", "strike.jsonl", "--compare", "drought.jsonl", "--compare", "final.jsonl"],
        in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let table = try TableFile(Array(outcome.standardOutput.utf8))
      #expect(Set(table["group"]) == ["target"])
      #expect(Set(table["term"]).isSuperset(of: ["union", "port"]))
      let dry = try BuiltCommand.run(
        ["terms", "strike.jsonl", "--compare", "drought.jsonl", "--dry-run"], in: folder)
      #expect(
        dry.standardOutput
          == "would read 8 articles, compare them with 8 others and write csv to standard output\n")
    }
  }

  @Test("is the same for any number of threads")
  func threads() throws {
    try withTemporaryFolder { folder in
      let arguments = [
        "terms", BuiltCommand.sample, "--group-by", "source", "--under", "--ngrams", "2", "--stem",
      ]
      let expected = try BuiltCommand.report(arguments + ["--threads", "1"], in: folder)
      for threads in ["2", "3"] {
        let found = try BuiltCommand.report(arguments + ["--threads", threads], in: folder)
        for (name, data) in expected { #expect(found[name] == data, "\(name) on \(threads)") }
      }
    }
  }

  @Test("hostile values of the column do no harm")
  func hostile() throws {
    try withTemporaryFolder { folder in
      let values = [
        "=HYPERLINK(\\\"x\\\")", "a,b\\n\\\"c\\\"", "\\u001b[31mred\\u001b[0m",
        String(repeating: "x", count: 5_000),
      ]
      let words = ["cranes", "maize", "lava", "ballot"]
      var lines = ""
      for number in 0..<24 {
        lines +=
          "{\"text\": \"The \(words[number % 4]) rose again, the \(words[number % 4]) fell.\", "
          + "\"desk\": \"\(values[number % 4])\"}\n"
      }
      let outcome = try BuiltCommand.run(
        ["terms", "-", "--group-by", "desk", "-o", "report/"], in: folder, input: lines)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let table = try TableFile(path: folder + "/report/keyness.csv")
      #expect(table["group"].contains("'=HYPERLINK(\"x\")"))
      #expect(table["group"].contains("a,b\n\"c\""))
      #expect(Set(table["term"]).isSuperset(of: words))
      #expect(!outcome.standardOutput.contains("\u{1B}"))
      for line in outcome.outputLines { #expect(line.count <= 120, "\(line.prefix(200))") }
    }
  }

  @Test("what cannot be compared is a clear error")
  func errors() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      try BuiltCommand.run(["terms", input, "--group-by", "tone"], in: folder)
        .expectFailure("DL-A07", "no article has a value in the column “tone”")
      try BuiltCommand.run(["terms", input, "--group-by", "id"], in: folder)
        .expectFailure("DL-A10", "a comparison of 1 with 23 articles")
      try BuiltCommand.run(
        ["terms", input, "--group-by", "source", "--groups", "Nowhere"], in: folder
      ).expectFailure("DL-A09", "“Nowhere”")
      try BuiltCommand.run(
        ["terms", input, "--group-by", "source", "--groups", " , "], in: folder
      ).expectFailure("DL-A09", "“ , ” is no group")
      try BuiltCommand.run(["terms", input, "--compare", "nowhere"], in: folder)
        .expectFailure("DL-C02", "nowhere")
      let lines = (0..<102).map { "{\"text\": \"Cranes rose.\", \"desk\": \"d\($0 / 2)\"}\n" }
      try BuiltCommand.run(
        ["terms", "-", "--group-by", "desk"], in: folder, input: lines.joined()
      ).expectFailure("DL-A08", "51 groups")
    }
  }

  @Test(
    "a wrong command line says what is wrong",
    arguments: [
      (["--compare", "y", "--group-by", "source"], "choose one"),
      (["--group-by", ""], "is empty"), (["--compare", ""], "is empty"),
      (["--groups", "a"], "--groups chooses among those of --group-by"),
      (["--compare", "y", "--groups", "a"], "--groups chooses among"),
      (["--under"], "--under belongs to a comparison"),
      (["--all"], "--all belongs to a comparison"),
      (["--min-count", "3"], "--min-count belongs to a comparison"),
      (["--max-q", "1"], "--max-q belongs to a comparison"),
      (["--examples", "1"], "--examples belongs to a comparison"),
      (["--group-by", "source", "--max-q", "0"], "--max-q is above 0"),
      (["--group-by", "source", "--max-q", "nan"], "--max-q is above 0"),
      (["--group-by", "source", "--min-count", "0"], "--min-count is at least 1"),
      (["--group-by", "source", "--examples", "-1"], "--examples"),
      (["--group-by", "source", "--weighting", "bm25"], "--weighting is for keywords"),
      (["--group-by", "source", "--title-weight", "2"], "--title-weight is for keywords"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(["terms", "x"] + arguments, in: folder)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
    }
  }

  @Test("--strict ends with 3 when a record of either side was skipped")
  func strict() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["terms", input, "--compare", "-", "--strict", "-qo", "report"], in: folder,
        input: SmallCollection.jsonLines + "{\"id\": \"broken\n")
      #expect(outcome.status == 3)
      #expect(try TableFile(path: folder + "/report/skipped.csv")["line"] == ["25"])
    }
  }

  @Test("the terminal shows a table a group, in its width")
  func terminal() throws {
    let output = try withTemporaryFolder { folder in
      try PseudoTerminal(columns: 100).output(
        of: BuiltCommand.process(
          ["terms", BuiltCommand.sample, "--group-by", "source", "--no-color"], in: folder,
          environment: ["TERM": "xterm"]))
    }
    let lines = output.split(separator: "\r\n").map { line in
      line.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false).last.map(String.init)
        ?? ""
    }
    #expect(lines.contains { $0.hasPrefix("Strand Wire: ") })
    #expect(lines.contains { $0.hasPrefix("term") && $0.contains("95 % interval") })
    #expect(lines.contains { $0.contains("--keep-stop-words") })
    for line in lines { #expect(line.count <= 100, "\(line)") }
  }
}
