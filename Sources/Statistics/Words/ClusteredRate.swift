internal import Glibc

/// The rate of a term in a group of articles, and how far to trust it.
struct ClusteredRate {
  private let occurrences: Double
  private let rate: Double
  /// The spread of the occurrences between articles, E.
  private let spread: Double
  /// Σ n² and n²/Σ n² of the articles.
  private let squaredWords: Double
  private let effectiveArticles: Double
  /// Σ x² / (Σ x)²; 1 where the term is absent.
  private let concentration: Double
  /// The variance of the logarithm of the rate, where two articles or more hold the term.
  let variance: Double?

  /// The term's rate in a group that has words.
  init(_ term: TermOccurrences, in sizes: ArticleSizes) {
    occurrences = term.occurrences
    rate = term.occurrences / sizes.words
    squaredWords = sizes.squaredWords
    effectiveArticles = sizes.words * sizes.words / sizes.squaredWords
    concentration =
      term.occurrences > 0
      ? term.squaredCounts / (term.occurrences * term.occurrences) : 1
    let articles = Double(sizes.articles)
    let residuals = term.squaredResiduals(rate: rate, sizes: sizes)
    spread = articles > 1 ? articles / (articles - 1) * residuals : 0
    variance = term.articles >= 2 ? spread / (term.occurrences * term.occurrences) : nil
  }

  /// The spread beyond that of independent words.
  private var excess: Double { occurrences > 0 ? spread - occurrences : 0 }

  /// What the excess would be if the rate's squared coefficient of variation were 1.
  private var unit: Double {
    rate * rate * squaredWords * max(1 - concentration, Self.leastCorrection)
  }

  /// The squared coefficients of variation of the rate between the articles of two groups: those of
  /// both together, or nearer to the group's own the more bursts it has, or its own if larger.
  static func dispersions(
    _ first: ClusteredRate, _ second: ClusteredRate
  ) -> (first: Double, second: Double) {
    let pooled = (first.excess + second.excess) / (first.unit + second.unit)
    let bursts = [first, second].reduce(0) { $0 + ($1.occurrences > 0 ? 1 / $1.concentration : 0) }
    func dispersion(_ group: ClusteredRate) -> Double {
      guard group.unit > 0 else { return max(pooled, 0) * (1 + dispersionError / bursts) }
      let own = group.excess / group.unit
      let part = groupBursts / (groupBursts + 1 / group.concentration)
      let value = own > pooled ? own : own + part * (pooled - own)
      return max(value, 0) * (1 + dispersionError / bursts)
    }
    return (dispersion(first), dispersion(second))
  }

  /// How far, in natural logarithms, the rate may lie below its estimate and above it.
  ///
  /// An absent term is taken as half an occurrence above, and has no limit below.
  func reach(dispersion: Double, level: Double) -> (below: Double, above: Double) {
    let alpha = (1 - level) / 2
    let articles = min(effectiveArticles / max(dispersion, 1e-9), 1e7)
    let upper = BetaDistribution(alpha: articles, beta: occurrences + 1 - Self.lessened).quantile(
      alpha)
    let most = articles * (1 - upper) / upper
    let above = max(log(most / max(occurrences, 0.5)), 0)
    guard occurrences > 0 else { return (.infinity, above) }
    let lower = BetaDistribution(alpha: occurrences + Self.lessened, beta: articles).quantile(alpha)
    return (max(log(occurrences * (1 - lower) / (articles * lower)), 0), above)
  }

  /// The least part of a squared rate that is not its own error.
  private static let leastCorrection = 0.2
  /// The relative error of a dispersion, times the effective number of bursts that it comes from.
  private static let dispersionError = 2.0
  /// The effective number of bursts of a group whose dispersion counts as much as that of both.
  private static let groupBursts = 5.0
  /// Half-way from the exact limits, which hold too often, to those of the mid-P value.
  private static let lessened = 0.25
}
