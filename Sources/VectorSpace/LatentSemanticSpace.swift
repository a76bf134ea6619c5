public import NumericCore

/// A latent semantic space: the directions that carry most of a collection's term weights.
///
/// Latent semantic analysis (Deerwester, Dumais, Furnas, Landauer and Harshman 1990) is the
/// truncated singular value decomposition `A ≈ U Σ Vᵀ` of the weighted document-term matrix. A
/// document's vector is its row of `U Σ = A V`, scaled to unit length, so new documents fold in by
/// the same product `a V`.
public struct LatentSemanticSpace: Sendable {
  /// `V`: terms × rank, orthonormal columns.
  public let termVectors: DenseMatrix<Float>
  /// `Σ`, descending.
  public let singularValues: [Double]
  /// A bound on the residual of each singular triplet, as the decomposition measured it.
  public let residualBounds: [Double]
  /// The mean share of a document's squared length that the space does not carry, over the
  /// documents it was fitted to.
  public let fittedLoss: Double

  /// Restores a space that was fitted before.
  public init(
    termVectors: DenseMatrix<Float>, singularValues: [Double], residualBounds: [Double],
    fittedLoss: Double
  ) {
    self.termVectors = termVectors
    self.singularValues = singularValues
    self.residualBounds = residualBounds
    self.fittedLoss = fittedLoss
  }

  /// The number of directions.
  public var rank: Int { singularValues.count }

  /// A fitted space together with the vectors of the documents it was fitted to.
  public struct Fit: Sendable {
    /// The space.
    public let space: LatentSemanticSpace
    /// Rows of `U Σ` scaled to unit length: documents × rank.
    public let documentVectors: DenseMatrix<Float>
  }

  /// Fits a space to weighted documents.
  ///
  /// - Parameters:
  ///   - weighted: Weights, documents × terms, rows of unit length.
  ///   - rank: The number of directions; fewer when the matrix has a lower rank.
  ///   - seed: The seed of the decomposition's start.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The space and the documents' vectors.
  /// - Complexity: That of ``NumericCore/TruncatedSVD``.
  public static func fit(
    _ weighted: SparseMatrix, rank: Int, seed: UInt64, parallelism: Parallelism
  ) -> Fit {
    let decomposition = weighted.truncatedSVD(
      TruncatedSVD.Parameters(rank: rank, seed: seed), parallelism: parallelism)
    let projections = weighted.multiplied(
      by: decomposition.rightVectors, parallelism: parallelism)
    let space = LatentSemanticSpace(
      termVectors: decomposition.rightVectors, singularValues: decomposition.singularValues,
      residualBounds: decomposition.residualBounds,
      fittedLoss: meanLoss(of: projections, from: weighted))
    return Fit(space: space, documentVectors: projections.normalizedRows())
  }

  /// New documents folded in, and how much of them the space misses.
  public struct Folding: Sendable {
    /// Rows of `a V` scaled to unit length: documents × rank; zero for a document without a known
    /// term.
    public let documentVectors: DenseMatrix<Float>
    /// The mean share of a document's squared length that the space does not carry.
    public let loss: Double
  }

  /// Folds new documents into the space (Berry, Dumais and O'Brien 1995, section 2.3).
  ///
  /// - Parameters:
  ///   - weighted: Weights over the same terms, documents × terms, rows of unit length.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Their vectors and the loss; a loss well above ``fittedLoss`` says that the
  ///   documents speak of other things and that the space should be fitted again.
  /// - Complexity: O(stored weights × rank).
  public func foldIn(_ weighted: SparseMatrix, parallelism: Parallelism) -> Folding {
    let projections = weighted.multiplied(by: termVectors, parallelism: parallelism)
    return Folding(
      documentVectors: projections.normalizedRows(),
      loss: Self.meanLoss(of: projections, from: weighted))
  }

  /// `1 - ‖a V‖² / ‖a‖²`, averaged over documents that hold a known term.
  private static func meanLoss(
    of projections: DenseMatrix<Float>, from weighted: SparseMatrix
  ) -> Double {
    var sum = 0.0
    var documents = 0
    for row in 0..<weighted.rows {
      let whole = weighted.positions(ofRow: row).reduce(0.0) {
        $0 + Double(weighted.values[$1]) * Double(weighted.values[$1])
      }
      guard whole > 0 else { continue }
      let kept = projections.row(row).reduce(0.0) { $0 + Double($1) * Double($1) }
      sum += max(0, 1 - kept / whole)
      documents += 1
    }
    return documents == 0 ? 0 : sum / Double(documents)
  }
}
