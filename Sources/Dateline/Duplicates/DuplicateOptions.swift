import AnalysisReports
import Corpora

/// What counts as a copy.
public struct DuplicateOptions: Sendable, Equatable {
  /// The least share of all shingles of two texts that both have (Jaccard).
  ///
  /// The default, a third, is what
  /// two texts of one length have that share half of their shingles.
  public var minimumSimilarity: Double
  /// The least share of the shorter text's shingles that the longer one has, for copies that were cut.
  public var minimumContainment: Double
  /// Chooses the hash functions.
  public var seed: UInt64

  /// Makes options.
  ///
  /// - Parameters:
  ///   - minimumSimilarity: Over 0, at most 1.
  ///   - minimumContainment: Over 0, at most 1.
  ///   - seed: Chooses the hash functions.
  public init(
    minimumSimilarity: Double = 1.0 / 3, minimumContainment: Double = 2.0 / 3, seed: UInt64 = 1
  ) {
    self.minimumSimilarity = minimumSimilarity
    self.minimumContainment = minimumContainment
    self.seed = seed
  }

  var finder: CopyFinder {
    CopyFinder(
      minimumResemblance: minimumSimilarity, minimumContainment: minimumContainment, seed: seed)
  }

  /// What a run's record says of them.
  var recordMembers: [(name: String, value: JSONValue)] {
    [
      ("min_similarity", .init(.rounded(minimumSimilarity))),
      ("min_containment", .init(.rounded(minimumContainment))), ("seed", .string(String(seed))),
    ]
  }
}
