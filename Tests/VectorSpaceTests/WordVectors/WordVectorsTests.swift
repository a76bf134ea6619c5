import NumericCore
import TestSupport
import Testing
import TextCore
import VectorSpace

@Suite("Word vectors of a collection")
struct WordVectorsTests {
  private func vectors(
    _ corpus: WordVectorReference.Corpus, rank: Int = WordVectorReference.rank, seed: UInt64 = 1,
    threads: Int = 1
  ) throws -> DenseMatrix<Float> {
    try WordVectors(
      counts: corpus.pairs(threads: threads), columns: corpus.words.columns,
      terms: corpus.matrix.vocabulary.count, rank: rank, seed: seed,
      parallelism: Parallelism(threads: threads)
    ).rows
  }

  @Test("their inner products are those of U √Σ by SciPy")
  func reference() throws {
    let rows = try vectors(WordVectorReference.Corpus())
    #expect(rows.rows == WordVectorReference.words.count && rows.columns == 4)
    let products = rows.multiplied(byTransposeOf: rows)
    #expect(
      largestDifference([Array(products.row(0))], [WordVectorReference.productsWithFerry]) < 2e-4)
    let squares = (0..<products.rows).map { products[$0, $0] }
    #expect(largestDifference([squares], [WordVectorReference.squaredLengths]) < 2e-4)
  }

  @Test("a term without co-occurrence has zeros; without any, there are no directions")
  func nothingKnown() throws {
    let corpus = WordVectorReference.Corpus(limit: 5)
    let rows = try vectors(corpus, rank: 2)
    let counted = Set(corpus.words.columns)
    for term in 0..<rows.rows where !counted.contains(Int32(term)) {
      #expect(rows.row(term).allSatisfy { $0 == 0 }, "\(term)")
    }
    #expect(rows.values.contains { $0 != 0 })
    let alone = try vectors(WordVectorReference.Corpus(["crane", "dock"]))
    #expect(alone.rows == 2 && alone.columns == 0)
  }

  @Test("are the same bits for any number of threads, in collections of every size")
  func threads() throws {
    try forEverySeed(0..<3) { generator, seed in
      let texts = (0..<400).map { _ in
        (0..<20).map { _ in
          let group = Int.random(in: 0..<6, using: &generator)
          return "w\(group)x\(Int.random(in: 0..<120, using: &generator))"
        }.joined(separator: " ")
      }
      let corpus = WordVectorReference.Corpus(texts)
      #expect(corpus.words.count > 500)
      let found = try [1, 2, 3].map { try vectors(corpus, rank: 16, threads: $0) }
      #expect(found[1] == found[0] && found[2] == found[0], "seed \(seed)")
    }
  }
}

@Suite("Documents as means of their terms' vectors")
struct TermVectorSpaceTests {
  /// Three terms: two with vectors at right angles, one without.
  static let terms = DenseMatrix<Float>(rows: 3, columns: 2, values: [2, 0, 0, 1, 0, 0])
  static let even = FittedTermWeighting(
    weighting: .tfIDF(sublinear: true), globalWeights: [1, 1, 1], meanLength: 1)

