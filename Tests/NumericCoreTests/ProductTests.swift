import NumericCore
import TestSupport
import Testing

@Suite("Matrix products")
struct ProductTests {
  @Test("a dense product equals its definition")
  func denseProduct() {
    forEverySeed(0..<30) { generator, seed in
      let (m, k, n) = randomShape(&generator)
      let left = randomDense(rows: m, columns: k, using: &generator)
      let right = randomDense(rows: k, columns: n, using: &generator)
      let expected = referenceProduct(left, right)
      #expect(largestDifference(left.multiplied(by: right), expected) < 1e-5, "seed \(seed)")
      #expect(
        largestDifference(left.multiplied(byTransposeOf: right.transposed()), expected) < 1e-5,
        "seed \(seed)")
    }
  }

  @Test("a sparse product equals its definition, whatever the width")
  func sparseProduct() {
    forEverySeed(0..<40) { generator, seed in
      let widths = [0, 1, 3, 15, 16, 17, 31, 32, 64, 80, 100, 112]
      let width = widths[Int.random(in: widths.indices, using: &generator)]
      let (m, k, _) = randomShape(&generator)
      let matrix = randomSparse(rows: m, columns: k, density: 0.2, using: &generator)
      let factor = randomDense(rows: k, columns: width, using: &generator)
      let expected = referenceProduct(dense(matrix), factor)
      #expect(largestDifference(matrix.multiplied(by: factor), expected) < 1e-5, "seed \(seed)")
    }
  }

  @Test("the transpose holds the same entries by column")
  func transposition() {
    forEverySeed(0..<30) { generator, seed in
      let (m, k, _) = randomShape(&generator)
      let matrix = randomSparse(rows: m, columns: k, density: 0.3, using: &generator)
      let transpose = matrix.transposed()
      #expect(dense(transpose) == dense(matrix).transposed(), "seed \(seed)")
      #expect(transpose.transposed() == matrix, "seed \(seed)")
    }
  }

  @Test("products have the same bits for any number of threads")
  func threadsDoNotChangeBits() {
    var generator = TestGenerator(seed: 5)
    let matrix = randomSparse(rows: 3_000, columns: 90, density: 0.1, using: &generator)
    let left = randomDense(rows: 3_000, columns: 90, using: &generator)
    let right = randomDense(rows: 90, columns: 33, using: &generator)
    let sparseProduct = matrix.multiplied(by: right)
    let denseProduct = left.multiplied(by: right)
    for threads in [2, 3, 8] {
      let parallelism = Parallelism(threads: threads)
      #expect(matrix.multiplied(by: right, parallelism: parallelism) == sparseProduct)
      #expect(left.multiplied(by: right, parallelism: parallelism) == denseProduct)
    }
  }

  @Test("norms and scalings of rows and columns")
  func normsAndScalings() {
    let matrix = sparse(DenseMatrix(rows: 3, columns: 3, values: [3, 0, 4, 0, 0, 0, 0, 2, 0]))
    #expect(matrix.rowNorms() == [5, 0, 2])
    #expect(matrix.frobeniusNorm == Double(29).squareRoot())
    #expect(dense(matrix.normalizedRows()).values == [0.6, 0, 0.8, 0, 0, 0, 0, 1, 0])
    #expect(dense(matrix.scaledRows(by: [2, 9, 0.5])).values == [6, 0, 8, 0, 0, 0, 0, 1, 0])
    #expect(dense(matrix.scaledColumns(by: [2, 3, 0.5])).values == [6, 0, 2, 0, 0, 0, 0, 6, 0])
    #expect(dense(matrix).normalizedRows().values == [0.6, 0, 0.8, 0, 0, 0, 0, 1, 0])
  }

  private func randomShape(_ generator: inout TestGenerator) -> (Int, Int, Int) {
    (
      Int.random(in: 0..<40, using: &generator), Int.random(in: 1..<40, using: &generator),
      Int.random(in: 1..<40, using: &generator)
    )
  }
}
