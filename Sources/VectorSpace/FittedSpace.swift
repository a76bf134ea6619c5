public import NumericCore
public import TextCore

/// Everything that turns a new document into a vector: terms, weights, directions.
public struct FittedSpace: Sendable {
  /// How documents are cut into terms.
  public let selection: TermSelection
  /// The terms.
  public let vocabulary: Vocabulary
  /// The weights of the terms.
  public let weighting: FittedTermWeighting
  /// The directions.
  public let semantics: LatentSemanticSpace

  /// Gathers what was fitted.
  public init(
    selection: TermSelection, vocabulary: Vocabulary, weighting: FittedTermWeighting,
    semantics: LatentSemanticSpace
  ) {
    precondition(vocabulary.count == weighting.globalWeights.count)
    precondition(vocabulary.count == semantics.termVectors.rows)
    self.selection = selection
    self.vocabulary = vocabulary
    self.weighting = weighting
    self.semantics = semantics
  }

  /// Fits weights and directions to a collection.
  ///
  /// - Parameters:
  ///   - matrix: The collection's term counts.
  ///   - selection: How its documents were cut into terms.
  ///   - weighting: How counts become weights.
  ///   - rank: The number of directions.
  ///   - seed: The seed of the decomposition's start.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The space and the documents' projections.
  /// - Throws: `NumericError` when LAPACK finds no decomposition.
  public static func fit(
    _ matrix: DocumentTermMatrix, selection: TermSelection, weighting: TermWeighting, rank: Int,
    seed: UInt64, parallelism: Parallelism
  ) throws(NumericError) -> (space: FittedSpace, projections: DocumentProjections) {
    let fitted = FittedTermWeighting(weighting, fittedTo: matrix.counts)
    let weighted = fitted.weighted(matrix.counts, parallelism: parallelism)
    let (semantics, projections) = try LatentSemanticSpace.fit(
      weighted, rank: rank, seed: seed, parallelism: parallelism)
    let space = FittedSpace(
      selection: selection, vocabulary: matrix.vocabulary, weighting: fitted,
      semantics: semantics)
    return (space, projections)
  }

  /// Folds counted documents into the space.
  ///
  /// - Parameters:
  ///   - counted: Their term counts under ``selection``.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Their projections.
  public func projections(
    of counted: TermCounts, parallelism: Parallelism
  ) -> DocumentProjections {
    let counts = DocumentTermMatrix.counts(counted, over: vocabulary, parallelism: parallelism)
    let weighted = weighting.weighted(counts, parallelism: parallelism)
    return semantics.projections(of: weighted, parallelism: parallelism)
  }
}
