import Foundation
import Glibc
import TestSupport
import Testing

/// The executable that stands beside the test bundle, run as a user runs it.
enum BuiltCommand {
  /// How a run ended and what it said.
  struct Outcome {
    let status: Int32
    let standardOutput: String
    let standardError: String

    var outputLines: [String] {
      standardOutput.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
  }

  /// The sample collection.
  static var sample: String {
    PackageFolder.root.path + "/Notebooks-data/sample-collection/articles.jsonl"
  }

  /// The executable `dateline`.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "dateline")

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - arguments: What follows the command's name.
  ///   - folder: Where it runs.
  ///   - input: What it reads from standard input.
  ///   - environment: Variables set beside those of the tests.
  /// - Returns: How the run ended and what it said.
  /// - Throws: What starting the process throws.
  static func run(
    _ arguments: [String], in folder: String, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let streams = folder + "/.streams-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: streams) }
    func file(_ name: String, holding text: String = "") throws -> FileHandle {
      let file = URL(filePath: streams + "/" + name)
      try Data(text.utf8).write(to: file)
      return try FileHandle(forUpdating: file)
    }
    let process = process(arguments, in: folder, environment: environment)
    process.standardInput = try file("input", holding: input)
    process.standardOutput = try file("output")
    process.standardError = try file("error")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      standardOutput: try text(ofFile: streams + "/output"),
      standardError: try text(ofFile: streams + "/error"))
  }

  /// A process that was not started yet, its streams still those of the tests.
  static func process(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let ours = ProcessInfo.processInfo.environment.filter { name, _ in
      !["NO_COLOR", "TERM", "COLUMNS", "LINES", "RECORD_GOLDEN"].contains(name)
    }
    process.environment = ours.merging(environment) { $1 }
    return process
  }

  /// The text of a file, bytes that are not UTF-8 replaced.
  static func text(ofFile path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}

extension BuiltCommand.Outcome {
  /// Expects a failure that says what is wrong, what to do, and a code.
  func expectFailure(
    _ code: String, _ message: String, status: Int32 = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.status == status, "\(standardError)", sourceLocation: sourceLocation)
    let lines = standardError.split(separator: "\n")
    let error = lines.last { $0.hasPrefix("error: ") } ?? ""
    #expect(error.contains(message), "\(standardError)", sourceLocation: sourceLocation)
    #expect(error.hasSuffix("[\(code)]"), "\(standardError)", sourceLocation: sourceLocation)
    #expect(
      lines.last?.hasPrefix("hint: ") == true, "\(standardError)", sourceLocation: sourceLocation)
    #expect(standardOutput.isEmpty, sourceLocation: sourceLocation)
  }
}
