import TestSupport
import Testing

@testable import NumericCore

@Suite("Sparse matrices")
struct SparseMatrixTests {
  @Test("made by rows and transposed, they keep their invariants")
  func invariantsHold() {
    forEverySeed(0..<30) { generator, seed in
      let matrix = randomSparse(
        rows: Int.random(in: 0..<30, using: &generator),
        columns: Int.random(in: 1..<30, using: &generator), density: 0.3, using: &generator)
      #expect(matrix.brokenInvariant == nil, "seed \(seed)")
      for threads in [1, 2, 3, 8] {
        let transpose = matrix.transposed(parallelism: Parallelism(threads: threads))
        #expect(transpose.brokenInvariant == nil, "seed \(seed)")
        #expect(transpose == matrix.transposed(), "seed \(seed)")
      }
    }
  }

  @Test("columns out of order are found")
  func columnsOutOfOrder() {
    func broken(_ columns: [Int32]) -> String? {
      SparseMatrix(
        rows: 1, columns: 4, rowStarts: [0, 2], columnIndices: columns, values: [1, 1]
      ).brokenInvariant
    }
    #expect(broken([1, 3]) == nil)
    #expect(broken([3, 1]) == "row 0: column 1 follows 3")
    #expect(broken([2, 2]) == "row 0: column 2 follows 2")
  }

  @Test("a column out of range is a programmer's error")
  func columnOutOfRange() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(rows: 1, columns: 4, rowStarts: [0, 1], columnIndices: [4], values: [1])
    }
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(rows: 1, columns: 4, rowStarts: [0, 1], columnIndices: [-1], values: [1])
    }
  }

  @Test("row starts that do not ascend are a programmer's error")
  func rowStartsDescend() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(
        rows: 2, columns: 4, rowStarts: [0, 5, 1], columnIndices: [0], values: [1])
    }
  }
}
