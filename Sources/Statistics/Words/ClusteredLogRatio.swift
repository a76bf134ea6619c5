import Glibc

/// The log ratio of a term with the article, not the word, as the unit of chance.
///
/// A word that occurs once in an article is likely to occur again, so that its occurrences are not
/// independent (Church and Gale 1995; Lijffijt et al. 2016) and errors that take them so are too
/// small. Articles are nearer to independent. The rate of a term in a group of m articles with
/// counts xᵢ and sizes nᵢ is a ratio estimator, r = Σ xᵢ / Σ nᵢ, whose variance by linearisation
/// (Taylor's; the "sandwich") is (Cochran 1977, chapter 6; Woodruff 1971)
///
///     var(ln r) = m / (m - 1) · Σ (xᵢ - r nᵢ)² / (Σ xᵢ)²
///     Σ (xᵢ - r nᵢ)² = Σ xᵢ² - 2 r Σ xᵢ nᵢ + r² Σ nᵢ²
///
/// **Interval.** log₂(r₁ / r₂) ± t √(var(ln r₁) + var(ln r₂)) / ln 2. The degrees of freedom of t
/// are Welch's (1947) with k - 1 for a group in which k articles hold the term: articles without it
/// say little of how its bursts vary. Where fewer than two articles of a group hold it, that group
/// cannot say how small its rate may be, and the interval is open on that side; how large it may be
/// is the upper limit of a Poisson count of such articles times the larger of the term's own
/// burst and the other group's typical burst Σ x² / Σ x, and the two sides are put together as Zou
/// and Donner (2008) do. A term found in one article of each group gets the whole line.
///
/// **Test.** The score test of equal rates: the occurrences in the target, less those expected at
/// the common rate r, over their spread if the articles of both groups are of one kind (Boos 1992),
///
///     t = (a - r n₁) / √(m / (m - 1) · Σ (xᵢ - r nᵢ)² · n₁ n₂ / (n₁ + n₂)²)
///
/// over all m articles, against Student's distribution with m - 2 degrees of freedom. Unlike the
/// log ratio over its error it holds its level when few articles hold the term: a word said 40
/// times in one article and nowhere else is one event, and has t near 1. The interval and the test
/// are two approximations, so at the edge of significance one may include 0 where the other does
/// not.
///
/// In simulated corpora of 60 to 120 articles a group, with counts negative binomial of shape ½ and
/// means of 1 to 3, the 95 % interval holds the true ratio in 94 % of 20,000 cases, ``LogRatio``'s in
/// 58 to 71 %; the test rejects equal rates in 4 to 5 %, rare words among them.
///
/// A count of 0 is taken as half an occurrence in the log ratio (Hardie 2014), not in the test.
/// Costs O(1) from the sums.
public struct ClusteredLogRatio: Sendable, Equatable {
  /// The log ratio in doublings, and its interval, open where a group has too few articles.
  public let estimate: IntervalEstimate
  /// The standard error of the log ratio in doublings; nil where fewer than two articles of a group
  /// hold the term.
  public let standardError: Double?
  /// The degrees of freedom of the interval; nil with the standard error.
  public let intervalDegreesOfFreedom: Double?
  /// The score statistic t, positive when the target has more than its share.
  public let statistic: Double
  /// The degrees of freedom of the test: the number of articles less two.
  public let degreesOfFreedom: Int

  /// Computes the log ratio of a term, its interval and its test; nil when the target or the
  /// reference has no words, the term occurs in neither, or there are fewer than three articles.
  ///
  /// - Parameters:
  ///   - target: The term's counts over the articles of the target.
  ///   - targetSizes: The sizes of the articles of the target.
  ///   - reference: Its counts over the articles of the reference.
  ///   - referenceSizes: The sizes of the articles of the reference.
  ///   - level: The confidence level of the interval.
  public init?(
    target: TermOccurrences, in targetSizes: ArticleSizes,
    reference: TermOccurrences, in referenceSizes: ArticleSizes, level: Double = 0.95
  ) {
    precondition(
      target.articles <= targetSizes.articles && reference.articles <= referenceSizes.articles,
      "no more articles hold a term than there are")
    let articles = targetSizes.articles + referenceSizes.articles
    guard articles >= 3,
      let value = LogRatio.value(
        KeynessCounts(
          target: target, in: targetSizes, reference: reference, in: referenceSizes))
    else { return nil }
    let first = Rate(target, in: targetSizes)
    let second = Rate(reference, in: referenceSizes)
    let below: Double
    let above: Double
    if let one = first.variance, let two = second.variance {
      let freedom = Self.welch(one, target.articles - 1, two, reference.articles - 1)
      let error = (one + two).squareRoot()
      standardError = error / LogRatio.naturalLogarithmOfTwo
      intervalDegreesOfFreedom = freedom
      below = error * Self.quantile(freedom, level: level)
      above = below
    } else {
      standardError = nil
      intervalDegreesOfFreedom = nil
      let one = first.reach(burst: reference.typicalBurst, level: level)
      let two = second.reach(burst: target.typicalBurst, level: level)
      below = (one.below * one.below + two.above * two.above).squareRoot()
      above = (one.above * one.above + two.below * two.below).squareRoot()
    }
    estimate = IntervalEstimate(
      value, lower: value - below / LogRatio.naturalLogarithmOfTwo,
      upper: value + above / LogRatio.naturalLogarithmOfTwo, level: level)
    statistic = Self.score(target, targetSizes, reference, referenceSizes)
    degreesOfFreedom = articles - 2
  }

