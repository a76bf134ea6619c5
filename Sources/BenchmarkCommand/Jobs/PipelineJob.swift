import ArgumentParser
import NumericCore
import TextCore

/// A file of articles to document vectors: read, weigh terms, decompose.
struct PipelineJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline", abstract: "Read articles, weigh their terms, decompose the matrix.")

  @Argument(help: "A file of articles.")
  var articles: String
  @Option(help: "The number of singular values.")
  var rank = 100
  @Option(help: "The number of threads.")
  var threads = 1

  func run() throws {
    let parallelism = Parallelism(threads: threads)
    let (outcome, time) = try StageTime.measure {
      let terms = try weightedTerms(parallelism)
      let decomposition = try terms.matrix.truncatedSVD(
        TruncatedSVD.Parameters(rank: rank), parallelism: parallelism)
      return (terms: terms, decomposition: decomposition)
    }
    var facts = outcome.terms.facts
    facts.singularValues = outcome.decomposition.singularValues
    facts.steps = outcome.decomposition.steps
    try JobReport(time, threads: threads, facts: facts).write()
  }

  /// The texts of a batch are gone once its terms are counted.
  private func weightedTerms(_ parallelism: Parallelism) throws -> WeightedTerms {
    var counted = TermCountsAccumulator()
    try ArticleFile(path: articles).forEachBatch(parallelism: parallelism) { texts in
      WeightedTerms.counts(
        of: texts, textsPerBlock: 256, into: &counted, parallelism: parallelism)
    }
    return WeightedTerms(counted.finish(), parallelism: parallelism)
  }
}
