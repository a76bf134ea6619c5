import ArgumentParser
import Dateline

/// `dateline sentiment`: in what tone.
struct SentimentCommand: RecordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Judge the tone of articles, sentences, quotations, and toward people.",
    discussion: """
      EXAMPLES
        dateline sentiment articles/ -o tone/
        dateline sentiment article.txt --level sentence
        dateline sentiment articles.jsonl --level target --format jsonl
        dateline sentiment articles.csv --level speaker -o speakers.csv
        dateline sentiment articles.jsonl --lexicon mine.csv -o tone.csv
        dateline sentiment articles.jsonl --group-by outlet -o tone/

      A judgement is a label (-1, 0, 1), a score from -1 to 1, and calibrated
      probabilities of the three labels. 0 means that the text was read and shows
      no tone; where nothing was read the cells are empty. When the likeliest
      label is too unlikely, `abstain` is true, and the label should not be used.
      `voice` sets the author's words apart from those of the people quoted.
      A document's score is the mean over its sentences, with an interval.
      A record's field "target": [start, end] names by its place, in Unicode
      scalars of the text, the one person whom --level target then judges.
      --group-by compares groups of articles, each with all others: means with
      intervals, a permutation test with the articles as units, q-values, and the
      words that move the difference (group_tones.csv and word_shift.csv of a
      folder).
      -o FOLDER/ writes tables of all levels; -o FILE.csv that of --level.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Tone") var tone: ToneOptions
  @OptionGroup(title: "Tone") var judging: ScorerOptions
  @OptionGroup(title: "Tone") var model: ModelFolderOption
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func validate() throws {
    if tone.level.needsModel, judging.usesWordsAlone {
      throw ValidationError(
        "--level \(tone.level.rawValue) needs the language model; words alone judge documents and "
          + "sentences")
    }
  }

  func run() throws {
    let console = Console(run: running, output: output)
    defer { console.progress.clear() }
    guard !running.dryRun else { return try console.describe(input.collection) }
    try console.checkDestination()
    let analyzer = try SentimentAnalyzer(
      models: model.library,
      options: judging.options(
        groupColumn: tone.groupBy, seed: running.seed, diagnostics: running.diagnostics),
      parallelism: running.parallelism, observer: console.progress)
    var output = try SentimentOutput(console, level: tone.level)
    let analysis = try analyzer.analyze(input.collection) { try output.append($0) }
    console.progress.clear()
    try output.finish(analysis)
    try console.conclude(analysis.run)
  }
}
