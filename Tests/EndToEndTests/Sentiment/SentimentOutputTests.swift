import DelimitedText
import Foundation
import RandomModels
import TestSupport
import Testing

/// Runs `dateline sentiment` with a random model and the tables of the source tree: what is judged is
/// noise, where it goes is not.
enum SentimentRun {
  static func withArticles<Result>(_ body: (_ folder: String, _ input: String) throws -> Result)
    throws -> Result
  {
    try QuotesRun.withArticles { folder, input in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/models/english-sentiment",
        withDestinationPath: PackageFolder.root.path + "/Models/english-sentiment")
      return try body(folder, input)
    }
  }

  static func run(_ arguments: [String], in folder: String) throws -> BuiltCommand.Outcome {
    let outcome = try BuiltCommand.run(["sentiment", "--models", "models"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome
  }
}

@Suite("dateline sentiment: where judgements go and in which form")
struct SentimentOutputTests {
  private static let levels = ["document", "sentence", "target", "quote", "speaker"]

  @Test("a folder holds the tables of all levels, and each is what --level gives alone")
  func folder() throws {
    try SentimentRun.withArticles { folder, input in
      let outcome = try SentimentRun.run([input, "-o", "new/tone/"], in: folder)
      #expect(outcome.standardError.hasSuffix("wrote new/tone/\n"))
      #expect(outcome.standardOutput.contains("4 articles, "))
      let report = folder + "/new/tone"
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: report).sorted()
          == ["datapackage.json", "run.json", "sentiment_documents.csv", "sentiment_quotes.csv"]
          + ["sentiment_sentences.csv", "sentiment_speakers.csv", "sentiment_targets.csv"]
          + ["skipped.csv"])
      for level in Self.levels {
        let alone = try SentimentRun.run([input, "--level", level], in: folder).standardOutput
        #expect(try BuiltCommand.text(ofFile: "\(report)/sentiment_\(level)s.csv") == alone)
      }
      let run = try JSONFile.object(report + "/run.json")
      let options = try #require(run["options"] as? [String: Any])
      #expect(options["abstain_below"] as? Double == 0.5)
      #expect((options["model_sha256"] as? String)?.count == 64)
    }
  }

  @Test("JSONL has the contract’s members at every level")
  func jsonLines() throws {
    try SentimentRun.withArticles { folder, input in
      for level in Self.levels {
        let lines = try SentimentRun.run(
          [input, "--level", level, "--format", "jsonl"], in: folder
        ).outputLines
        #expect(!lines.isEmpty, "\(level)")
        if level == "document" { #expect(lines.count == QuotedArticles.identifiers.count) }
        for line in lines {
          let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
          let row = try #require(value as? [String: Any])
          #expect(row["id"] is String && row["abstain"] is Bool && row["score"] is Double)
          #expect([-1, 0, 1].contains(try #require(row["label"] as? Int)))
          let p = try #require(row["p"] as? [String: Double])
          #expect(Set(p.keys) == ["-1", "0", "1"])
          #expect(abs(p.values.reduce(0, +) - 1) < 2e-4)
          #expect(row["evidence"] is [[Double]])
          #expect((row["span"] != nil) == !["document", "speaker"].contains(level))
        }
      }
    }
  }

  @Test("a dictionary of the user’s judges alone; a bad line names file and line")
  func lexicon() throws {
    try SentimentRun.withArticles { folder, input in
      try Data("word,valence\ncrack*,-3\nnuisance,-1\n".utf8).write(
        to: URL(filePath: folder + "/mine.csv"))
      let rows = try SentimentRun.run([input, "--lexicon", "mine.csv"], in: folder)
      let table = try TableFile(Array(rows.standardOutput.utf8))
      #expect(table["label"].first == "-1")
      #expect(table["p_neutral"].allSatisfy { $0.isEmpty })
      #expect(table["evidence_words"][0].contains("crack "))
      try Data("word,valence\ncrack,much\n".utf8).write(to: URL(filePath: folder + "/bad.csv"))
      let bad = try BuiltCommand.run(
        ["sentiment", "--models", "models", input, "--lexicon", "bad.csv"], in: folder)
      #expect(bad.status == 1)
      #expect(bad.standardError.contains("bad.csv:2:"))
      let none = try BuiltCommand.run(
        ["sentiment", "--models", "models", input, "--lexicon", "no.csv"], in: folder)
      #expect(none.status == 1)
      #expect(none.standardError.contains("no.csv: cannot be read"))
    }
  }

  @Test("people and quotations need the language model")
  func usage() throws {
    try SentimentRun.withArticles { folder, input in
      let outcome = try BuiltCommand.run(
        ["sentiment", input, "--level", "target", "--scorer", "valence"], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.standardError.contains("needs the language model"))
    }
  }

  @Test("the same bytes for one and two threads")
  func threads() throws {
    try SentimentRun.withArticles { folder, input in
      for (name, threads) in [("one", "1"), ("two", "2")] {
        _ = try SentimentRun.run([input, "-qo", "\(name)/", "--threads", threads], in: folder)
      }
      for level in Self.levels {
        #expect(
          try BuiltCommand.text(ofFile: "\(folder)/one/sentiment_\(level)s.csv")
            == BuiltCommand.text(ofFile: "\(folder)/two/sentiment_\(level)s.csv"))
      }
    }
  }
}
