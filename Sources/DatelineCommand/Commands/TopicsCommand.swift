public import ArgumentParser
public import Dateline

/// `dateline topics`: what a collection is about.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Divide articles into topics and stories.",
    discussion: """
      EXAMPLES
        dateline topics articles/ -o report/
        dateline topics export.csv --text-column Content --topics 12 -o topics.csv
        cat week.jsonl | dateline topics - --levels -o report/
        dateline topics january/ -o january-report/ --save-model model/
        dateline topics february/ -o february-report/ --apply-model model/

      -o FOLDER/ writes topics.csv, articles.csv, stories.csv, topic_terms.csv, timeline.csv,
      skipped.csv, datapackage.json and run.json; -o FILE.csv writes articles.csv alone.
      """,
    aliases: ["cluster"])

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Terms") var terms: TermOptions
  @OptionGroup(title: "Run") var running: RunOptions

  @Option(
    help: ArgumentHelp(
      "The number of topics; auto takes the number that resamples agree on.",
      valueName: "auto|n"))
  var topics: TopicCountArgument = TopicCountArgument(count: .automatic)

  @Option(help: ArgumentHelp("What articles are compared by.", valueName: "auto|lsa"))
  var vectors: VectorsName = .auto

  @Option(help: ArgumentHelp("The most directions of the latent space.", valueName: "n"))
  var rank: Int = 100

  @Option(
    help: ArgumentHelp(
      "The timeline's periods; by default they follow from the dates.",
      valueName: "day|week|month"))
  var period: TimelinePeriod?

  @Flag(help: "Give a coarse and a fine level of topics beside the chosen one.")
  var levels = false

  @Option(
    help: ArgumentHelp(
      "Keep the fitted topics in a folder, for --apply-model.", valueName: "folder"),
    completion: .directory)
  var saveModel: String?

  @Option(
    help: ArgumentHelp(
      "Place the articles in topics that were kept by --save-model.", valueName: "folder"),
    completion: .directory)
  var applyModel: String?

  func validate() throws {
    guard (2...1000).contains(rank) else {
      throw ValidationError("--rank is from 2 to 1000, not \(rank)")
    }
    if applyModel != nil, saveModel != nil {
      throw ValidationError("--apply-model uses a model as it is; --save-model has nothing to keep")
    }
    if applyModel != nil, topics.count != .automatic {
      throw ValidationError("--apply-model keeps the model's topics; leave --topics out")
    }
  }

  func run() throws {
    let console = Console(run: running, output: output)
    guard !running.dryRun else { return try console.describe(input.collection) }
    let progress = console.progress
    let analysis: TopicAnalysis
    if let applyModel {
      analysis = try SavedTopicModel(readingFrom: applyModel)
        .apply(to: input.collection, parallelism: running.parallelism, observer: progress)
    } else {
      let options = TopicOptions(
        topicCount: topics.count, terms: terms.selection,
        weighting: terms.weighting?.weighting ?? .logEntropy, rank: rank, seed: running.seed,
        makesLevels: levels, period: period)
      let fitted = try TopicAnalyzer(
        options: options, parallelism: running.parallelism, observer: progress
      ).analyze(input.collection)
      if let saveModel { try SavedTopicModel(fitted).write(to: saveModel) }
      analysis = fitted
    }
    progress.clear()
    try console.write(
      tables: analysis.tables, single: Table(analysis.articleRows), title: "Topics",
      record: analysis.record(guardedCells:)
    ) { terminal in TopicSummary(analysis).write(to: terminal) }
    console.report(skipped: analysis.skipped, stages: analysis.stages)
    try console.endStrictly(skipped: analysis.skipped)
  }
}

/// `auto` or a number of topics.
struct TopicCountArgument: ExpressibleByArgument {
  let count: TopicCount

  init(count: TopicCount) { self.count = count }

  init?(argument: String) {
    if argument == "auto" {
      count = .automatic
    } else if let number = Int(argument), (1...10_000).contains(number) {
      count = .fixed(number)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch count {
    case .automatic: "auto"
    case .fixed(let number): String(number)
    }
  }
}

/// What articles are compared by.
enum VectorsName: String, ExpressibleByArgument, CaseIterable {
  case auto
  case lsa
}

extension TimelinePeriod: ExpressibleByArgument {}
