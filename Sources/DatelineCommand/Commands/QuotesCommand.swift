import ArgumentParser
import Dateline

/// `dateline quotes`: who said what.
struct QuotesCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Find quotations and who they are from.",
    discussion: """
      EXAMPLES
        dateline quotes article.txt
        dateline quotes articles/ -o quotes/
        dateline quotes articles.jsonl -o quotes.csv --speakers speakers.csv
        dateline quotes articles.jsonl --type direct,mixed --min-confidence .8
        dateline quotes articles.jsonl --kind speech --format jsonl | jq .quotes

      Finds direct and indirect quotations, also in several parts, with the words
      that report them, the mention of who each is from, and the person or body
      behind that mention by full name and role, where the article gives them.
      Offsets are Unicode scalars of the record's text, as Python and R count;
      JSONL, a line an article, adds the same in bytes.
      speaker_id is the name in lower case, joined by hyphens: the same in all
      articles. Bylines, credits and footers are not read, and titles that stand
      beside the text are not.
      -o FOLDER/ writes quotes.csv, speakers.csv, skipped.csv, datapackage.json
      and run.json; -o FILE.csv writes quotes.csv alone.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Quotations") var choice: QuotationFilterOptions
  @OptionGroup(title: "Quotations") var model: ModelFolderOption
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func validate() throws {
    if let speakers = choice.speakers, speakers == output.output {
      throw ValidationError("--speakers and --output name the same file")
    }
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    if let speakers = choice.speakers { try OutputPlace.check(file: speakers) }
    let analyzer = try QuotationAnalyzer(
      models: model.library, filter: choice.filter(), parallelism: running.parallelism,
      observer: console.progress)
    var output = try QuotationOutput(console, speakers: choice.speakers)
    let analysis = try analyzer.analyze(input.collection) { try output.append($0) }
    console.progress.clear()
    try output.finish(analysis)
    try console.conclude(analysis.run)
  }
}
