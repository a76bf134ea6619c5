import NumericCore
import TestSupport
import Testing

@Suite("Truncated SVD of degenerate matrices")
struct TruncatedSVDEdgeTests {
  typealias Parameters = TruncatedSVD.Parameters

  @Test(
    "a matrix of zeros, or of nothing, has rank 0",
    arguments: [(0, 0), (0, 5), (5, 0), (1, 1), (7, 3), (600, 500)])
  func zeroMatrix(rows: Int, columns: Int) throws {
    let matrix = sparse(DenseMatrix(rows: rows, columns: columns))
    let svd = try matrix.truncatedSVD(Parameters(rank: 4))
    #expect(svd.rank == 0)
    checkDecomposition(svd, of: matrix)
  }

  @Test("one row or one column has its length as only value", arguments: [true, false])
  func oneRowOrColumn(row: Bool) throws {
    let values: [Float] = [0, -3, 0, 4, 0, 0]
    let matrix = sparse(
      DenseMatrix(rows: row ? 1 : 6, columns: row ? 6 : 1, values: values))
    let svd = try matrix.truncatedSVD(Parameters(rank: 5))
    checkDecomposition(svd, of: matrix)
    #expect(svd.rank == 1 && abs(svd.singularValues[0] - 5) < 1e-5)
    // The largest entry of the right vector is positive, so the left one has the sign.
    #expect(row ? svd.rightVectors[3, 0] > 0 : svd.leftVectors[3, 0] > 0)
  }

  @Test("a rank above the shape gives all there is")
  func rankAboveShape() throws {
    var generator = TestGenerator(seed: 31)
    let matrix = randomSparse(rows: 9, columns: 5, density: 0.9, using: &generator)
    #expect(try expectAgreement(matrix, Parameters(rank: 100), within: 1e-5).rank == 5)
  }

  @Test("a matrix of low rank gives its rank", arguments: [(60, 50), (500, 650), (900, 450)])
  func lowRank(rows: Int, columns: Int) throws {
    var generator = TestGenerator(seed: 32)
    let left = randomSparse(rows: rows, columns: 7, density: 0.5, using: &generator)
    let right = randomDense(rows: 7, columns: columns, using: &generator)
    let rounded = left.multiplied(by: right).values.map { ($0 * 256).rounded() / 256 }
    // Rounded products have full rank with a long tail of small values; exact ones have rank 7.
    let matrix = sparse(DenseMatrix(rows: rows, columns: columns, values: rounded))
    try expectAgreement(matrix, Parameters(rank: 7), within: 1e-4)
    let copies = repeatedRows(of: matrix, distinct: 7)
    let svd = try expectAgreement(copies, Parameters(rank: 30), within: 1e-4)
    #expect(svd.rank <= 7)
  }

  @Test("duplicate rows and empty rows do no harm")
  func duplicateRows() throws {
    var generator = TestGenerator(seed: 33)
    let matrix = randomSparse(rows: 40, columns: 700, density: 0.1, using: &generator)
    var entries = DenseMatrix<Float>(rows: 800, columns: 700)
    for row in 0..<800 where row % 3 != 0 {
      for position in matrix.positions(ofRow: row % 40) {
        entries[row, Int(matrix.columnIndices[position])] = matrix.values[position]
      }
    }
    let svd = try expectAgreement(sparse(entries), Parameters(rank: 60), within: 1e-4)
    #expect(svd.rank == 40)
  }

  @Test("repeated values are all found", arguments: [(80, 1), (80, 8), (640, 1), (640, 8)])
  func repeatedValues(size: Int, copies: Int) throws {
    // Each value appears `copies` times; with one copy of 640, all values are equal.
    var entries = DenseMatrix<Float>(rows: size, columns: size)
    for index in 0..<size {
      entries[index, (index * 7 + 3) % size] = copies == 1 ? 2 : Float(8 + index / copies)
    }
    let svd = try expectAgreement(sparse(entries), Parameters(rank: 24), within: 1e-3)
    #expect(svd.rank == 24)
  }

  @Test("values far below the largest keep their digits on the dense path")
  func wideRange() throws {
    let (matrix, expected) = geometricValues(size: 60, count: 21)
    let svd = try matrix.truncatedSVD(Parameters(rank: 21))
    checkDecomposition(svd, of: matrix)
    #expect(svd.isConverged)
    #expect(largestRelativeError(svd.singularValues, expected) < 1e-3)
  }

  @Test("the iteration says which small values it does not resolve")
  func unresolvedValues() throws {
    let (matrix, expected) = geometricValues(size: 640, count: 17)
    let resolved = try matrix.truncatedSVD(Parameters(rank: 11))
    checkDecomposition(resolved, of: matrix)
    #expect(resolved.isConverged)
    #expect(largestRelativeError(resolved.singularValues, Array(expected.prefix(11))) < 1e-3)

    let svd = try matrix.truncatedSVD(Parameters(rank: 17))
    checkDecomposition(svd, of: matrix, orthogonality: 1e-2)
    #expect(!svd.isConverged)
    for (index, value) in expected.enumerated() where svd.residualBounds[index] < value / 2 {
      #expect(abs(svd.singularValues[index] - value) < 1e-3 * value, "value \(index)")
    }
  }

  /// A matrix with the values 1, 10^-¼, 10^-½, … and zeros.
  private func geometricValues(size: Int, count: Int) -> (SparseMatrix, [Double]) {
    var entries = DenseMatrix<Float>(rows: size, columns: size)
    var values: [Double] = []
    var value = 1.0
    for index in 0..<count {
      entries[index * 2, (index * 11 + 5) % size] = Float(value)
      values.append(Double(Float(value)))
      value *= 0.5623413251903491
    }
    return (sparse(entries), values)
  }

  @Test("an entry that is not finite is named")
  func notFinite() throws {
    var entries = DenseMatrix<Float>(rows: 4, columns: 6, repeating: 1)
    entries[2, 5] = .nan
    #expect(throws: NumericError.notFinite(row: 2, column: 5)) {
      try sparse(entries).truncatedSVD(Parameters(rank: 2))
    }
    entries[2, 5] = .infinity
    #expect(throws: NumericError.notFinite(row: 2, column: 5)) {
      try sparse(entries).truncatedSVD(Parameters(rank: 2))
    }
  }

  private func repeatedRows(of matrix: SparseMatrix, distinct: Int) -> SparseMatrix {
    let source = dense(matrix)
    var result = source
    for row in 0..<source.rows {
      for column in 0..<source.columns { result[row, column] = source[row % distinct, column] }
    }
    return sparse(result)
  }
}
