import NumericCore
import Testing

@Suite("Parallelism")
struct ParallelismTests {
  static let threadCounts = [1, 2, 3, 8]

  @Test("gives the parts in block order for any number of threads", arguments: threadCounts)
  func partsAreInBlockOrder(threads: Int) {
    let parts = Parallelism(threads: threads).map(blocks: 200) { block -> [Int] in
      // Early blocks take longest, so that later ones overtake them.
      var sum = 0
      for step in 0..<(200 - block) * 50 { sum &+= step }
      return [block, sum]
    }
    #expect(parts.map { $0[0] } == Array(0..<200))
  }

  @Test("has no blocks to run when there are none", arguments: threadCounts)
  func noBlocks(threads: Int) {
    #expect(Parallelism(threads: threads).map(blocks: 0) { $0 }.isEmpty)
  }

  @Test("writes every row block of one table", arguments: threadCounts)
  func writesRowBlocks(threads: Int) {
    var table = [Int32](repeating: -1, count: 101 * 3)
    let blocks = RowBlocks(rows: 101, blockRows: 7)
    Parallelism(threads: threads).forEachRowBlock(of: &table, columns: 3, blocks: blocks) {
      rows, span in
      for row in rows {
        for column in 0..<3 {
          span[(row - rows.lowerBound) * 3 + column] = Int32(row * 3 + column)
        }
      }
    }
    #expect(table == (0..<303).map { Int32($0) })
  }

  @Test("cuts rows into blocks that cover them once")
  func blocksCoverRows() {
    for (rows, size) in [(0, 4), (1, 4), (4, 4), (5, 4), (12, 4), (13, 1)] {
      let blocks = RowBlocks(rows: rows, blockRows: size)
      #expect((0..<blocks.count).flatMap { Array(blocks[$0]) } == Array(0..<rows))
    }
  }

  @Test("throws the error of the first block that fails", arguments: threadCounts)
  func throwsLowestFailure(threads: Int) {
    struct Failure: Error, Equatable { var block: Int }
    #expect(throws: Failure(block: 3)) {
      try Parallelism(threads: threads).map(blocks: 64) { block throws(Failure) -> Int in
        if block == 3 {
          var sum = 0
          for step in 0..<100_000 { sum &+= step }
          throw Failure(block: sum < 0 ? 0 : 3)
        }
        if block > 3 { throw Failure(block: block) }
        return block
      }
    }
  }

  @Test("runs on several threads within each other", arguments: threadCounts)
  func nests(threads: Int) {
    let parallelism = Parallelism(threads: threads)
    let sums = parallelism.map(blocks: 5) { outer in
      parallelism.map(blocks: 5) { inner in outer * 5 + inner }.reduce(0, +)
    }
    #expect(sums == [10, 35, 60, 85, 110])
  }
}
