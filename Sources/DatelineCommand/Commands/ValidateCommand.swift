import ArgumentParser
import Dateline

/// `dateline validate`: how far the tool's judgements of tone can be trusted.
struct ValidateCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check judgements of tone against sentences that people code.",
    discussion: """
      EXAMPLES
        dateline validate articles/ --sample 200 -o coding.csv
        dateline validate articles.jsonl --group-by source -o coding.csv
        dateline validate --key coding.key.json --coded anna.csv --coded ben.csv
        dateline validate --key coding.key.json --coded anna.csv -o validation/

      First draw: with articles, it writes a random sample of sentences into a
      coding sheet, and beside it a key with the tool's judgements, which coders
      must not see. Each label of each group is drawn from. People fill in the
      column label: -1, 0, 1 or negative, neutral, positive; an empty cell was not
      coded. A sheet that exists is never written over.
      Then measure: with the key and the sheets of one person or more. Every coded
      sentence counts for all that it was drawn from. Tells accuracy and F1, how
      far coders agree with each other and with the tool, whether probabilities
      are honest, what abstaining gains, and the means of the collection and of
      each group, corrected for what the tool is wrong by there.
      """)

  @Argument(
    help: ArgumentHelp(
      "To draw: folders, files, or - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @OptionGroup(title: "Input") var records: RecordOptions
  @OptionGroup(title: "Draw") var drawing: SampleOptions
  @OptionGroup(title: "Draw") var judging: ScorerOptions
  @OptionGroup(title: "Draw") var model: ModelFolderOption
  @OptionGroup(title: "Measure") var measuring: CodedSheetOptions
  @OptionGroup(title: "Measure") var intervals: IntervalOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func validate() throws {
    guard !inputs.isEmpty || measuring.key != nil else {
      throw ValidationError(
        "name articles to draw sentences from, or --key and --coded to measure by them")
    }
    guard !inputs.contains("") else { throw ValidationError("the name of an input is empty") }
    guard inputs.isEmpty || !measuring.isUsed else {
      throw ValidationError("articles are for the draw, --key and --coded for the measurement")
    }
    if inputs.isEmpty {
      if drawing.isUsed {
        throw ValidationError("--sample and --group-by are for the draw; the key has them")
      }
      if measuring.coded.isEmpty { throw ValidationError("--coded names a coding sheet") }
    } else {
      _ = try sheetPath()
    }
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    if inputs.isEmpty { try measure(console) } else { try draw(console) }
  }

  /// The file of the sheet and its format.
  private func sheetPath() throws -> (path: String, format: TableFormat) {
    guard
      case .file(let path, let format) = Destination<TableFormat>(
        output.output, as: output.format, isInteractive: false),
      format != .jsonl
    else { throw ValidationError("name the coding sheet: -o FILE.csv or FILE.tsv") }
    return (path, format)
  }

  private func draw(_ console: TableConsole) throws {
    let collection = records.collection(of: inputs)
    guard !running.dryRun else { return try console.describe(collection) }
    let sheet = CodingSheetFiles(try sheetPath(), options: console.tableOptions)
    try sheet.check()
    let analyzer = try SentimentAnalyzer(
      models: model.library,
      options: judging.options(seed: running.seed, diagnostics: running.diagnostics),
      parallelism: running.parallelism, observer: console.progress)
    let analysis = try analyzer.drawSample(
      of: collection, drawing.options(seed: running.seed))
    console.progress.clear()
    let guarded = try sheet.write(analysis.sample)
    console.warn(guardedCells: guarded)
    for note in sheet.notes(on: analysis.sample) { running.diagnostics.note(note) }
    try console.conclude(analysis.run)
  }

  private func measure(_ console: TableConsole) throws {
    let path = measuring.key ?? ""
    let key = try ValidationKey(path: path)
    let sheets = try measuring.coded.map { try DelimitedFile(path: $0) }
    guard !running.dryRun else { return try describe(key, sheets) }
    try console.checkDestination()
    let validation = try ToneValidation(
      key: key, keyPath: path, sheets: sheets,
      options: EvaluationOptions(
        level: intervals.level, resamples: intervals.resamples, seed: running.seed,
        bins: measuring.bins), parallelism: running.parallelism)
    try console.write(
      tables: validation.tables, single: validation.tables[0], title: "Validation of tone",
      record: validation.record(guardedCells:)
    ) { ValidationView(validation).show(on: $0) }
    console.report(skipped: validation.skipped, stages: [])
    try console.endStrictly(skipped: validation.skipped)
  }

  private func describe(_ key: ValidationKey, _ sheets: [DelimitedFile]) throws {
    let rows = sheets.map { "\($0.rows.count) rows of \($0.path)" }.joined(separator: ", ")
    try running.standardOutput.send(
      TerminalText.escaped(
        "would read the key of \(key.items.count) sentences, and \(rows)") + "\n")
  }
}
