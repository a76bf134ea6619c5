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

  /// Rows whose columns stand in random order, and for each column its new number or -1.
  private func unorderedRows(
    using generator: inout TestGenerator
  ) -> (rows: [[(column: Int32, value: Float)]], selected: [Int32], columns: Int) {
    let columns = Int.random(in: 1...10_000, using: &generator)
    var columnsKept: Int32 = 0
    var selected = (0..<columns).map { _ -> Int32 in
      guard Int.random(in: 0..<4, using: &generator) > 0 else { return -1 }
      columnsKept += 1
      return columnsKept - 1
    }
    selected.shuffle(using: &generator)
    let rows = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
      let distinct = Set(
        (0..<Int.random(in: 0..<300, using: &generator)).map { _ in
          Int32.random(in: 0..<Int32(columns), using: &generator)
        })
      return distinct.sorted().shuffled(using: &generator).map {
        (column: $0, value: Float.random(in: 1...9, using: &generator))
      }
    }
    return (rows, selected, Int(columnsKept))
  }

  @Test("selected columns are renumbered and put in order, for any number of threads")
  func columnSelection() {
    forEverySeed(0..<40) { generator, seed in
      let (rows, selected, columns) = unorderedRows(using: &generator)
      var starts: [Int64] = [0]
      for row in rows { starts.append(starts[starts.count - 1] + Int64(row.count)) }
      let expected = rows.map { row in
        row.map { (selected[Int($0.column)], $0.value) }.filter { $0.0 >= 0 }.sorted { $0.0 < $1.0 }
      }
      for threads in [1, 2, 3, 8] {
        let matrix = SparseMatrix(
          rowStarts: starts, entryColumns: rows.joined().map(\.column),
          values: rows.joined().map(\.value), selecting: selected, columns: columns,
          parallelism: Parallelism(threads: threads))
        #expect(matrix.brokenInvariant == nil, "seed \(seed)")
        #expect(matrix.columnIndices == expected.joined().map(\.0), "seed \(seed)")
        #expect(matrix.values == expected.joined().map(\.1), "seed \(seed)")
        #expect(
          (0..<rows.count).map { matrix.positions(ofRow: $0).count } == expected.map(\.count),
          "seed \(seed)")
      }
    }
  }

  @Test("a choice of columns out of range is a programmer's error")
  func choiceOutOfRange() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(
        rowStarts: [0, 1], entryColumns: [0], values: [1], selecting: [2], columns: 2)
    }
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(
        rowStarts: [0, 1], entryColumns: [1], values: [1], selecting: [0], columns: 2)
    }
  }

  @Test("values are mapped row block by row block, for any number of threads")
  func mappedRows() {
    forEverySeed(0..<10) { generator, seed in
      let matrix = randomSparse(rows: 23, columns: 9, density: 0.3, using: &generator)
      for threads in [1, 3] {
        let doubled = matrix.mappingRows(
          blocks: RowBlocks(rows: 23, blockRows: 4), parallelism: Parallelism(threads: threads)
        ) { rows, values in
          let first = Int(matrix.rowStarts[rows.lowerBound])
          for index in values.indices { values[index] = 2 * matrix.values[first + index] }
        }
        #expect(doubled.values == matrix.values.map { 2 * $0 }, "seed \(seed)")
        #expect(doubled.columnIndices == matrix.columnIndices, "seed \(seed)")
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
