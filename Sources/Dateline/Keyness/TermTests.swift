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
        let pValue = pValue(of: term, use, compared)
        return Outcome(
          term: term, isOver: use.isOver,
          logLikelihood: LogLikelihoodRatio(use.counts)?.statistic ?? 0, pValue: pValue,
          qValue: pValue)
      }
    }.flatMap(\.self)
  }

  /// The p-value of the score test, or where that is small the larger one that takes nothing for
  /// normal: a group that is a small part of all articles may owe its score to a single one.
  private static func pValue(
    of term: Int32, _ use: TermUse, _ compared: ComparedArticles
  ) -> Double {
    guard let score = use.pValue else { return 1 }
    guard score < largestCheckedPValue else { return score }
    let holders = compared.holders(of: term).map { article, count in
      ArticleRandomization.Holder(count: count, words: Double(compared.lengths[article]))
    }
    let bound = ArticleRandomization.pValueBound(
      target: use.target.occurrences, in: use.targetSizes, holders: holders,
      of: compared.pool.sizes)
    return max(score, bound ?? 1)
  }

  /// Above this no correction makes a term one that is listed by default.
  private static let largestCheckedPValue = 0.1
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

  /// The p-value of the score test of equal rates.
  var pValue: Double? {
    ClusteredLogRatio.pValue(
      target: target, in: targetSizes, reference: reference, in: referenceSizes)
  }

  /// Whether the group uses the term more often than the others.
  var isOver: Bool {
    target.occurrences * referenceSizes.words > reference.occurrences * targetSizes.words
  }
}
