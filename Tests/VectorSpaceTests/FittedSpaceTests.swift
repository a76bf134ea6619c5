import NumericCore
import TestSupport
import Testing
import TextCore
import VectorSpace

@Suite("Fitted space")
struct FittedSpaceTests {
  static let texts = [
    "dockers strike port", "port strike harbour", "harbour dockers port strike",
    "volcano ash lava", "lava volcano eruption", "ash eruption volcano",
  ]

  @Test("the documents it was fitted to fold in to their own vectors, however they are batched")
  func foldIn() throws {
    let selection = TermSelection()
    let counted = selection.counts(Self.texts)
    let (space, projections) = try FittedSpace.fit(
      DocumentTermMatrix(counted, selection: selection, parallelism: .single),
      selection: selection, weighting: .logEntropy, rank: 4, seed: 1, parallelism: .single)
    for (row, text) in Self.texts.enumerated() {
      let folded = space.projections(of: selection.counts([text]), parallelism: .single)
      #expect(
        largestDifference([Array(folded.rows.row(0))], [Array(projections.rows.row(row))]) < 1e-6)
    }
  }

  @Test("an unseen text lies nearest to documents of its subject")
  func unseen() throws {
    let selection = TermSelection()
    let (space, projections) = try FittedSpace.fit(
      DocumentTermMatrix(
        selection.counts(Self.texts), selection: selection, parallelism: .single),
      selection: selection, weighting: .standardBM25, rank: 2, seed: 1, parallelism: .single)
    let text = selection.counts(["unknown words about the eruption and its lava"])
    let vector = space.projections(of: text, parallelism: .single)
      .unitVectors(singularValuePower: 1)
    let nearest = CosineRanking.nearest(
      to: vector.row(0), in: projections.unitVectors(singularValuePower: 1), count: 3)
    #expect(Set(nearest.map(\.document)) == [3, 4, 5])
  }
}

@Suite("Ranking by cosine")
struct CosineRankingTests {
  static let documents = DenseMatrix<Float>(
    rows: 5, columns: 2, values: [1, 0, 0.6, 0.8, 0, 0, 0, 1, 0.6, 0.8])

  @Test("nearest first, ties by row, rows of zeros at cosine 0")
  func order() {
    let found = CosineRanking.nearest(to: [0, 1], in: Self.documents, count: 10)
    #expect(found.map(\.document) == [3, 1, 4, 0, 2])
    #expect(zip(found, [1, 0.8, 0.8, 0, 0]).allSatisfy { abs($0.cosine - $1) < 1e-6 })
  }

  @Test("leaves one document out and stops at the count")
  func excluding() {
    let found = CosineRanking.nearest(to: [1, 0], in: Self.documents, count: 2, excluding: 0)
    #expect(found.map(\.document) == [1, 4])
    #expect(CosineRanking.nearest(to: [1, 0], in: Self.documents, count: 0).isEmpty)
  }
}
