import NumericCore
import Statistics

/// Every tested term of every group, with p-values that are corrected for all of them together.
struct TermTests: Sendable {
  /// What is kept of one test; the other figures are computed anew for the terms that are listed.
  struct Outcome: Sendable {
    /// The column of the document-term matrix.
    let term: Int32
    /// Whether the group uses the term more often than the others.
    let isOver: Bool
    let logLikelihood: Double
    /// The p-value; 1 where there was nothing to test.
    let pValue: Double
    /// The p-value, corrected for all tests of the run.
    var qValue: Double
  }

  /// The outcomes of each group, in the order of the tested terms.
  let outcomes: [[Outcome]]

  init(_ compared: ComparedArticles, parallelism: Parallelism, observer: any AnalysisObserver)
    throws(AnalysisError)
  {
    var outcomes: [[Outcome]] = []
    for group in compared.groups.groups.indices {
      try observer.continueOrThrow()
      outcomes.append(Self.outcomes(ofGroup: group, compared, parallelism: parallelism))
      observer.progressed(
        to: AnalysisProgress(
          stage: .comparing, completed: group + 1, total: compared.groups.groups.count,
          unit: "groups"))
    }
    let qValues = MultipleComparisons.benjaminiHochberg(outcomes.flatMap { $0.map(\.pValue) })
    var next = 0
    for group in outcomes.indices {
      for place in outcomes[group].indices {
        outcomes[group][place].qValue = qValues[next]
        next += 1
      }
    }
    self.outcomes = outcomes
  }

  /// The tests of a group, their p-values not corrected yet.
  private static func outcomes(
    ofGroup group: Int, _ compared: ComparedArticles, parallelism: Parallelism
  ) -> [Outcome] {
    let target = compared.occurrences(ofGroup: group)
    let tested = compared.testedTerms
    let blocks = (tested.count + termsPerBlock - 1) / termsPerBlock
    return parallelism.map(blocks: blocks) { block in
      let first = block * termsPerBlock
      return tested[first..<min(first + termsPerBlock, tested.count)].map { term in
        let use = TermUse(of: term, by: target, among: compared.pool)
        let pValue =
          use.pValue {
            compared.holders(of: term).map { article, count in
              ArticleRandomization.Holder(count: count, words: Double(compared.lengths[article]))
            }
          } ?? 1
        return Outcome(
          term: term, isOver: use.isOver,
          logLikelihood: LogLikelihoodRatio(use.counts)?.statistic ?? 0, pValue: pValue,
          qValue: pValue)
      }
    }.flatMap(\.self)
  }

  private static let termsPerBlock = 512
}

/// One term in a group and in the other articles.
struct TermUse: Sendable {
  let target: TermOccurrences
  let targetSizes: ArticleSizes
  let reference: TermOccurrences
  let referenceSizes: ArticleSizes

  /// Takes a group out of all articles: the rest is what it is compared with.
  init(of term: Int32, by group: GroupOccurrences, among pool: GroupOccurrences) {
    target = group.terms[Int(term)]
    targetSizes = group.sizes
    reference = pool.terms[Int(term)].removing(target)
    referenceSizes = pool.sizes.removing(group.sizes)
  }

  var counts: KeynessCounts {
    KeynessCounts(
      target: target.occurrences, of: targetSizes.words, reference: reference.occurrences,
      of: referenceSizes.words)
  }

  /// The log ratio with articles as the sampling unit.
  var logRatio: ClusteredLogRatio? {
    ClusteredLogRatio(
      target: target, in: targetSizes, reference: reference, in: referenceSizes)
  }

  /// The p-value of the test of equal rates with articles as the sampling unit.
  ///
  /// - Parameter holders: Gives all compared articles that hold the term, where they are needed.
  /// - Returns: Nil where there is nothing to test.
  func pValue(holders: () -> [ArticleRandomization.Holder]) -> Double? {
    ClusteredKeynessTest.pValue(
      target: target, in: targetSizes, reference: reference, in: referenceSizes, holders: holders)
  }

  /// Whether the group uses the term more often than the others.
  var isOver: Bool {
    target.occurrences * referenceSizes.words > reference.occurrences * targetSizes.words
  }
}
