import ArgumentParser
import Foundation
import NumericCore
import TextCore
import VectorSpace

/// A file of texts to vectors of their words, by latent semantic analysis.
struct WordVectorsJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "word-vectors", abstract: "Fit word vectors to the texts of a file.")

  @Argument(help: "A file of articles.")
  var articles: String
  @Option(
    help: "The folder for words.txt, documents.i32 and vectors.f32, a row a word in one order.")
  var output: String
  @Option(help: "The number of singular values.")
  var rank = WordVectors.standardRank
  @Option(help: "The largest distance of two words that stand near one another.")
  var window = 8
  @Option(help: "The fewest texts that must hold a word.")
  var minimum = 3
  @Option(help: "The most words.")
  var words = 30_000
  @Option(help: "The number of threads.")
  var threads = 1

  func run() throws {
    let parallelism = Parallelism(threads: threads)
    let texts = try ArticleFile(path: articles).texts()
    let selection = TermSelection(
      dropsStopWords: false, minimumDocumentFrequency: minimum, maximumDocumentShare: 1)
    let (outcome, time) = try StageTime.measure { () throws(NumericError) in
      try fitted(texts, selection, parallelism)
    }
    try write(outcome.matrix, outcome.vectors)
    var facts = JobReport.Facts()
    facts.documents = texts.count
    facts.bytes = texts.reduce(0) { $0 + $1.count }
    facts.vocabulary = outcome.matrix.vocabulary.count
    facts.nonzeros = outcome.pairs
    try JobReport(time, threads: threads, facts: facts).write()
  }

  private typealias Outcome = (matrix: DocumentTermMatrix, vectors: WordVectors, pairs: Int)

  private func fitted(
    _ texts: [[UInt8]], _ selection: TermSelection, _ parallelism: Parallelism
  ) throws(NumericError) -> Outcome {
    let documents = texts.map { [TermField($0)] }
    var counted = TermCountsAccumulator()
    counted.append(selection.counter.count(documents))
    let counts = counted.finish()
    let matrix = DocumentTermMatrix(counts, selection: selection, parallelism: parallelism)
    let known = CountedWords(of: matrix, counted: counts, selection: selection, limit: words)
    let pairs = Cooccurrence.counts(
      of: known.sequences(of: documents), words: known.count, window: window,
      parallelism: parallelism)
    let vectors = try WordVectors(
      counts: pairs, columns: known.columns, terms: matrix.vocabulary.count, rank: rank, seed: 1,
      parallelism: parallelism)
    return (matrix, vectors, pairs.storedCount)
  }

  private func write(_ matrix: DocumentTermMatrix, _ vectors: WordVectors) throws {
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var lines = Data()
    for term in 0..<Int32(matrix.vocabulary.count) {
      lines += Data(matrix.vocabulary.bytes(of: term)) + Data([10])
    }
    try lines.write(to: folder.appending(path: "words.txt"))
    try RawArray.write(matrix.documentFrequencies, to: folder.appending(path: "documents.i32"))
    try RawArray.write(vectors.rows.values, to: folder.appending(path: "vectors.f32"))
  }
}
