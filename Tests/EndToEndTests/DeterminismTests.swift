import Foundation
import TestSupport
import Testing

@Suite("The same input, options and seed give the same bytes")
struct DeterminismTests {
  private func expectSame(
    _ found: [String: Data], _ expected: [String: Data], _ what: String
  ) {
    #expect(found.count == 8 && found.keys.sorted() == expected.keys.sorted())
    for (name, data) in expected { #expect(found[name] == data, "\(name) differs with \(what)") }
  }

  @Test("for any number of threads, in every process, in any environment")
  func threads() throws {
    try withTemporaryFolder { folder in
      let arguments = ["topics", BuiltCommand.sample, "--topics", "12", "--levels"]
      let expected = try BuiltCommand.report(arguments + ["--threads", "1"], in: folder)
      for threads in ["1", "2", "3", "8"] {
        expectSame(
          try BuiltCommand.report(arguments + ["--threads", threads], in: folder), expected,
          "--threads \(threads)")
      }
      let environment = [
        "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Auckland",
        "OPENBLAS_NUM_THREADS": "4", "A": "1", "ZZ": "2",
      ]
      expectSame(
        try BuiltCommand.report(arguments, in: folder, environment: environment), expected,
        "an environment")
    }
  }

  @Test("mixed vectors, too", arguments: ["auto", "mixed"])
  func mixed(vectors: String) throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let arguments = ["topics", input, "--topics", "3", "--vectors", vectors, "--levels"]
      let expected = try BuiltCommand.report(arguments + ["--threads", "1"], in: folder)
      expectSame(
        try BuiltCommand.report(arguments + ["--threads", "2"], in: folder), expected, "--threads 2"
      )
    }
  }

  @Test("the number of topics that is chosen, too")
  func automatic() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let expected = try BuiltCommand.report(["topics", input, "--threads", "1"], in: folder)
      let found = try BuiltCommand.report(["topics", input, "--threads", "3"], in: folder)
      expectSame(found, expected, "--threads 3")
    }
  }

  @Test("another seed is another run")
  func seed() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let first = try BuiltCommand.report(["topics", input, "--seed", "1"], in: folder)
      let second = try BuiltCommand.report(["topics", input, "--seed", "2"], in: folder)
      #expect(first["run.json"] != second["run.json"])
    }
  }
}
