import NumericCore
import VectorSpace

/// A collection's term counts, its latent semantic space, and its articles' vectors in it.
struct CollectionVectors {
  let matrix: DocumentTermMatrix
  let space: FittedSpace
  /// `U Σ`, unit rows: their cosines are those of the articles in the space.
  let semantic: DenseMatrix<Float>
  /// What articles are divided by, unit rows: `U √Σ`, the encoder's vectors, or both side by side.
  ///
  /// The number of topics and the stories rest on ``semantic`` whatever these are: the stability by
  /// which the number is chosen favours two topics on other vectors, and the distance within which
  /// articles are one story was found for these.
  let clustering: DenseMatrix<Float>

  var articleCount: Int { matrix.counts.rows }

  init(
    _ counted: CountedCollection, vectors: ArticleVectors = .words,
    encoded: DenseMatrix<Float>? = nil, options: TopicOptions, parallelism: Parallelism
  ) throws {
    matrix = Self.matrix(counted, selection: options.terms, parallelism: parallelism)
    guard matrix.counts.columns > 0 else {
      throw AnalysisError.noTerms(articles: counted.articles.count)
    }
    let fit = try FittedSpace.fit(
      matrix, selection: options.terms, weighting: options.weighting,
      rank: options.effectiveRank(articles: counted.articles.count), seed: options.seed,
      parallelism: parallelism)
    space = fit.space
    semantic = fit.projections.unitVectors(singularValuePower: 1)
    let words = fit.projections.unitVectors(singularValuePower: Self.clusteringPower)
    clustering = ArticleVectors.joined(
      words: vectors.usesWords ? words : nil, encoded: encoded)
  }

  /// The selected terms; when the limits leave none, as with copies of one article, all terms that
  /// stand in as many articles as was asked for.
  private static func matrix(
    _ counted: CountedCollection, selection: TermSelection, parallelism: Parallelism
  ) -> DocumentTermMatrix {
    let selected = DocumentTermMatrix(
      counted.counts, selection: selection, parallelism: parallelism)
    guard selected.counts.columns == 0 else { return selected }
    var everything = selection
    everything.minimumDocumentFrequency = selection.minimumDocumentFrequency ?? 1
    everything.maximumDocumentShare = 1
    return DocumentTermMatrix(counted.counts, selection: everything, parallelism: parallelism)
  }

  /// The power of the singular values in the vectors that articles are divided by.
  static let clusteringPower = 0.5
}
