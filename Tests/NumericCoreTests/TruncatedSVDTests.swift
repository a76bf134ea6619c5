import NumericCore
import TestSupport
import Testing

@Suite("Truncated SVD")
struct TruncatedSVDTests {
  typealias Parameters = TruncatedSVD.Parameters

  @Test("agrees with LAPACK's full decomposition on small matrices of any shape")
  func agreesOnSmallMatrices() throws {
    try forEverySeed(0..<30) { generator, seed in
      let matrix = randomSparse(
        rows: Int.random(in: 1..<40, using: &generator),
        columns: Int.random(in: 1..<40, using: &generator), density: 0.4, using: &generator)
      let rank = Int.random(in: 1..<20, using: &generator)
      try expectAgreement(matrix, Parameters(rank: rank), within: 2e-5, "seed \(seed)")
    }
  }

  @Test(
    "agrees with LAPACK's full decomposition where it iterates",
    arguments: [(450, 700), (700, 450), (500, 500)], [1, 16, 40])
  func agreesWhereItIterates(shape: (Int, Int), rank: Int) throws {
    var generator = TestGenerator(seed: UInt64(shape.0 + rank))
    let matrix = randomSparse(
      rows: shape.0, columns: shape.1, density: 0.02, using: &generator)
    let svd = try expectAgreement(matrix, Parameters(rank: rank), within: 1e-3)
    #expect(svd.isConverged && svd.steps > 0)
  }

  // scipy.sparse.linalg.svds(A, k=12) of SciPy 1.17.1 on the same matrices.
  @Test(
    "gives SciPy's values",
    arguments: [
      (
        600, 900,
        [
          16.8464344014, 14.3415697542, 13.6268281723, 13.2118034615, 12.9643146595, 12.7866231537,
          12.7633779446, 12.6056409056, 12.3682503956, 12.3126446745, 12.1159059223, 12.0779294597,
        ]
      ),
      (
        40, 25,
        [
          18.4217428927, 13.5321240679, 12.5367970269, 9.91035982669, 9.36523207721, 8.71689982206,
          8.31140977244, 7.9365146831, 7.49736682906, 7.35638997121, 6.59206303765, 5.96308186448,
        ]
      ),
    ])
  func agreesWithSciPy(rows: Int, columns: Int, expected: [Double]) throws {
    var entries = DenseMatrix<Float>(rows: rows, columns: columns)
    for row in 0..<rows {
      for term in 0..<8 {
        let column = (row * 37 + term * term * 101 + 7 * row * term) % columns
        entries[row, column] += 1 + Float((row + 3 * term) % 7) / 4
      }
    }
    let matrix = sparse(entries)
    let svd = try matrix.truncatedSVD(Parameters(rank: 12, tolerance: 1e-6))
    checkDecomposition(svd, of: matrix)
    #expect(largestRelativeError(svd.singularValues, expected) < 2e-6)
  }

  @Test("has the same bits for 1, 2, 3 and 8 threads", arguments: [(3_000, 2_500), (300, 5_000)])
  func threadsDoNotChangeBits(shape: (Int, Int)) throws {
    var generator = TestGenerator(seed: 21)
    let matrix = randomSparse(rows: shape.0, columns: shape.1, density: 0.004, using: &generator)
    let single = try matrix.truncatedSVD(Parameters(rank: 8))
    for threads in [2, 3, 8] {
      let parallel = try matrix.truncatedSVD(
        Parameters(rank: 8), parallelism: Parallelism(threads: threads))
      #expect(parallel == single, "\(threads) threads")
    }
  }

  @Test("depends on its seed for bits, not for values")
  func seeds() throws {
    var generator = TestGenerator(seed: 22)
    let matrix = randomSparse(rows: 500, columns: 800, density: 0.02, using: &generator)
    let first = try matrix.truncatedSVD(Parameters(rank: 10, seed: 1))
    let again = try matrix.truncatedSVD(Parameters(rank: 10, seed: 1))
    let other = try matrix.truncatedSVD(Parameters(rank: 10, seed: 2))
    #expect(first == again)
    #expect(first.leftVectors != other.leftVectors)
    #expect(largestRelativeError(first.singularValues, other.singularValues) < 1e-3)
  }

  @Test("a smaller tolerance gives smaller residuals, too few steps are reported")
  func tolerance() throws {
    var generator = TestGenerator(seed: 23)
    let matrix = randomSparse(rows: 500, columns: 800, density: 0.02, using: &generator)
    let loose = try matrix.truncatedSVD(Parameters(rank: 10, tolerance: 1e-1))
    let tight = try matrix.truncatedSVD(Parameters(rank: 10, tolerance: 1e-7))
    #expect(loose.steps < tight.steps)
    #expect((tight.residualBounds.max() ?? 1) * 10 < loose.residualBounds.max() ?? 0)

    let short = try matrix.truncatedSVD(Parameters(rank: 40, maximumSteps: 1))
    #expect(!short.isConverged)
    checkDecomposition(short, of: matrix)
  }

  @Test("works with blocks of any size", arguments: [1, 5, 16, 32, 48])
  func blockSizes(size: Int) throws {
    var generator = TestGenerator(seed: 24)
    let matrix = randomSparse(rows: 450, columns: 500, density: 0.02, using: &generator)
    let svd = try expectAgreement(matrix, Parameters(rank: 6, blockSize: size), within: 1e-3)
    #expect(svd.isConverged)
  }
}

/// Checks a truncated decomposition against LAPACK's full one.
@discardableResult
func expectAgreement(
  _ matrix: SparseMatrix, _ parameters: TruncatedSVD.Parameters, within tolerance: Double,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> TruncatedSVD {
  let svd = try matrix.truncatedSVD(parameters)
  checkDecomposition(svd, of: matrix, comment, sourceLocation: sourceLocation)
  let full = try doubled(dense(matrix)).singularValueDecomposition().singularValues
  let level = 1e-6 * (full.first ?? 0)
  let expected = full.prefix(parameters.rank).filter { $0 > level }
  #expect(svd.rank == expected.count, comment, sourceLocation: sourceLocation)
  let error = largestRelativeError(svd.singularValues, expected)
  #expect(error < tolerance, comment, sourceLocation: sourceLocation)
  for (index, value) in expected.enumerated() where index < svd.rank {
    let difference = abs(svd.singularValues[index] - value)
    #expect(
      difference <= svd.residualBounds[index] || !svd.isConverged, comment,
      sourceLocation: sourceLocation)
  }
  return svd
}

func largestRelativeError(_ values: [Double], _ expected: [Double]) -> Double {
  guard values.count == expected.count else { return .infinity }
  return zip(values, expected).map { abs($0 - $1) / $1 }.max() ?? 0
}

/// The same matrix in `Double`.
func doubled(_ matrix: DenseMatrix<Float>) -> DenseMatrix<Double> {
  DenseMatrix<Double>(
    rows: matrix.rows, columns: matrix.columns, values: matrix.values.map { Double($0) })
}
