public import AnalysisReports
public import ModelEvaluation
public import NumericCore
import TaggedText

/// How well predicted entities agree with annotated ones in the same words.
///
/// ```swift
/// let evaluation = try EntityEvaluation(
///   EvaluationFiles(gold: "gold.bio", predicted: "predicted.conllu"))
/// print(evaluation.scores.all.total.fMeasure as Any)
/// ```
public struct EntityEvaluation: Sendable {
  /// The scores, sentence by sentence.
  public let scores: EntityScores
  /// The number of sentences.
  public let sentences: Int
  /// The rows of `scores.csv`.
  public let rows: [ScoreRow]
  /// The rows of `score_differences.csv`.
  public let differences: [ScoreDifferenceRow]
  private let run: EvaluationRun

  /// Measures predictions.
  ///
  /// - Parameters:
  ///   - files: The files: CoNLL-U with `Entity=B-PER` in MISC, or a word, a tab and a label in each
  ///     line.
  ///   - options: How intervals are drawn: by documents where the annotated file names two or more,
  ///     else by sentences.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Throws: `CorpusError` for a file that cannot be read, or ``EvaluationError``.
  public init(
    _ files: EvaluationFiles, options: EvaluationOptions = EvaluationOptions(),
    parallelism: Parallelism = .single
  ) throws {
    var aligned = try AlignedSentences(files, readsEntities: true)
    var systems = files.paths.dropFirst().map { _ in EntityScores() }
    while let sentence = try aligned.next() {
      let gold = LabelledEntity.entities(sentence.gold.words.map(\.label))
      for (system, predicted) in sentence.predicted.enumerated() {
        systems[system].append(
          gold: gold, predicted: LabelledEntity.entities(predicted.words.map(\.label)))
      }
    }
    guard !aligned.documents.isEmpty else {
      throw EvaluationError.nothingAnnotated(path: files.gold)
    }
    scores = systems[0]
    sentences = aligned.documents.count
    run = EvaluationRun(
      command: "evaluate entities", files: files, options: options, parallelism: parallelism,
      drawnUnit: aligned.drawnUnit)
    let bootstrap = options.bootstrap(parallelism)
    let measured = Self.measured(systems, groups: aligned.groups)
    rows = measured.map { $0.row(bootstrap) }
    differences = measured.compactMap { $0.difference(bootstrap) }
  }

  private static func measured(
    _ systems: [EntityScores], groups: [Int]?
  ) -> [MeasuredScores] {
    func grouped(_ scores: UnitScores) -> UnitScores {
      groups.map { scores.joined(by: $0) } ?? scores
    }
    func measured(
      _ measure: String, _ label: String?, _ scores: (EntityScores) -> UnitScores
    ) -> MeasuredScores {
      MeasuredScores(
        measure: measure, label: label, scores: grouped(scores(systems[0])),
        compared: systems.dropFirst().first.map { grouped(scores($0)) })
    }
    let classes = Set(systems.flatMap { $0.byClass.map(\.name) }).sorted()
    return [
      measured("entities", nil) { $0.all }, measured("entity_borders", nil) { $0.borders },
    ] + classes.map { name in measured("entities", name) { $0[name] } }
  }

  /// The rows of `label_confusions.csv`.
  public var confusions: [LabelConfusionRow] {
    scores.confusions.rows("entities", hasBorders: true)
  }

  /// The tables, the scores first.
  public var tables: [Table] {
    [Table(rows), Table(confusions)]
      + (run.files.compared == nil ? [] : [Table(differences)])
  }

  /// The record of the run.
  ///
  /// - Parameter guardedCells: How many cells were guarded against formulas.
  /// - Returns: The record.
  public func record(guardedCells: Int) -> RunRecord {
    run.record(
      counts: [("sentences", .integer(sentences))], guardedCells: guardedCells)
  }
}
