import NumericCore

/// The best approximations of eigenvectors that a subspace holds (Rayleigh and Ritz).
struct RitzPairs {
  /// The approximate eigenvalues, descending.
  let values: [Double]
  /// The approximate eigenvectors, orthonormal columns.
  let vectors: DenseMatrix<Float>
  /// The matrix times the vectors.
  let image: DenseMatrix<Float>

  /// Finds the pairs of a subspace.
  ///
  /// The basis need not be orthonormal; directions that single precision cannot tell from
  /// combinations of the others are left out (Stathopoulos and Wu 2002). Should LAPACK fail on the
  /// small matrices, which it does for numbers that are not finite only, the basis is taken as it is.
  ///
  /// - Parameters:
  ///   - basis: Columns that span the subspace.
  ///   - image: The matrix times the basis.
  ///   - parallelism: The threads to use; the result does not depend on it.
  init(basis: DenseMatrix<Float>, image: DenseMatrix<Float>, _ parallelism: Parallelism) {
    let gram = Self.products(basis, basis, parallelism)
    let energy = Self.products(basis, image, parallelism)
    guard let white = Self.whitening(gram),
      let eigen = try? white.transpose.multiplied(by: energy).multiplied(by: white)
        .symmetrized.symmetricEigen()
    else {
      values = [Double](repeating: 0, count: basis.columns)
      vectors = basis
      self.image = image
      return
    }
    let combined = white.multiplied(by: eigen.vectors)
    let rotation = DenseMatrix(
      rows: combined.rows, columns: combined.columns, values: combined.values.map { Float($0) })
    values = eigen.values
    vectors = basis.multiplied(by: rotation, parallelism: parallelism)
    self.image = image.multiplied(by: rotation, parallelism: parallelism)
  }

  /// The largest length of `M v - λ v` among the first pairs.
  func residual(_ count: Int) -> Double {
    let width = vectors.columns
    let kept = min(count, width)
    var squares = [Double](repeating: 0, count: kept)
    let (left, right) = (image.values.span, vectors.values.span)
    for row in 0..<vectors.rows {
      for column in 0..<kept {
        let position = row * width + column
        let error = Double(left[position]) - values[column] * Double(right[position])
        squares[column] += error * error
      }
    }
    return (squares.max() ?? 0).squareRoot()
  }

  /// The matrix W for which the columns of `basis · W` are orthonormal, from the basis' Gram matrix.
  private static func whitening(_ gram: DenseMatrix<Double>) -> DenseMatrix<Double>? {
    let size = gram.rows
    let scales = (0..<size).map { gram[$0, $0] > 0 ? 1 / gram[$0, $0].squareRoot() : 0 }
    var scaled = gram
    for row in 0..<size {
      for column in 0..<size { scaled[row, column] *= scales[row] * scales[column] }
    }
    guard let eigen = try? scaled.symmetricEigen(), let largest = eigen.values.first,
      largest > 0
    else { return nil }
    let rank = eigen.values.prefix { $0 > 1e-6 * largest }.count
    var white = DenseMatrix<Double>(rows: size, columns: rank)
    for row in 0..<size {
      for column in 0..<rank {
        white[row, column] =
          scales[row] * eigen.vectors[row, column] / eigen.values[column].squareRoot()
      }
    }
    return white
  }

  /// The inner products of the columns of two matrices, over row blocks in their order.
  private static func products(
    _ left: DenseMatrix<Float>, _ right: DenseMatrix<Float>, _ parallelism: Parallelism
  ) -> DenseMatrix<Double> {
    let blocks = RowBlocks(rows: left.rows, blockRows: 1024)
    let parts = parallelism.map(blocks: blocks.count) { block in
      left.transposed(rows: blocks[block]).multiplied(by: right.rows(Array(blocks[block])))
    }
    var sum = DenseMatrix<Double>(rows: left.columns, columns: right.columns)
    for part in parts {
      for index in sum.values.indices { sum.values[index] += Double(part.values[index]) }
    }
    return sum
  }
}

extension DenseMatrix<Float> {
  /// The transpose of some rows.
  fileprivate func transposed(rows block: Range<Int>) -> DenseMatrix<Float> {
    var entries = [Float](repeating: 0, count: block.count * columns)
    var target = entries.mutableSpan
    let source = values.span
    for row in block {
      for column in 0..<columns {
        target[column * block.count + row - block.lowerBound] = source[row * columns + column]
      }
    }
    return DenseMatrix(rows: columns, columns: block.count, values: entries)
  }

  /// The columns of this matrix and, behind them, those of another.
  func joined(with other: DenseMatrix<Float>) -> DenseMatrix<Float> {
    var entries: [Float] = []
    entries.reserveCapacity(rows * (columns + other.columns))
    for index in 0..<rows {
      entries.append(contentsOf: row(index))
      entries.append(contentsOf: other.row(index))
    }
    return DenseMatrix(rows: rows, columns: columns + other.columns, values: entries)
  }

  /// The first columns.
  func leadingColumns(_ count: Int) -> DenseMatrix<Float> {
    var entries: [Float] = []
    entries.reserveCapacity(rows * count)
    for index in 0..<rows { entries.append(contentsOf: row(index).prefix(count)) }
    return DenseMatrix(rows: rows, columns: count, values: entries)
  }
}

extension DenseMatrix<Double> {
  fileprivate var transpose: DenseMatrix<Double> {
    var result = DenseMatrix(rows: columns, columns: rows)
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column] }
    }
    return result
  }

  /// The mean of the matrix and its transpose.
  fileprivate var symmetrized: DenseMatrix<Double> {
    var result = self
    for row in 0..<rows {
      for column in 0..<columns {
        result[row, column] = (self[row, column] + self[column, row]) / 2
      }
    }
    return result
  }
}
