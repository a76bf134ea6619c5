import Foundation
import TestSupport
import Testing

@Suite("dateline validate")
struct ValidateTests {
  private static let articles = (0..<24).map { number in
    let tones = [
      "The harvest was a wonderful success.", "The flood was a terrible disaster.",
      "The council met on Monday.", "-- Nobody said when.",
    ]
    let sentences = (0..<6).map { tones[(number * 5 + $0 * 3 + $0 / 4) % 4] }
    return """
      {"id":"a\(number)","source":"\(number % 2 == 0 ? "Lantern" : "Beacon")",\
      "text":"\(sentences.joined(separator: " "))"}

      """
  }.joined()

  /// Runs with articles and the tables of the source tree, which judge words alone.
  private func withArticles(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try Data(Self.articles.utf8).write(to: URL(filePath: folder + "/articles.jsonl"))
      try body(folder)
    }
  }

  private func draw(_ arguments: [String], in folder: String) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      ["validate", "articles.jsonl", "--scorer", "valence"] + arguments
        + ["--models", PackageFolder.root.path + "/Models"], in: folder)
  }

  /// Fills in the sheet as a coder who knows the three kinds of sentences.
  private func code(_ sheet: String, as copy: String, in folder: String) throws {
    let table = try TableFile(path: folder + "/" + sheet)
    var text = "item,label\n"
    for (item, sentence) in zip(table["item"], table["text"]) {
      let label =
        sentence.contains("wonderful") ? "positive" : sentence.contains("terrible") ? "-1" : "0"
      text += "\(item),\(label)\n"
    }
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + copy))
  }

  @Test("draws a sheet with its key, and measures the tool by the sheet when it is coded")
  func wholeWay() throws {
    try withArticles { folder in
      let drawn = try draw(
        ["--sample", "60", "--group-by", "source", "-o", "coding.csv"], in: folder)
      #expect(drawn.status == 0, "\(drawn.standardError)")
      #expect(drawn.standardError.contains("wrote coding.csv: 60 of "))
      #expect(drawn.standardError.contains("wrote coding.key.json"))
      let sheet = try TableFile(path: folder + "/coding.csv")
      #expect(sheet["item"].count == 60 && Set(sheet["item"]).count == 60)
      #expect(sheet["label"].allSatisfy { $0.isEmpty })
      #expect(sheet["text"].contains("'-- Nobody said when."), "a formula is guarded")
      try code("coding.csv", as: "anna.csv", in: folder)
      let measured = try BuiltCommand.run(
        [
          "validate", "--key", "coding.key.json", "--coded", "anna.csv", "-o", "out/",
          "--resamples", "499",
        ], in: folder)
      #expect(measured.status == 0, "\(measured.standardError)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
      #expect(
        files == [
          "abstention.csv", "agreement.csv", "corrected_means.csv", "datapackage.json", "run.json",
          "skipped.csv", "tone_confusions.csv", "validation.csv",
        ])
      let scores = try TableFile(path: folder + "/out/validation.csv")
      #expect(scores["measure"].prefix(2) == ["accuracy", "macro_f1"])
      #expect(Double(scores["value"][0]).map { $0 > 0.9 } == true)
      let means = try TableFile(path: folder + "/out/corrected_means.csv")
      #expect(means["group"].filter { !$0.isEmpty }.count == 8)
      let run = try JSONFile.object(folder + "/out/run.json")
      #expect((run["inputs"] as? [Any])?.count == 2)
      let key = try JSONFile.object(folder + "/coding.key.json")
      #expect((key["tool"] as? [String: String])?["model"] == "english-sentiment")
    }
  }

  @Test("the same draw for any number of threads, another for another seed")
  func threads() throws {
    try withArticles { folder in
      for (name, options) in [
        ("one", ["--threads", "1"]), ("three", ["--threads", "3"]), ("other", ["--seed", "2"]),
      ] {
        let outcome = try draw(["--sample", "30", "-o", name + ".csv"] + options, in: folder)
        #expect(outcome.status == 0, "\(outcome.standardError)")
      }
      func text(_ name: String) throws -> String {
        try BuiltCommand.text(ofFile: folder + "/" + name)
      }
      #expect(try text("one.csv") == text("three.csv"))
      #expect(try text("one.key.json") == text("three.key.json"))
      #expect(try text("one.csv") != text("other.csv"))
    }
  }

  @Test("a coded sheet is never written over, and what does not fit together is said")
  func errors() throws {
    try withArticles { folder in
      _ = try draw(["--sample", "20", "-o", "coding.csv"], in: folder)
      let before = try BuiltCommand.text(ofFile: folder + "/coding.csv")
      try draw(["--sample", "20", "--seed", "9", "-o", "coding.csv"], in: folder)
        .expectFailure("DL-K04", "coding.csv")
      #expect(try BuiltCommand.text(ofFile: folder + "/coding.csv") == before)
      try draw(["--sample", "5", "--group-by", "source", "-o", "small.csv"], in: folder)
        .expectFailure("DL-K02", "6 strata")
      try draw(["--group-by", "desk", "-o", "desks.csv"], in: folder)
        .expectFailure("DL-A07", "desk")
      try BuiltCommand.run(
        ["validate", "--key", "articles.jsonl", "--coded", "coding.csv"], in: folder
      ).expectFailure("DL-K05", "articles.jsonl")
      try BuiltCommand.run(
        ["validate", "--key", "coding.key.json", "--coded", "coding.csv"], in: folder
      ).expectFailure("DL-A17", "coding.csv")
      for arguments in [
        ["validate"], ["validate", "articles.jsonl"], ["validate", "articles.jsonl", "-o", "x/"],
        ["validate", "articles.jsonl", "--key", "coding.key.json", "-o", "x.csv"],
        ["validate", "--key", "coding.key.json"],
        ["validate", "--key", "coding.key.json", "--coded", "a.csv", "--sample", "9"],
      ] {
        #expect(try BuiltCommand.run(arguments, in: folder).status == 2, "\(arguments)")
      }
    }
  }
}
