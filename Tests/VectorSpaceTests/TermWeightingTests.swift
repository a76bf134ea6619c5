import NumericCore
import TestSupport
import Testing
import VectorSpace

@Suite("Term weighting")
struct TermWeightingTests {
  /// Five documents, the fourth empty; the last term stands in one only.
  static let counts = sparse([
    [3, 0, 1, 0, 2], [0, 1, 1, 4, 0], [1, 2, 1, 0, 0], [0, 0, 0, 0, 0], [5, 0, 1, 1, 0],
  ])

  /// Reference weights: TF-IDF from scikit-learn 1.9.1 (`TfidfTransformer`, `sublinear_tf`), the
  /// others from NumPy 2.4.6 by their formulas, rows divided by `numpy.linalg.norm`.
  static let references: [(weighting: TermWeighting, rows: [[Float]])] = [
    (
      .tfIDF(sublinear: false),
      [
        [0.6951224, 0, 0.1949196, 0, 0.6919619], [0, 0.2391303, 0.1669843, 0.9565213, 0],
        [0.3648380, 0.8790321, 0.3069133, 0, 0], [0, 0, 0, 0, 0],
        [0.9594306, 0, 0.1614207, 0.2311629, 0],
      ]
    ),
    (
      .tfIDF(sublinear: true),
      [
        [0.6187527, 0, 0.2480279, 0, 0.7454041], [0, 0.3731442, 0.2605659, 0.8904318, 0],
        [0.4128108, 0.8420161, 0.3472695, 0, 0], [0, 0, 0, 0, 0],
        [0.8713577, 0, 0.2809086, 0.4022760, 0],
      ]
    ),
    (
      .standardBM25,
      [
        [0.4089354, 0, 0.1315720, 0, 0.9030286], [0, 0.4780334, 0.1570834, 0.8641811, 0],
        [0.4048365, 0.8884923, 0.2160760, 0, 0], [0, 0, 0, 0, 0],
        [0.7603256, 0, 0.2027746, 0.6170798, 0],
      ]
    ),
    (
      .logEntropy,
      [
        [0.4650407, 0, 0.0771474, 0, 0.8819214], [0, 0.3522794, 0.0807965, 0.9324008, 0],
        [0.3963018, 0.9086560, 0.1314880, 0, 0], [0, 0, 0, 0, 0],
        [0.8381733, 0, 0.1075820, 0.5346883, 0],
      ]
    ),
  ]

  @Test("gives the weights of scikit-learn and NumPy", arguments: references.indices)
  func reference(index: Int) {
    let (weighting, rows) = Self.references[index]
    let weighted = FittedTermWeighting(weighting, fittedTo: Self.counts)
      .weighted(Self.counts, parallelism: .single)
    #expect(largestDifference(dense(weighted), rows) < 2e-6, "\(weighting.name)")
  }

  @Test("the global weights are those of the formulas")
  func globalWeights() {
    let references: [(TermWeighting, [Float])] = [
      (.tfIDF(sublinear: true), [1.4054651, 1.6931472, 1.1823216, 1.6931472, 2.0986123]),
      (.standardBM25, [0.5389965, 0.8754687, 0.2876821, 0.8754687, 1.3862944]),
      (.logEntropy, [0.4178786, 0.6045115, 0.1386469, 0.6890825, 1]),
    ]
    for (weighting, expected) in references {
      let fitted = FittedTermWeighting(weighting, fittedTo: Self.counts)
      #expect(largestDifference([fitted.globalWeights], [expected]) < 1e-6, "\(weighting.name)")
      #expect(fitted.meanLength == 4.6)
    }
  }

  @Test("a term that stands equally often in every document has the entropy weight 0")
  func evenlySpread() {
    for documents in [2, 3, 7, 10, 148, 1000] {
      let counts = sparse((0..<documents).map { [3, $0 == 0 ? 1 : 0] })
      let fitted = FittedTermWeighting(.logEntropy, fittedTo: counts)
      #expect(fitted.globalWeights == [0, 1], "\(documents) documents")
      let weighted = dense(fitted.weighted(counts, parallelism: .single))
      #expect(weighted[0] == [0, 1] && weighted[1] == [0, 0], "\(documents) documents")
    }
  }

  @Test("when no term tells documents apart, all weigh the same", arguments: [2, 5, 12])
  func copies(documents: Int) {
    let counts = sparse([[Float]](repeating: [3, 1, 2], count: documents))
    let fitted = FittedTermWeighting(.logEntropy, fittedTo: counts)
    #expect(fitted.globalWeights == [1, 1, 1])
    let weighted = dense(fitted.weighted(counts, parallelism: .single))
    #expect(weighted.allSatisfy { $0 == weighted[0] } && weighted[0][0] > weighted[0][1])
  }

  @Test("every weighting makes unit rows, and rows of zeros of empty documents")
  func unitRows() {
    forEverySeed(0..<20) { generator, seed in
      var rows = dense(randomCounts(rows: 30, columns: 12, using: &generator))
      rows[4] = [Float](repeating: 0, count: 12)
      let counts = sparse(rows)
      for (weighting, _) in Self.references {
        let weighted = FittedTermWeighting(weighting, fittedTo: counts)
          .weighted(counts, parallelism: .single)
        #expect(weighted.columnIndices == counts.columnIndices)
        for (row, norm) in weighted.rowNorms().enumerated() {
          #expect(abs(norm - (row == 4 ? 0 : 1)) < 1e-5, "\(weighting.name), seed \(seed)")
        }
      }
    }
  }

  @Test("has the same bits for any number of threads")
  func threads() {
    var generator = TestGenerator(seed: 3)
    let counts = randomCounts(rows: 5000, columns: 20, using: &generator)
    for (weighting, _) in Self.references {
      let fitted = FittedTermWeighting(weighting, fittedTo: counts)
      let single = fitted.weighted(counts, parallelism: .single)
      for threads in [2, 3, 8] {
        #expect(fitted.weighted(counts, parallelism: Parallelism(threads: threads)) == single)
      }
    }
  }

  @Test("new documents get the weights of the collection that was fitted to")
  func newDocuments() {
    let fitted = FittedTermWeighting(.logEntropy, fittedTo: Self.counts)
    let one = fitted.weighted(sparse([[3, 0, 1, 0, 2]]), parallelism: .single)
    #expect(largestDifference(dense(one), [Self.references[3].rows[0]]) < 2e-6)
  }

  @Test("one document, and none, can be weighted")
  func smallest() {
    for (weighting, _) in Self.references {
      let one = sparse([[2, 1, 0]])
      let weighted = FittedTermWeighting(weighting, fittedTo: one)
        .weighted(one, parallelism: .single)
      #expect(abs(weighted.rowNorms()[0] - 1) < 1e-6, "\(weighting.name)")
      let none = SparseMatrix(
        rows: 0, columns: 2, rowStarts: [0], columnIndices: [], values: [])
      let fitted = FittedTermWeighting(weighting, fittedTo: none)
      #expect(fitted.globalWeights.allSatisfy { $0.isFinite }, "\(weighting.name)")
      #expect(fitted.weighted(none, parallelism: .single).rows == 0)
    }
  }
}
