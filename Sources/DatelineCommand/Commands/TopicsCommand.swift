import ArgumentParser
import Dateline

/// `dateline topics`: what a collection is about.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Divide articles into topics and stories.",
    discussion: """
      EXAMPLES
        dateline topics articles/ -o report/
        dateline topics export.csv --text-column Content --topics 12 -o topics.csv
        dateline topics posts.jsonl --vectors mixed -o report/
        cat week.jsonl | dateline topics - --levels -o report/
        dateline topics january/ -o january-report/ --save-model model/
        dateline topics february/ -o february-report/ --apply-model model/

      -o FOLDER/ writes topics.csv, articles.csv, stories.csv, topic_terms.csv,
      timeline.csv, skipped.csv, datapackage.json and run.json; -o FILE.csv writes
      the table of articles alone.
      """,
    aliases: ["cluster"])

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Topics") var division: DivisionOptions
  @OptionGroup(title: "Vectors") var model: ModelOptions
  @OptionGroup(title: "Vectors") var vectorFiles: VectorFileOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Terms") var terms: TermOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func validate() throws {
    try vectorFiles.validate(with: model.vectors)
    guard model.vectors.needsModel else { return }
    if division.saveModel != nil {
      throw ValidationError("--save-model keeps topics by words; leave out --vectors")
    }
    if division.applyModel != nil {
      throw ValidationError("--apply-model compares by words; leave out --vectors")
    }
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    try vectorFiles.checkDestination()
    let analysis = try analysis(observer: console.progress)
    console.progress.clear()
    try vectorFiles.save(analysis.vectorTable)
    try console.write(
      tables: analysis.tables, single: Table(analysis.articleRows), title: "Topics",
      record: analysis.record(guardedCells:)
    ) { terminal in TopicSummary(analysis).write(to: terminal) }
    console.report(skipped: analysis.skipped, stages: analysis.stages)
    try console.endStrictly(skipped: analysis.skipped)
  }

  /// A model is kept of words alone: where it is left to the command, it takes these.
  private func articleVectors() throws -> ArticleVectors {
    division.saveModel == nil ? try model.articleVectors() : .words
  }

  private func analysis(observer: ProgressLine) throws -> TopicAnalysis {
    if let folder = division.applyModel {
      return try SavedTopicModel(readingFrom: folder)
        .apply(
          to: input.collection, period: division.period, parallelism: running.parallelism,
          observer: observer)
    }
    if let folder = division.saveModel { try OutputPlace.check(folder: folder) }
    let options = TopicOptions(
      topicCount: division.topics.count, terms: terms.selection(),
      weighting: terms.weighting?.weighting ?? .logEntropy, rank: division.rank,
      seed: running.seed, makesLevels: division.levels, period: division.period)
    let analysis = try TopicAnalyzer(
      options: options, vectors: try vectorFiles.loaded(into: articleVectors()),
      parallelism: running.parallelism, observer: observer
    ).analyze(input.collection)
    if let folder = division.saveModel {
      let model = try SavedTopicModel(analysis)
      try Interruption.postponed { () throws(AtomicFileError) in try model.write(to: folder) }
    }
    return analysis
  }
}
