import ArgumentParser
import Dateline

/// `dateline report`: everything in one run.
struct ReportCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on a collection: what it is about, who speaks, in what tone.",
    discussion: """
      EXAMPLES
        dateline report articles/ -o report/
        dateline report export.csv --text-column Content --title "Our week" -o report/
        dateline report articles.jsonl --topics 12 --no-tone -o report/
        dateline report wires.jsonl --count-families -o report/
        dateline report articles.jsonl --group-by outlet -o report/

      The folder has index.html, a page that needs nothing but itself and no
      network, and every figure of it as CSV: topics, articles, stories, terms and
      timeline; quotations and speakers, also by topic and outlet; the tone of
      articles, sentences, quotations, speakers, topics and outlets; families of
      copies. With --count-families, every count takes of a family only the
      original, also where groups are compared; articles.csv and quotes.csv list
      all. --group-by adds how groups of articles differ: the topics they cover,
      the people they quote, their tone and their words, with intervals and
      corrected p-values (group_shares, group_tones, word_shift and keyness as CSV).
      skipped.csv lists what could not be read, datapackage.json says what each
      column means, and run.json what is needed to repeat the run (dateline verify).
      dateline.sqlite holds the same tables, views of them, and a full-text index
      over articles and quotations (dateline search).
      Articles are read three times and are not kept: memory grows with the counts.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Report") var choices: CollectionOptions
  @OptionGroup(title: "Report") var model: ModelFolderOption
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func validate() throws {
    guard folder != nil else {
      throw ValidationError("name a folder for the report: -o report/")
    }
  }

  private var folder: String? {
    guard output.format == nil,
      case .folder(let path) = Destination<TableFormat>(
        output.output, as: nil, isInteractive: false)
    else { return nil }
    return path
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    let analyzer = try CollectionAnalyzer(
      options: TopicOptions(
        topicCount: choices.topics.count, seed: running.seed, period: choices.period),
      vectors: choices.vectors.articleVectors(from: model.library), models: model.library,
      judgesTone: !choices.noTone, countsFamiliesOnce: choices.countFamilies,
      groupColumn: choices.groupBy, parallelism: running.parallelism, observer: console.progress)
    let folder = folder ?? ""
    var report = try CollectionReport(
      folder: folder, title: choices.title(ofInputs: input.inputs), options: console.tableOptions,
      arguments: RunArguments.recorded)
    let analysis = try analyzer.analyze(input.collection) { try report.append($0) }
    console.progress.progressed(to: AnalysisProgress(stage: .writing))
    try report.complete(analysis)
    let guarded = try Interruption.postponed { () throws(AtomicFileError) in
      try report.commit()
    }
    console.progress.clear()
    if !running.quiet { ReportSummary(analysis).write(to: running.standardOutput) }
    console.warn(guardedCells: guarded)
    running.diagnostics.note("wrote \(folder)/; open \(folder)/\(ReportPage.fileName)")
    try console.conclude(analysis.run)
  }
}

/// What a report found, for a person at the terminal.
private struct ReportSummary {
  private let analysis: CollectionAnalysis

  init(_ analysis: CollectionAnalysis) { self.analysis = analysis }

  func write(to terminal: Terminal) {
    TopicSummary(analysis.topics).write(to: terminal)
    terminal.write("\n")
    DuplicateSummary(analysis.duplicates).write(to: terminal, showsArticles: false)
    if analysis.topics.copies?.countsFamiliesOnce == true {
      terminal.write("Of a family of copies only the original counts (--count-families).\n")
    }
    QuotationSummary(analysis.quotations).write(to: terminal)
    guard let sentiment = analysis.sentiment else { return }
    terminal.write("\n")
    SentimentSummary(sentiment).write(to: terminal, showsSpeakers: false)
  }
}
