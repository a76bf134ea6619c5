import Foundation
import TestSupport
import Testing

@Suite("dateline verify")
struct VerifyCommandTests {
  /// Runs a body with a folder that holds `report`, made of the small collection.
  private static func withReport(
    _ arguments: [String] = [], _ body: (_ folder: String) throws -> Void
  ) throws {
    try RandomModelsFolder.with { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["report", input, "--models=models", "--threads", "2", "-qo", "report"] + arguments,
        in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      try body(folder)
    }
  }

  private static func verify(
    _ arguments: [String] = ["report/"], in folder: String
  ) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["verify"] + arguments, in: folder)
  }

  private static func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try BuiltCommand.text(ofFile: path)
    #expect(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: path))
  }

  @Test("a run that is made again gives the same files, and leaves nothing behind")
  func same() throws {
    try Self.withReport(["--title", "A -- title", "--topics", "3"]) { folder in
      let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      let outcome = try Self.verify(in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.outputLines.count == 20)
      #expect(outcome.outputLines.allSatisfy { $0.hasPrefix("same     ") })
      #expect(outcome.standardError.contains("running again: dateline report --models models"))
      #expect(outcome.standardError.hasSuffix("all 20 files are the same\n"))
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == before)
      let record = try JSONFile.object(folder + "/report/run.json")
      #expect(
        record["arguments"] as? [String] == [
          "report", "--models", "models", "--title", "A -- title", "--topics", "3", "small.jsonl",
        ])
      let models = try #require(record["models"] as? [[String: String]])
      #expect(models.compactMap { $0["name"] }.contains("english-sentiment"))
      #expect((record["outputs"] as? [Any])?.count == 19)
    }
  }

  @Test("a file that was changed or removed after the run is named, with and without a run")
  func damagedOutput() throws {
    try Self.withReport { folder in
      try Self.edit(folder + "/report/topics.csv", "medium", "Medium")
      try FileManager.default.removeItem(atPath: folder + "/report/stories.csv")
      for arguments in [["report/"], ["report/", "--files-only"]] {
        let outcome = try Self.verify(arguments, in: folder)
        #expect(outcome.status == 1)
        let others = outcome.outputLines.filter { !$0.hasPrefix("same ") }
        #expect(others == ["differs  topics.csv", "missing  stories.csv"])
        #expect(outcome.standardError.contains("error: 2 of "))
      }
      try FileManager.default.removeItem(atPath: folder + "/models")
      #expect(try Self.verify(["report/", "--files-only"], in: folder).status == 1)
    }
  }

  @Test("an input or a model that is another is named, and nothing is run")
  func changedInput() throws {
    try Self.withReport { folder in
      try Self.edit(folder + "/small.jsonl", "Farmers", "Growers")
      try Self.edit(folder + "/models/english/manifest.json", "{", "{ ")
      let outcome = try Self.verify(in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.outputLines == ["changed  input small.jsonl", "changed  model english"])
      #expect(!outcome.standardError.contains("running again"))
      try FileManager.default.removeItem(atPath: folder + "/small.jsonl")
      #expect(
        try Self.verify(in: folder).outputLines == [
          "missing  input small.jsonl", "changed  model english",
        ])
      #expect(try Self.verify(["report/", "--files-only"], in: folder).status == 0)
    }
  }

  @Test("another option makes other files")
  func changedOption() throws {
    try Self.withReport(["--topics", "3"]) { folder in
      try Self.edit(folder + "/report/run.json", "\"3\"", "\"4\"")
      let outcome = try Self.verify(in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.outputLines.contains("differs  topics.csv"))
      #expect(outcome.outputLines.contains("differs  run.json"))
      #expect(outcome.outputLines.contains("same     skipped.csv"))
    }
  }

  @Test("the run can be made again from elsewhere, and with models from elsewhere")
  func elsewhere() throws {
    try Self.withReport { folder in
      try withTemporaryFolder { other in
        let outcome = try Self.verify([folder + "/report", "--from", folder], in: other)
        #expect(outcome.status == 0, "\(outcome.standardError)")
        #expect(
          try Self.verify([folder + "/report"], in: other).outputLines.first?
            .hasPrefix("missing  input small.jsonl") == true)
        let models = ["--models", folder + "/models", "--from", folder]
        #expect(try Self.verify([folder + "/report"] + models, in: other).status == 0)
      }
    }
  }

  @Test("folders of other commands, too; what they write beside it stays as it is")
  func otherCommands() throws {
    try RandomModelsFolder.with { folder in
      let input = try SmallCollection.write(into: folder)
      for arguments in [
        [
          "topics", input, "--topics", "3", "--save-model", "kept", "--save-vectors",
          "v.safetensors",
        ],
        ["quotes", input, "--models", "models", "--speakers", "who.csv"],
        ["sentiment", input, "--models", "models"],
        ["similar", input, "--to", "strike-1", "--vectors=lsa"],
      ] {
        let outcome = try BuiltCommand.run(arguments + ["-qo", "made"], in: folder)
        #expect(outcome.status == 0, "\(outcome.standardError)")
        try Data("mine".utf8).write(to: URL(filePath: folder + "/v.safetensors"))
        let verified = try Self.verify(["made"], in: folder)
        #expect(verified.status == 0, "\(verified.standardOutput)\(verified.standardError)")
        #expect(try BuiltCommand.text(ofFile: folder + "/v.safetensors") == "mine")
        try FileManager.default.removeItem(atPath: folder + "/made")
      }
    }
  }

  /// Arguments by which each command writes a folder, by the name of the command.
  private static func arguments(_ folder: String) throws -> [(command: String, rest: [String])] {
    let input = try SmallCollection.write(into: folder)
    let words = "1\tAne\tAne\tPROPN\tNNP\t_\t_\t_\t_\tEntity=B-PER\n\n"
    try Data(words.utf8).write(to: URL(filePath: folder + "/gold.conllu"))
    try Data("unit,anna,ben\ns1,1,1\ns2,0,1\ns3,0,0\n".utf8)
      .write(to: URL(filePath: folder + "/coded.csv"))
    let drawn = try BuiltCommand.run(
      ["validate", input, "--models", "models", "--sample", "60", "-o", "sheet.csv"], in: folder)
    #expect(drawn.status == 0, "\(drawn.standardError)")
    let items = try TableFile(path: folder + "/sheet.csv")["item"]
    try Data(("item,label\n" + items.map { "\($0),0\n" }.joined()).utf8)
      .write(to: URL(filePath: folder + "/anna.csv"))
    let reference = PackageFolder.root.appending(path: "Tests/ModelEvaluationTests/Reference").path
    return [
      ("report", [input, "--models", "models", "--count-families"]),
      ("quotes", [input, "--models", "models"]), ("sentiment", [input, "--models", "models"]),
      ("annotate", [input, "--models", "models"]),
      ("topics", [input, "--topics", "3", "--count-families"]),
      ("cluster", [input, "--topics", "3"]),
      ("similar", [input, "--to", "strike-1", "--vectors=lsa"]), ("duplicates", [input]),
      ("terms", [input, "--group-by", "source"]), ("trends", [input]), ("agree", ["coded.csv"]),
      ("validate", ["--key", "sheet.key.json", "--coded", "anna.csv"]),
      ("evaluate quotes", ["\(reference)/gold.jsonl", "\(reference)/predicted.jsonl"]),
      ("evaluate entities", ["gold.conllu", "gold.conllu", "--resamples", "100"]),
      ("evaluate pos", ["gold.conllu", "gold.conllu", "--resamples", "100"]),
    ]
  }

  /// The names of the commands that have an option for where tables go, those inside others after them.
  private static func writingCommands(in folder: String) throws -> Set<String> {
    struct Help: Decodable {
      struct Command: Decodable {
        struct Argument: Decodable {
          struct Name: Decodable { let name: String }
          let names: [Name]?
        }
        let commandName: String
        let subcommands: [Command]?
        let arguments: [Argument]?
      }
      let command: Command
    }
    func names(_ command: Help.Command, in outer: String) -> [String] {
      let name = outer + command.commandName
      let writes = (command.arguments ?? []).contains {
        ($0.names ?? []).contains { $0.name == "output" }
      }
      return (writes ? [name] : [])
        + (command.subcommands ?? []).flatMap { names($0, in: name + " ") }
    }
    let help = try BuiltCommand.run(["--experimental-dump-help"], in: folder)
    let root = try JSONDecoder().decode(Help.self, from: Data(help.standardOutput.utf8)).command
    return Set((root.subcommands ?? []).flatMap { names($0, in: "") })
  }

  @Test("every command that writes a folder writes a record from which it is made again")
  func everyCommand() throws {
    try RandomModelsFolder.with { folder in
      let commands = try Self.arguments(folder)
      // What is found is shown or goes to one file.
      #expect(
        try Self.writingCommands(in: folder)
          == Set(commands.map(\.command)).subtracting(["cluster"])
          .union(["search"]))
      for (command, rest) in commands {
        let name = command.split(separator: " ").map(String.init)
        let made = try BuiltCommand.run(name + rest + ["-qo", "made/"], in: folder)
        #expect(made.status == 0, "\(command): \(made.standardError)")
        let verified = try Self.verify(["made"], in: folder)
        #expect(
          verified.status == 0, "\(command): \(verified.standardOutput)\(verified.standardError)")
        try FileManager.default.removeItem(atPath: folder + "/made")
      }
    }
  }

  @Test("what cannot be made again is told, and its files can still be compared")
  func unrepeatable() throws {
    try RandomModelsFolder.with { folder in
      let piped = try BuiltCommand.run(
        ["topics", "-", "-qo", "piped"], in: folder, input: SmallCollection.jsonLines)
      #expect(piped.status == 0, "\(piped.standardError)")
      try Self.verify(["piped"], in: folder).expectFailure("DL-R06", "made of standard input")
      #expect(try Self.verify(["piped", "--files-only"], in: folder).status == 0)
      try Self.edit(folder + "/piped/run.json", "\"dateline\": \"", "\"dateline\": \"0.")
      try Self.verify(["piped"], in: folder).expectFailure("DL-R03", "was made by version 0.")
      try Data("{}".utf8).write(to: URL(filePath: folder + "/piped/run.json"))
      try Self.verify(["piped"], in: folder).expectFailure("DL-R02", "is not the record")
      try Self.verify(["nowhere"], in: folder).expectFailure(
        "DL-R01", "there is no record of a run")
    }
  }

  @Test("a record cannot make verify run anything else")
  func hostileRecord() throws {
    try RandomModelsFolder.with { folder in
      let input = try SmallCollection.write(into: folder)
      _ = try BuiltCommand.run(["topics", input, "--topics", "3", "-qo", "made"], in: folder)
      let path = folder + "/made/run.json"
      try Self.edit(path, "\"topics\",\n    \"--topics\"", "\"search\",\n    \"--topics\"")
      try Self.verify(["made"], in: folder).expectFailure("DL-R07", "“search” is no command")
      try Self.edit(path, "\"search\",", "\"topics\", \"--output=evil/\", \"--plot\", \"p.svg\",")
      _ = try Self.verify(["made"], in: folder)
      #expect(!FileManager.default.fileExists(atPath: folder + "/evil"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/p.svg"))
    }
  }
}
