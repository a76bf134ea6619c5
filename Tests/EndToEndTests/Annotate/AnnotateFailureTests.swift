import Foundation
import TestSupport
import Testing

@Suite("dateline annotate: errors and interruptions")
struct AnnotateFailureTests {
  @Test("a missing model is named with the places, also that of the lemmas")
  func noModel() throws {
    try QuotesRun.withArticles { folder, input in
      try BuiltCommand.run(["annotate", input, "--models", "nowhere"], in: folder)
        .expectFailure("DL-A19", "nowhere/english")
      try FileManager.default.removeItem(atPath: folder + "/models/english-lemmas")
      try BuiltCommand.run(["annotate", input, "--models", "models", "-o", "a/"], in: folder)
        .expectFailure("DL-A19", "models/english-lemmas")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == ["models", "quoted.jsonl"])
    }
  }

  @Test("the help is as it was looked at")
  func help() throws {
    try withTemporaryFolder { folder in
      let help = try BuiltCommand.run(["annotate", "--help"], in: folder).standardOutput
      try Golden.expect(help, named: "annotate_help.txt")
    }
  }

  @Test(
    "what cannot be meant is a usage error",
    arguments: [
      (["--format", "csv"], "csv"), (["-o", ""], "the name of the output is empty"),
      (["--input-format", "conll"], "conll"), (["--speakers", "s.csv"], "--speakers"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(["annotate", "-"] + arguments, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
    }
  }

  @Test("a place that cannot be written to is known before the work; a dry run says what would be")
  func places() throws {
    try QuotesRun.withArticles { folder, input in
      try BuiltCommand.run(
        ["annotate", input, "--models", "models", "-o", "nowhere/w.conllu"], in: folder
      ).expectFailure("DL-O04", "nowhere: ")
      let dry = try BuiltCommand.run(["annotate", input, "-n", "-o", "w.conllu"], in: folder)
      #expect(dry.standardOutput == "would read 4 articles and write w.conllu\n")
    }
  }

  @Test("no article is an error, and nothing is written")
  func noArticles() throws {
    try QuotesRun.withArticles { folder, _ in
      for arguments in [[], ["-o", "a/"], ["-o", "w.conllu"]] {
        try BuiltCommand.run(
          ["annotate", "-", "--models", "models"] + arguments, in: folder,
          input: "{\"text\": \"\"}\n"
        ).expectFailure("DL-A01", "no article could be read")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == ["models", "quoted.jsonl"])
    }
  }

  @Test(
    "Control-C leaves nothing behind, though words are written while articles are read",
    arguments: [["-o", "new/a/"], ["-o", "w.jsonl"]])
  func interruption(_ arguments: [String]) throws {
    try QuotesRun.withArticles { folder, _ in
      try BuiltCommand.expectNothingLeft(
        byInterrupted: ["annotate", "-", "--models", "models"] + arguments, in: folder)
    }
  }

  @Test("a reader that has gone away is no error, a disk that is full is one")
  func standardOutput() throws {
    try QuotesRun.withArticles { folder, input in
      let arguments = ["annotate", input, "--models", "models"]
      try BuiltCommand.expectDone(withoutReader: arguments, in: folder)
      try BuiltCommand.expectFullDisk(arguments, in: folder)
    }
  }
}
