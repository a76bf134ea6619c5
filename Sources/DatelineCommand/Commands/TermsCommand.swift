import ArgumentParser
import Dateline

/// `dateline terms`: the keywords of every article, or the words that set groups of articles apart.
struct TermsCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Give the keywords of articles, or the words that set groups apart.",
    discussion: """
      EXAMPLES
        dateline terms articles/ -o terms.csv
        dateline terms articles.jsonl --count 5 --ngrams 2
        dateline terms tabloids/ --compare broadsheets/ -o keyness/
        dateline terms articles.jsonl --group-by source --plot words.svg
        dateline terms articles.csv --group-by year --groups 2030,2031

      Without a comparison every article gets its keywords by TF-IDF.
      With --compare or --group-by, those terms are listed that a group uses
      more often than the other articles: ranked by log-likelihood, with the
      log ratio, its 95 % interval, a q-value, dispersion, and passages. The
      sampling unit is the article, so that a word which one article repeats
      is no word of its group.
      -o FOLDER/ writes keyness.csv, keyness_examples.csv, skipped.csv,
      datapackage.json and run.json; -o FILE.csv writes keyness.csv alone.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Comparison") var comparison: ComparisonOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var plotting: PlotOptions
  @OptionGroup(title: "Terms") var terms: TermOptions
  @OptionGroup(title: "Run") var running: RunOptions

  @Option(
    help: ArgumentHelp(
      "How many terms an article or a group gets; by default 10, in a comparison 20.",
      valueName: "n"))
  var count: Int?

  func validate() throws {
    if let count, count < 1 { throw ValidationError("--count is at least 1, not \(count)") }
    guard comparison.isComparison else {
      guard plotting.plot == nil else {
        throw ValidationError("--plot draws a comparison; add --compare or --group-by")
      }
      return
    }
    if terms.weighting != nil {
      throw ValidationError("--weighting is for keywords; a comparison counts words as they are")
    }
    if terms.titleWeight != 1 {
      throw ValidationError("--title-weight is for keywords; a comparison counts titles once")
    }
    if comparison.compare.contains("-"), input.inputs.contains("-") {
      throw ValidationError("standard input cannot be compared with itself")
    }
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    if comparison.isComparison { return try compare(console) }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    let keywords = try ArticleKeywords(
      selection: terms.selection(),
      weighting: terms.weighting?.weighting ?? .tfIDF(sublinear: true),
      parallelism: running.parallelism, observer: console.progress
    ).keywords(of: input.collection, count: count ?? 10)
    console.progress.clear()
    let table = Table(keywords.rows)
    try console.write(
      tables: [table, Table(keywords.run.skipped.map(SkippedRow.init))], single: table,
      title: "Keywords", record: keywords.run.record(guardedCells:)
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
    try console.conclude(keywords.run)
  }

  private func compare(_ console: TableConsole) throws {
    let others = comparison.compare.isEmpty ? nil : input.collection(of: comparison.compare)
    guard !running.dryRun else {
      return try console.describe(input.collection, comparedWith: others)
    }
    try console.checkDestination()
    try plotting.check()
    let analysis = try analysis(others, observer: console.progress)
    console.progress.clear()
    try console.write(
      tables: analysis.tables, single: Table(analysis.rows), title: "Keyness",
      record: analysis.run.record(guardedCells:)
    ) { terminal in KeynessSummary(analysis).write(to: terminal) }
    try plotting.write(to: console) { analysis.chart.svg() }
    try console.conclude(analysis.run)
  }

  private func analysis(
    _ others: ArticleCollection?, observer: ProgressLine
  ) throws -> KeynessAnalysis {
    let analyzer = KeynessAnalyzer(
      options: comparison.options(
        terms: terms.selection(defaultMaximumShare: 1), count: count ?? 20),
      parallelism: running.parallelism, observer: observer)
    if let others { return try analyzer.compare(input.collection, with: others) }
    return try analyzer.compareGroups(
      of: input.collection, by: comparison.groupBy ?? "", only: comparison.groups)
  }
}
