import ArgumentParser
import Dateline

/// `dateline evaluate`: how well predictions agree with what people annotated.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure predictions against what people annotated.",
    discussion: """
      EXAMPLES
        dateline evaluate quotes gold.jsonl quotes.jsonl
        dateline evaluate entities gold.bio tagged.conllu
        dateline evaluate pos gold.conllu tagged.conllu -o scores/

      Annotate some of your own articles, let Dateline or another program read
      them, and see how far to trust the result on texts like yours. Intervals
      come from drawing the articles anew.
      """,
    subcommands: [
      EvaluateQuotesCommand.self, EvaluateEntitiesCommand.self, EvaluatePosCommand.self,
    ])
}

/// A measurement of predictions, as the command carries it out.
protocol EvaluationCommand: RecordedCommand {
  var compared: ComparedFiles { get }
  var intervals: IntervalOptions { get }
  var output: OutputOptions { get }
  var running: RunOptions { get }
}

extension EvaluationCommand {
  func options(bins: Int = 10) -> EvaluationOptions {
    EvaluationOptions(
      level: intervals.level, resamples: intervals.resamples, seed: running.seed, bins: bins)
  }

  /// Looks at the files and the place of the output; in a dry run says so.
  ///
  /// - Returns: The console, or nil when nothing more is to be done.
  func begin() throws -> TableConsole? {
    let console = Console(run: running, output: output)
    try console.checkDestination()
    guard running.dryRun else { return console }
    for path in compared.files.paths where path != "-" { _ = try FilePieces(path: path) }
    let others = compared.compare.map { ", compared with \($0)," } ?? ""
    try running.standardOutput.send(
      TerminalText.escaped(
        "would measure \(compared.predicted)\(others) against \(compared.gold)") + "\n")
    return nil
  }
}
