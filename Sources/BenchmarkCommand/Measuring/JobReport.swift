import Foundation
import NumericCore

/// What a job did: one line of JSON on standard output, with the keys that the peers use too.
struct JobReport: Encodable {
  /// What the harness compares between the sides before it compares their times.
  struct Facts: Encodable {
    var documents: Int?
    var vocabulary: Int?
    var nonzeros: Int?
    var sumOfWeights: Double?
    var termsSHA256: String?
    var singularValues: [Double]?
    var largestResidualBound: Double?
    var steps: Int?
    var clusters: Int?
    var resamples: Int?
    var statistic: Double?
    /// The ends of an interval.
    var interval: [Double]?
    var standardError: Double?
    var pValue: Double?
    var bytes: Int?
    /// Word pieces.
    var pieces: Int?
    var piecesSHA256: String?
    /// Multiplications and additions of matrix products.
    var operations: Double?
    var families: Int?
    var copies: Int?
    /// Pairs of articles of one family that are of one planted family, over all found.
    var pairPrecision: Double?
    /// Such pairs over all planted.
    var pairRecall: Double?
    /// Copies that are in one family with their planted original, over all, by what they did with it.
    var recallByKind: [String: Double]?
    /// Families whose original is the planted one, over all.
    var originalsFound: Double?
    /// The part of the time that is not reading and sketching.
    var findingSeconds: Double?
    var sketchBytes: Int?

    private enum CodingKeys: String, CodingKey {
      case documents, vocabulary, nonzeros, steps, clusters, resamples, statistic, interval
      case bytes, pieces, operations, families, copies
      case pairPrecision = "pair_precision"
      case pairRecall = "pair_recall"
      case recallByKind = "recall_by_kind"
      case originalsFound = "originals_found"
      case findingSeconds = "finding_wall_s"
      case sketchBytes = "sketch_bytes"
      case standardError = "standard_error"
      case pValue = "p_value"
      case sumOfWeights = "sum_of_weights"
      case termsSHA256 = "terms_sha256"
      case singularValues = "singular_values"
      case piecesSHA256 = "pieces_sha256"
      case largestResidualBound = "largest_residual_bound"
    }
  }

  /// The linear algebra library as it ran.
  struct Runtime: Encodable {
    let blasCore = [BLASRuntime.coreName]
    let blasVersion = [BLASRuntime.configuration]
    let threads: Int

    private enum CodingKeys: String, CodingKey {
      case threads
      case blasCore = "blas_core"
      case blasVersion = "blas_version"
    }
  }

  private let processorSeconds: Double
  private let wallSeconds: Double
  private let facts: Facts
  private let runtime: Runtime

  init(_ time: StageTime, threads: Int, facts: Facts) {
    processorSeconds = time.processorSeconds
    wallSeconds = time.wallSeconds
    self.facts = facts
    runtime = Runtime(threads: threads)
  }

  private enum CodingKeys: String, CodingKey {
    case facts, runtime
    case processorSeconds = "stage_cpu_s"
    case wallSeconds = "stage_wall_s"
  }

  /// Writes the line.
  func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try FileHandle.standardOutput.write(contentsOf: encoder.encode(self) + Data([10]))
  }
}
