import Foundation
import NumericCore
import Statistics

/// Articles of log-normal length with counts of a word that are negative binomial by article.
struct BurstyArticles {
  /// The means in an article of 400 words, and the shapes of the gamma distribution of the rate.
  static let grid: [(mean: Double, shape: Double)] = [0.02, 0.1, 0.5, 5].flatMap { mean in
    [0.05, 0.3, 2].map { (mean, $0) }
  }

  let articles: [ArticleRandomization.Holder]

  init(_ count: Int, mean: Double, shape: Double, _ random: inout RandomStream) {
    articles = (0..<count).map { _ in
      let words = max(20, exp(log(400) + 0.6 * random.nextNormal()).rounded())
      let rate = Self.gamma(shape, &random) / shape
      let expected = mean * words / (400 * exp(0.18)) * rate
      return .init(count: min(words, Self.poisson(expected, &random)), words: words)
    }
  }

  var term: TermOccurrences { Self.term(articles) }
  var sizes: ArticleSizes { ArticleSizes(articles.map(\.words)) }
  var holders: [ArticleRandomization.Holder] { articles.filter { $0.count > 0 } }

  static func term(_ articles: some Sequence<ArticleRandomization.Holder>) -> TermOccurrences {
    var term = TermOccurrences()
    for article in articles { term.add(count: article.count, articleSize: article.words) }
    return term
  }

  /// Marsaglia and Tsang (2000).
  private static func gamma(_ shape: Double, _ random: inout RandomStream) -> Double {
    guard shape >= 1 else {
      return gamma(shape + 1, &random) * pow(random.nextUniform(), 1 / shape)
    }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let normal = random.nextNormal()
      let root = 1 + c * normal
      let v = root * root * root
      if root > 0, log(1 - random.nextUniform()) < normal * normal / 2 + d - d * v + d * log(v) {
        return d * v
      }
    }
  }

  private static func poisson(_ mean: Double, _ random: inout RandomStream) -> Double {
    guard mean < 30 else {
      return max(0, (mean + mean.squareRoot() * random.nextNormal()).rounded())
    }
    let limit = exp(-mean)
    var product = random.nextUniform()
    var count = 0.0
    while product > limit {
      product *= random.nextUniform()
      count += 1
    }
    return count
  }
}
