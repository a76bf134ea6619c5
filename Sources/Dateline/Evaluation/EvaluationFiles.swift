public import AnalysisReports
public import NumericCore

/// The files of a measurement.
public struct EvaluationFiles: Sendable, Equatable {
  /// What people annotated; `-` for standard input.
  public let gold: String
  /// What was predicted.
  public let predicted: String
  /// Other predictions that these are compared with.
  public let compared: String?

  /// Names the files.
  public init(gold: String, predicted: String, compared: String? = nil) {
    self.gold = gold
    self.predicted = predicted
    self.compared = compared
  }

  /// All files in the order of reading.
  public var paths: [String] { [gold, predicted] + (compared.map { [$0] } ?? []) }
}

/// What every measurement against annotations tells of its run.
struct EvaluationRun: Sendable {
  let command: String
  let files: EvaluationFiles
  let options: EvaluationOptions
  let parallelism: Parallelism
  /// What intervals draw anew: `article`, `document` or `sentence`.
  let drawnUnit: String

  func record(
    options extra: [(name: String, value: JSONValue)] = [],
    counts: [(name: String, value: JSONValue)], guardedCells: Int
  ) -> RunRecord {
    RunRecord(
      version: Version.current, command: command,
      options: extra + [
        ("level", .number(options.level)), ("resamples", .integer(options.resamples)),
        ("seed", .string(String(options.seed))),
      ],
      inputs: InputDigests(paths: files.paths).inputs(parallelism: parallelism),
      counts: counts + [("guarded_cells", .integer(guardedCells))],
      results: [("drawn_unit", .string(drawnUnit))], machine: parallelism.recordMembers,
      stages: [])
  }
}
