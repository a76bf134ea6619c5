import Foundation
import TestSupport
import Testing

@Suite("dateline similar and dateline terms")
struct SimilarAndTermsTests {
  @Test("the articles nearest to an article are of its subject, without itself")
  func similarToArticle() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["similar", input, "--to", "drought-2", "--count", "4"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let table = try TableFile(Array(outcome.standardOutput.utf8))
      #expect(table["rank"] == ["1", "2", "3", "4"])
      #expect(table["article_id"].allSatisfy { $0.hasPrefix("drought-") && $0 != "drought-2" })
      let cosines = table["cosine"].compactMap { Double($0) }
      #expect(cosines == cosines.sorted(by: >))
    }
  }

  @Test("the articles nearest to a text")
  func similarToText() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["similar", input, "--to", "the union and the port authority", "--count", "3"], in: folder)
      let table = try TableFile(Array(outcome.standardOutput.utf8))
      #expect(table["article_id"].allSatisfy { $0.hasPrefix("strike-") })
      try BuiltCommand.run(["similar", input, "--to", "zyzzyva"], in: folder)
        .expectFailure("DL-A04", "zyzzyva")
    }
  }

  @Test("keywords, best first")
  func terms() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(
        ["terms", input, "--count", "3", "-o", "terms.csv"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      try Golden.expect(BuiltCommand.text(ofFile: folder + "/terms.csv"), named: "terms.csv")
    }
  }

  @Test(
    "a folder holds the table, what was skipped and how it was made",
    arguments: [
      ["similar", "--to", "drought-2"], ["terms"],
    ])
  func folders(_ arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      let outcome = try BuiltCommand.run(arguments + [input, "-qo", "report/"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/report").sorted()
      #expect(files.count == 4)
      #expect(Set(files).isSuperset(of: ["datapackage.json", "run.json", "skipped.csv"]))
      let run = try JSONFile.object(folder + "/report/run.json")
      #expect(run["command"] as? String == arguments[0])
      let options = try #require(run["options"] as? [String: Any])
      #expect(Set(options.keys).isSuperset(of: ["count", "weighting", "min_df", "stem"]))
      let machine = try #require(run["machine"] as? [String: Any])
      #expect(Set(machine.keys) == ["threads", "blas_kernels", "stages"])
    }
  }

  @Test("a collection without a keyword says why")
  func noKeywords() throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(
        ["terms", "-"], in: folder,
        input: "{\"text\": \"One docker spoke.\"}\n{\"text\": \"Another farmer listened.\"}\n")
      #expect(outcome.status == 0)
      #expect(outcome.outputLines.count == 1)
      #expect(outcome.standardError.contains("lower --min-df"))
    }
  }
}
