import ArgumentParser
import Dateline

/// `dateline agree`: how far the coders of a table agree.
struct AgreeCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Measure how far the coders of a table agree.",
    discussion: """
      EXAMPLES
        dateline agree coded.csv
        dateline agree coded.csv --coders anna,ben,carla --scale ordinal
        dateline agree ratings.csv --unit article --coder rater --code tone -o agreement/

      A table has a column for each coder and a row for each unit, or a row for
      each code with columns such as unit, coder and code. An empty cell is a unit
      that the coder did not see. Intervals come from drawing the units anew.
      """)

  @Argument(
    help: ArgumentHelp("A CSV or TSV table, or - for standard input.", valueName: "table"),
    completion: .file())
  var table: String

  @OptionGroup(title: "Codes") var coding: CodingOptions
  @OptionGroup(title: "Codes") var intervals: IntervalOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var plotting: PlotOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    let file = try DelimitedFile(path: table)
    guard !running.dryRun else { return try describe(file, console) }
    try console.checkDestination()
    try plotting.check()
    let agreement = try CoderAgreement(
      file, options: coding.options(intervals, seed: running.seed),
      parallelism: running.parallelism)
    let tables = agreement.tables
    try console.write(
      tables: tables + [Table(agreement.skipped.map(SkippedRow.init))], single: tables[0],
      title: "Agreement of coders", record: agreement.record(guardedCells:)
    ) { AgreementView(agreement).show(on: $0) }
    try plotting.write(to: console) { agreement.chart.svg() }
    console.report(skipped: agreement.skipped, stages: [])
    try console.endStrictly(skipped: agreement.skipped)
  }

  private func describe(_ file: DelimitedFile, _ console: TableConsole) throws {
    let layout = try coding.layout ?? CodingLayout.seen(in: file)
    try running.standardOutput.send(
      TerminalText.escaped(
        "would read \(file.rows.count) rows of \(file.path): \(layout.description)") + "\n")
    console.report(skipped: file.skipped, stages: [])
  }
}
