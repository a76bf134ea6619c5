import ArgumentParser
import Dateline

/// `dateline evaluate pos`: predicted parts of speech and lemmas.
struct EvaluatePosCommand: EvaluationCommand {
  static let configuration = CommandConfiguration(
    commandName: "pos",
    abstract: "Measure parts of speech and lemmas.",
    discussion: """
      EXAMPLES
        dateline evaluate pos gold.conllu tagged.conllu
        dateline evaluate pos gold.conllu tagged.conllu --format csv

      Both files are CoNLL-U with the same words. UPOS, XPOS and LEMMA are measured
      where both have them; precision, recall and F are given for each tag.
      """)

  @OptionGroup(title: "Files") var compared: ComparedFiles
  @OptionGroup(title: "Intervals") var intervals: IntervalOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  func run() throws {
    guard let console = try begin() else { return }
    let evaluation = try TagEvaluation(
      compared.files, options: options(), parallelism: running.parallelism)
    try console.write(
      tables: evaluation.tables, single: evaluation.tables[0],
      title: "Evaluation of parts of speech", record: evaluation.record(guardedCells:)
    ) { terminal in
      LabelEvaluationView(
        summary: "\(evaluation.sentences) sentences", rows: evaluation.rows,
        differences: evaluation.differences, confusions: evaluation.confusions
      ).show(on: terminal)
    }
  }
}
