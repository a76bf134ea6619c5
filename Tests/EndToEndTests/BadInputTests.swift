import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Bad input is a clear error or a row in skipped.csv, never a trap")
struct BadInputTests {
  private func write(_ text: String, _ name: String, in folder: String) throws {
    try write(Data(text.utf8), name, in: folder)
  }

  private func write(_ data: Data, _ name: String, in folder: String) throws {
    let file = URL(filePath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Runs `topics` beside a good collection and expects one skipped record.
  private func expectSkipped(
    _ name: String, code: String, in folder: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let good = try SmallCollection.write(into: folder)
    let outcome = try BuiltCommand.run(
      ["topics", good, name, "--topics", "3", "-qo", "report"], in: folder)
    #expect(outcome.status == 0, "\(outcome.standardError)", sourceLocation: sourceLocation)
    let skipped = try TableFile(path: folder + "/report/skipped.csv")
    #expect(skipped["code"].contains(code), "\(skipped.rows)", sourceLocation: sourceLocation)
    #expect(
      try TableFile(path: folder + "/report/articles.csv").rows.count >= 24,
      sourceLocation: sourceLocation)
  }

  @Test("an empty folder, with and without a slash", arguments: ["empty", "empty/"])
  func emptyFolder(_ name: String) throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/empty", withIntermediateDirectories: true)
      for command in [["topics"], ["terms"], ["similar", "--to", "x"]] {
        try BuiltCommand.run(command + [name], in: folder).expectFailure("DL-C04", name)
      }
    }
  }

  @Test("an input that does not exist, or is no file")
  func missing() throws {
    try withTemporaryFolder { folder in
      try BuiltCommand.run(["topics", "nowhere"], in: folder).expectFailure("DL-C02", "nowhere")
      try BuiltCommand.run(["topics", "/dev/zero"], in: folder)
        .expectFailure("DL-C05", "/dev/zero")
    }
  }

  @Test("one article is one topic, under every command")
  func oneArticle() throws {
    try withTemporaryFolder { folder in
      try write("Dockers walked out of the port on Tuesday.\n", "one/a.txt", in: folder)
      let topics = try BuiltCommand.run(["topics", "one/"], in: folder)
      #expect(topics.status == 0)
      #expect(try TableFile(Array(topics.standardOutput.utf8))["topic_id"] == ["1"])
      #expect(try BuiltCommand.run(["terms", "one"], in: folder).status == 0)
      #expect(try BuiltCommand.run(["similar", "one", "--to", "a.txt"], in: folder).status == 0)
      try BuiltCommand.run(["topics", "one", "--topics", "2"], in: folder)
        .expectFailure("DL-A03", "2 topics were asked for")
    }
  }

  @Test("thirty times the same article is one topic or said to be too few")
  func sameArticle() throws {
    try withTemporaryFolder { folder in
      for number in 0..<30 {
        try write("Dockers walked out of the port.\n", "same/\(number).txt", in: folder)
      }
      let automatic = try BuiltCommand.run(["topics", "same", "-qo", "report"], in: folder)
      #expect(automatic.status == 0, "\(automatic.standardError)")
      #expect(try TableFile(path: folder + "/report/articles.csv").rows.count == 30)
      let asked = try BuiltCommand.run(["topics", "same", "--topics", "4"], in: folder)
      #expect(asked.status == 0 || asked.standardError.contains("[DL-A03]"))
    }
  }

  @Test("words that every article has are no terms")
  func onlyStopWords() throws {
    try withTemporaryFolder { folder in
      let lines = String(repeating: "{\"text\": \"it was as it was\"}\n", count: 20)
      try BuiltCommand.run(["topics", "-"], in: folder, input: lines)
        .expectFailure("DL-A02", "share no term")
    }
  }

  @Test("nothing at all on standard input, and text without a letter")
  func nothing() throws {
    try withTemporaryFolder { folder in
      for input in ["", "\n\n", "{\"text\": \"\"}\n", "{\"text\": \"  --  \"}\n"] {
        try BuiltCommand.run(["topics", "-"], in: folder, input: input)
          .expectFailure("DL-A01", "no article")
      }
    }
  }

  @Test("a binary file")
  func binary() throws {
    try withTemporaryFolder { folder in
      var generator = TestGenerator(seed: 1)
      let noise = Data((0..<100_000).map { _ in UInt8.random(in: 0...31, using: &generator) })
      try write(noise, "noise.txt", in: folder)
      try expectSkipped("noise.txt", code: "unsupported-kind", in: folder)
      let alone = try BuiltCommand.run(["topics", "noise.txt"], in: folder)
      alone.expectFailure("DL-A01", "no article could be read")
      #expect(alone.standardError.contains("noise.txt: skipped: "), "the reason is shown")
    }
  }

  @Test("a line of 100 MB")
  func longLine() throws {
    try withTemporaryFolder { folder in
      var line = Data("{\"text\": \"".utf8)
      line.append(Data(repeating: UInt8(ascii: "a"), count: 100_000_000))
      line.append(Data("\"}\n".utf8))
      try write(line, "long.jsonl", in: folder)
      try expectSkipped("long.jsonl", code: "too-large", in: folder)
    }
  }

  @Test("a CSV without a text column says which option names it")
  func noTextColumn() throws {
    try withTemporaryFolder { folder in
      try write("number,place\n1,Calder\n", "table.csv", in: folder)
      let outcome = try BuiltCommand.run(["topics", "table.csv"], in: folder)
      outcome.expectFailure("DL-A01", "no article could be read")
      #expect(outcome.standardError.contains("hint: --text-column names"))
      try expectSkipped("table.csv", code: "no-text", in: folder)
      let named = try BuiltCommand.run(
        ["topics", "table.csv", "--text-column", "place"], in: folder)
      #expect(named.status == 0, "\(named.standardError)")
    }
  }

  @Test("NUL bytes and invalid UTF-8 are text all the same")
  func strangeBytes() throws {
    try withTemporaryFolder { folder in
      let good = try SmallCollection.write(into: folder)
      try write(Data("The port\u{0} strike\u{0} goes on in Calder.".utf8), "nul.txt", in: folder)
      try write(Data("The caf".utf8) + [0xE9] + Data(" at the port.".utf8), "w.txt", in: folder)
      let outcome = try BuiltCommand.run(
        ["topics", good, "nul.txt", "w.txt", "--topics", "3"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(try TableFile(Array(outcome.standardOutput.utf8)).rows.count == 26)
    }
  }

  @Test("text in another language has topics, too")
  func otherLanguage() throws {
    try withTemporaryFolder { folder in
      let sentences = [
        "Портовые рабочие вышли на забастовку после переговоров.",
        "Правительство объявило о мерах против засухи в долине.",
        "港口工人星期二罢工", "政府宣布抗旱措施",
      ]
      let lines = (0..<40).map { "{\"id\": \"\($0)\", \"text\": \"\(sentences[$0 % 4])\"}\n" }
      let outcome = try BuiltCommand.run(["topics", "-"], in: folder, input: lines.joined())
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(try TableFile(Array(outcome.standardOutput.utf8)).rows.count == 40)
    }
  }

  @Test("one id twice, and one input twice: the second is skipped and listed")
  func duplicates() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["topics", input, input, "--topics", "3", "-o", "report"], in: folder)
      #expect(outcome.status == 0)
      #expect(try TableFile(path: folder + "/report/articles.csv").rows.count == 24)
      let skipped = try TableFile(path: folder + "/report/skipped.csv")
      #expect(skipped["code"] == [String](repeating: "duplicate-id", count: 24))
      #expect(outcome.standardError.contains("warning: and 14 more; -o FOLDER/ lists all"))
    }
  }

  @Test("file names that a terminal would obey are shown without their power")
  func strangeNames() throws {
    try withTemporaryFolder { folder in
      try write("Dockers walked out of the port.\n", "names/a\u{1B}[31m\nb.txt", in: folder)
      try write("x", "names/c\u{1B}]0;title\u{07}.pdf", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/names/gone.txt", withDestinationPath: "nowhere")
      let outcome = try BuiltCommand.run(["topics", "names"], in: folder)
      #expect(outcome.status == 0)
      #expect(!outcome.standardError.utf8.contains(0x1B))
      #expect(outcome.standardError.contains("unsupported-kind"))
      #expect(outcome.standardError.contains("gone.txt: skipped: "))
      let table = try TableFile(Array(outcome.standardOutput.utf8))
      #expect(table["article_id"] == ["a\u{1B}[31m\nb.txt"], "the table holds the name as it is")
      let missing = try BuiltCommand.run(["topics", "\u{1B}[31mx"], in: folder)
      #expect(!missing.standardError.utf8.contains(0x1B))
      let unknown = try BuiltCommand.run(["\u{1B}[31mx"], in: folder)
      #expect(!unknown.standardError.utf8.contains(0x1B))
    }
  }

  @Test("a number of topics beyond the articles")
  func tooManyTopics() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      try BuiltCommand.run(["topics", input, "--topics", "10000"], in: folder)
        .expectFailure("DL-A03", "10000 topics were asked for")
      let all = try BuiltCommand.run(["topics", input, "--topics", "24", "--levels"], in: folder)
      #expect(all.status == 0, "\(all.standardError)")
    }
  }

  @Test("a file or folder that may not be read", .enabled(if: geteuid() != 0))
  func noPermission() throws {
    try withTemporaryFolder { folder in
      try write("Dockers walked out of the port.\n", "shut/a.txt", in: folder)
      _ = unsafe chmod(folder + "/shut/a.txt", 0)
      try expectSkipped("shut", code: "unreadable", in: folder)
      try BuiltCommand.run(["topics", "shut/a.txt"], in: folder).expectFailure("DL-C03", "a.txt")
    }
  }
}
