import Foundation
import TestSupport
import Testing

/// Runs `dateline annotate` with a random model: what is found is noise, where it goes is not.
enum AnnotateRun {
  static func run(
    _ arguments: [String], in folder: String, input: String = ""
  ) throws -> BuiltCommand.Outcome {
    let outcome = try BuiltCommand.run(
      ["annotate", "--models", "models"] + arguments, in: folder, input: input)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome
  }
}

@Suite("dateline annotate: where annotated articles go and in which form")
struct AnnotateOutputTests {
  @Test("standard output gets CoNLL-U with ten fields a word, or a line of JSON an article")
  func standardOutput() throws {
    try QuotesRun.withArticles { folder, input in
      let conllu = try AnnotateRun.run([input], in: folder)
      #expect(conllu.standardError.isEmpty)
      var documents: [String] = []
      var text = ""
      var forms = ""
      var number = 0
      for line in conllu.outputLines {
        if line.hasPrefix("# newdoc id = ") { documents.append(String(line.dropFirst(14))) }
        if line.hasPrefix("# text = ") { text = String(line.dropFirst(9)) }
        if line.isEmpty {
          #expect(forms.trimmingCharacters(in: .whitespaces) == text && number > 0)
          (forms, number) = ("", 0)
        }
        guard !line.isEmpty, !line.hasPrefix("#") else { continue }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        number += 1
        #expect(fields.count == 10 && fields[0] == String(number), "\(line)")
        #expect(!fields[1...4].contains("_") && fields[5...8].allSatisfy { $0 == "_" })
        forms += fields[1] + (fields[9].contains("SpaceAfter=No") ? "" : " ")
      }
      #expect(documents == QuotedArticles.identifiers)
      let lines = try AnnotateRun.run([input, "--format", "jsonl"], in: folder).outputLines
      for (line, id) in zip(lines, QuotedArticles.identifiers) {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(value?["id"] as? String == id)
        #expect(
          value?.keys.sorted() == ["bytes", "entities", "id", "people", "sentences", "tokens"])
      }
      #expect(lines.count == QuotedArticles.identifiers.count)
    }
  }

  @Test("a file gets the form of its name, and says how much was found")
  func files() throws {
    try QuotesRun.withArticles { folder, input in
      for (name, format) in [("w.conllu", "conllu"), ("w.jsonl", "jsonl"), ("w.txt", "jsonl")] {
        let expected = try AnnotateRun.run([input, "--format", format], in: folder).standardOutput
        let arguments = name == "w.txt" ? ["--format", format] : []
        let outcome = try AnnotateRun.run([input, "-o", name] + arguments, in: folder)
        #expect(outcome.standardOutput.isEmpty)
        #expect(outcome.standardError.hasPrefix("4 articles, "))
        #expect(outcome.standardError.hasSuffix(" names\nwrote \(name)\n"))
        #expect(try BuiltCommand.text(ofFile: folder + "/" + name) == expected)
      }
    }
  }

  @Test("a folder holds the annotations with the record of the run, the same for any threads")
  func report() throws {
    try QuotesRun.withArticles { folder, input in
      let arguments = ["annotate", input, "--models", "models"]
      let one = try BuiltCommand.report(arguments + ["--threads", "1"], in: folder)
      let three = try BuiltCommand.report(arguments + ["--threads", "3"], in: folder)
      #expect(one == three)
      #expect(
        one.keys.sorted() == ["annotations.conllu", "datapackage.json", "run.json", "skipped.csv"])
      let conllu = try AnnotateRun.run([input], in: folder).standardOutput
      #expect(one["annotations.conllu"] == Data(conllu.utf8))
      let run = try JSONSerialization.jsonObject(with: try #require(one["run.json"]))
      let record = try #require(run as? [String: Any])
      #expect(record["command"] as? String == "annotate")
      let counts = try #require(record["counts"] as? [String: Int])
      #expect(counts["articles"] == 4)
      #expect(counts["words"] == conllu.split(separator: "\n").count { !$0.hasPrefix("#") })
      let options = try #require(record["options"] as? [String: Any])
      for name in ["model_sha256", "lemmas_sha256"] {
        #expect((options[name] as? String)?.count == 64)
      }
      _ = try AnnotateRun.run([input, "--format", "jsonl", "-qo", "lines/"], in: folder)
      let lines = try BuiltCommand.text(ofFile: folder + "/lines/annotations.jsonl")
      #expect(
        try lines == AnnotateRun.run([input, "--format", "jsonl"], in: folder).standardOutput)
    }
  }

  @Test("what was written is read again: a second run keeps words and fields, and finds the same")
  func again() throws {
    try QuotesRun.withArticles { folder, input in
      _ = try AnnotateRun.run([input, "-qo", "first.conllu"], in: folder)
      _ = try AnnotateRun.run(["first.conllu", "-qo", "second.conllu"], in: folder)
      let third = try AnnotateRun.run(
        ["-", "--input-format", "conllu"], in: folder,
        input: BuiltCommand.text(ofFile: folder + "/second.conllu"))
      #expect(try third.standardOutput == BuiltCommand.text(ofFile: folder + "/second.conllu"))
      func kept(_ name: String) throws -> [String] {
        try BuiltCommand.text(ofFile: folder + "/" + name).split(separator: "\n").map { line in
          line.hasPrefix("#") ? String(line) : String(line.split(separator: "\t")[1])
        }
      }
      #expect(try kept("first.conllu") == kept("second.conllu"))
      let scores = try BuiltCommand.run(
        ["evaluate", "pos", "second.conllu", "first.conllu", "--resamples", "100"], in: folder)
      #expect(scores.status == 0, "\(scores.standardError)")
    }
  }

  @Test("a broken line is told with file and line, and the other sentences are read")
  func broken() throws {
    try QuotesRun.withArticles { folder, _ in
      let lines = ["1\tAne", "2\tsaid", "1\tBo", "1\tMoss"].map {
        $0 + "\t_\t_\t_\t_\t_\t_\t_\t_\n"
      }
      let text = lines[0] + lines[1] + "\n" + "1\tBo\n\n" + lines[3]
      try Data(text.utf8).write(to: URL(filePath: folder + "/w.conllu"))
      let outcome = try BuiltCommand.run(
        ["annotate", "w.conllu", "--models", "models", "--strict", "-o", "a/"], in: folder)
      #expect(outcome.status == 3)
      #expect(
        outcome.standardError.contains(
          "w.conllu:4: skipped: the sentence is left out: the line has 2"))
      let skipped = try TableFile(path: folder + "/a/skipped.csv")
      #expect(skipped["line"] == ["4"] && skipped["code"] == ["invalid-conllu"])
      let words = try BuiltCommand.text(ofFile: folder + "/a/annotations.conllu")
      #expect(
        words.split(separator: "\n").map { $0.split(separator: "\t")[1] } == [
          "Ane", "said", "Moss",
        ])
    }
  }

  @Test("at a terminal nothing is written that it would obey")
  func terminal() throws {
    try QuotesRun.withArticles { folder, _ in
      let text = "The port \u{1B}[31mwill wait\u{202E} said Moss."
      try Data(text.utf8).write(to: URL(filePath: folder + "/a.txt"))
      let output = try PseudoTerminal(columns: 80).output(
        of: BuiltCommand.process(
          ["annotate", "a.txt", "--models", "models", "--quiet"], in: folder,
          environment: ["TERM": "xterm"]))
      #expect(output.contains("1\tThe\t") && output.hasPrefix("# newdoc id = a.txt\r\n"))
      #expect(!output.contains("\u{1B}") && !output.contains("\u{202E}"))
    }
  }
}
