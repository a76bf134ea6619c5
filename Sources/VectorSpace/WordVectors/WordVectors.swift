public import NumericCore

/// Vectors of the words of one collection, from what stands near them there.
///
/// The positive pointwise mutual information of words and their neighbours is factored by a truncated
/// singular value decomposition `U Σ Vᵀ`, and the vectors are the rows of `U √Σ`: words that stand in
/// like surroundings are near one another (Levy, Goldberg and Dagan 2015).
public struct WordVectors: Sendable, Equatable {
  /// A row a term of the collection: terms × rank, zero for terms that no co-occurrence was counted
  /// of.
  public let rows: DenseMatrix<Float>

  /// Fits vectors.
  ///
  /// - Parameters:
  ///   - counts: How often words stand near one another, words × words.
  ///   - columns: The term of each word.
  ///   - terms: The number of terms.
  ///   - rank: The most directions.
  ///   - seed: The seed of the decomposition's start.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Throws: `NumericError` when LAPACK finds no decomposition.
  /// - Complexity: That of `TruncatedSVD` on as many entries as there are distinct pairs.
  public init(
    counts: SparseMatrix, columns: [Int32], terms: Int, rank: Int = Self.standardRank,
    seed: UInt64, parallelism: Parallelism
  ) throws(NumericError) {
    precondition(counts.rows == columns.count, "a term a word")
    let information = Cooccurrence.positiveMutualInformation(of: counts)
    guard information.storedCount > 0 else {
      rows = DenseMatrix(rows: terms, columns: 0)
      return
    }
    let decomposition = try information.truncatedSVD(
      TruncatedSVD.Parameters(rank: rank, tolerance: Self.tolerance, seed: seed),
      parallelism: parallelism)
    let scales = decomposition.singularValues.map { Float($0.squareRoot()) }
    let width = scales.count
    var rows = DenseMatrix<Float>(rows: terms, columns: width)
    for (word, column) in columns.enumerated() {
      for direction in 0..<width {
        rows.values[Int(column) * width + direction] =
          decomposition.leftVectors.values[word * width + direction] * scales[direction]
      }
    }
    self.rows = rows
  }

  /// The number of directions that was measured to do as well as four times as many.
  public static let standardRank = 64
  /// How accurate singular values need be: neighbours are the same with a hundredth.
  private static let tolerance = 1e-2
}
