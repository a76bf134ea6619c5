import NumericCore
import TextCore
import VectorSpace

/// A collection's articles as the vectors that a search compares, and the way from a text to one.
struct ComparedVectors {
  /// Unit or zero rows, articles × width.
  let documents: DenseMatrix<Float>
  private let kind: ArticleVectors
  private let selection: TermSelection
  private let words: CollectionVectors?
  private let mixed: MixedVectors?

  /// Makes the vectors of articles that were read.
  ///
  /// - Parameters:
  ///   - counted: The collection's counts.
  ///   - kind: What articles are compared by, chosen.
  ///   - encoded: Their vectors by the encoder, where one is used.
  ///   - options: Which terms count, and how.
  ///   - pass: The collection, and how it is read.
  ///   - clock: Where the stage is measured.
  /// - Throws: ``AnalysisError``, `NumericError`, or what the reading throws.
  init(
    _ counted: CountedCollection, _ kind: ArticleVectors, encoded: DenseMatrix<Float>?,
    options: TopicOptions, in pass: CollectionPass, clock: inout StageClock
  ) throws {
    self.kind = kind
    selection = options.terms
    if let encoded {
      (words, mixed, documents) = (nil, nil, encoded)
      return
    }
    (words, mixed) = try clock.measure(.vectors) {
      () throws -> (CollectionVectors?, MixedVectors?) in
      let words = try CollectionVectors(counted, options: options, in: pass)
      guard case .mixed(let meanings) = kind else { return (words, nil) }
      return (
        words,
        try MixedVectors(
          counted, matrix: words.matrix, selection: options.terms, meanings: meanings, in: pass,
          seed: options.seed)
      )
    }
    let semantic = words?.semantic ?? DenseMatrix(rows: 0, columns: 0)
    documents = mixed?.joined(with: semantic) ?? semantic
  }

  /// The vector of a text, one row; zeros for a text of which nothing is known.
  func vector(of text: String) -> DenseMatrix<Float> {
    if case .meaning(let encoder) = kind { return encoder.vector(of: text) }
    let counted = selection.counter.count([[TermField(Array(text.utf8))]])
    let words =
      self.words?.space.projections(of: counted, parallelism: .single)
      .unitVectors(singularValuePower: 1) ?? DenseMatrix(rows: 1, columns: 0)
    return mixed?.vector(of: counted, words: words) ?? words
  }
}
