public import AnalysisReports
public import Corpora
public import NumericCore
import Sentiment
import Statistics

/// How far a tool's judgements of tone can be trusted, by sentences that people coded.
///
/// ```swift
/// let validation = try ToneValidation(
///   key: ValidationKey(path: "coding.key.json"), sheets: [DelimitedFile(path: "anna.csv")])
/// print(validation.scores[0].value as Any)
/// ```
public struct ToneValidation: Sendable {
  /// The key of the sample.
  public let key: ValidationKey
  /// The coders, by the names of their files.
  public let coders: [String]
  /// The sentences of the sample that somebody coded.
  public let coded: Int
  /// The coded sentences whose coders are divided: two or three labels are equally frequent.
  public let divided: Int
  /// The share of the judged sentences that lie in a stratum of which something was coded.
  public let coveredShare: Double
  /// The rows of `validation.csv`.
  public let scores: [ValidationScoreRow]
  /// The rows of `agreement.csv`.
  public let agreement: [AgreementRow]
  /// The rows of `tone_confusions.csv`.
  public let confusions: [ToneConfusionRow]
  /// The rows of `reliability.csv`; none where the tool gives no probabilities.
  public let reliability: [ReliabilityRow]
  /// The rows of `abstention.csv`.
  public let abstentions: [AbstentionRow]
  /// The rows of `corrected_means.csv`.
  public let correctedMeans: [CorrectedMeanRow]
  /// Records of the sheets that were not read, or not as they were.
  public let skipped: [SkippedRecord]
  private let options: EvaluationOptions
  private let paths: [String]
  private let parallelism: Parallelism

  /// Measures a tool.
  ///
  /// - Parameters:
  ///   - key: The key of the sample.
  ///   - keyPath: The file that it was read from, for the record of the run.
  ///   - sheets: A coding sheet for each coder.
  ///   - options: How intervals are drawn.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Throws: ``ToneValidationError/unknownItem(path:line:item:)``,
  ///   ``ToneValidationError/unknownLabel(path:line:label:)``,
  ///   ``AnalysisError/unknownColumn(path:name:columns:)`` or ``AnalysisError/noCodes(path:)``.
  public init(
    key: ValidationKey, keyPath: String? = nil, sheets: [DelimitedFile],
    options: EvaluationOptions = EvaluationOptions(), parallelism: Parallelism = .single
  ) throws {
    let codes = try CodedSheets(sheets, key: key)
    let sample = CodedSample(codes, key: key)
    let measurement = LabelMeasurement(
      sample: sample, bootstrap: options.bootstrap(parallelism), bins: options.bins)
    self.key = key
    coders = codes.coders
    coded = sample.items.count
    divided = sample.items.count { $0.majority == nil }
    coveredShare = sample.coveredShare
    scores = measurement.scores
    confusions = measurement.confusions
    reliability = measurement.reliability
    abstentions = measurement.abstentions
    agreement =
      ToneAgreement(
        codes: codes, sample: sample, options: options, parallelism: parallelism
      ).rows
    correctedMeans = CorrectedMeans(sample: sample, level: options.level).rows
    skipped = codes.skipped
    self.options = options
    paths = (keyPath.map { [$0] } ?? []) + sheets.map(\.path)
    self.parallelism = parallelism
  }

  /// The tables, the scores first; those that there is nothing for are left out.
  public var tables: [Table] {
    [Table(scores), Table(correctedMeans), Table(agreement), Table(confusions)]
      + (reliability.isEmpty ? [] : [Table(reliability)])
      + [Table(abstentions), Table(skipped.map(SkippedRow.init))]
  }

  /// The record of the run.
  ///
  /// - Parameter guardedCells: How many cells were guarded against formulas.
  /// - Returns: The record.
  public func record(guardedCells: Int) -> RunRecord {
    RunRecord(
      version: Version.current, command: "validate",
      options: [
        ("model", .string(key.tool.name)), ("model_sha256", .string(key.tool.digest)),
        ("sample", .integer(key.options.size)),
        ("group_by", key.options.groupColumn.map(JSONValue.string) ?? .null),
        ("sample_seed", .string(String(key.options.seed))), ("bins", .integer(options.bins)),
        ("level", .number(options.level)), ("resamples", .integer(options.resamples)),
        ("seed", .string(String(options.seed))),
      ],
      inputs: InputDigests(paths: paths).inputs(parallelism: parallelism),
      counts: [
        ("sentences", .integer(key.groups.reduce(0) { $0 + $1.sentences })),
        ("sample_sentences", .integer(key.items.count)), ("coded", .integer(coded)),
        ("coders", .integer(coders.count)), ("divided", .integer(divided)),
        ("guarded_cells", .integer(guardedCells)),
      ],
      results: [("covered_share", JSONValue(.rounded(coveredShare)))],
      machine: parallelism.recordMembers, stages: [])
  }
}
