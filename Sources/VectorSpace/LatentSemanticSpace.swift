public import NumericCore

/// A latent semantic space: the directions that carry most of a collection's term weights.
///
/// Latent semantic analysis (Deerwester, Dumais, Furnas, Landauer and Harshman 1990) is the
/// truncated singular value decomposition `A ≈ U Σ Vᵀ` of the weighted document-term matrix. A
/// document's projection is its row of `U Σ = A V`, so new documents fold in by the same product
/// `a V` (Berry, Dumais and O'Brien 1995, section 2.3).
public struct LatentSemanticSpace: Sendable, Equatable {
  /// `V`: terms × rank, orthonormal columns.
  public let termVectors: DenseMatrix<Float>
  /// `Σ`, descending.
  public let singularValues: [Double]
  /// A bound on the residual of each singular triplet, as the decomposition measured it.
  public let residualBounds: [Double]
  /// The mean share of a document's squared length that the space does not carry, over the
  /// documents it was fitted to; a document without a known term is lost as a whole.
  public let fittedLoss: Double

  /// Restores a space that was fitted before.
  public init(
    termVectors: DenseMatrix<Float>, singularValues: [Double], residualBounds: [Double],
    fittedLoss: Double
  ) {
    precondition(termVectors.columns == singularValues.count)
    self.termVectors = termVectors
    self.singularValues = singularValues
    self.residualBounds = residualBounds
    self.fittedLoss = fittedLoss
  }

  /// The number of directions.
  public var rank: Int { singularValues.count }

  /// Fits a space to weighted documents.
  ///
  /// - Parameters:
  ///   - weighted: Weights, documents × terms, rows of unit length.
  ///   - rank: The number of directions; fewer when the matrix has a lower rank.
  ///   - seed: The seed of the decomposition's start.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The space, and the documents' projections.
  /// - Throws: `NumericError` when LAPACK finds no decomposition, as with values that are not finite.
  /// - Complexity: That of `TruncatedSVD`.
  public static func fit(
    _ weighted: SparseMatrix, rank: Int, seed: UInt64, parallelism: Parallelism
  ) throws(NumericError) -> (space: LatentSemanticSpace, projections: DocumentProjections) {
    let decomposition = try weighted.truncatedSVD(
      TruncatedSVD.Parameters(rank: rank, seed: seed), parallelism: parallelism)
    let unfitted = LatentSemanticSpace(
      termVectors: decomposition.rightVectors, singularValues: decomposition.singularValues,
      residualBounds: decomposition.residualBounds, fittedLoss: 0)
    let projections = unfitted.projections(of: weighted, parallelism: parallelism)
    let space = LatentSemanticSpace(
      termVectors: unfitted.termVectors, singularValues: unfitted.singularValues,
      residualBounds: unfitted.residualBounds, fittedLoss: projections.loss)
    return (space, projections)
  }

  /// Folds documents into the space.
  ///
  /// - Parameters:
  ///   - weighted: Weights over the space's terms, documents × terms, rows of unit length.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Their projections, with the mean loss; even of documents like those fitted to, it is
  ///   above ``fittedLoss`` (see ``FittedSpace/heldOutLoss(_:selection:weighting:rank:seed:parallelism:)``).
  /// - Complexity: O(stored weights × rank).
  public func projections(
    of weighted: SparseMatrix, parallelism: Parallelism
  ) -> DocumentProjections {
    let rows = weighted.multiplied(by: termVectors, parallelism: parallelism)
    return DocumentProjections(
      rows: rows, singularValues: singularValues, loss: Self.meanLoss(of: rows, from: weighted))
  }

  /// `1 - ‖a V‖² / ‖a‖²`, averaged over the documents; 1 for one that holds no known term.
  private static func meanLoss(of rows: DenseMatrix<Float>, from weighted: SparseMatrix) -> Double {
    var sum = 0.0
    for row in 0..<weighted.rows {
      var whole = 0.0
      for position in weighted.positions(ofRow: row) {
        whole += Double(weighted.values[position]) * Double(weighted.values[position])
      }
      guard whole > 0 else {
        sum += 1
        continue
      }
      var kept = 0.0
      for column in 0..<rows.columns {
        let value = Double(rows.values[row * rows.columns + column])
        kept += value * value
      }
      sum += max(0, 1 - kept / whole)
    }
    return weighted.rows == 0 ? 0 : sum / Double(weighted.rows)
  }
}
