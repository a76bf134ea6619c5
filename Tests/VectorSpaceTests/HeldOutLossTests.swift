import NumericCore
import TestSupport
import Testing
import VectorSpace

@Suite("Loss of documents held out")
struct HeldOutLossTests {
  static func heldOut(_ counts: SparseMatrix, threads: Int = 1) throws -> Double? {
    try FittedSpace.heldOutLoss(
      counts, selection: TermSelection(), weighting: .logEntropy, rank: 6, seed: 1,
      parallelism: Parallelism(threads: threads))
  }

  static func fittedLoss(_ counts: SparseMatrix) throws -> Double {
    let weighted = FittedTermWeighting(.logEntropy, fittedTo: counts)
      .weighted(counts, parallelism: .single)
    return try LatentSemanticSpace.fit(weighted, rank: 6, seed: 1, parallelism: .single)
      .space.fittedLoss
  }

  @Test("documents of random words lose more when they are held out")
  func noise() throws {
    try forEverySeed(0..<5) { generator, seed in
      let counts = randomCounts(rows: 60, columns: 80, using: &generator)
      let heldOut = try #require(try Self.heldOut(counts))
      #expect(try heldOut > Self.fittedLoss(counts) + 0.05 && heldOut <= 1, "seed \(seed)")
    }
  }

  @Test("documents that all lie within a few directions lose nothing")
  func copies() throws {
    let counts = sparse((0..<40).map { $0 % 2 == 0 ? [2, 1, 0, 0] : [0, 0, 3, 1] })
    #expect(try #require(try Self.heldOut(counts)) < 1e-4)
  }

  @Test("there is none for fewer than ten documents, and one without terms is lost")
  func small() throws {
    let few = sparse([[Float]](repeating: [1, 1], count: 9))
    #expect(try Self.heldOut(few) == nil)
    let silent = SparseMatrix(
      rows: 12, columns: 3, rowStarts: [Int64](repeating: 0, count: 13), columnIndices: [],
      values: [])
    #expect(try Self.heldOut(silent) == 1)
  }

  @Test("has the same bits for any number of threads")
  func threads() throws {
    var generator = TestGenerator(seed: 4)
    let counts = randomCounts(rows: 1200, columns: 30, using: &generator)
    let single = try Self.heldOut(counts)
    #expect(try Self.heldOut(counts, threads: 3) == single)
  }
}
