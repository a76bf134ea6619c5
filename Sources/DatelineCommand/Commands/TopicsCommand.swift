import ArgumentParser
import Dateline

/// `dateline topics`: what a collection is about.
struct TopicsCommand: RecordedCommand {
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
        dateline topics wires.jsonl --count-families -o report/

      -o FOLDER/ writes topics.csv, articles.csv, stories.csv, topic_terms.csv,
      timeline.csv, skipped.csv, datapackage.json and run.json; -o FILE.csv writes
      the table of articles alone. With --count-families, sizes, shares, outlets,
      timeline, stories and terms count of a family of copies only the original
      (see dateline duplicates); articles.csv lists all and says what is a copy of
      what.
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
    let collection = input.collection
    let duplicates =
      division.countFamilies
      ? try DuplicateAnalyzer(
        options: DuplicateOptions(seed: running.seed), parallelism: running.parallelism,
        observer: observer
      ).analyze(collection) : nil
    if let folder = division.applyModel {
      let analysis = try SavedTopicModel(readingFrom: folder)
        .apply(
          to: collection, period: division.period, parallelism: running.parallelism,
          observer: observer)
      return try duplicates.map { try analysis.knowing($0, countsFamiliesOnce: true) } ?? analysis
    }
    if let folder = division.saveModel { try OutputPlace.check(folder: folder) }
    let options = TopicOptions(
      topicCount: division.topics.count, terms: terms.selection(),
      weighting: terms.weighting?.weighting ?? .logEntropy, rank: division.rank,
      seed: running.seed, makesLevels: division.levels, period: division.period)
    let analyzer = TopicAnalyzer(
      options: options, vectors: try vectorFiles.loaded(into: articleVectors()),
      parallelism: running.parallelism, observer: observer)
    let analysis =
      try duplicates.map {
        try analyzer.analyze(collection, knowing: $0, countsFamiliesOnce: true)
      } ?? analyzer.analyze(collection)
    if let folder = division.saveModel {
      let model = try SavedTopicModel(analysis)
      try Interruption.postponed { () throws(AtomicFileError) in try model.write(to: folder) }
    }
    return analysis
  }
}
