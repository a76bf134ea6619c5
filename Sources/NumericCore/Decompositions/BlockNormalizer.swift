/// Makes blocks orthonormal, among themselves and against a basis, whatever their rank.
///
/// A block is normalised by the eigenvectors of its Gram matrix (SVQB; Stathopoulos and Wu 2002) and
/// freed from its components along the basis, in turns, until both hold to rounding. Directions in
/// which a block has nothing left but rounding are taken from random numbers instead: so the basis
/// grows past an invariant subspace, and finds further copies of repeated eigenvalues.
struct BlockNormalizer {
  private let width: Int
  private let seed: UInt64
  private let parallelism: Parallelism
  private var spare: Panel
  private var randomColumns: UInt64 = 0
  private var largestNorm = 0.0

  init(rows: Int, width: Int, seed: UInt64, parallelism: Parallelism) {
    self.width = width
    self.seed = seed
    self.parallelism = parallelism
    spare = Panel(rows: rows, width: width)
  }

  /// Learns the scale of the operator from the parts of one of its products.
  mutating func observe(coefficients: [Double], remainder: DenseMatrix<Double>) {
    for column in 0..<width {
      var square = remainder[column, column]
      for position in stride(from: column, to: coefficients.count, by: width) {
        square += coefficients[position] * coefficients[position]
      }
      largestNorm = max(largestNorm, square.squareRoot())
    }
  }

  /// An orthonormal block of random directions.
  mutating func randomBlock() throws(NumericError) -> Panel {
    let block = Panel(rows: spare.rows, width: width)
    let zeros = DenseMatrix<Double>(rows: width, columns: width)
    return try normalize(block, gram: zeros, against: []).block
  }

  /// Makes a block orthonormal and orthogonal to a basis.
  ///
  /// - Parameters:
  ///   - pending: The block; it is used up.
  ///   - gram: The inner products of its columns.
  ///   - basis: Orthonormal panels.
  /// - Returns: The new block, and the factor with `pending ≈ block · factor` beyond the basis. Rows of
  ///   the factor that belong to random directions are zero.
  /// - Throws: ``NumericError`` where a Gram matrix has no eigenvalues by LAPACK.
  mutating func normalize(
    _ pending: Panel, gram: DenseMatrix<Double>, against basis: ArraySlice<Panel>
  ) throws(NumericError) -> (block: Panel, factor: DenseMatrix<Double>) {
    var block = pending
    var gram = gram
    var factor = DenseMatrix<Double>(rows: width, columns: width)
    for index in 0..<width { factor[index, index] = 1 }
    // What is left of a product after the projection is rounding below this.
    var threshold = max(1e-12 * largestNorm * largestNorm, .leastNormalMagnitude)
    for round in 0..<6 {
      let eigen = try gram.symmetricEigen()
      let kept = eigen.values.prefix { $0 > threshold }.count
      var inverse = DenseMatrix<Float>(rows: width, columns: width)
      var root = DenseMatrix<Double>(rows: width, columns: width)
      for index in 0..<kept {
        let length = eigen.values[index].squareRoot()
        for row in 0..<width {
          inverse[row, index] = Float(eigen.vectors[row, index] / length)
          root[index, row] = length * eigen.vectors[row, index]
        }
      }
      PanelAlgebra.multiply(block, by: inverse, into: spare, parallelism)
      swap(&block, &spare)
      factor = root.multiplied(by: factor)
      if kept < width {
        fill(block, columns: kept..<width)
      } else if round > 0 && eigen.values[width - 1] > 0.25 {
        break
      }
      if !basis.isEmpty {
        let components = PanelAlgebra.coefficients(of: block, in: basis, parallelism)
        PanelAlgebra.subtract(components, of: basis, from: block, parallelism)
      }
      gram = PanelAlgebra.gram(block, parallelism)
      threshold = 1e-6
    }
    return (block, factor)
  }

  /// Writes random columns of length about 1.
  private mutating func fill(_ block: Panel, columns: Range<Int>) {
    let scale = 1 / Double(block.rows).squareRoot()
    for column in columns {
      var stream = RandomStream(seed: seed, purpose: "truncatedSVD.block", index: randomColumns)
      randomColumns += 1
      block.write(0..<block.rows) { span in
        for row in 0..<block.rows {
          span[row * width + column] = Float(stream.nextNormal() * scale)
        }
      }
    }
  }
}
