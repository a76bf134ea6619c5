import ArgumentParser
import Dateline

/// `dateline evaluate entities`: predicted names and their classes.
struct EvaluateEntitiesCommand: EvaluationCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Measure names and their classes.",
    discussion: """
      EXAMPLES
        dateline evaluate entities gold.bio tagged.conllu
        dateline evaluate entities gold.conllu ours.conllu --compare theirs.conllu

      A file is CoNLL-U with Entity=B-PER in MISC, or has a word, a tab and
      a label such as B-PER in each line, with an empty line after a sentence.
      Both files have the same words. An entity is right when its borders and its
      class are those annotated, as in the scorers of CoNLL-2003.
      """)

  @OptionGroup(title: "Files") var compared: ComparedFiles
  @OptionGroup(title: "Intervals") var intervals: IntervalOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func run() throws {
    guard let console = try begin() else { return }
    let evaluation = try EntityEvaluation(
      compared.files, options: options(), parallelism: running.parallelism)
    try console.write(
      tables: evaluation.tables, single: evaluation.tables[0], title: "Evaluation of entities",
      record: evaluation.record(guardedCells:)
    ) { terminal in
      LabelEvaluationView(
        summary: "\(evaluation.sentences) sentences", rows: evaluation.rows,
        differences: evaluation.differences, confusions: evaluation.confusions
      ).show(on: terminal)
    }
  }
}
