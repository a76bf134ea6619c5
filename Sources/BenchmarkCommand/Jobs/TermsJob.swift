import ArgumentParser
import NumericCore
import TextCore

/// Texts in memory to a TF-IDF matrix.
struct TermsJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tfidf", abstract: "Weigh the terms of texts in memory.")

  @Argument(help: "A file of articles.")
  var articles: String
  @Option(help: "The number of threads.")
  var threads = 1

  func run() throws {
    let parallelism = Parallelism(threads: threads)
    let texts = try ArticleFile(path: articles).texts()
    let (terms, time) = StageTime.measure {
      var counted = TermCountsAccumulator()
      WeightedTerms.counts(
        of: texts, textsPerBlock: threads == 1 ? max(1, texts.count) : 2_000, into: &counted,
        parallelism: parallelism)
      return WeightedTerms(counted.finish(), parallelism: parallelism)
    }
    try JobReport(time, threads: threads, facts: terms.facts).write()
  }
}
