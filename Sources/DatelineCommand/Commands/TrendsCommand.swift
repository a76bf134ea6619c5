import ArgumentParser
import Dateline

/// `dateline trends`: what rises, falls and bursts over time.
struct TrendsCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "trends",
    abstract: "Show what rises, falls and bursts over time.",
    discussion: """
      EXAMPLES
        dateline trends articles/ -o trends/ --plot trends.svg
        dateline trends articles.jsonl --terms "strike,port authority"
        dateline trends articles.jsonl --ngrams 2 --period week --order trends
        dateline trends articles/ --of topics --topics 12
        dateline trends export.csv --of source --all -o sources.csv

      Every term in five or more dated articles is followed through days, weeks
      or months, and the strongest bursts and surest trends are listed. What
      counts is the share of a period's articles that hold the term, so that one
      long article is one piece of evidence. Copies are not taken out: a wire
      story that ten outlets print counts ten times.
      Bursts are Kleinberg's, held against articles dealt at random over the
      dates; trends are tested by Mann and Kendall, with the Theil-Sen slope. Both
      are corrected for all terms that are followed. Articles without a date are
      left out; periods without articles are no evidence. A named term that
      occurs nowhere is a row of zeros.
      -o FOLDER/ writes trends.csv, trend_periods.csv, bursts.csv, skipped.csv,
      datapackage.json and run.json; -o FILE.csv writes trends.csv alone.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Trends") var following: FollowingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var plotting: PlotOptions
  @OptionGroup(title: "Terms") var counting: TermOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func validate() throws {
    guard following.of != "topics" else { return }
    if counting.weighting != nil {
      throw ValidationError("--weighting is for topics; a term is followed by its articles")
    }
    if counting.titleWeight != 1 {
      throw ValidationError("--title-weight is for topics; a term is followed by its articles")
    }
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    try plotting.check()
    let analysis = try TrendAnalyzer(
      options: following.options(counting: counting, seed: running.seed),
      parallelism: running.parallelism, observer: console.progress
    ).analyze(input.collection)
    console.progress.clear()
    try console.write(
      tables: analysis.tables, single: Table(analysis.rows), title: "Trends",
      record: analysis.run.record(guardedCells:)
    ) { terminal in TrendSummary(analysis).write(to: terminal) }
    try plotting.write(to: console) { analysis.chart.svg() }
    try console.conclude(analysis.run)
  }
}
