import NumericCore
import TestSupport
import Testing

@Suite("Dense decompositions")
struct DenseDecompositionTests {
  @Test("symmetric eigenpairs rebuild the matrix")
  func eigenRebuilds() throws {
    try forEverySeed(0..<20) { generator, seed in
      let size = Int.random(in: 0..<25, using: &generator)
      let half = doubled(randomDense(rows: size, columns: size, using: &generator))
      let matrix = combined(half, half.transposed()) { ($0 + $1) / 2 }
      let eigen = try matrix.symmetricEigen()
      #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy(>=), "seed \(seed)")
      let vectors = eigen.vectors
      let gram = vectors.transposed().multiplied(by: vectors)
      #expect(largestDifference(gram, identity(size)) < 1e-13, "seed \(seed)")
      let rebuilt = scaled(vectors, eigen.values).multiplied(by: vectors.transposed())
      #expect(largestDifference(rebuilt, matrix) < 1e-12, "seed \(seed)")
    }
  }

  @Test("eigenvalues of a known matrix")
  func knownEigenvalues() throws {
    // Second differences: 2 − 2 cos(i π / 4), i = 3, 2, 1.
    let matrix = DenseMatrix<Double>(
      rows: 3, columns: 3, values: [2, -1, 0, -1, 2, -1, 0, -1, 2])
    let root = Double(2).squareRoot()
    let values = try matrix.symmetricEigen().values
    #expect(zip(values, [2 + root, 2, 2 - root]).allSatisfy { abs($0 - $1) < 1e-14 })
  }

  @Test("a singular value decomposition rebuilds the matrix, whatever its shape")
  func svdRebuilds() throws {
    try forEverySeed(0..<20) { generator, seed in
      let rows = Int.random(in: 0..<20, using: &generator)
      let columns = Int.random(in: 0..<20, using: &generator)
      let matrix = doubled(randomDense(rows: rows, columns: columns, using: &generator))
      let svd = try matrix.singularValueDecomposition()
      let count = min(rows, columns)
      for vectors in [svd.leftVectors, svd.rightVectors] {
        let gram = vectors.transposed().multiplied(by: vectors)
        #expect(largestDifference(gram, identity(count)) < 1e-13, "seed \(seed)")
      }
      let rebuilt = scaled(svd.leftVectors, svd.singularValues)
        .multiplied(by: svd.rightVectors.transposed())
      #expect(largestDifference(rebuilt, matrix) < 1e-13, "seed \(seed)")
    }
  }

  @Test("CholeskyQR2 gives an orthonormal basis and the matrix back")
  func choleskyQR2() throws {
    try forEverySeed(0..<20) { generator, seed in
      let columns = Int.random(in: 1..<12, using: &generator)
      let rows = columns + Int.random(in: 0..<6_000, using: &generator)
      var matrix = doubled(randomDense(rows: rows, columns: columns, using: &generator))
      // Lengths from 1 to 10^-20 are no matter.
      for row in 0..<rows {
        for column in 0..<columns {
          matrix[row, column] *= Double(sign: .plus, exponent: -6 * column, significand: 1)
        }
      }
      let basis = try matrix.choleskyQR2()
      #expect(basis.rank == columns, "seed \(seed)")
      try expectBasis(basis, of: matrix, within: 1e-12, "seed \(seed)")
      for row in 0..<columns {
        for column in 0..<row { #expect(basis.coefficients[row, column] == 0, "seed \(seed)") }
      }
      let parallel = try matrix.choleskyQR2(parallelism: Parallelism(threads: 3))
      #expect(parallel == basis, "seed \(seed)")
    }
  }

  @Test("a basis of dependent columns has their rank")
  func dependentColumns() throws {
    try forEverySeed(0..<20) { generator, seed in
      let rank = Int.random(in: 0..<6, using: &generator)
      let left = doubled(randomDense(rows: 300, columns: rank, using: &generator))
      let right = doubled(randomDense(rows: rank, columns: 9, using: &generator))
      let matrix = left.multiplied(by: right)
      let basis = try matrix.choleskyQR2()
      #expect(basis.rank == rank, "seed \(seed)")
      try expectBasis(basis, of: matrix, within: 1e-5, "seed \(seed)")
    }
  }

  @Test("an entry that is not finite is named")
  func notFinite() {
    var matrix = identity(3)
    matrix[1, 2] = .nan
    let expected = NumericError.notFinite(row: 1, column: 2)
    #expect(throws: expected) { try matrix.symmetricEigen() }
    #expect(throws: expected) { try matrix.singularValueDecomposition() }
    #expect(throws: expected) { try matrix.choleskyQR2() }
    #expect(expected.code == "DL-N01")
    #expect(expected.description.hasPrefix("the entry at row 1, column 2"))
  }

  @Test("OpenBLAS says what it is")
  func runtime() {
    #expect(!BLASRuntime.coreName.isEmpty)
    #expect(BLASRuntime.configuration.contains("OpenBLAS"))
  }

  private func expectBasis(
    _ basis: OrthonormalBasis, of matrix: DenseMatrix<Double>, within tolerance: Double,
    _ comment: Comment
  ) throws {
    let gram = basis.vectors.transposed().multiplied(by: basis.vectors)
    #expect(largestDifference(gram, identity(basis.rank)) < 1e-13, comment)
    let rebuilt = basis.vectors.multiplied(by: basis.coefficients)
    #expect(largestDifference(rebuilt, matrix) < tolerance, comment)
  }

  private func combined(
    _ first: DenseMatrix<Double>, _ second: DenseMatrix<Double>,
    _ combine: (Double, Double) -> Double
  ) -> DenseMatrix<Double> {
    DenseMatrix(
      rows: first.rows, columns: first.columns,
      values: zip(first.values, second.values).map(combine))
  }

  private func scaled(
    _ matrix: DenseMatrix<Double>, _ factors: [Double]
  ) -> DenseMatrix<Double> {
    var result = matrix
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns { result[row, column] *= factors[column] }
    }
    return result
  }
}
