import NumericCore
import TextCore
import VectorSpace

/// A corpus of eight short texts, and what NumPy 2.4.6 and SciPy 1.17.1 make of it.
///
/// Counts by two nested loops over the words of each text with a window of 3; information by the
/// formula in NumPy; `scipy.linalg.svd`, four directions. Vectors are unique up to a rotation, so their
/// inner products are compared.
enum WordVectorReference {
  static let texts = [
    "ferry harbour crane harbour dock ferry", "crane dock strike union dock",
    "union strike vote council union", "council vote budget school",
    "school pupils budget council vote school", "harbour storm ferry storm dock",
    "storm valley flood valley", "flood valley storm council flood",
  ]
  static let window = 3
  static let words = [
    "ferry", "harbour", "crane", "dock", "strike", "union", "vote", "council", "budget", "school",
    "pupils", "storm", "valley", "flood",
  ]
  static let pairs: Float = 144
  static let distinctPairs = 72
  static let positivePairs = 68
  static let informationOfFerry: [Float] = [
    0, 1.598407, 1.209358, 0.789647, 0, 0, 0, 0, 0, 0, 0, 0.737902, 0, 0,
  ]
  static let informationOfBudget: [Float] = [
    0, 0, 0, 0, 0, 0, 1.193662, 0.912642, 0, 1.74963, 1.259215, 0, 0, 0,
  ]
  static let totalInformation = 63.842799
  static let rank = 4
  static let productsWithFerry: [Float] = [
    0.99007, 1.07421, 0.87698, 0.63594, 0.19687, 0.0942, -0.02957, 0.03805, 0.02431, -0.06261,
    -0.00325, 0.46324, 0.15028, 0.04455,
  ]
  static let squaredLengths: [Float] = [
    0.99007, 1.17968, 0.9397, 0.72907, 1.01639, 1.05016, 0.83677, 0.54227, 1.1423, 1.05908,
    1.13066, 0.75522, 1.48837, 1.22318,
  ]

  /// Everything between the texts and their words' vectors.
  struct Corpus {
    let selection: TermSelection
    let counted: TermCounts
    let matrix: DocumentTermMatrix
    let words: CountedWords
    let sequences: WordSequences

    init(
      _ texts: [String] = WordVectorReference.texts,
      selection: TermSelection = TermSelection(minimumDocumentFrequency: 1), limit: Int = 30_000
    ) {
      let fields = texts.map { [TermField(Array($0.utf8))] }
      self.selection = selection
      counted = selection.counter.count(fields)
      matrix = DocumentTermMatrix(counted, selection: selection, parallelism: .single)
      words = CountedWords(of: matrix, counted: counted, selection: selection, limit: limit)
      sequences = words.sequences(of: fields)
    }

    var strings: [String] { words.columns.map(matrix.vocabulary.string(of:)) }

    func pairs(window: Int = WordVectorReference.window, threads: Int = 1) -> SparseMatrix {
      Cooccurrence.counts(
        of: sequences, words: words.count, window: window,
        parallelism: Parallelism(threads: threads))
    }
  }
}
