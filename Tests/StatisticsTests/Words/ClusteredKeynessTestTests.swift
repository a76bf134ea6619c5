import Foundation
import NumericCore
import Statistics
import TestSupport
import Testing

@Suite("The test of a word's use by two groups of articles")
struct ClusteredKeynessTestTests {
  private func pValue(
    _ target: [ArticleRandomization.Holder], _ reference: [ArticleRandomization.Holder]
  ) -> Double? {
    ClusteredKeynessTest.pValue(
      target: BurstyArticles.term(target), in: ArticleSizes(target.map(\.words)),
      reference: BurstyArticles.term(reference), in: ArticleSizes(reference.map(\.words))
    ) { (target + reference).filter { $0.count > 0 } }
  }

  private func articles(_ counts: [Double], of number: Int) -> [ArticleRandomization.Holder] {
    (counts + [Double](repeating: 0, count: number - counts.count)).map {
      .init(count: $0, words: 500)
    }
  }

  @Test("does not ask for the articles of a word that the score test clears")
  func screen() throws {
    let group = articles([1, 2, 1], of: 20)
    let term = BurstyArticles.term(group)
    let sizes = ArticleSizes(group.map(\.words))
    var asked = false
    let p = ClusteredKeynessTest.pValue(
      target: term, in: sizes, reference: term, in: sizes
    ) {
      asked = true
      return []
    }
    #expect(!asked)
    #expect(try #require(p) > 0.99)
  }

  @Test("one article of thousands that repeats a word is as likely as the group's share of them")
  func oneBurst() throws {
    let p = try #require(pValue(articles([18], of: 130), articles([], of: 5_870)))
    #expect(abs(p - 130.0 / 6_000) < 1e-9)
  }

  @Test("a burst beside single occurrences counts as one article")
  func burstAmongOthers() throws {
    let others = [Double](repeating: 1, count: 200)
    let p = try #require(pValue(articles([40, 1, 1], of: 60), articles(others, of: 5_940)))
    // The burst falls into the group once in a hundred times, two or more of 202 others with it in
    // six of ten (R 4.2.2: 0.01 * pbinom(1, 202, 0.01, lower.tail = FALSE) is 0.006).
    #expect(abs(p / 0.006 - 1) < 0.05, "\(p)")
  }

  @Test("finds the same for either side, and nothing where there is nothing to compare")
  func symmetry() throws {
    let (first, second) = (articles([3, 2, 2, 1, 4, 2], of: 40), articles([1], of: 40))
    let p = try #require(pValue(first, second))
    #expect(p < 0.05)
    #expect(abs(try #require(pValue(second, first)) / p - 1) < 1e-9)
    #expect(pValue(articles([], of: 40), articles([], of: 40)) == nil)
  }

  @Test("rejects no more and not much less than it says where labels are dealt at random")
  func level() throws {
    let isFull = ProcessInfo.processInfo.environment["FULL_COVERAGE"] == "1"
    let levels = [0.05, 0.01, 0.001]
    let collections = [(30, 60), (60, 120), (20, 520), (10, 1_000), (100, 1_000), (300, 600)]
    for (group, all) in collections where isFull || all < 600 {
      for (mean, shape) in [(0.05, 0.1), (0.05, 1), (0.5, 0.1), (0.5, 1), (5, 0.1), (5, 1)]
      where isFull || mean == 0.5 {
        let rates = try rejections(
          group: group, of: all, mean: mean, shape: shape, levels: levels,
          repetitions: isFull ? 20_000 : 1_500)
        let label = "\(group) of \(all), mean \(mean), shape \(shape): \(rates)"
        if isFull { print(label) }
        #expect(rates[0] < (isFull ? 1.1 : 1.25), "\(label)")
        #expect(rates[1] < (isFull ? 1.2 : 1.6), "\(label)")
        // Twenty rejections, or two, are to be expected: three of their standard deviations more.
        #expect(rates[2] < (isFull ? 1.7 : 4), "\(label)")
        if mean * Double(group) >= 10 { #expect(rates[0] > 0.4, "\(label)") }
      }
    }
  }

  /// The shares of p-values at most α, over α.
  private func rejections(
    group: Int, of all: Int, mean: Double, shape: Double, levels: [Double], repetitions: Int
  ) throws -> [Double] {
    var random = RandomStream(seed: 11, purpose: "level of the keyness test")
    var rejected = [Double](repeating: 0, count: levels.count)
    var tested = 0.0
    for _ in 0..<repetitions / 5 {
      var articles = BurstyArticles(all, mean: mean, shape: shape, &random).articles
      guard BurstyArticles.term(articles).occurrences >= 5 else { continue }
      for _ in 0..<5 {
        articles.shuffle(using: &random)
        let p = try #require(pValue(Array(articles[..<group]), Array(articles[group...])))
        tested += 1
        for (place, level) in levels.enumerated() where p <= level { rejected[place] += 1 }
      }
    }
    return zip(rejected, levels).map { $0 / tested / $1 }
  }
}
