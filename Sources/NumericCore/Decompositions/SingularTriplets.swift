/// Singular triplets by side: the vectors of the smaller side of a matrix and of the other.
struct SingularTriplets {
  var small: DenseMatrix<Float>
  var other: DenseMatrix<Float>
  let values: [Double]
  let residualBounds: [Double]
  let steps: Int
  let isConverged: Bool
}

extension GramOperator {
  /// Singular values below this part of the largest cannot be told from zero in `Float`.
  private static let zeroLevel = 1e-6

  /// The singular triplets of the matrix restricted to a space of its smaller side.
  ///
  /// With the orthonormal vectors `U` of the space, `Z = factorᵀ · U` has the singular values of the
  /// restriction; they come from its columns scaled to length 1, so that small ones do not drown in
  /// the rounding of large ones.
  func triplets(
    of space: DominantSpace, _ parallelism: Parallelism
  ) throws(NumericError) -> SingularTriplets {
    let images = Panel(rows: transpose.rows, width: space.vectors.width)
    PanelAlgebra.multiply(transpose, by: space.vectors, into: images, parallelism)
    let gram = PanelAlgebra.floatGram(images, parallelism)
    let (values, turn) = try Self.rotation(gram, count: space.count)
    let rank = values.prefix { $0 > Self.zeroLevel * values[0] }.count

    var turnSmall = DenseMatrix<Float>(rows: space.vectors.width, columns: rank)
    var turnOther = turnSmall
    var bounds = [Double](repeating: 0, count: rank)
    let rounding = self.rounding
    for column in 0..<rank {
      for row in 0..<space.count {
        turnSmall[row, column] = Float(turn[row, column])
        turnOther[row, column] = Float(turn[row, column] / values[column])
        bounds[column] += space.residuals[row] * abs(turn[row, column]) / values[column]
      }
      bounds[column] += rounding * values[0] * values[0] / values[column]
    }
    let isResolved = zip(bounds, values).allSatisfy { $0 <= $1 } || space.steps == 0
    return SingularTriplets(
      small: Self.product(space.vectors, turnSmall, parallelism),
      other: Self.product(images, turnOther, parallelism),
      values: Array(values.prefix(rank)), residualBounds: bounds, steps: space.steps,
      isConverged: space.isConverged && isResolved)
  }

  /// The relative rounding of the operator in `Float`: what sums over its longest rows leave.
  private var rounding: Double {
    let longest = max(factor.longestRow, transpose.longestRow)
    return 0x1p-23 * (16 + Double(longest).squareRoot() / 2)
  }

  /// The singular values of the matrix with the given Gram matrix, and its right singular vectors.
  private static func rotation(
    _ gram: DenseMatrix<Double>, count: Int
  ) throws(NumericError) -> (values: [Double], vectors: DenseMatrix<Double>) {
    let lengths = (0..<count).map { gram[$0, $0].squareRoot() }
    var cosines = DenseMatrix<Double>(rows: count, columns: count)
    for row in 0..<count {
      for column in 0..<count {
        let scale = lengths[row] * lengths[column]
        cosines[row, column] = scale > 0 ? gram[row, column] / scale : 0
      }
    }
    let eigen = try cosines.symmetricEigen()
    var root = DenseMatrix<Double>(rows: count, columns: count)
    for row in 0..<count {
      let length = max(0, eigen.values[row]).squareRoot()
      for column in 0..<count {
        root[row, column] = length * eigen.vectors[column, row] * lengths[column]
      }
    }
    let decomposition = try root.singularValueDecomposition()
    return (decomposition.singularValues, decomposition.rightVectors)
  }

  private static func product(
    _ panel: Panel, _ small: DenseMatrix<Float>, _ parallelism: Parallelism
  ) -> DenseMatrix<Float> {
    DenseMatrix<Float>(
      rows: panel.rows, columns: small.columns, blockRows: panel.blocks.blockRows,
      parallelism: parallelism
    ) { rows, target in
      panel.read(rows) { source in
        ProductKernels.multiply(
          source, panel.shape(rows),
          small.values.span, MatrixShape(rows: small.rows, columns: small.columns),
          into: &target, MatrixShape(rows: rows.count, columns: small.columns))
      }
    }
  }
}

extension SingularTriplets {
  /// The decomposition, its signs fixed.
  consuming func decomposition(
    leftIsSmallSide: Bool, _ parallelism: Parallelism
  ) -> TruncatedSVD {
    let signs = (leftIsSmallSide ? other : small).signsOfLargestEntries(parallelism)
    small.scaleColumns(by: signs, parallelism)
    other.scaleColumns(by: signs, parallelism)
    return TruncatedSVD(
      leftVectors: leftIsSmallSide ? small : other, singularValues: values,
      rightVectors: leftIsSmallSide ? other : small, residualBounds: residualBounds, steps: steps,
      isConverged: isConverged)
  }
}

extension DenseMatrix where Scalar == Float {
  /// For each column the sign of its entry of largest magnitude; of equals, the one in the lowest row.
  fileprivate func signsOfLargestEntries(_ parallelism: Parallelism) -> [Float] {
    let blocks = RowBlocks(rows: rows, blockRows: 8192)
    let parts = parallelism.map(blocks: blocks.count) { block -> [Float] in
      var largest = [Float](repeating: 0, count: columns)
      let entries = values.span
      for row in blocks[block] {
        for column in 0..<columns {
          let value = entries[row * columns + column]
          if value.magnitude > largest[column].magnitude { largest[column] = value }
        }
      }
      return largest
    }
    var largest = [Float](repeating: 0, count: columns)
    for part in parts {
      for column in 0..<columns where part[column].magnitude > largest[column].magnitude {
        largest[column] = part[column]
      }
    }
    return largest.map { $0 < 0 ? -1 : 1 }
  }

  fileprivate mutating func scaleColumns(by factors: [Float], _ parallelism: Parallelism) {
    let columns = self.columns
    let blocks = RowBlocks(rows: rows, blockRows: 8192)
    parallelism.forEachRowBlock(of: &values, columns: columns, blocks: blocks) { rows, span in
      for row in 0..<rows.count {
        for column in 0..<columns { span[row * columns + column] *= factors[column] }
      }
    }
  }
}
