public import AnalysisReports
public import Corpora
import NumericCore

/// What a run over counted articles has read, how, and how long it took: the part of a result that
/// every analysis shares, and its record.
public struct CollectionRun: Sendable {
  /// Records that were not read, or not as they were.
  public let skipped: [SkippedRecord]
  /// The stages and their times.
  public let stages: [RunRecord.Stage]
  private let command: String
  private let options: [(name: String, value: JSONValue)]
  private let counts: [(name: String, value: JSONValue)]
  private let results: [(name: String, value: JSONValue)]
  private let inputs: [RunRecord.Input]
  private let parallelism: Parallelism

  /// Gathers what is to be told of a run; every file is read once more for its digest.
  ///
  /// - Parameters:
  ///   - command: The command, such as `terms`.
  ///   - options: The options that decide the result.
  ///   - collections: What was read, in order.
  ///   - counts: What was counted beside the articles.
  ///   - results: What was found out on the way.
  ///   - stages: The stages and their times.
  ///   - parallelism: The threads that were used.
  init(
    command: String, options: [(name: String, value: JSONValue)],
    collections: [CountedCollection], counts: [(name: String, value: JSONValue)] = [],
    results: [(name: String, value: JSONValue)] = [], stages: [RunRecord.Stage],
    parallelism: Parallelism
  ) {
    self.command = command
    self.options = options
    self.results = results
    self.stages = stages
    self.parallelism = parallelism
    skipped = collections.flatMap(\.skipped)
    self.counts =
      [("articles", .integer(collections.reduce(0) { $0 + $1.articles.count }))] + counts
    inputs = InputDigests(collections).inputs(parallelism: parallelism)
  }

  /// The record of the run.
  ///
  /// - Parameter guardedCells: How many cells were guarded against formulas.
  /// - Returns: The record.
  public func record(guardedCells: Int) -> RunRecord {
    RunRecord(
      version: Version.current, command: command, options: options, inputs: inputs,
      counts: counts + [("guarded_cells", .integer(guardedCells))], results: results,
      machine: parallelism.recordMembers, stages: stages)
  }
}
