import Corpora
import Digests
import NumericCore
import TextCore
import VectorSpace

/// Articles as a TF-IDF matrix under the choices that scikit-learn makes by default: words are runs
/// of letters and digits, in two documents at least and half of them at most, no stop words.
struct WeightedTerms {
  let matrix: SparseMatrix
  let vocabulary: Vocabulary

  /// Weighs counted terms.
  init(_ counted: TermCounts, parallelism: Parallelism) {
    let terms = DocumentTermMatrix(
      counted, selection: Self.selection, parallelism: parallelism)
    let weighting = FittedTermWeighting(.tfIDF(sublinear: false), fittedTo: terms.counts)
    matrix = weighting.weighted(terms.counts, parallelism: parallelism)
    vocabulary = terms.vocabulary
  }

  /// Counts the terms of texts, blocks of them at a time.
  ///
  /// A large block looks up fewer words twice, here and in the accumulator; a small one divides a
  /// batch between more threads.
  static func counts(
    of texts: [[UInt8]], textsPerBlock: Int, into accumulator: inout TermCountsAccumulator,
    parallelism: Parallelism
  ) {
    let counter = selection.counter
    let blocks = (texts.count + textsPerBlock - 1) / textsPerBlock
    let parts = parallelism.map(blocks: blocks) { block in
      let first = block * textsPerBlock
      return counter.count(
        texts[first..<min(first + textsPerBlock, texts.count)].map { [TermField($0)] })
    }
    for part in parts { accumulator.append(part) }
  }

  /// What the peers' matrices are compared with: shape, sum of weights, and the terms themselves.
  var facts: JobReport.Facts {
    var facts = JobReport.Facts()
    facts.documents = matrix.rows
    facts.vocabulary = matrix.columns
    facts.nonzeros = matrix.storedCount
    facts.sumOfWeights = matrix.values.reduce(0.0) { $0 + Double($1) }
    var digest = SHA256()
    let terms = (0..<vocabulary.count).map { vocabulary.bytes(of: Int32($0)) }
    for term in terms.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      digest.update((term + [10])[...])
    }
    facts.termsSHA256 = digest.hexadecimalDigest
    return facts
  }

  private static let selection = TermSelection(
    words: .alphanumericRuns, longestNGram: 1, dropsStopWords: false, stems: false, titleWeight: 1,
    minimumDocumentFrequency: 2, maximumDocumentShare: 0.5)
}
