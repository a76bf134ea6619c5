import ArgumentParser
import Dateline
import Foundation

/// `dateline similar`: the articles nearest to an article or a text.
struct SimilarCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Find the articles nearest to an article or a text.",
    discussion: """
      EXAMPLES
        dateline similar articles/ --to port-strike-03
        dateline similar articles.jsonl --to "dockers walk out" -o near.csv
        dateline similar articles/ --to "port workers walk out" --vectors encoder
        dateline similar a/ --to rents --vectors encoder --save-vectors a.safetensors
        dateline similar a/ --to taxes --vectors encoder --load-vectors a.safetensors

      --to is taken as an article's id where there is one, and as a text otherwise.
      By words (--vectors lsa), a text finds articles that use its words or words
      that go with them in the collection; by meaning (--vectors encoder), also
      those that say the same in other words; --vectors mixed is between the two
      and as fast as words. A query of a line is enough.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Vectors") var model: ModelOptions
  @OptionGroup(title: "Vectors") var vectorFiles: VectorFileOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Terms") var terms: TermOptions
  @OptionGroup(title: "Run") var running: RunOptions

  @Option(help: ArgumentHelp("An article's id, or a text.", valueName: "id|text"))
  var to: String

  @Option(help: ArgumentHelp("How many articles to show.", valueName: "n"))
  var count: Int = 10

  func validate() throws {
    guard count >= 1 else { throw ValidationError("--count is at least 1, not \(count)") }
    guard !to.isEmpty else { throw ValidationError("--to is an article's id or a text") }
    try vectorFiles.validate(with: model.vectors)
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    try vectorFiles.checkDestination()
    let search = try SimilarArticles(
      selection: terms.selection(), weighting: terms.weighting?.weighting ?? .logEntropy,
      seed: running.seed, vectors: try vectorFiles.loaded(into: model.articleVectors()),
      parallelism: running.parallelism, observer: console.progress
    ).nearest(to: to, in: input.collection, count: count)
    console.progress.clear()
    if let automatic = search.automaticVectors { running.diagnostics.note(automatic.remark) }
    try vectorFiles.save(search.vectorTable)
    let table = Table(search.rows)
    try console.write(
      tables: [table, Table(search.run.skipped.map(SkippedRow.init))], single: table,
      title: "Similar articles", record: search.run.record(guardedCells:)
    ) { terminal in
      let shown = TerminalTable(
        columns: [
          TerminalTable.Column("#", rightAligned: true),
          TerminalTable.Column("cosine", rightAligned: true),
          TerminalTable.Column("title", minimumWidth: 30),
          TerminalTable.Column("id", minimumWidth: 12),
          TerminalTable.Column("date", isOptional: true),
          TerminalTable.Column("outlet", minimumWidth: 12, isOptional: true),
        ],
        rows: search.rows.map { row in
          [
            String(row.rank), String(format: "%.3f", row.cosine),
            row.title ?? "", row.articleID, row.date?.description ?? "", row.outlet ?? "",
          ]
        })
      terminal.show(shown)
    }
    try console.conclude(search.run)
  }
}
