import ArgumentParser
import Dateline
import Foundation

/// The command `dateline`.
@main
struct DatelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Tells what a collection of news articles is about.",
    discussion: """
      EXAMPLES
        dateline topics articles/ -o report/         topics and stories as CSV tables
        dateline topics export.csv --topics 12       twelve topics, shown as a table
        dateline similar articles/ --to "port strike talks"
        dateline terms articles.jsonl -o terms.csv   keywords of every article

      Everything runs on this machine; nothing is sent anywhere.
      """,
    version: VersionText.text,
    subcommands: [TopicsCommand.self, SimilarCommand.self, TermsCommand.self, ManualCommand.self])

  /// Parses the command line, runs the command, and ends with its exit status.
  static func main() {
    Interruption.listen()
    HeapRuntime.keepFreedMemory()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(after: error)
    }
  }

  private static func end(after error: any Error) -> Never {
    if let status = error as? StatusError { Foundation.exit(status.status.rawValue) }
    let message = fullMessage(for: error)
    switch exitCode(for: error) {
    case .success:
      Terminal(descriptor: 1, allowsColor: false).write(message.isEmpty ? "" : message + "\n")
      Foundation.exit(ExitStatus.done.rawValue)
    case .validationFailure:
      Terminal(descriptor: 2, allowsColor: false).write(message + "\n")
      Foundation.exit(ExitStatus.usage.rawValue)
    default:
      let terminal = Terminal(descriptor: 2, allowsColor: true)
      let diagnostics = Diagnostics(terminal: terminal, isQuiet: false)
      report(error, diagnostics)
      Foundation.exit(
        error as? AnalysisError == .interrupted
          ? ExitStatus.interrupted.rawValue : ExitStatus.failed.rawValue)
    }
  }

  private static func report(_ error: any Error, _ diagnostics: Diagnostics) {
    switch error {
    case let error as AnalysisError:
      diagnostics.error(error.description, hint: error.hint, code: error.code)
    case let error as CorpusError:
      diagnostics.error(error.description, hint: error.hint, code: error.code)
    default:
      diagnostics.error(String(describing: error))
    }
  }
}

/// An end of the command with a status of its own, after everything was said.
struct StatusError: Error {
  let status: ExitStatus
}
