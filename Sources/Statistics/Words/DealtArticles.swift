internal import Glibc

/// A group of articles dealt out at random, and what a term's articles weigh in it.
///
/// The group gets the share π of all words. Each article is as likely to be in it as any other;
/// the group holds π m of the m articles and π n of the n words, so that its size is no part of
/// chance, and what chance decides is X, the occurrences that fall into it, π Σ x on average.
struct DealtArticles {
  /// The share π of the group.
  private(set) var share: Double
  /// All articles: m.
  let articles: Double
  /// The counts of the articles that hold the term.
  let counts: [Double]
  /// The sizes of the same articles over the mean size of all, less 1; they add up to 0 over all.
  let lengths: [Double]
  /// Σ z², the squared lengths of all articles; 0 where all are of one length.
  let squaredLengths: Double
  /// The number, mean length and standard deviation of the length of the articles without the term.
  let others: (count: Double, mean: Double, deviation: Double)
  /// The largest number that divides all counts; nil where they are no whole numbers.
  let span: Double?
  /// Σ x.
  let occurrences: Double
  /// The largest count.
  let largestCount: Double
  /// The sizes of all articles.
  private let sizes: ArticleSizes
  /// The articles that hold the term.
  private let holders: [ArticleRandomization.Holder]
  /// The article whose count is farthest from the line through all articles' lengths.
  private let outlier: Int
  /// Its part in the sum of the squared distances from that line.
  let largestPart: Double
  /// The line through the counts of all articles over their lengths.
  private let line: (level: Double, slope: Double)
  /// What the articles' lengths leave of the variance of X.
  let unexplained: Double

  init(_ holders: [ArticleRandomization.Holder], of sizes: ArticleSizes, share: Double) {
    self.share = share
    self.sizes = sizes
    self.holders = holders
    let all = Double(sizes.articles)
    articles = all
    let mean = sizes.words / all
    let spread = max(sizes.squaredWords / (mean * mean) - all, 0)
    let squaredLengths = spread > 1e-9 * all ? spread : 0
    self.squaredLengths = squaredLengths
    let counts = holders.map(\.count)
    let lengths = holders.map { squaredLengths > 0 ? $0.words / mean - 1 : 0 }
    self.counts = counts
    self.lengths = lengths
    var (sum, squares, products, length, lengthSquares) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for place in counts.indices {
      sum += counts[place]
      squares += counts[place] * counts[place]
      products += counts[place] * lengths[place]
      length += lengths[place]
      lengthSquares += lengths[place] * lengths[place]
    }
    occurrences = sum
    largestCount = counts.max() ?? 0
    let rest = all - Double(counts.count)
    let restMean = rest > 0 ? -length / rest : 0
    let restSquares = max(squaredLengths - lengthSquares - rest * restMean * restMean, 0)
    others = (rest, restMean, rest > 0 ? (restSquares / rest).squareRoot() : 0)
    let level = sum / all
    let slope = squaredLengths > 0 ? products / squaredLengths : 0
    line = (level, slope)
    let total = max(squares - sum * level, 0)
    let residual = max(total - slope * products, 0)
    unexplained = total > 0 ? residual / total : 0
    var largest = 0.0
    var outlier = 0
    for place in counts.indices {
      let distance = counts[place] - level - slope * lengths[place]
      if distance * distance > largest {
        largest = distance * distance
        outlier = place
      }
    }
    self.outlier = outlier
    largestPart = residual > 0 ? min(largest / residual, 1) : 1
    span = Self.commonDivisor(counts)
  }

  /// P(X ≥ x), by the way that serves; nil where none can be trusted.
  ///
  /// Few articles that hold the term are gone through. Where none of many stands out the
  /// saddlepoint approximation is within a fifth of the chance, mostly within a twentieth. Where one
  /// stands out, the chances with it and without it are found apart.
  ///
  /// - Parameters:
  ///   - least: x.
  ///   - setApart: How many articles may still be set apart.
  /// - Returns: The chance.
  func tail(reaching least: Double, setApart: Int = 6) -> Double? {
    guard least > 0 else { return 1 }
    guard least <= occurrences else { return 0 }
    guard let span else { return nil }
    if unexplained >= 0.9, enumerationCost <= Self.cheapEnumeration {
      return enumeratedTail(reaching: least)
    }
    if largestPart < Self.largestPartOfAny {
      let middle = share * occurrences
      if least - span / 2 > middle { return saddlePointTail(reaching: least) }
      let rest = DealtArticles(holders, of: sizes, share: 1 - share)
      return rest.saddlePointTail(reaching: occurrences - least + span).map { 1 - $0 }
    }
    if unexplained >= 0.9, enumerationCost <= Self.dearEnumeration {
      return enumeratedTail(reaching: least)
    }
    guard setApart > 0, sizes.articles > 2 else { return nil }
    var others = holders
    let apart = others.remove(at: outlier)
    var rest = DealtArticles(
      others,
      of: sizes.removing(
        ArticleSizes(articles: 1, words: apart.words, squaredWords: apart.words * apart.words)),
      share: share)
    // The group's size is fixed: an article in it leaves less room for the others, as much as an
    // article of its length holds on average.
    let room = rest.expectedCount(ofWords: apart.words) / max(rest.occurrences, 1e-9)
    let shares = (without: share + share * room, with: share - (1 - share) * room)
    guard shares.with > 0, shares.without < 1 else { return nil }
    rest.share = shares.without
    let without = rest.tail(reaching: least, setApart: setApart - 1)
    rest.share = shares.with
    let with = rest.tail(reaching: least - apart.count, setApart: setApart - 1)
    guard let without, let with else { return nil }
    return (1 - share) * without + share * with
  }

  private func expectedCount(ofWords words: Double) -> Double {
    let length = words * articles / sizes.words - 1
    return max(line.level + line.slope * length, 0)
  }

  /// The additions that cost as much as a saddle point.
  private static let cheapEnumeration = 8_000.0
  /// The additions that a term with an article that stands out may cost.
  private static let dearEnumeration = 200_000.0
  private static let largestPartOfAny = 0.2

  private static func commonDivisor(_ counts: [Double]) -> Double? {
    var divisor = 0.0
    for count in counts {
      guard count.rounded() == count else { return nil }
      var (larger, smaller) = (max(count, divisor), min(count, divisor))
      while smaller > 0 {
        (larger, smaller) = (smaller, larger.truncatingRemainder(dividingBy: smaller))
      }
      divisor = larger
      if divisor == 1 { return 1 }
    }
    return divisor
  }

  /// The chance that none of the articles that hold the term falls into the group.
  var chanceOfNone: Double {
    exp(
      Self.logBinomial(others.count, share * articles)
        - Self.logBinomial(articles, share * articles))
  }

  /// ln C(n, k) of real numbers; -∞ outside 0 ≤ k ≤ n.
  static func logBinomial(_ n: Double, _ k: Double) -> Double {
    guard k >= 0, k <= n else { return -.infinity }
    return LogGamma.ofOnePlus(n) - LogGamma.ofOnePlus(k) - LogGamma.ofOnePlus(n - k)
  }
}
