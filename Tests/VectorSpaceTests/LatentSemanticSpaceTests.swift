import Glibc
import NumericCore
import TestSupport
import Testing
import VectorSpace

@Suite("Latent semantic space")
struct LatentSemanticSpaceTests {
  static func weighted(
    rows: Int, columns: Int, using generator: inout TestGenerator
  ) -> SparseMatrix {
    let counts = randomCounts(rows: rows, columns: columns, using: &generator)
    return FittedTermWeighting(.tfIDF(sublinear: true), fittedTo: counts)
      .weighted(counts, parallelism: .single)
  }

  /// The entries of a matrix in double precision.
  static func doubled(_ matrix: SparseMatrix) -> DenseMatrix<Double> {
    DenseMatrix(
      rows: matrix.rows, columns: matrix.columns,
      values: dense(matrix).joined().map(Double.init))
  }

  @Test("fits the singular values and the projections that LAPACK finds")
  func lapack() throws {
    try forEverySeed(0..<10) { generator, seed in
      let matrix = Self.weighted(rows: 24, columns: 15, using: &generator)
      let reference = try Self.doubled(matrix).singularValueDecomposition()
      let (space, projections) = try LatentSemanticSpace.fit(
        matrix, rank: 6, seed: seed, parallelism: .single)
      #expect(space.rank == 6)
      for direction in 0..<6 {
        let value = reference.singularValues[direction]
        #expect(abs(space.singularValues[direction] - value) < 1e-4, "seed \(seed)")
        // A direction is found up to its sign; its column of U Σ is compared by the inner product.
        var product = 0.0
        for row in 0..<24 {
          product +=
            Double(projections.rows[row, direction]) * reference.leftVectors[row, direction]
        }
        #expect(abs(abs(product) - value) < 1e-3, "seed \(seed), direction \(direction)")
      }
    }
  }

  @Test("term vectors are orthonormal and residuals within their bounds")
  func residuals() throws {
    try forEverySeed(0..<10) { generator, seed in
      let matrix = Self.weighted(rows: 40, columns: 30, using: &generator)
      let (space, projections) = try LatentSemanticSpace.fit(
        matrix, rank: 5, seed: seed, parallelism: .single)
      let gram = space.termVectors.transposed().multiplied(by: space.termVectors)
      for i in 0..<5 {
        for j in 0..<5 {
          #expect(abs(gram[i, j] - (i == j ? 1 : 0)) < 1e-4, "seed \(seed)")
        }
      }
      #expect(space.residualBounds.count == 5)
      let full = dense(matrix)
      for direction in 0..<5 {
        // ‖Aᵀ (A v) / σ - σ v‖ is the residual of the right vector.
        var squares = 0.0
        let value = space.singularValues[direction]
        for term in 0..<30 {
          var image = 0.0
          for row in 0..<40 {
            image += Double(full[row][term]) * Double(projections.rows[row, direction])
          }
          let difference = image / value - value * Double(space.termVectors[term, direction])
          squares += difference * difference
        }
        #expect(squares.squareRoot() < space.residualBounds[direction] + 1e-4, "seed \(seed)")
      }
    }
  }

