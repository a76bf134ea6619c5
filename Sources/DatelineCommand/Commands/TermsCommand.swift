import ArgumentParser
import Dateline

/// `dateline terms`: the keywords of every article.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Give the keywords of every article by TF-IDF.",
    discussion: """
      EXAMPLES
        dateline terms articles/ -o terms.csv
        dateline terms articles.jsonl --count 5 --ngrams 2
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Terms") var terms: TermOptions
  @OptionGroup(title: "Run") var running: RunOptions

  @Option(help: ArgumentHelp("How many keywords an article gets.", valueName: "n"))
  var count: Int = 10

  func validate() throws {
    guard count >= 1 else { throw ValidationError("--count is at least 1, not \(count)") }
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    let keywords = try ArticleKeywords(
      selection: terms.selection,
      weighting: terms.weighting?.weighting ?? .tfIDF(sublinear: true),
      parallelism: running.parallelism, observer: console.progress
    ).keywords(of: input.collection, count: count)
    console.progress.clear()
    let table = Table(keywords.rows)
    try console.write(
      tables: [table, Table(keywords.skipped.map(SkippedRow.init))], single: table,
      title: "Keywords", record: keywords.record(guardedCells:)
    ) { terminal in
      let shown = TerminalTable(
        columns: [
          TerminalTable.Column("article", minimumWidth: 12),
          TerminalTable.Column("keywords", minimumWidth: 40),
        ],
        rows: keywords.termsByArticle.map { [$0.id, $0.terms.joined(separator: ", ")] })
      terminal.show(shown)
    }
    if keywords.rows.isEmpty {
      running.diagnostics.warning(
        "no article has a term that it shares with enough others and not with most; "
          + "lower --min-df or raise --max-df")
    }
    console.report(skipped: keywords.skipped, stages: keywords.stages)
    try console.endStrictly(skipped: keywords.skipped)
  }
}
