import NumericCore
import TextCore
import VectorSpace

/// What the words of a collection's articles mean: by a trained table, and by the company they keep in
/// the collection itself.
struct MixedVectors {
  /// Unit or zero rows by the table: articles × its dimensions.
  let trained: DenseMatrix<Float>
  /// Unit or zero rows by the collection's own word vectors.
  let own: DenseMatrix<Float>
  private let meanings: WordMeanings
  private let trainedSpace: TermVectorSpace
  private let ownSpace: TermVectorSpace
  private let matrix: DocumentTermMatrix

  /// Shares of the words themselves, of the table and of the collection's own word vectors.
  ///
  /// Found with AG News, R8 and BBC News cut to 60 words; the neighbouring shares (words .4 to .5, own
  /// .2 to .3) divide within .006 of these (normalised mutual information), and none is best on all.
  static let weights = (words: 0.4, trained: 0.35, own: 0.25)

  /// Fits word vectors to a collection, which is read once more for the order of its words.
  ///
  /// - Parameters:
  ///   - counted: The collection's counts.
  ///   - matrix: Its selected terms.
  ///   - selection: How it was cut into terms.
  ///   - meanings: The trained table.
  ///   - pass: The collection, and how it is read.
  ///   - seed: The seed of the decomposition's start.
  /// - Throws: ``AnalysisError/changedInput(path:)``, ``AnalysisError/interrupted``, `NumericError`, or
  ///   what the reading throws.
  init(
    _ counted: CountedCollection, matrix: DocumentTermMatrix, selection: TermSelection,
    meanings: WordMeanings, in pass: CollectionPass, seed: UInt64
  ) throws {
    let weighting = FittedTermWeighting(.tfIDF(sublinear: true), fittedTo: matrix.counts)
    let words = CountedWords(of: matrix, counted: counted.counts, selection: selection)
    let pairs = Cooccurrence.counts(
      of: try Self.sequences(of: words, counted, in: pass), words: words.count,
      parallelism: pass.parallelism)
    let vectors = try WordVectors(
      counts: pairs, columns: words.columns, terms: matrix.vocabulary.count, seed: seed,
      parallelism: pass.parallelism)
    let forms = ByteStrings(
      counted.counts.displayForms(of: matrix.vocabulary).map { Array($0.utf8) })
    (trainedSpace, trained) = TermVectorSpace.fit(
      matrix.counts, weighting: weighting, termVectors: meanings.vectors(of: forms),
      parallelism: pass.parallelism)
    (ownSpace, own) = TermVectorSpace.fit(
      matrix.counts, weighting: weighting, termVectors: vectors.rows,
      parallelism: pass.parallelism)
    self.matrix = matrix
    self.meanings = meanings
  }

  /// The articles' vectors beside those by words.
  ///
  /// - Parameter words: Unit or zero rows of the articles, by latent semantic analysis.
  /// - Returns: Unit or zero rows, whose cosines are the weighted means of the three kinds'.
  func joined(with words: DenseMatrix<Float>) -> DenseMatrix<Float> {
    Self.joined(words: words, trained: trained, own: own)
  }

  /// The vector of a text.
  ///
  /// The table knows words that the collection does not hold: they weigh as much as a word that no
  /// article holds.
  ///
  /// - Parameters:
  ///   - counted: The text's counts, one row.
  ///   - words: Its vector by words.
  /// - Returns: One row, beside those of ``joined(with:)``; zeros for a text of unknown words.
  func vector(of counted: TermCounts, words: DenseMatrix<Float>) -> DenseMatrix<Float> {
    let columns = (0..<counted.vocabulary.count).map { term in
      matrix.vocabulary.id(of: counted.vocabulary.bytes(of: Int32(term)))
    }
    let weighting = trainedSpace.weighting
    let unseen = FittedTermWeighting.inverseDocumentFrequency(
      documents: matrix.counts.rows, holding: 0)
    let known = TermVectorSpace(
      weighting: FittedTermWeighting(
        weighting: weighting.weighting,
        globalWeights: columns.map { $0.map { weighting.globalWeights[Int($0)] } ?? unseen },
        meanLength: weighting.meanLength),
      termVectors: meanings.vectors(
        of: ByteStrings(
          counted.displayForms(of: counted.vocabulary).map { Array($0.utf8) })),
      mean: trainedSpace.mean)
    return Self.joined(
      words: words,
      trained: known.vectors(
        of: DocumentTermMatrix.counts(
          counted, over: counted.vocabulary, parallelism: .single), parallelism: .single),
      own: ownSpace.vectors(
        of: DocumentTermMatrix.counts(counted, over: matrix.vocabulary, parallelism: .single),
        parallelism: .single))
  }

  private static func joined(
    words: DenseMatrix<Float>, trained: DenseMatrix<Float>, own: DenseMatrix<Float>
  ) -> DenseMatrix<Float> {
    JoinedVectors.sideBySide([
      (words, weights.words), (trained, weights.trained), (own, weights.own),
    ])
  }

  /// The words of the articles in order; of a long collection, those of articles spread evenly over it.
  private static func sequences(
    of words: CountedWords, _ counted: CountedCollection, in pass: CollectionPass
  ) throws -> WordSequences {
    let total = counted.counts.lengths.reduce(0) { $0 + Int($1) }
    let step = (total + mostWords - 1) / mostWords
    let read = stride(from: 0, to: counted.articles.count, by: max(1, step))
      .map { counted.articles[$0] }
    let places = step > 1 ? Set(read.map(\.location)) : nil
    var sequences = WordSequences()
    try pass.forEachBatch(
      again: read, during: .vectors, where: { places?.contains($0) ?? true }
    ) { batch in
      let blocks = RowBlocks(rows: batch.articles.count, blockRows: articlesPerBlock)
      let parts = pass.parallelism.map(blocks: blocks.count) { block in
        words.sequences(of: batch.articles[blocks[block]].map { $0.termFields(titleWeight: 1) })
      }
      for part in parts { sequences.append(contentsOf: part) }
    }
    return sequences
  }

  private static let articlesPerBlock = 500
  /// How many words, stop words among them, co-occurrence is counted on, about: more did not divide
  /// better, and would cost more than all else.
  private static let mostWords = 2_000_000
}
