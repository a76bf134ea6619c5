/// The largest singular values of a sparse matrix and their vectors.
///
/// The matrix is close to `left · diagonal(singularValues) · rightᵀ`: for documents × terms, row `i`
/// of `left · diagonal` is document `i` in the latent semantic space.
///
/// ## How it is computed
///
/// Block Lanczos with full reorthogonalisation on the Gram operator of the smaller side (Golub and
/// Underwood 1977; for the choice of a small block, Musco and Musco 2015), in `Float` with `Double`
/// for small matrices; it stops when the estimated error of every value asked for is small enough.
/// A matrix with a small side, or one of which most values are asked for, goes through its dense
/// Gram matrix instead. At last the singular values of the matrix restricted to the space found are
/// computed once more (a Rayleigh-Ritz step on the matrix itself, not on its Gram operator), which
/// keeps small values accurate relative to the largest.
///
/// ## Edge cases
///
/// - Values below 10⁻⁶ of the largest cannot be told from zero: they and their vectors are left out,
///   so ``rank`` may be less than was asked for. A matrix of zeros has rank 0.
/// - The iteration resolves values down to about 10⁻³ of the largest. Smaller ones may be wrong: their
///   ``residualBounds`` exceed them, and ``isConverged`` is false. The dense path resolves them.
/// - Equal singular values are found up to the block size; their vectors span the right space.
/// - The entry of largest magnitude of each right vector is positive; of equals, the lowest.
public struct TruncatedSVD: Sendable, Equatable {
  /// The left singular vectors, one a column: `rows × rank`, orthonormal.
  public let leftVectors: DenseMatrix<Float>
  /// The singular values, descending, positive.
  public let singularValues: [Double]
  /// The right singular vectors, one a column: `columns × rank`, orthonormal.
  public let rightVectors: DenseMatrix<Float>
  /// For each triplet a bound of its residual, the larger of `‖A v − σ u‖` and `‖Aᵀ u − σ v‖`.
  ///
  /// A singular value of the matrix lies within this distance of each value given.
  public let residualBounds: [Double]
  /// How many times the Gram operator was applied to a block; 0 for the dense path.
  public let steps: Int
  /// Whether the tolerance was reached for all triplets.
  ///
  /// Otherwise the largest number of steps came first, or values are too small for the iteration.
  public let isConverged: Bool

  /// The number of triplets.
  public var rank: Int { singularValues.count }
}

extension TruncatedSVD {
  /// What is asked of a truncated singular value decomposition.
  public struct Parameters: Sendable, Equatable {
    /// The number of triplets wanted, at least 1.
    public var rank: Int
    /// The number of vectors that the operator is applied to at one time; multiples of 16 are fast.
    ///
    /// Smaller blocks need fewer products for the same accuracy, larger ones find singular values
    /// of higher multiplicity.
    public var blockSize: Int
    /// The largest relative error of a singular value, by the estimate that stops the iteration.
    public var tolerance: Double
    /// The largest number of steps; `nil` allows a basis of `8 · rank + 256` vectors.
    public var maximumSteps: Int?
    /// The seed of the random block that the iteration starts from.
    public var seed: UInt64

    /// Asks for a number of triplets.
    public init(
      rank: Int, blockSize: Int = 16, tolerance: Double = 2e-4, maximumSteps: Int? = nil,
      seed: UInt64 = 0
    ) {
      precondition(rank >= 1, "a decomposition has at least one triplet")
      precondition(blockSize >= 1 && blockSize <= 256, "a block has 1 to 256 vectors")
      precondition(tolerance > 0 && (maximumSteps ?? 1) >= 1)
      self.rank = rank
      self.blockSize = blockSize
      self.tolerance = tolerance
      self.maximumSteps = maximumSteps
      self.seed = seed
    }
  }
}

extension SparseMatrix {
  /// The largest singular values of this matrix and their vectors.
  ///
  /// - Parameters:
  ///   - parameters: The number of triplets, and how accurately.
  ///   - parallelism: The threads to use; the result has the same bits for any number of them.
  /// - Returns: At most `parameters.rank` triplets; see ``TruncatedSVD`` for fewer.
  /// - Throws: ``NumericError/notFinite(row:column:)`` for an infinite or undefined entry.
  /// - Complexity: With `d` basis vectors, about 3.5 times the rank, and `n` the smaller side:
  ///   O(d · entries + d² · n) time, and beside the matrix its transpose and `d · n` floats.
  public func truncatedSVD(
    _ parameters: TruncatedSVD.Parameters, parallelism: Parallelism = .single
  ) throws(NumericError) -> TruncatedSVD {
    try checkFinite()
    let transpose = transposed(parallelism: parallelism)
    let operands =
      rows <= columns
      ? GramOperator(factor: self, transpose: transpose)
      : GramOperator(factor: transpose, transpose: self)
    let space = try operands.dominantSpace(parameters, parallelism)
    let triplets = try operands.triplets(of: space, parallelism)
    return triplets.decomposition(leftIsSmallSide: rows <= columns, parallelism)
  }

  /// Throws for the first entry that is infinite or not a number.
  private func checkFinite() throws(NumericError) {
    guard let position = values.firstIndex(where: { !$0.isFinite }) else { return }
    let row = rowStarts.firstIndex { Int($0) > position } ?? rows
    throw .notFinite(row: row - 1, column: Int(columnIndices[position]))
  }
}
