import Foundation
import TestSupport
import Testing

@Suite("The same input, options and seed give the same bytes")
struct DeterminismTests {
  /// Everything a run wrote, without what `run.json` says of the machine.
  private func report(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let path = folder + "/" + UUID().uuidString
    let outcome = try BuiltCommand.run(
      arguments + ["-qo", path], in: folder, environment: environment)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      contents[name] = try Data(contentsOf: URL(filePath: path + "/" + name))
    }
    var run = try JSONFile.object(path + "/run.json")
    run["machine"] = nil
    contents["run.json"] = try JSONSerialization.data(withJSONObject: run, options: [.sortedKeys])
    #expect(contents.count == 8)
    return contents
  }

  private func expectSame(
    _ found: [String: Data], _ expected: [String: Data], _ what: String
  ) {
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (name, data) in expected { #expect(found[name] == data, "\(name) differs with \(what)") }
  }

  @Test("for any number of threads, in every process, in any environment")
  func threads() throws {
    try withTemporaryFolder { folder in
      let arguments = ["topics", BuiltCommand.sample, "--topics", "12", "--levels"]
      let expected = try report(arguments + ["--threads", "1"], in: folder)
      for threads in ["1", "2", "3", "8"] {
        expectSame(
          try report(arguments + ["--threads", threads], in: folder), expected,
          "--threads \(threads)")
      }
      let environment = [
        "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Auckland",
        "OPENBLAS_NUM_THREADS": "4", "A": "1", "ZZ": "2",
      ]
      expectSame(
        try report(arguments, in: folder, environment: environment), expected, "an environment")
    }
  }

  @Test("mixed vectors, too", arguments: ["auto", "mixed"])
  func mixed(vectors: String) throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let arguments = ["topics", input, "--topics", "3", "--vectors", vectors, "--levels"]
      let expected = try report(arguments + ["--threads", "1"], in: folder)
      expectSame(
        try report(arguments + ["--threads", "2"], in: folder), expected, "--threads 2")
    }
  }

  @Test("the number of topics that is chosen, too")
  func automatic() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let expected = try report(["topics", input, "--threads", "1"], in: folder)
      let found = try report(["topics", input, "--threads", "3"], in: folder)
      expectSame(found, expected, "--threads 3")
    }
  }

  @Test("another seed is another run")
  func seed() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let first = try report(["topics", input, "--seed", "1"], in: folder)
      let second = try report(["topics", input, "--seed", "2"], in: folder)
      #expect(first["run.json"] != second["run.json"])
    }
  }
}
