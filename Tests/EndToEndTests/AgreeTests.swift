import Foundation
import TestSupport
import Testing

@Suite("dateline agree")
struct AgreeTests {
  private static let table = """
    unit,anna,ben,carla
    s1,positive,positive,positive
    s2,negative,neutral,negative
    s3,neutral,neutral,
    s4,=cmd,neutral,neutral
    s5,positive,neutral,positive

    """

  @Test("measures of all coders, each code and each pair")
  func measures() throws {
    try withTemporaryFolder { folder in
      try Data(Self.table.utf8).write(to: URL(filePath: folder + "/coded.csv"))
      let outcome = try BuiltCommand.run(["agree", "coded.csv"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let table = try TableFile(Array(outcome.standardOutput.utf8))
      #expect(
        table["measure"].prefix(4) == [
          "krippendorff_alpha", "percent_agreement", "fleiss_kappa", "gwet_ac1",
        ])
      #expect(table["code"].contains("'=cmd"), "a code that a spreadsheet would run is guarded")
      #expect(table["coder_a"].filter { !$0.isEmpty } == ["anna", "anna", "ben"])
    }
  }

  @Test("a folder holds every table, described and with the record of the run")
  func folder() throws {
    try withTemporaryFolder { folder in
      try Data(Self.table.utf8).write(to: URL(filePath: folder + "/coded.csv"))
      let outcome = try BuiltCommand.run(["agree", "coded.csv", "-o", "out/"], in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
      #expect(
        files == [
          "agreement.csv", "coders.csv", "confusions.csv", "datapackage.json", "disagreements.csv",
          "run.json", "skipped.csv",
        ])
      let disagreements = try TableFile(path: folder + "/out/disagreements.csv")
      #expect(disagreements["unit"] == ["s2", "s4", "s5"])
      #expect(disagreements["line"] == ["3", "5", "6"])
    }
  }

  @Test("what is wrong with a table is said with its place")
  func errors() throws {
    try withTemporaryFolder { folder in
      try Data(Self.table.utf8).write(to: URL(filePath: folder + "/coded.csv"))
      try BuiltCommand.run(["agree", "none.csv"], in: folder).expectFailure("DL-C02", "none.csv")
      try BuiltCommand.run(["agree", "coded.csv", "--scale", "interval"], in: folder)
        .expectFailure("DL-A18", "coded.csv:2: “positive” by anna")
      try BuiltCommand.run(["agree", "coded.csv", "--coders", "anna,dora"], in: folder)
        .expectFailure("DL-A16", "dora")
      let usage = try BuiltCommand.run(["agree", "coded.csv", "--coders", "anna"], in: folder)
      #expect(usage.status == 2)
    }
  }
}
