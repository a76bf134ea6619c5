/// An orthonormal basis of the columns of a matrix: `matrix = vectors · coefficients`.
public struct OrthonormalBasis: Sendable, Equatable {
  /// The basis, one vector a column: `rows × rank`.
  public let vectors: DenseMatrix<Double>
  /// The columns of the matrix in this basis: `rank × columns`; upper triangular at full rank.
  public let coefficients: DenseMatrix<Double>

  /// The number of basis vectors.
  public var rank: Int { vectors.columns }
}

extension DenseMatrix where Scalar == Double {
  /// An orthonormal basis of the columns, from two Cholesky factorisations of their Gram matrix.
  ///
  /// CholeskyQR2 (Yamamoto, Nakatsukasa, Yanagisawa and Fukaya 2015): all work is in matrix products,
  /// several times faster than Householder's QR for tall matrices. Columns are scaled to length 1
  /// first. Where they are too nearly dependent for it, the eigenvectors of the Gram matrix take the
  /// place of the first factor (SVQB; Stathopoulos and Wu 2002), and directions shorter than about
  /// 10⁻⁶ of the scaled columns are left out.
  ///
  /// - Parameter parallelism: The threads to use, over blocks of rows.
  /// - Returns: A basis orthonormal to rounding; its rank is at most `min(rows, columns)`, and 0 for
  ///   a matrix of zeros.
  /// - Throws: ``NumericError/notFinite(row:column:)``, ``NumericError/notConverged(routine:size:code:)``.
  /// - Complexity: O(rows · columns²).
  public func choleskyQR2(
    parallelism: Parallelism = .single
  ) throws(NumericError) -> OrthonormalBasis {
    try checkFinite()
    let first = try normalizedByGram(parallelism)
    guard first.rank > 0 else { return first }
    let second = try first.vectors.normalizedByGram(parallelism)
    return OrthonormalBasis(
      vectors: second.vectors,
      coefficients: second.coefficients.multiplied(by: first.coefficients))
  }

  /// One round: the columns made orthonormal as far as their Gram matrix tells.
  private func normalizedByGram(
    _ parallelism: Parallelism
  ) throws(NumericError) -> OrthonormalBasis {
    var gram = self.gram(parallelism)
    let lengths = (0..<columns).map { gram[$0, $0].squareRoot() }
    for row in 0..<columns {
      for column in 0..<columns {
        let scale = lengths[row] * lengths[column]
        gram[row, column] = scale > 0 ? gram[row, column] / scale : 0
      }
    }
    if let upper = gram.wellConditionedCholesky() {
      return divided(byUpper: upper, lengths, parallelism)
    }
    let eigen = try gram.symmetricEigen()
    let threshold = 1e-13 * Double(columns) * (eigen.values.first ?? 0)
    let rank = eigen.values.prefix { $0 > threshold }.count
    var weights = DenseMatrix(rows: columns, columns: rank)
    var coefficients = DenseMatrix(rows: rank, columns: columns)
    for index in 0..<rank {
      let root = eigen.values[index].squareRoot()
      for column in 0..<columns where lengths[column] > 0 {
        weights[column, index] = eigen.vectors[column, index] / (root * lengths[column])
        coefficients[index, column] = root * eigen.vectors[column, index] * lengths[column]
      }
    }
    return OrthonormalBasis(
      vectors: multiplied(by: weights), coefficients: coefficients)
  }

  /// The Cholesky factor of a Gram matrix of unit columns, unless they are nearly dependent.
  private func wellConditionedCholesky() -> DenseMatrix? {
    var factor = self
    var span = factor.values.mutableSpan
    guard LAPACKKernels.cholesky(&span, size: columns) else { return nil }
    for row in 0..<columns {
      guard factor[row, row] > 1e-6 else { return nil }
      for column in 0..<row { factor[row, column] = 0 }
    }
    return factor
  }

  /// The columns times the inverse of `upper · diagonal(lengths)`.
  private func divided(
    byUpper upper: DenseMatrix, _ lengths: [Double], _ parallelism: Parallelism
  ) -> OrthonormalBasis {
    var coefficients = upper
    for row in 0..<columns {
      for column in row..<columns { coefficients[row, column] *= lengths[column] }
    }
    let triangular = coefficients
    var vectors = self
    parallelism.forEachRowBlock(of: &vectors.values, columns: columns, blocks: gramBlocks) {
      rows, span in
      ProductKernels.divide(
        &span, MatrixShape(rows: rows.count, columns: columns), byUpper: triangular.values.span)
    }
    return OrthonormalBasis(vectors: vectors, coefficients: triangular)
  }

  /// The inner products of the columns, summed over row blocks in their order.
  private func gram(_ parallelism: Parallelism) -> DenseMatrix {
    let blocks = gramBlocks
    let parts = parallelism.map(blocks: blocks.count) { block -> [Double] in
      let rows = blocks[block]
      let entries = values.span.extracting(rows.lowerBound * columns..<rows.upperBound * columns)
      let shape = MatrixShape(rows: rows.count, columns: columns)
      var part = [Double](repeating: 0, count: columns * columns)
      var span = part.mutableSpan
      ProductKernels.multiply(
        entries, shape, entries, shape, into: &span, MatrixShape(rows: columns, columns: columns),
        transposingLeft: true)
      return part
    }
    return DenseMatrix(rows: columns, columns: columns, values: sum(parts, columns * columns))
  }

  private var gramBlocks: RowBlocks { RowBlocks(rows: rows, blockRows: 2048) }
}

/// The sum of the parts of a reduction, in their order.
func sum<Part: BinaryFloatingPoint>(_ parts: [[Part]], _ count: Int) -> [Double] {
  var total = [Double](repeating: 0, count: count)
  for part in parts {
    for index in 0..<count { total[index] += Double(part[index]) }
  }
  return total
}
