public import AnalysisReports
public import Corpora
import Digests
public import NumericCore
public import Statistics

/// How far the coders of a table agree, variable by variable.
///
/// ```swift
/// let agreement = try CoderAgreement(DelimitedFile(path: "coded.csv"))
/// for variable in agreement.variables { print(variable.alpha?.value as Any) }
/// ```
public struct CoderAgreement: Sendable {
  /// The agreement on one variable of a codebook.
  public struct Variable: Sendable {
    /// What was coded; nil where the table has one variable only.
    public let name: String?
    /// Who gave which code to which unit.
    public let ratings: Ratings
    /// Krippendorff's alpha; nil where it is not defined.
    public let alpha: KrippendorffAlpha?
    /// Every measure with its interval.
    public let measures: [AgreementRow]
    /// Every coder held against the others.
    public let coders: [CoderRow]
    /// The units that were not coded alike, those with most disagreement first.
    public let disagreements: [DisagreementRow]
    /// How often two codes are given to the same unit.
    public let confusions: [ConfusionRow]
  }

  /// The variables in the order of the table.
  public let variables: [Variable]
  /// How the table was read.
  public let layout: CodingLayout
  /// The choices.
  public let options: AgreementOptions
  /// Records that were not read, or not as they were.
  public let skipped: [SkippedRecord]
  private let input: RunRecord.Input
  private let parallelism: Parallelism

  /// Measures the agreement of the coders of a table.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - options: How it is laid out and what its codes mean.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Throws: ``AnalysisError/noCoders(path:columns:)``,
  ///   ``AnalysisError/unknownColumn(path:name:columns:)``, ``AnalysisError/noCodes(path:)`` or
  ///   ``AnalysisError/unusableCode(path:line:coder:code:scale:)``.
  public init(
    _ file: DelimitedFile, options: AgreementOptions = AgreementOptions(),
    parallelism: Parallelism = .single
  ) throws(AnalysisError) {
    let layout: CodingLayout
    if let named = options.layout { layout = named } else { layout = try .seen(in: file) }
    let table = try CodedTable(file, layout: layout, missing: options.missing)
    var variables: [Variable] = []
    for coded in table.variables where coded.codes.joined().contains(where: { $0 != nil }) {
      let measurement = AgreementMeasurement(
        coded: coded, ratings: try coded.ratings(of: file.path, options: options),
        options: options, parallelism: parallelism)
      variables.append(measurement.variable)
    }
    guard !variables.isEmpty else { throw .noCodes(path: file.path) }
    self.variables = variables
    self.layout = layout
    self.options = options
    self.parallelism = parallelism
    skipped = table.skipped
    var digest = SHA256()
    digest.update(file.bytes[...])
    input = RunRecord.Input(
      path: file.path, bytes: file.bytes.count, sha256: digest.hexadecimalDigest)
  }

  /// The tables, the measures first.
  public var tables: [Table] {
    [
      Table(variables.flatMap(\.measures)), Table(variables.flatMap(\.coders)),
      Table(variables.flatMap(\.disagreements)), Table(variables.flatMap(\.confusions)),
    ]
  }

  /// The record of the run.
  ///
  /// - Parameter guardedCells: How many cells were guarded against formulas.
  /// - Returns: The record.
  public func record(guardedCells: Int) -> RunRecord {
    RunRecord(
      version: Version.current, command: "agree",
      options: [
        ("layout", .string(layout.description)), ("scale", .string(options.scale.name)),
        ("order", .array(options.order.map(JSONValue.string))),
        ("missing", .array(options.missing.sorted().map(JSONValue.string))),
        ("level", .number(options.level)), ("resamples", .integer(options.resamples)),
        ("seed", .string(String(options.seed))),
      ],
      inputs: [input],
      counts: [
        ("variables", .integer(variables.count)), ("guarded_cells", .integer(guardedCells)),
      ],
      results: [], machine: parallelism.recordMembers, stages: [])
  }
}
