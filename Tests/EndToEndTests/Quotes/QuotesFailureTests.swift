import Foundation
import TestSupport
import Testing

@Suite("dateline quotes: errors and interruptions")
struct QuotesFailureTests {
  @Test("a missing model is named with the places, a damaged one with its file")
  func noModel() throws {
    try QuotesRun.withArticles { folder, input in
      try BuiltCommand.run(["quotes", input, "--models", "nowhere"], in: folder)
        .expectFailure("DL-A19", "nowhere/english")
      try BuiltCommand.run(
        ["quotes", input, "-o", "q/"], in: folder, environment: ["DATELINE_MODELS": "elsewhere"]
      ).expectFailure("DL-A19", "elsewhere/english")
      let file = URL(filePath: folder + "/models/english/encoder.safetensors")
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: file)
      try BuiltCommand.run(["quotes", input, "--models", "models"], in: folder)
        .expectFailure("DL-M04", "models/english/encoder.safetensors")
      try FileManager.default.removeItem(at: file)
      try BuiltCommand.run(["quotes", input, "--models", "models", "-o", "q.csv"], in: folder)
        .expectFailure("DL-M01", "models/english/encoder.safetensors")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == ["models", "quoted.jsonl"])
    }
  }

  @Test("the help is as it was looked at")
  func help() throws {
    try withTemporaryFolder { folder in
      let help = try BuiltCommand.run(["quotes", "--help"], in: folder).standardOutput
      try Golden.expect(help, named: "quotes_help.txt")
    }
  }

  @Test(
    "what cannot be meant is a usage error",
    arguments: [
      (["--min-confidence", "1.5"], "--min-confidence is from 0 to 1, not 1.5"),
      (["--min-confidence", "nan"], "--min-confidence is from 0 to 1, not nan"),
      (["--kind", "speech,spech"], "--kind knows speech, writing, thought, document, not “spech”"),
      (["--type", "quoted"], "--type knows direct, indirect, mixed, not “quoted”"),
      (["--speakers", ""], "the name of the speakers’ file is empty"),
      (["-o", "a.csv", "--speakers", "a.csv"], "name the same file"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(["quotes", "-"] + arguments, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
    }
  }

  @Test("a place that cannot be written to is known before the work, also that of the speakers")
  func places() throws {
    try QuotesRun.withArticles { folder, input in
      for (arguments, code, message) in [
        (["-o", "nowhere/q.csv"], "DL-O04", "nowhere: "),
        (["--speakers", "nowhere/s.csv"], "DL-O04", "nowhere: "),
        (["-o", "quoted.jsonl/q"], "DL-O02", "quoted.jsonl: "),
        (["--speakers", "models"], "DL-O03", "models: "),
      ] {
        try BuiltCommand.run(["quotes", input, "--models", "models"] + arguments, in: folder)
          .expectFailure(code, message)
      }
    }
  }

  @Test("no article is an error, and nothing is written, not even a header or a folder")
  func noArticles() throws {
    try QuotesRun.withArticles { folder, _ in
      for arguments in [[], ["-o", "q/"], ["-o", "q.csv", "--speakers", "s.csv"]] {
        try BuiltCommand.run(
          ["quotes", "-", "--models", "models"] + arguments, in: folder, input: "{\"text\": \"\"}\n"
        ).expectFailure("DL-A01", "no article could be read")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == ["models", "quoted.jsonl"])
    }
  }

  @Test(
    "Control-C leaves nothing behind, though rows are written while articles are read",
    arguments: [["-o", "new/q/"], ["-o", "q.csv"]])
  func interruption(_ arguments: [String]) throws {
    try QuotesRun.withArticles { folder, _ in
      try BuiltCommand.expectNothingLeft(
        byInterrupted: ["quotes", "-", "--models", "models"] + arguments, in: folder)
    }
  }

  @Test("a reader that has gone away is no error, and ends the work unless speakers are wanted")
  func brokenPipe() throws {
    try QuotesRun.withArticles { folder, input in
      for arguments in [[], ["--speakers", "s.csv"]] {
        try BuiltCommand.expectDone(
          withoutReader: ["quotes", input, "--models", "models"] + arguments, in: folder)
        #expect(FileManager.default.fileExists(atPath: folder + "/s.csv") == !arguments.isEmpty)
      }
    }
  }

  @Test("a disk that is full is an error")
  func fullDisk() throws {
    try QuotesRun.withArticles { folder, input in
      try BuiltCommand.expectFullDisk(["quotes", input, "--models", "models"], in: folder)
    }
  }
}
