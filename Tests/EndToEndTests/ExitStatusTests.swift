import Foundation
import Glibc
import TestSupport
import Testing

@Suite("How the command ends, as scripts see it")
struct ExitStatusTests {
  @Test(
    "a wrong command line ends with 2 and says how it is used",
    arguments: [
      (["topics"], "name a folder, a file, or - for standard input"),
      (["topics", ""], "the name of an input is empty"),
      (["topics", "x", "--topics", "0"], "from 1 to 10000, not 0"),
      (["topics", "x", "--topics", "many"], "'many' is invalid"),
      (["topics", "x", "--topcs", "3"], "Did you mean '--topics'?"),
      (["topics", "x", "--rank", "1"], "--rank is from 2 to 1000, not 1"),
      (["topics", "x", "-o", ""], "the name of the output is empty"),
      (["topics", "x", "--threads", "0"], "--threads is from 1 to 1024, not 0"),
      (["topics", "x", "--apply-model", "m", "--topics", "3"], "leave out --topics"),
      (["topics", "x", "--max-df", "2"], "--max-df is a share"),
      (["similar", "x"], "--to"),
      (["similar", "x", "--to", ""], "--to is an article's id or a text"),
      (["terms", "x", "--count", "0"], "--count is at least 1, not 0"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(arguments, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.standardOutput.isEmpty)
      #expect(outcome.standardError.hasPrefix("error: "))
      #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
      #expect(outcome.standardError.contains("dateline \(arguments[0]) --help"))
    }
  }

  @Test("a command that does not exist names those that do")
  func unknownCommand() throws {
    try withTemporaryFolder { folder in
      try BuiltCommand.run(["topcis", "articles/"], in: folder)
        .expectFailure("DL-O01", "there is no command 'topcis'", status: 2)
    }
  }

  @Test("--strict ends with 3 when an input was skipped, after everything was written")
  func strict() throws {
    try withTemporaryFolder { folder in
      let input = SmallCollection.jsonLines + "{\"id\": \"broken\n"
      let lenient = try BuiltCommand.run(
        ["topics", "-", "--topics", "3", "-qo", "a.csv"], in: folder, input: input)
      #expect(lenient.status == 0)
      let strict = try BuiltCommand.run(
        ["topics", "-", "--topics", "3", "--strict", "-o", "report"], in: folder, input: input)
      #expect(strict.status == 3)
      #expect(strict.standardError.contains("warning: -:25: skipped: "))
      let skipped = try TableFile(path: folder + "/report/skipped.csv")
      #expect(skipped["line"] == ["25"])
      #expect(skipped["code"] == ["invalid-json"])
    }
  }

  @Test("a reader that has gone away is no error")
  func brokenPipe() throws {
    try withTemporaryFolder { folder in
      for arguments in [["terms", BuiltCommand.sample], ["--help"], ["manual"]] {
        let process = BuiltCommand.process(arguments, in: folder)
        let (output, messages) = (Pipe(), Pipe())
        try output.fileHandleForReading.close()
        process.standardOutput = output
        process.standardError = messages
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        try messages.fileHandleForWriting.close()
        #expect(try messages.fileHandleForReading.readToEnd()?.isEmpty ?? true)
      }
    }
  }

  @Test("a disk that is full is an error, of results and of help")
  func fullDisk() throws {
    try withTemporaryFolder { folder in
      for arguments in [["terms", BuiltCommand.sample], ["--help"], ["manual"]] {
        try BuiltCommand.expectFullDisk(arguments, in: folder)
      }
    }
  }

  @Test("a device that is full is an error, and is never replaced by a file")
  func fullDevice() throws {
    try withTemporaryFolder { folder in
      let input = try SmallCollection.write(into: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/full.csv", withDestinationPath: "/dev/full")
      try BuiltCommand.run(["terms", input, "-o", "full.csv"], in: folder)
        .expectFailure("DL-W02", "full.csv: cannot be written: no space left on device")
    }
  }

  @Test("Control-C ends with 130 and leaves nothing half written", arguments: [SIGINT, SIGTERM])
  func interruption(_ number: Int32) throws {
    try withTemporaryFolder { folder in
      let process = BuiltCommand.process(["topics", "-", "-o", "report/"], in: folder)
      // A shell without job control lets its children ignore Control-C; this undoes it.
      process.arguments =
        ["--default-signal", BuiltCommand.executable.path] + (process.arguments ?? [])
      process.executableURL = URL(filePath: "/usr/bin/env")
      let (input, messages) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardError = messages
      try process.run()
      try waitUntilCaught(number, by: process.processIdentifier)
      kill(process.processIdentifier, number)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 128 + number)
      try messages.fileHandleForWriting.close()
      let text = try messages.fileHandleForReading.readToEnd() ?? Data()
      #expect(
        String(decoding: text, as: UTF8.self).hasPrefix("error: interrupted [DL-A05]\nhint: "))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  /// Waits until a process has said that it catches a signal.
  private func waitUntilCaught(_ number: Int32, by process: pid_t) throws {
    for _ in 0..<1000 {
      let status = try BuiltCommand.text(ofFile: "/proc/\(process)/status")
      let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") } ?? ""
      let mask = line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
      if mask & (1 << UInt64(number - 1)) != 0 { return }
      usleep(10_000)
    }
    Issue.record("the command does not catch signal \(number)")
  }
}
