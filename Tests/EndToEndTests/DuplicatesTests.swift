import Foundation
import TestSupport
import Testing

@Suite("dateline duplicates")
struct DuplicatesTests {
  @Test("the families of the sample collection, with what each copy changed")
  func sample() throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        ["duplicates", BuiltCommand.sample, "-o", "duplicates/"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("copies: "))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/duplicates")
      #expect(
        files.sorted() == ["datapackage.json", "duplicates.csv", "run.json", "skipped.csv"])
      try Golden.expect(
        BuiltCommand.text(ofFile: folder + "/duplicates/duplicates.csv"), named: "duplicates.csv")
      let options = try #require(
        try JSONFile.object(folder + "/duplicates/run.json")["options"] as? [String: Any])
      #expect(Set(options.keys) == ["min_similarity", "min_containment", "seed"])
    }
  }

  @Test("the same bytes for any number of threads")
  func threads() throws {
    try withTemporaryFolder { folder in
      let arguments = ["duplicates", BuiltCommand.sample, "--threads"]
      let expected = try BuiltCommand.report(arguments + ["1"], in: folder)
      for threads in ["2", "5"] {
        #expect(try BuiltCommand.report(arguments + [threads], in: folder) == expected)
      }
    }
  }

  @Test("a higher limit finds fewer; nothing found is a header alone")
  func limits() throws {
    try withTemporaryFolder { folder in
      func rows(_ arguments: [String]) throws -> Int {
        try BuiltCommand.run(["duplicates", BuiltCommand.sample] + arguments, in: folder)
          .outputLines.count
      }
      let all = try rows([])
      let strict = try rows(["--min-similarity", ".8", "--min-containment", "1"])
      #expect(all > strict && strict > 1)
      let outcome = try BuiltCommand.run(
        ["duplicates", "-"], in: folder,
        input: "{\"text\": \"One docker spoke.\"}\n{\"text\": \"Another farmer listened.\"}\n")
      #expect(outcome.status == 0 && outcome.outputLines.count == 1)
    }
  }

  @Test("hostile titles are guarded in CSV and harmless at a terminal")
  func hostile() throws {
    try withTemporaryFolder { folder in
      let text = (0..<40).map { "word\($0)" }.joined(separator: " ")
      let input = (0..<2).map { _ in
        "{\"title\": \"=HYPERLINK(1)\\u001b[31m\", \"text\": \"\(text)\"}\n"
      }.joined()
      let outcome = try BuiltCommand.run(["duplicates", "-"], in: folder, input: input)
      #expect(outcome.standardOutput.contains("'=HYPERLINK(1)"))
      let process = BuiltCommand.process(
        ["duplicates", BuiltCommand.sample], in: folder, environment: ["TERM": "xterm"])
      let shown = try PseudoTerminal(columns: 80).output(of: process)
      #expect(shown.contains("original") && shown.contains("copies: "))
    }
  }

  @Test(
    "what cannot be meant is a usage error",
    arguments: [
      (["--min-similarity", "0"], "--min-similarity is from 0.05 to 1, not 0.0"),
      (["--min-containment", "1.5"], "--min-containment is from 0.05 to 1, not 1.5"),
      (["--min-similarity", "nan"], "--min-similarity is from 0.05 to 1, not nan"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(["duplicates", "-"] + arguments, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
    }
  }
}
