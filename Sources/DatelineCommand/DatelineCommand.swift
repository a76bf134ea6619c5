import ArgumentParser
import Dateline
import Foundation

/// The command `dateline`.
@main
struct DatelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Tells who said what in news articles, and what a collection is about.",
    discussion: """
      EXAMPLES
        dateline report articles/ -o report/         everything, as a page and as tables
        dateline search "port strike" --in report/   words in a report
        dateline verify report/                      is it the same if run again?
        dateline quotes articles/ -o quotes/         quotations and their speakers
        dateline sentiment articles/ -o tone/        tone of articles, toward people, of quotations
        dateline annotate articles/ -o words.conllu  lemmas, tags, names and people
        dateline topics articles/ -o report/         topics and stories as CSV tables
        dateline topics export.csv --topics 12       twelve topics, shown as a table
        dateline similar articles/ --to "port strike talks"
        dateline duplicates articles/ -o copies/     copies of one text, and what each changed
        dateline terms articles.jsonl -o terms.csv   keywords of every article
        dateline terms articles.jsonl --group-by source   words that set outlets apart
        dateline trends articles/ -o trends/         what rises, falls and bursts
        dateline agree coded.csv                     agreement of coders
        dateline validate articles/ -o coding.csv    sentences to check the tone by
        dateline evaluate quotes gold.jsonl quotes.jsonl   how good predictions are

      Everything runs on this machine; nothing is sent anywhere.
      """,
    version: VersionText.text,
    subcommands: [
      ReportCommand.self, SearchCommand.self, VerifyCommand.self, QuotesCommand.self,
      SentimentCommand.self, AnnotateCommand.self, TopicsCommand.self, SimilarCommand.self,
      DuplicatesCommand.self, TermsCommand.self, TrendsCommand.self, AgreeCommand.self,
      ValidateCommand.self, EvaluateCommand.self, ManualCommand.self,
    ])

  /// Parses the command line, runs the command, and ends with its exit status.
  static func main() {
    Interruption.listen()
    HeapRuntime.keepFreedMemory()
    do {
      try checkCommandName()
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Foundation.exit(end(after: error).rawValue)
    }
  }

  /// Names the commands where the first word is none of them.
  private static func checkCommandName() throws(CommandError) {
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-") else { return }
    let commands = configuration.subcommands.map { $0.configuration }
    let known = commands.flatMap { [$0.commandName ?? ""] + $0.aliases } + ["help"]
    guard !known.contains(name) else { return }
    let shown = commands.filter(\.shouldDisplay).compactMap(\.commandName)
    throw .unknownCommand(name: name, known: shown)
  }

  /// Says what is to be said after an error or a request for help.
  private static func end(after error: any Error) -> ExitStatus {
    if let status = error as? StatusError { return status.status }
    let diagnostics = Diagnostics(
      terminal: Terminal(descriptor: 2, allowsColor: true), isQuiet: false)
    switch exitCode(for: error) {
    case .success:
      return show(help: fullMessage(for: error), diagnostics)
    case .validationFailure:
      explain(usage: error, diagnostics)
      return .usage
    default:
      if case .noArticles(let skipped) = error as? AnalysisError { diagnostics.list(skipped) }
      diagnostics.error(error)
      switch error {
      case CommandError.unknownCommand: return .usage
      case AnalysisError.interrupted: return .interrupted
      default: return .failed
      }
    }
  }

  private static func show(help: String, _ diagnostics: Diagnostics) -> ExitStatus {
    do {
      try Terminal(descriptor: 1, allowsColor: false).send(help.isEmpty ? "" : help + "\n")
      return .done
    } catch {
      diagnostics.error(error)
      return .failed
    }
  }

  /// Says what is wrong with the command line, then how it is used.
  private static func explain(usage error: any Error, _ diagnostics: Diagnostics) {
    let message = message(for: error)
    diagnostics.error(message)
    let full = fullMessage(for: error)
    guard !message.isEmpty, let end = full.firstRange(of: message)?.upperBound else { return }
    let usage = full[end...].drop { $0 == "\n" }
    if !usage.isEmpty { diagnostics.terminal.write(usage + "\n") }
  }
}
