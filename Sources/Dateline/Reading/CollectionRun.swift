public import AnalysisReports
public import Corpora
import NumericCore

/// What a run over articles has read, how, and how long it took: the part of a result that
/// every analysis shares, and its record.
public struct CollectionRun: Sendable {
  /// Records that were not read, or not as they were.
  public let skipped: [SkippedRecord]
  /// The stages and their times.
  public let stages: [RunRecord.Stage]
  private let command: String
  let options: [(name: String, value: JSONValue)]
  private let counts: [(name: String, value: JSONValue)]
  private let results: [(name: String, value: JSONValue)]
  let inputs: [RunRecord.Input]
  /// The trained models that were used.
  let models: [RunRecord.Model]
  private let parallelism: Parallelism

  /// Gathers what is to be told of a run; a file is read once more for its digest, unless
  /// its collection knows it.
  ///
  /// - Parameters:
  ///   - command: The command, such as `terms`.
  ///   - options: The options that decide the result.
  ///   - collections: What was read, in order.
  ///   - models: The trained models that were used.
  ///   - counts: What was counted beside the articles.
  ///   - results: What was found out on the way.
  ///   - stages: The stages and their times.
  ///   - parallelism: The threads that were used.
  init(
    command: String, options: [(name: String, value: JSONValue)],
    collections: [CountedCollection], models: [RunRecord.Model] = [],
    counts: [(name: String, value: JSONValue)] = [],
    results: [(name: String, value: JSONValue)] = [], stages: [RunRecord.Stage],
    parallelism: Parallelism
  ) {
    self.init(
      command: command, options: options,
      articles: collections.reduce(0) { $0 + $1.articles.count },
      skipped: collections.flatMap(\.skipped),
      inputs: InputDigests(collections).inputs(parallelism: parallelism), models: models,
      counts: counts,
      results: results, stages: stages, parallelism: parallelism)
  }

  /// Gathers the same where articles were read without being kept.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - options: The options that decide the result.
  ///   - articles: The number of articles that were read.
  ///   - skipped: Records that were not read, or not as they were.
  ///   - inputs: The files that were read.
  ///   - models: The trained models that were used.
  ///   - counts: What was counted beside the articles.
  ///   - results: What was found out on the way.
  ///   - stages: The stages and their times.
  ///   - parallelism: The threads that were used.
  init(
    command: String, options: [(name: String, value: JSONValue)], articles: Int,
    skipped: [SkippedRecord], inputs: [RunRecord.Input], models: [RunRecord.Model] = [],
    counts: [(name: String, value: JSONValue)],
    results: [(name: String, value: JSONValue)] = [], stages: [RunRecord.Stage],
    parallelism: Parallelism
  ) {
    self.command = command
    self.options = options
    self.results = results
    self.stages = stages
    self.parallelism = parallelism
    self.skipped = skipped
    self.inputs = inputs
    self.models = models
    self.counts = [("articles", .integer(articles))] + counts
  }

  /// The record of the run.
  ///
  /// - Parameter guardedCells: How many cells were guarded against formulas.
  /// - Returns: The record.
  public func record(guardedCells: Int) -> RunRecord {
    RunRecord(
      version: Version.current, command: command, options: options, inputs: inputs,
      models: models, counts: counts + [("guarded_cells", .integer(guardedCells))],
      results: results,
      machine: parallelism.recordMembers, stages: stages)
  }
}
