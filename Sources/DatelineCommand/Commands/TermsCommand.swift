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
    guard !running.dryRun else { return try console.describe(input.collection) }
    let progress = console.progress
    let keywords = try ArticleKeywords(
      selection: terms.selection,
      weighting: terms.weighting?.weighting ?? .tfIDF(sublinear: true),
      parallelism: running.parallelism, observer: progress
    ).keywords(of: input.collection, count: count)
    progress.clear()
    let table = Table(keywords.rows)
    try console.write(
      tables: [table, Table(keywords.skipped.map(SkippedRow.init))], single: table,
      title: "Keywords", record: keywords.record(guardedCells:)
    ) { terminal in
      let shown = TerminalTable(
        columns: [
          TerminalTable.Column("article", flexible: true),
          TerminalTable.Column("keywords", flexible: true),
        ],
        rows: keywords.termsByArticle.map { [$0.id, $0.terms.joined(separator: ", ")] })
      terminal.show(shown)
    }
    console.report(skipped: keywords.skipped, stages: keywords.stages)
    try console.endStrictly(skipped: keywords.skipped)
  }
}
