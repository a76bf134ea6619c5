import NumericCore
import VectorSpace

/// A collection's term counts, its latent semantic space, and its articles' vectors in it.
struct CollectionVectors {
  let matrix: DocumentTermMatrix
  let space: FittedSpace
  /// `U Σ`, unit rows: their cosines are those of the articles in the space.
  let semantic: DenseMatrix<Float>
  /// `U √Σ`, unit rows: what articles are divided by where words alone count.
  ///
  /// They choose the method of division whatever else counts, too (see ``TopicDivision``).
  let words: DenseMatrix<Float>
  /// What articles are divided by, unit rows: ``words``, or these and what they mean.
  ///
  /// The number of topics and the stories rest on ``semantic`` whatever these are: the stability by
  /// which the number is chosen favours two topics on other vectors, and the distance within which
  /// articles are one story was found for these.
  ///
  /// An encoder counts for half: divided by k-means (one seed, normalised mutual information / adjusted
  /// Rand index), its vectors alone and with ``words`` had .627 / .667 and .651 / .695 on AG News, .885
  /// / .911 and .903 / .929 on BBC News, but .617 / .447 and .557 / .391 on R8, whose topics are of very
  /// unequal sizes: there words choose the normalised cut, which has .658 / .551 on both together.
  let clustering: DenseMatrix<Float>

  var articleCount: Int { matrix.counts.rows }

  init(
    _ counted: CountedCollection, vectors: ArticleVectors = .words,
    encoded: DenseMatrix<Float>? = nil, options: TopicOptions, in pass: CollectionPass
  ) throws {
    let parallelism = pass.parallelism
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
    words = fit.projections.unitVectors(singularValuePower: Self.clusteringPower)
    if let encoded {
      clustering = JoinedVectors.sideBySide([(words, 0.5), (encoded, 0.5)])
    } else if case .mixed(let meanings) = vectors {
      let mixed = try MixedVectors(
        counted, matrix: matrix, selection: options.terms, meanings: meanings, in: pass,
        seed: options.seed)
      clustering = try JoinedVectors.reduced(
        mixed.joined(with: words), rank: Self.mixedRank, parallelism: parallelism)
    } else {
      clustering = words
    }
  }

  /// The directions of the mixed vectors that are kept: a third of them, which divide as well as all.
  private static let mixedRank = 128

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