  /// The chance of a statistic as far from 0 if the articles of both groups were of one kind.
  public var pValue: Double {
    Self.pValue(statistic: statistic, degreesOfFreedom: degreesOfFreedom)
  }

  /// The p-value alone: the interval costs many times as much, and is not needed of the many terms
  /// that are tested and not shown.
  ///
  /// - Parameters:
  ///   - target: The term's counts over the articles of the target.
  ///   - targetSizes: The sizes of the articles of the target.
  ///   - reference: Its counts over the articles of the reference.
  ///   - referenceSizes: The sizes of the articles of the reference.
  /// - Returns: The ``pValue`` of the log ratio of the same counts; nil where there is none.
  public static func pValue(
    target: TermOccurrences, in targetSizes: ArticleSizes,
    reference: TermOccurrences, in referenceSizes: ArticleSizes
  ) -> Double? {
    let articles = targetSizes.articles + referenceSizes.articles
    guard articles >= 3, targetSizes.words > 0, referenceSizes.words > 0,
      target.occurrences + reference.occurrences > 0
    else { return nil }
    return pValue(
      statistic: score(target, targetSizes, reference, referenceSizes),
      degreesOfFreedom: articles - 2)
  }

  private static func pValue(statistic: Double, degreesOfFreedom: Int) -> Double {
    let tail = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
      .upperTail(abs(statistic))
    return min(2 * tail, 1)
  }

  /// The natural logarithm of the p-value.
  public var logPValue: Double {
    let tail = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
      .logUpperTail(abs(statistic))
    return min(tail + LogRatio.naturalLogarithmOfTwo, 0)
  }

  private static func score(
    _ target: TermOccurrences, _ targetSizes: ArticleSizes,
    _ reference: TermOccurrences, _ referenceSizes: ArticleSizes
  ) -> Double {
    let words = targetSizes.words + referenceSizes.words
    let rate = (target.occurrences + reference.occurrences) / words
    let squares =
      target.squaredResiduals(rate: rate, sizes: targetSizes)
      + reference.squaredResiduals(rate: rate, sizes: referenceSizes)
    let articles = Double(targetSizes.articles + referenceSizes.articles)
    let shares = (targetSizes.words / words) * (referenceSizes.words / words)
    let variance = articles / (articles - 1) * squares * shares
    let excess =
      target.occurrences * (referenceSizes.words / words)
      - reference.occurrences * (targetSizes.words / words)
    return variance > 0 ? excess / variance.squareRoot() : 0
  }

  /// The degrees of freedom of a sum of two estimated variances (Welch 1947).
  ///
  /// Variances of exactly 0 set no limit; the larger degrees of freedom are taken then.
  private static func welch(
    _ first: Double, _ firstFreedom: Int, _ second: Double, _ secondFreedom: Int
  ) -> Double {
    let sum = first + second
    guard sum > 0 else { return Double(firstFreedom + secondFreedom) }
    let one = first / sum
    let two = second / sum
    return 1 / (one * one / Double(firstFreedom) + two * two / Double(secondFreedom))
  }

  fileprivate static func quantile(_ freedom: Double, level: Double) -> Double {
    StudentTDistribution(degreesOfFreedom: freedom).upperQuantile((1 - level) / 2)
  }

  /// The rate of a term in a group, and how far to trust it.
  private struct Rate {
    private let term: TermOccurrences
    /// The variance of the logarithm of the rate, where two articles or more hold the term.
    let variance: Double?

    init(_ term: TermOccurrences, in sizes: ArticleSizes) {
      self.term = term
      guard term.articles >= 2 else {
        variance = nil
        return
      }
      let articles = Double(sizes.articles)
      let residuals = term.squaredResiduals(rate: term.occurrences / sizes.words, sizes: sizes)
      variance = articles / (articles - 1) * residuals / (term.occurrences * term.occurrences)
    }

    /// How far, in natural logarithms, the rate may lie from its estimate: ∞ below where fewer than
    /// two articles hold the term, and above the limit of a Poisson count of bursts.
    func reach(burst: Double, level: Double) -> (below: Double, above: Double) {
      if let variance {
        let margin = variance.squareRoot() * quantile(Double(term.articles - 1), level: level)
        return (margin, margin)
      }
      let mostBursts =
        ChiSquaredDistribution(degreesOfFreedom: Double(2 * (term.articles + 1)))
        .upperQuantile((1 - level) / 2) / 2
      let most = mostBursts * max(term.occurrences, burst)
      return (.infinity, max(log(most / max(term.occurrences, 0.5)), 0))
    }
  }
}

extension TermOccurrences {
  /// The size of the burst that a typical occurrence belongs to, Σ x² / Σ x; 1 for an absent term.
  fileprivate var typicalBurst: Double {
    occurrences > 0 ? squaredCounts / occurrences : 1
  }
}