  @Test("a document that was fitted to folds in to its own projection")
  func foldIn() throws {
    try forEverySeed(0..<10) { generator, seed in
      let matrix = Self.weighted(rows: 30, columns: 20, using: &generator)
      let (space, projections) = try LatentSemanticSpace.fit(
        matrix, rank: 8, seed: seed, parallelism: .single)
      let document = sparse([dense(matrix)[7]])
      let folded = space.projections(of: document, parallelism: .single)
      #expect(
        largestDifference([Array(folded.rows.row(0))], [Array(projections.rows.row(7))]) < 1e-6,
        "seed \(seed)")
    }
  }

  @Test("vectors are of unit length, and the power weighs the directions")
  func unitVectors() throws {
    var generator = TestGenerator(seed: 5)
    let matrix = Self.weighted(rows: 30, columns: 20, using: &generator)
    let (space, projections) = try LatentSemanticSpace.fit(
      matrix, rank: 4, seed: 1, parallelism: .single)
    for power in [1, 0.5, 0] {
      let vectors = projections.unitVectors(singularValuePower: power)
      for row in 0..<30 {
        let scaled = (0..<4).map {
          Double(projections.rows[row, $0]) * pow(space.singularValues[$0], power - 1)
        }
        let norm = scaled.reduce(0) { $0 + $1 * $1 }.squareRoot()
        for direction in 0..<4 {
          #expect(abs(Double(vectors[row, direction]) - scaled[direction] / norm) < 1e-5)
        }
      }
    }
  }

  @Test("the loss is what the directions left out carry")
  func loss() throws {
    var generator = TestGenerator(seed: 8)
    let matrix = Self.weighted(rows: 25, columns: 12, using: &generator)
    let (all, _) = try LatentSemanticSpace.fit(matrix, rank: 12, seed: 1, parallelism: .single)
    #expect(all.fittedLoss < 1e-4, "all directions carry everything")
    let (some, projections) = try LatentSemanticSpace.fit(
      matrix, rank: 3, seed: 1, parallelism: .single)
    let values = try Self.doubled(matrix).singularValueDecomposition().singularValues
    let lost = values.dropFirst(3).reduce(0) { $0 + $1 * $1 } / 25
    #expect(abs(some.fittedLoss - lost) < 1e-4, "rows have unit length")
    #expect(projections.loss == some.fittedLoss)
  }

  @Test("a document without a known term is lost as a whole")
  func unknownDocuments() throws {
    let matrix = sparse([[1, 0, 0], [0, 1, 0], [0.6, 0.8, 0]])
    let (space, _) = try LatentSemanticSpace.fit(matrix, rank: 2, seed: 1, parallelism: .single)
    #expect(space.fittedLoss < 1e-6)
    let folded = space.projections(
      of: sparse([[1, 0, 0], [0, 0, 0]]), parallelism: .single)
    #expect(abs(folded.loss - 0.5) < 1e-6)
    #expect(folded.unitVectors(singularValuePower: 0.5).row(1).allSatisfy { $0 == 0 })
    let none = space.projections(of: sparse([[0, 0, 0]]), parallelism: .single)
    #expect(none.loss == 1)
  }

  @Test("the rank is at most that of the matrix, and no direction is noise")
  func lowRank() throws {
    let matrix = sparse([[1, 0, 0, 0], [1, 0, 0, 0], [0, 0.6, 0.8, 0], [0, 0.6, 0.8, 0]])
    let (space, projections) = try LatentSemanticSpace.fit(
      matrix, rank: 100, seed: 1, parallelism: .single)
    #expect(space.rank == 2)
    let vectors = projections.unitVectors(singularValuePower: 0.5)
    let cosines = vectors.multiplied(byTransposeOf: vectors)
    #expect(abs(cosines[0, 1] - 1) < 1e-5 && abs(cosines[2, 3] - 1) < 1e-5)
    #expect(abs(cosines[0, 2]) < 1e-5)
  }

  @Test("a matrix of zeros has no direction")
  func zeros() throws {
    let matrix = sparse([[0, 0], [0, 0], [0, 0]])
    let (space, projections) = try LatentSemanticSpace.fit(
      matrix, rank: 2, seed: 1, parallelism: .single)
    #expect(space.rank == 0)
    #expect(projections.unitVectors(singularValuePower: 1).rows == 3)
  }

  @Test("values that are not finite are an error")
  func notFinite() {
    #expect(throws: NumericError.self) {
      try LatentSemanticSpace.fit(
        sparse([[1, .infinity], [0, 1]]), rank: 1, seed: 1, parallelism: .single)
    }
  }
}
