import Foundation
import Glibc
import Testing

/// What is promised of every command that writes while it reads.
extension BuiltCommand {
  /// Starts the command on an input that does not end, waits until it writes a file beside its place,
  /// ends it by Control-C, and expects that nothing is left behind.
  ///
  /// - Parameters:
  ///   - arguments: What follows the command's name; `-` is among them.
  ///   - folder: Where it runs.
  /// - Throws: What starting the process or reading the folder throws.
  static func expectNothingLeft(byInterrupted arguments: [String], in folder: String) throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let process = process(arguments, in: folder)
    // A shell without job control lets its children ignore Control-C; this undoes it.
    process.arguments = ["--default-signal", executable.path] + (process.arguments ?? [])
    process.executableURL = URL(filePath: "/usr/bin/env")
    let (input, messages) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = messages
    try process.run()
    #expect(try waitForPartialFile(in: folder), "rows go to a file beside the place")
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    try messages.fileHandleForWriting.close()
    let text = try messages.fileHandleForReading.readToEnd() ?? Data()
    #expect(String(decoding: text, as: UTF8.self).hasPrefix("error: interrupted [DL-A05]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
  }

  private static func waitForPartialFile(in folder: String) throws -> Bool {
    for _ in 0..<1000 {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      if files.contains(where: { $0.hasSuffix(".partial") }) { return true }
      usleep(10_000)
    }
    return false
  }

  /// Runs the command with a standard output that nobody reads, and expects that this is no error.
  static func expectDone(withoutReader arguments: [String], in folder: String) throws {
    let process = process(arguments, in: folder)
    let (output, messages) = (Pipe(), Pipe())
    try output.fileHandleForReading.close()
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
  }
}
