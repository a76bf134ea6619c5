import ArgumentParser
import Dateline

/// `dateline duplicates`: families of the same text.
struct DuplicatesCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Find copies of one text, and what each cut or changed.",
    discussion: """
      EXAMPLES
        dateline duplicates articles/ -o duplicates/
        dateline duplicates export.csv --text-column Content -o copies.csv
        dateline duplicates articles.jsonl --min-similarity .8
        dateline duplicates articles.jsonl --format jsonl | jq .family_id

      An agency's text that many outlets print is one family: equal copies, copies
      with words or sentences changed, and copies that were cut. Stories are
      compared by their runs of four words, without headlines, bylines, datelines,
      captions, footers, and boilerplate: what stands in more than a hundredth of
      the articles, or in more than ten of one outlet. A copy has a third of all
      runs in common with its original, as two texts of one length have of which
      half is the same, or it is shorter and two thirds of it are the original's.
      Texts of fewer than 16 runs are copies only where they are equal, signs and
      spaces aside.
      The original is the likely one: the earliest, of these the one whose dateline
      or byline is most plainly an agency's, of these the longest. Every copy is
      compared with that original itself, and its row says what it kept, added and
      left out. Time grows with the number of articles, not with its square; an
      article takes four bytes of memory a word, at most 4.3 KB.
      -o FOLDER/ writes duplicates.csv, skipped.csv, datapackage.json and run.json.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Copies") var choices: DuplicateChoices
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    let analysis = try DuplicateAnalyzer(
      options: choices.options(seed: running.seed), parallelism: running.parallelism,
      observer: console.progress
    ).analyze(input.collection)
    console.progress.clear()
    try console.write(
      tables: analysis.tables, single: Table(analysis.rows), title: "Duplicates",
      record: analysis.run.record(guardedCells:)
    ) { terminal in DuplicateSummary(analysis).write(to: terminal, showsArticles: true) }
    try console.conclude(analysis.run)
  }
}
