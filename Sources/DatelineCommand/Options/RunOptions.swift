import ArgumentParser
import Dateline
import Foundation

/// How a run is carried out and what it says on the way, the same for every command.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Threads to use, by default all; the result does not depend on it.", valueName: "n"))
  var threads: Int?

  @Option(help: ArgumentHelp("Seed of every random choice.", valueName: "n"))
  var seed: UInt64 = 1

  @Flag(help: "End with status 3 when an input was skipped.")
  var strict = false

  @Flag(name: [.customShort("n"), .long], help: "Say what would be read and written, and stop.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say how long each stage took.")
  var verbose = false

  @Flag(help: "Use no colour; NO_COLOR does the same.")
  var noColor = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is from 1 to 1024, not \(threads)")
    }
  }

  var parallelism: Parallelism {
    Parallelism(threads: threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount))
  }

  var standardError: Terminal { Terminal(descriptor: 2, allowsColor: !noColor) }
  var standardOutput: Terminal { Terminal(descriptor: 1, allowsColor: !noColor) }
  var diagnostics: Diagnostics { Diagnostics(terminal: standardError, isQuiet: quiet) }
}
