internal import Glibc

/// The chance that a group has as many occurrences of a term as it has, or as few, when the
/// articles that hold them fall into the group at random.
///
/// A statistic over its standard error is not normal in a group that is a small part of all
/// articles: one article that says a word twenty times puts it many standard errors out, although
/// such an article falls into a hundredth of all articles once in a hundred times. Here the articles
/// are dealt out anew. A group with the share π of all words gets π m of the m articles and π n of
/// the n words, so that its rate is that of all articles on average, and the tail of the
/// occurrences X that fall into it is found
///
/// - by going through all sets of the articles that hold the term, where these are few;
/// - by a double saddlepoint approximation with the correction for a lattice (Robinson 1982;
///   Skovgaard 1987; Booth and Butler 1990), where they are many and none stands out;
/// - with each article that stands out set in the group and beside it in turn, where some do;
/// - by Chernoff's bound where none of these can be trusted.
///
/// That what is dealt is the share of words, not of articles, keeps a group of long articles from
/// having every word too often. Where the two shares differ much, an article's own chance to be in
/// the group depends on its length, and the figure is an approximation.
public enum ArticleRandomization {
  /// An article that holds a term.
  public struct Holder: Sendable, Equatable {
    /// How often it does.
    public let count: Double
    /// The number of its words.
    public let words: Double

    /// An article that holds a term.
    @inlinable
    public init(count: Double, words: Double) {
      self.count = count
      self.words = words
    }
  }

  /// The two-sided p-value.
  ///
  /// Twice the tail in which the group lies; the tail alone where the end of the other, a group
  /// without the term, is likelier than it, so that nothing there is as unlikely (after Blaker
  /// 2000). Against the enumeration of all groups, articles of one length, the tail is mostly within
  /// 5 % and always within 20 % from 0.05 down to 1e-7.
  ///
  /// - Parameters:
  ///   - target: The term's occurrences in the group.
  ///   - targetSizes: The sizes of the group's articles.
  ///   - holders: All articles that hold the term, those of the group among them.
  ///   - sizes: The sizes of all articles.
  /// - Returns: The p-value; nil when there are no words in the group or none beside it.
  /// - Complexity: O(articles that hold the term), some ten times; up to 64 times that where some
  ///   of them stand out.
  public static func pValue(
    target: Double, in targetSizes: ArticleSizes, holders: [Holder], of sizes: ArticleSizes
  ) -> Double? {
    guard targetSizes.words > 0, targetSizes.words < sizes.words else { return nil }
    let occurrences = holders.reduce(0) { $0 + $1.count }
    let share = targetSizes.words / sizes.words
    let excess = target - share * occurrences
    guard excess != 0 else { return 1 }
    let dealt = DealtArticles(holders, of: sizes, share: excess > 0 ? share : 1 - share)
    guard let tail = dealt.tail(reaching: excess > 0 ? target : occurrences - target) else {
      return pValueBound(target: target, in: targetSizes, holders: holders, of: sizes)
    }
    // Where the two ends are alike, rounding does not decide which is likelier.
    return min(1, dealt.chanceOfNone > tail * (1 + 1e-9) ? tail : 2 * tail)
  }

  /// A bound on the two-sided p-value: twice that on the tail in which the group lies.
  ///
  /// Each article is in the group with the chance π, independently of the others, and what counts is
  ///
  ///     T = Σ over the group of eᵢ        eᵢ = xᵢ - r nᵢ,  r the rate of the term in all articles
  ///
  /// whose cumulant generating function is K(u) = Σ ln(1 - π + π exp(u eᵢ)). Chernoff's (1952)
  /// bound holds for every u > 0, and the least of them, at the saddle point K′(u) = t, is given:
  ///
  ///     P(T ≥ t) ≤ exp(K(u) - u t)
  ///
  /// It is about z √(2π) times too large where the statistic would be normal and z standard errors
  /// out. Articles without the term, whose eᵢ are small, enter K by their mean and variance.
  ///
  /// - Parameters:
  ///   - target: The term's occurrences in the group.
  ///   - targetSizes: The sizes of the group's articles.
  ///   - holders: All articles that hold the term, those of the group among them.
  ///   - sizes: The sizes of all articles.
  /// - Returns: A bound on the p-value, at most 1; nil when there are no words in the group or none
  ///   beside it.
  /// - Complexity: O(articles that hold the term), some ten to forty times.
  public static func pValueBound(
    target: Double, in targetSizes: ArticleSizes, holders: [Holder], of sizes: ArticleSizes
  ) -> Double? {
    guard targetSizes.words > 0, targetSizes.words < sizes.words else {
      return nil
    }
    let rate = holders.reduce(0) { $0 + $1.count } / sizes.words
    let excess = target - rate * targetSizes.words
    guard excess != 0 else { return 1 }
    let sign: Double = excess > 0 ? 1 : -1
    let share = targetSizes.words / sizes.words
    let words = holders.reduce(0) { $0 + $1.words }
    let squaredWords = holders.reduce(0) { $0 + $1.words * $1.words }
    let sum = RandomSum(
      terms: holders.map { sign * ($0.count - rate * $0.words) }, share: share,
      otherMean: -sign * share * rate * max(sizes.words - words, 0),
      otherVariance: share * (1 - share) * rate * rate
        * max(sizes.squaredWords - squaredWords, 0))
    return min(1, 2 * exp(sum.leastLogBound(reaching: abs(excess))))
  }
}

/// A sum of numbers each of which is taken with the same chance, and a normal number.
private struct RandomSum {
  let terms: [Double]
  let share: Double
  let otherMean: Double
  let otherVariance: Double

  /// K(u) and its first two derivatives.
  private func cumulants(_ u: Double) -> (value: Double, slope: Double, curvature: Double) {
    var value = u * (otherMean + 0.5 * u * otherVariance)
    var slope = otherMean + u * otherVariance
    var curvature = otherVariance
    for term in terms {
      let exponent = u * term
      // The chance that the number is taken under the tilted distribution.
      let tilted = 1 / (1 + (1 - share) / share * exp(-exponent))
      value +=
        exponent > 0
        ? exponent + log(share + (1 - share) * exp(-exponent)) : log1p(share * expm1(exponent))
      slope += term * tilted
      curvature += term * term * tilted * (1 - tilted)
    }
    return (value, slope, curvature)
  }

  /// The least of K(u) - u t over u ≥ 0, by Newton's method; every value on the way is a bound too.
  func leastLogBound(reaching t: Double) -> Double {
    var best = 0.0
    var u = 0.0
    for _ in 0..<40 {
      let (value, slope, curvature) = cumulants(u)
      let bound = value - u * t
      guard bound.isFinite else { break }
      let gain = best - bound
      best = min(best, bound)
      guard curvature > 0, u == 0 || abs(gain) > 1e-3 else { break }
      let step = (t - slope) / curvature
      // Far from the saddle point a whole step may lead astray: at most twice as far, or half back.
      u = u == 0 ? max(step, 0) : min(max(u + step, u / 2), 2 * u)
    }
    return best
  }
}
