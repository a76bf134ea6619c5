import Foundation
import Glibc
import TestSupport
import Testing

@Suite("--save-vectors and --load-vectors")
struct SavedVectorsTests {
  /// All tables that a run writes.
  private func tables(_ arguments: [String], in folder: String) throws -> [String: Data] {
    let path = folder + "/" + UUID().uuidString
    let outcome = try BuiltCommand.run(arguments + ["-qo", path + "/"], in: folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) where name != "run.json" {
      contents[name] = try Data(contentsOf: URL(filePath: path + "/" + name))
    }
    return contents
  }

  @Test("with saved vectors a run writes the same bytes as without")
  func sameBytes() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      for command in [["topics", input, "--topics", "3"], ["similar", input, "--to", "strike-1"]] {
        let arguments = command + ["--vectors", "encoder"]
        let expected = try tables(arguments, in: folder)
        #expect(expected.count >= 3)
        #expect(
          try tables(arguments + ["--save-vectors", "v.safetensors"], in: folder) == expected)
        #expect(
          try tables(arguments + ["--load-vectors", "v.safetensors"], in: folder) == expected)
      }
    }
  }

  @Test("vectors by words are kept, too: a row for each id")
  func words() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      _ = try tables(
        ["topics", input, "--topics", "3", "--vectors", "lsa"]
          + ["--save-vectors", "v.safetensors"], in: folder)
      let file = try Data(contentsOf: URL(filePath: folder + "/v.safetensors"))
      let length = Int(file[0]) + Int(file[1]) << 8
      let header = try #require(
        JSONSerialization.jsonObject(with: file[8..<8 + length]) as? [String: [String: Any]])
      #expect(header["__metadata__"]?["kind"] as? String == "lsa")
      #expect((header["__metadata__"]?["ids"] as? String)?.hasPrefix(#"["strike-1","#) == true)
      #expect((header["vectors"]?["shape"] as? [Int])?.first == 24)
      try BuiltCommand.run(
        ["similar", input, "--to", "rain", "--vectors", "encoder"]
          + ["--load-vectors", "v.safetensors"], in: folder
      ).expectFailure("DL-A22", "v.safetensors: its vectors are those of --vectors lsa")
    }
  }

  @Test("a file that is missing, cut short, foreign or of other articles is named, with what to do")
  func unusable() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let file = folder + "/v.safetensors"
      let search = ["similar", input, "--to", "rain", "--vectors", "encoder"]
      func load() throws -> BuiltCommand.Outcome {
        try BuiltCommand.run(search + ["--load-vectors", "v.safetensors"], in: folder)
      }
      try load().expectFailure("DL-A22", "v.safetensors: it cannot be read: there is no such file")
      _ = try tables(search + ["--save-vectors", "v.safetensors"], in: folder)
      let bytes = try Data(contentsOf: URL(filePath: file))
      try bytes.dropLast(100).write(to: URL(filePath: file))
      try load().expectFailure("DL-A22", "v.safetensors: it ends early")
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.copyItem(
        atPath: PackageFolder.root.path + "/Models/english-vectors/encoder.safetensors",
        toPath: file
      )
      try load().expectFailure("DL-A22", "v.safetensors: it is not from --save-vectors")
      try Data("id,x\n".utf8).write(to: URL(filePath: file))
      try load().expectFailure("DL-A22", "v.safetensors: ")
      try bytes.write(to: URL(filePath: file))
      let other = SmallCollection.jsonLines.replacing("night", with: "day")
      try Data(other.utf8).write(to: URL(filePath: folder + "/" + input))
      try load().expectFailure("DL-A24", "but the texts are not")
    }
  }

  @Test("what does not go together, and a place that cannot be written, are said before the work")
  func usage() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      for arguments in [
        ["topics", input, "--load-vectors", "v"],
        ["similar", input, "--to", "a", "--save-vectors", ""],
        ["similar", input, "--to", "a", "--vectors", "lsa", "--load-vectors", "v"],
      ] {
        let outcome = try BuiltCommand.run(arguments, in: folder)
        #expect(outcome.status == 2 && outcome.standardError.hasPrefix("error: "))
      }
      try BuiltCommand.run(["topics", "nowhere", "--save-vectors", "no/v"], in: folder)
        .expectFailure("DL-O04", "no: there is no such folder")
    }
  }

  @Test("Control-C while articles are encoded ends with 130 and leaves nothing")
  func interruption() throws {
    try withTemporaryFolder { folder in
      let lines = (0..<40).map { number in
        SmallCollection.jsonLines.replacing(#""id": ""#, with: #""id": "\#(number)-"#)
      }
      let input = folder + "/many.jsonl"
      try Data(lines.joined().utf8).write(to: URL(filePath: input))
      let process = BuiltCommand.process(
        ["topics", input, "--vectors", "encoder", "--save-vectors", "v.safetensors", "-o", "out/"],
        in: folder, environment: ["TERM": "xterm"])
      process.arguments =
        ["--default-signal", BuiltCommand.executable.path] + (process.arguments ?? [])
      process.executableURL = URL(filePath: "/usr/bin/env")
      var isSent = false
      let output = try PseudoTerminal(columns: 100).output(
        of: process,
        watchedBy: { text in
          guard !isSent, text.contains("encoding · ") else { return }
          isSent = true
          kill(process.processIdentifier, SIGINT)
        })
      #expect(isSent && process.terminationReason == .exit)
      #expect(process.terminationStatus == 130)
      #expect(output.contains("error: interrupted [DL-A05]"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["many.jsonl"])
    }
  }
}
