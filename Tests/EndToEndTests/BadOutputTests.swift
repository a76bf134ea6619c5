import Foundation
import Glibc
import TestSupport
import Testing

@Suite("An output that cannot be written is known before the work")
struct BadOutputTests {
  private func run(_ output: String, in folder: String) throws -> BuiltCommand.Outcome {
    let input = try SmallCollection.write(into: folder)
    return try BuiltCommand.run(["topics", input, "--topics", "3", "-o", output], in: folder)
  }

  @Test("a folder is needed where a file stands")
  func fileInPlaceOfFolder() throws {
    try withTemporaryFolder { folder in
      try Data("x".utf8).write(to: URL(filePath: folder + "/report"))
      try run("report", in: folder).expectFailure("DL-O02", "report: a folder is needed")
      try run("report/inner", in: folder).expectFailure("DL-O02", "report: a folder is needed")
      try run("report/a.csv", in: folder).expectFailure("DL-O02", "report: a folder is needed")
      #expect(try BuiltCommand.text(ofFile: folder + "/report") == "x")
    }
  }

  @Test("a file is to be written where a folder stands, or into none")
  func folderInPlaceOfFile() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/a.csv", withIntermediateDirectories: true)
      try run("a.csv", in: folder).expectFailure("DL-O03", "a.csv: is a folder")
      try run("nowhere/a.csv", in: folder).expectFailure("DL-O04", "nowhere")
      #expect(try run("a.csv/", in: folder).status == 0, "a slash makes it a folder")
    }
  }

  @Test("a folder that cannot be made")
  func impossibleFolder() throws {
    try withTemporaryFolder { folder in
      let outcome = try run("/proc/report", in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.standardError.contains("error: /proc"))
      #expect(outcome.standardError.contains("hint: "))
    }
  }

  @Test("a folder that may not be written into", .enabled(if: geteuid() != 0))
  func noPermission() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/shut", withIntermediateDirectories: true)
      _ = unsafe chmod(folder + "/shut", 0o500)
      try run("shut/report", in: folder).expectFailure("DL-O05", "shut")
      try run("shut/a.csv", in: folder).expectFailure("DL-O05", "shut")
    }
  }

  @Test("nothing but the results is left behind")
  func leftovers() throws {
    try withTemporaryFolder { folder in
      #expect(try run("deep/er/report", in: folder).status == 0)
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      #expect(!files.contains { $0.hasSuffix(".partial") })
      #expect(files.count { $0.hasPrefix("deep/er/report/") } == 8)
    }
  }
}
