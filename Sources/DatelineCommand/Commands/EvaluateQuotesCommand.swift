public import ArgumentParser
public import Dateline

/// `dateline evaluate quotes`: predicted quotations and sources.
struct EvaluateQuotesCommand: EvaluationCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Measure quotations and their sources.",
    discussion: """
      EXAMPLES
        dateline evaluate quotes gold.jsonl quotes.jsonl
        dateline evaluate quotes gold.jsonl quotes.jsonl --types direct,mixed
        dateline evaluate quotes gold.jsonl ours.jsonl --compare theirs.jsonl

      Both files have a line for each article, as dateline quotes --format jsonl
      writes them: {"id", "quotes": [{"content": [[s, e], ...], "cue", "source"}]},
      places in Unicode characters; GOLD has "text", too. Everything is counted
      in words. End to end, a quotation is right when its content has a Dice
      coefficient of at least 0.8 with an annotated one and the sources share
      a word. Types are read off the text on both sides. Where predictions have
      a "confidence", calibration.csv tells how often each is right.
      Without --types and --unit, three sets of scores are given: all quotations,
      direct and mixed ones, and the spans of direct ones.
      """)

  @OptionGroup(title: "Files") var compared: ComparedFiles

  @Option(
    help: ArgumentHelp(
      "The types that count, joined by commas: direct, mixed, indirect.", valueName: "types"))
  var types: String?

  @Option(
    help: ArgumentHelp(
      "What one item is: a quotation with all its parts, or each part.", valueName: "unit"))
  var unit: QuotationSelection.Unit?

  @Option(
    help: ArgumentHelp("The bins that confidences are put into.", valueName: "n"))
  var bins: Int = 10

  @OptionGroup(title: "Intervals") var intervals: IntervalOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func validate() throws {
    guard (1...1_000).contains(bins) else {
      throw ValidationError("--bins is from 1 to 1000, not \(bins)")
    }
    _ = try selections()
  }

  func run() throws {
    guard let console = try begin() else { return }
    let evaluation = try QuotationEvaluation(
      compared.files, selections: selections(), options: options(bins: bins),
      parallelism: running.parallelism)
    try console.write(
      tables: evaluation.tables, single: evaluation.tables[0], title: "Evaluation of quotations",
      record: evaluation.record(guardedCells:)
    ) { QuotationEvaluationView(evaluation).show(on: $0) }
    console.report(skipped: evaluation.skipped, stages: [])
    try console.endStrictly(skipped: evaluation.skipped)
  }

  private func selections() throws -> [QuotationSelection] {
    guard types != nil || unit != nil else { return QuotationSelection.usual }
    let chosen = try types.map { types in
      let names = CommaList.parts(of: types)
      guard !names.isEmpty else { throw ValidationError("--types names no type") }
      return try Set(
        names.map { name in
          guard let type = QuotationType(rawValue: name) else {
            throw ValidationError(
              "--types are \(QuotationType.allCases.map(\.rawValue).joined(separator: ", ")), "
                + "not \(name)")
          }
          return type
        })
    }
    return [QuotationSelection(unit: unit ?? .quote, types: chosen)]
  }
}

extension QuotationSelection.Unit: ExpressibleByArgument {}
