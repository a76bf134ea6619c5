import ArgumentParser
import Dateline

/// Which terms count, the same for every command that compares articles by words.
struct TermOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most words in a term, 1 to 3.", valueName: "n"))
  var ngrams: Int = 1

  @Option(
    help: ArgumentHelp(
      "The fewest articles that must hold a term; 2 or 3 by the collection's size.",
      valueName: "n"))
  var minDf: Int?

  @Option(
    help: ArgumentHelp(
      "The largest share of the articles that may hold a term; by default .5, in a comparison 1.",
      valueName: "x"))
  var maxDf: Double?

  @Option(help: ArgumentHelp("How often a title's words count.", valueName: "n"))
  var titleWeight: Int = 1

  @Option(
    help: ArgumentHelp(
      "How counts become weights; by default log-entropy, for keywords sublinear-tfidf.",
      valueName: "weighting"))
  var weighting: WeightingName?

  @Flag(help: "Count inflections of a word as one term.")
  var stem = false

  @Flag(help: "Count words that carry no topic, such as the and of, too.")
  var keepStopWords = false

  func validate() throws {
    guard (1...3).contains(ngrams) else {
      throw ValidationError("--ngrams is from 1 to 3, not \(ngrams)")
    }
    guard minDf ?? 1 >= 1 else { throw ValidationError("--min-df is at least 1") }
    if let maxDf, !(maxDf > 0 && maxDf <= 1) {
      throw ValidationError("--max-df is a share above 0 and at most 1, not \(maxDf)")
    }
    guard (1...100).contains(titleWeight) else {
      throw ValidationError("--title-weight is from 1 to 100, not \(titleWeight)")
    }
  }

  /// Which terms count.
  ///
  /// - Parameter defaultMaximumShare: The largest share of the articles that may hold a term, where
  ///   the user names none.
  /// - Returns: The choices.
  func selection(defaultMaximumShare: Double = 0.5) -> TermSelection {
    TermSelection(
      longestNGram: ngrams, dropsStopWords: !keepStopWords, stems: stem, titleWeight: titleWeight,
      minimumDocumentFrequency: minDf, maximumDocumentShare: maxDf ?? defaultMaximumShare)
  }
}

/// A weighting by its name on the command line.
enum WeightingName: String, ExpressibleByArgument, CaseIterable {
  case logEntropy = "log-entropy"
  case tfIDF = "tfidf"
  case sublinearTFIDF = "sublinear-tfidf"
  case bm25

  var weighting: TermWeighting {
    switch self {
    case .logEntropy: .logEntropy
    case .tfIDF: .tfIDF(sublinear: false)
    case .sublinearTFIDF: .tfIDF(sublinear: true)
    case .bm25: .standardBM25
    }
  }
}
