public import AnalysisReports
public import ModelEvaluation
public import NumericCore

/// How well predicted parts of speech and lemmas agree with annotated ones in the same words.
///
/// ```swift
/// let evaluation = try TagEvaluation(
///   EvaluationFiles(gold: "gold.conllu", predicted: "predicted.conllu"))
/// print(evaluation[.upos].accuracy.total.recall as Any)
/// ```
/// A column is measured where the annotated file and the predictions have it. A word that the
/// annotated file has no tag for does not count.
public struct TagEvaluation: Sendable {
  /// A column of CoNLL-U that is measured, by the name that stands in tables.
  public enum Column: String, Sendable, CaseIterable {
    /// The universal part of speech.
    case upos
    /// The tag in the language's own tag set.
    case xpos
    /// The base form.
    case lemma
  }

  /// The columns that were measured.
  public let columns: [Column]
  /// The number of sentences.
  public let sentences: Int
  /// The rows of `scores.csv`.
  public let rows: [ScoreRow]
  /// The rows of `score_differences.csv`.
  public let differences: [ScoreDifferenceRow]
  private let scores: [Column: TagScores]
  private let run: EvaluationRun

  /// The scores of a column, sentence by sentence.
  public subscript(column: Column) -> TagScores { scores[column] ?? TagScores() }

  /// Measures predictions.
  ///
  /// - Parameters:
  ///   - files: The files, CoNLL-U. Only words count, not surface tokens of several words nor empty
  ///     nodes.
  ///   - options: How intervals are drawn: by documents where the annotated file names two or more,
  ///     else by sentences.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Throws: `CorpusError` for a file that cannot be read, or ``EvaluationError``.
  public init(
    _ files: EvaluationFiles, options: EvaluationOptions = EvaluationOptions(),
    parallelism: Parallelism = .single
  ) throws {
    var aligned = try AlignedSentences(files, readsEntities: false)
    let systems = files.paths.count - 1
    var gathered = Dictionary(
      uniqueKeysWithValues: Column.allCases.map { column in
        (column, (0..<systems).map { _ in TagScores(tellsTagsApart: column != .lemma) })
      })
    /// The columns that each file has, the annotated one first.
    var held = [Set<Column>](repeating: [], count: systems + 1)
    while let sentence = try aligned.next() {
      for column in Column.allCases {
        let gold = sentence.gold.words.map { $0[column] }
        if gold.contains(where: { $0 != nil }) { held[0].insert(column) }
        for (system, predicted) in sentence.predicted.enumerated() {
          let tags = predicted.words.map { $0[column] }
          if tags.contains(where: { $0 != nil }) { held[system + 1].insert(column) }
          gathered[column]?[system].append(gold: gold, predicted: tags)
        }
      }
    }
    guard !aligned.documents.isEmpty else {
      throw EvaluationError.nothingAnnotated(path: files.gold)
    }
    let tagged = held.map { $0.intersection([.upos, .xpos]) }
    for (path, columns) in zip(files.paths, tagged) where columns.isDisjoint(with: tagged[0]) {
      throw EvaluationError.noTags(path: path)
    }
    let columns = Column.allCases.filter { held[0].contains($0) && held[1].contains($0) }
    self.columns = columns
    scores = gathered.compactMapValues(\.first)
    sentences = aligned.documents.count
    run = EvaluationRun(
      command: "evaluate pos", files: files, options: options, parallelism: parallelism,
      drawnUnit: aligned.drawnUnit)
    let bootstrap = options.bootstrap(parallelism)
    let groups = aligned.groups
    let measured = columns.map { column in
      let units = (gathered[column] ?? []).map { scores in
        groups.map { scores.accuracy.joined(by: $0) } ?? scores.accuracy
      }
      return MeasuredScores(
        measure: column.rawValue, scores: units[0],
        compared: held[systems].contains(column) ? units.dropFirst().first : nil)
    }
    rows = zip(columns, measured).flatMap { column, measured in
      [measured.row(bootstrap)]
        + (gathered[column]?[0].confusions.byLabel ?? []).map { label, counts in
          MeasuredScores.row(column.rawValue, label: label, counts)
        }
    }
    differences = measured.compactMap { $0.difference(bootstrap) }
  }

  /// The rows of `label_confusions.csv`.
  public var confusions: [LabelConfusionRow] {
    columns.flatMap { self[$0].confusions.rows($0.rawValue, hasBorders: false) }
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

extension TaggedSentence.Word {
  /// What a column holds for the word.
  subscript(column: TagEvaluation.Column) -> String? {
    switch column {
    case .upos: upos
    case .xpos: xpos
    case .lemma: lemma
    }
  }
}
