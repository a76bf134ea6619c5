import Foundation
import Testing

extension BuiltCommand {
  /// Runs the command with a standard output that takes nothing, and expects that it says so.
  static func expectFullDisk(
    _ arguments: [String], in folder: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let process = process(arguments, in: folder)
    let messages = Pipe()
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = messages
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1, sourceLocation: sourceLocation)
    try messages.fileHandleForWriting.close()
    let text = try messages.fileHandleForReading.readToEnd() ?? Data()
    #expect(
      String(decoding: text, as: UTF8.self).contains("No space left on device [DL-O06]"),
      sourceLocation: sourceLocation)
  }
}
