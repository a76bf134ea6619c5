import DelimitedText
import Foundation
import TestSupport
import Testing

@Suite("Where results go and in which form")
struct OutputTests {
  private func run(_ arguments: [String], in folder: String) throws -> BuiltCommand.Outcome {
    let input = try SmallCollection.write(into: folder)
    let outcome = try BuiltCommand.run(["topics", input, "--topics", "3"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome
  }

  @Test("standard output gets the table of articles as CSV, or in the form that is asked for")
  func standardOutput() throws {
    try withTemporaryFolder { folder in
      let csv = try TableFile(Array(run([], in: folder).standardOutput.utf8))
      #expect(csv.rows.count == 24)
      let tsv = try TableFile(
        Array(run(["--format", "tsv"], in: folder).standardOutput.utf8), dialect: .tab)
      #expect(tsv.header == csv.header)
      #expect(tsv["article_id"] == csv["article_id"])
      let lines = try run(["--format", "jsonl", "-o", "-"], in: folder).outputLines
      #expect(lines.count == 24)
      for (line, id) in zip(lines, csv["article_id"]) {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let object = try #require(value as? [String: Any])
        #expect(object["article_id"] as? String == id)
        #expect(Set(object.keys) == Set(csv.header))
        #expect(object["confidence"] is NSNumber)
      }
    }
  }

  @Test("a file gets the form of its name")
  func files() throws {
    try withTemporaryFolder { folder in
      let standard = try run([], in: folder).standardOutput
      for name in ["a.csv", "a.tsv", "a.jsonl"] {
        let outcome = try run(["-o", name], in: folder)
        #expect(outcome.standardOutput.isEmpty)
        #expect(outcome.standardError.hasSuffix("wrote \(name)\n"))
      }
      #expect(try BuiltCommand.text(ofFile: folder + "/a.csv") == standard)
      let table = try TableFile(path: folder + "/a.tsv", dialect: .tab)
      #expect(table.rows.count == 24)
      #expect(try BuiltCommand.text(ofFile: folder + "/a.jsonl").hasPrefix("{\"article_id\":"))
    }
  }

  @Test("--excel writes a byte order mark and CRLF, in every table")
  func excel() throws {
    try withTemporaryFolder { folder in
      _ = try run(["--excel", "-o", "report/"], in: folder)
      for name in ["topics", "articles", "skipped"] {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/report/\(name).csv")))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
          #expect(bytes[index - 1] == 0x0D)
        }
      }
    }
  }

  @Test("text that a spreadsheet would run is guarded, said and counted; JSON lines never are")
  func formulas() throws {
    try withTemporaryFolder { folder in
      let guarded = try run([], in: folder)
      #expect(try TableFile(Array(guarded.standardOutput.utf8))["title"][0] == "'=Strike day 1")
      #expect(guarded.standardError.contains("warning: 1 text cells that a spreadsheet would run"))
      let raw = try run(["--raw-csv"], in: folder)
      #expect(try TableFile(Array(raw.standardOutput.utf8))["title"][0] == "=Strike day 1")
      #expect(raw.standardError.isEmpty)
      let lines = try run(["--format", "jsonl"], in: folder)
      #expect(lines.standardOutput.contains("\"title\":\"=Strike day 1\""))
      _ = try run(["-qo", "report"], in: folder)
      let counts = try JSONFile.object(folder + "/report/run.json")["counts"] as? [String: Any]
      #expect((counts?["guarded_cells"] as? Int ?? 0) >= 1)
    }
  }

  @Test("standard input is read when - is named, and gives the same topics")
  func standardInput() throws {
    try withTemporaryFolder { folder in
      let expected = try run([], in: folder).standardOutput
      let arguments = ["topics", "-", "--topics", "3"]
      let lines = try BuiltCommand.run(arguments, in: folder, input: SmallCollection.jsonLines)
      #expect(lines.standardOutput == expected)
      let csv = try BuiltCommand.run(arguments, in: folder, input: SmallCollection.csv)
      #expect(csv.standardOutput == expected)
    }
  }

  @Test("--dry-run says what would be read and written, and writes nothing")
  func dryRun() throws {
    try withTemporaryFolder { folder in
      let outcome = try run(["--dry-run", "-o", "report/"], in: folder)
      #expect(
        outcome.standardOutput == "would read 24 articles and write tables into report/\n")
      #expect(!FileManager.default.fileExists(atPath: folder + "/report"))
    }
  }

  @Test("--verbose says how long each stage took, --quiet says nothing")
  func verbosity() throws {
    try withTemporaryFolder { folder in
      let verbose = try run(["-v", "-o", "a.csv"], in: folder).standardError
      #expect(verbose.split(separator: "\n").contains { $0.hasPrefix("clustering: ") })
      let quiet = try run(["-q", "-o", "report"], in: folder)
      #expect(quiet.standardOutput.isEmpty && quiet.standardError.isEmpty)
    }
  }
}