  @Test("the sum of weighted vectors, unit, less what all have in common, unit again")
  func formula() {
    // Rows before centring: (1, 0), (0, 1), (2, 1) / √5; their mean is taken away.
    let counts = sparse([[1, 0, 0], [0, 3, 0], [1, 1, 0]])
    let (space, documents) = TermVectorSpace.fit(
      counts, weighting: Self.even, termVectors: Self.terms, parallelism: .single)
    let mean = (x: (1 + 2 / Float(5).squareRoot()) / 3, y: (1 + 1 / Float(5).squareRoot()) / 3)
    #expect(abs(space.mean[0] - mean.x) < 1e-6 && abs(space.mean[1] - mean.y) < 1e-6)
    let left = (x: 1 - mean.x, y: -mean.y)
    let length = (left.x * left.x + left.y * left.y).squareRoot()
    #expect(
      largestDifference([Array(documents.row(0))], [[left.x / length, left.y / length]]) < 1e-6)
    #expect(space.vectors(of: counts, parallelism: Parallelism(threads: 3)) == documents)
  }

  @Test("a document of unknown terms is zero and does not count for the mean")
  func unknown() {
    let counts = sparse([[1, 0, 0], [0, 1, 0], [0, 0, 4]])
    let (space, documents) = TermVectorSpace.fit(
      counts, weighting: Self.even, termVectors: Self.terms, parallelism: .single)
    #expect(space.mean == [0.5, 0.5])
    #expect(Array(documents.row(2)) == [0, 0])
  }

  @Test("copies of one document have nothing but what all have in common")
  func copies() {
    let counts = sparse([[2, 1, 0], [2, 1, 0], [2, 1, 1]])
    let documents = TermVectorSpace.fit(
      counts, weighting: Self.even, termVectors: Self.terms, parallelism: .single
    ).documents
    #expect(documents.values.allSatisfy { $0 == 0 })
  }
}

@Suite("Vectors side by side")
struct JoinedVectorsTests {
  private func unitRows(
    _ rows: Int, _ columns: Int, using generator: inout TestGenerator
  ) -> DenseMatrix<Float> {
    DenseMatrix<Float>(
      rows: rows, columns: columns,
      values: (0..<rows * columns).map { _ in .random(in: -1...1, using: &generator) }
    ).normalizedRows()
  }

  @Test("their cosines are the weighted means of the cosines of each kind")
  func cosines() {
    forEverySeed(0..<10) { generator, seed in
      let kinds = [3, 5, 2].map { unitRows(8, $0, using: &generator) }
      let joined = JoinedVectors.sideBySide([(kinds[0], 0.4), (kinds[1], 0.3), (kinds[2], 0.3)])
      let found = joined.multiplied(byTransposeOf: joined)
      let each = kinds.map { $0.multiplied(byTransposeOf: $0) }
      for place in found.values.indices {
        let mean =
          0.4 * each[0].values[place] + 0.3 * each[1].values[place] + 0.3 * each[2].values[place]
        #expect(abs(found.values[place] - mean) < 1e-5, "seed \(seed)")
      }
    }
  }

  @Test("what one kind knows nothing of is compared by the others; nothing stays nothing")
  func zeros() {
    let first = DenseMatrix<Float>(rows: 2, columns: 1, values: [0, 0])
    let second = DenseMatrix<Float>(rows: 2, columns: 2, values: [0.6, 0.8, 0, 0])
    let joined = JoinedVectors.sideBySide([(first, 0.4), (second, 0.3)])
    #expect(largestDifference([Array(joined.row(0))], [[0, 0.6, 0.8]]) < 1e-6)
    #expect(Array(joined.row(1)) == [0, 0, 0])
  }

  @Test("the directions that are left out carry nothing, where as many are kept as there are")
  func reduced() throws {
    try forEverySeed(0..<5) { generator, seed in
      // Rows in a space of five directions, written in twelve columns.
      let basis = unitRows(5, 12, using: &generator)
      let rows = unitRows(1_500, 5, using: &generator).multiplied(by: basis).normalizedRows()
      let reduced = try JoinedVectors.reduced(rows, rank: 5, parallelism: .single)
      #expect(reduced.columns == 5)
      let (kept, all) = (
        reduced.multiplied(byTransposeOf: reduced), rows.multiplied(byTransposeOf: rows)
      )
      let difference = zip(kept.values, all.values).map { abs($0 - $1) }.max() ?? 1
      #expect(difference < 1e-4, "seed \(seed)")
      let threaded = try JoinedVectors.reduced(
        rows, rank: 5, parallelism: Parallelism(threads: 3))
      #expect(threaded == reduced, "seed \(seed)")
      #expect(try JoinedVectors.reduced(rows, rank: 12, parallelism: .single) == rows)
    }
  }
}
