import NumericCore
import Statistics
import TestSupport
import Testing

@Suite("Articles that fall into a group at random")
struct ArticleRandomizationTests {
  /// The bound, and the chance itself by going through all groups of as many articles.
  private func bound(
    _ articles: [ArticleRandomization.Holder], group: Int
  ) -> (bound: Double, exact: Double)? {
    let sizes = ArticleSizes(articles.map(\.words))
    let inside = articles[..<group]
    let target = inside.reduce(0) { $0 + $1.count }
    guard
      let bound = ArticleRandomization.pValueBound(
        target: target, in: ArticleSizes(inside.map(\.words)),
        holders: articles.filter { $0.count > 0 }, of: sizes)
    else { return nil }
    let rate = articles.reduce(0) { $0 + $1.count } / sizes.words
    let excesses = articles.map { $0.count - rate * $0.words }
    let observed = excesses[..<group].reduce(0, +)
    var (all, extreme) = (0.0, 0.0)
    for choice in 0..<(1 << articles.count) where choice.nonzeroBitCount == group {
      let sum = excesses.indices.reduce(0.0) { $0 + (choice >> $1 & 1 == 1 ? excesses[$1] : 0) }
      all += 1
      if observed > 0 ? sum >= observed - 1e-9 : sum <= observed + 1e-9 { extreme += 1 }
    }
    return (bound, extreme / all)
  }

  @Test("the bound is never below twice the chance, and not far above it")
  func enumeration() {
    var ratios: [Double] = []
    forEverySeed(0..<60) { generator, seed in
      let articles = (0..<12).map { _ in
        ArticleRandomization.Holder(
          count: Double(max(0, Int.random(in: -3...6, using: &generator))),
          words: Double(Int.random(in: 80...120, using: &generator)))
      }
      let group = Int.random(in: 1...6, using: &generator)
      guard let (bound, exact) = bound(articles, group: group) else { return }
      #expect(bound >= min(1, 2 * exact), "seed \(seed)")
      if bound < 1 { ratios.append(bound / (2 * exact)) }
    }
    #expect(ratios.count > 10 && ratios.allSatisfy { $0 < 15 })
  }

  @Test("one article that repeats a word is one event, however small the group")
  func oneBurst() throws {
    let group = ArticleSizes(articles: 130, words: 88_000, squaredWords: 130 * 677 * 677)
    let all = ArticleSizes(articles: 6_000, words: 5_600_000, squaredWords: 6_000 * 933 * 933)
    let p = try #require(
      ArticleRandomization.pValueBound(
        target: 18, in: group, holders: [.init(count: 18, words: 700)], of: all))
    #expect(p > 0.03 && p < 0.05, "twice 88 thousand of 5.6 million words")
    var once = TermOccurrences()
    once.add(count: 18, articleSize: 700)
    let score = try #require(
      ClusteredLogRatio.scorePValue(
        target: once, in: group, reference: TermOccurrences(), in: all.removing(group)))
    #expect(score < 1e-10, "the score test takes it for normal")
    let dealt = try #require(
      ArticleRandomization.pValue(
        target: 18, in: group, holders: [.init(count: 18, words: 700)], of: all))
    #expect(abs(dealt - 88.0 / 5_600) < 1e-9, "the group's share of the words")
  }

  @Test("articles that all fall into the group have the product of their chances")
  func allInside() throws {
    let group = ArticleSizes(articles: 100, words: 100_000, squaredWords: 100 * 1e6)
    let all = ArticleSizes(articles: 1_000, words: 1e6, squaredWords: 1_000 * 1e6)
    let holders = [ArticleRandomization.Holder](repeating: .init(count: 1, words: 1_000), count: 6)
    let p = try #require(
      ArticleRandomization.pValueBound(target: 6, in: group, holders: holders, of: all))
    // Twice the hypergeometric chance, 100 · 99 · … · 95 / (1000 · 999 · … · 995), is 1.7e-6.
    #expect(p > 1.7e-6 && p < 3e-6)
  }

  @Test("where all is smooth it exceeds the normal tail by about z √(2π)")
  func smooth() throws {
    let group = ArticleSizes(articles: 1_000, words: 1e6, squaredWords: 1e9)
    let all = ArticleSizes(articles: 2_000, words: 2e6, squaredWords: 2e9)
    let holders = [ArticleRandomization.Holder](
      repeating: .init(count: 1, words: 1_000), count: 1_000)
    // 1000 holders fall with a half: standard deviation √250 less the part that r n explains.
    let p = try #require(
      ArticleRandomization.pValueBound(target: 545, in: group, holders: holders, of: all))
    let z = 45 / 125.0.squareRoot()
    let normal = 2 * NormalDistribution(mean: 0, standardDeviation: 1).upperTail(z)
    #expect(p > normal && p < normal * z * 4)
  }

  @Test("more and less are alike, and nothing to compare has no value")
  func edges() throws {
    let sizes = ArticleSizes(articles: 40, words: 4_000, squaredWords: 400_000)
    let half = ArticleSizes(articles: 20, words: 2_000, squaredWords: 200_000)
    let holders = [ArticleRandomization.Holder](repeating: .init(count: 2, words: 100), count: 10)
    let over = ArticleRandomization.pValueBound(target: 16, in: half, holders: holders, of: sizes)
    let under = ArticleRandomization.pValueBound(target: 4, in: half, holders: holders, of: sizes)
    #expect(abs((over ?? 0) - (under ?? 1)) < 1e-9)
    #expect(
      ArticleRandomization.pValueBound(target: 10, in: half, holders: holders, of: sizes) == 1)
    #expect(
      ArticleRandomization.pValueBound(target: 20, in: sizes, holders: holders, of: sizes) == nil)
    let absent = ArticleRandomization.pValueBound(target: 0, in: half, holders: holders, of: sizes)
    // All ten fall on the other side: twice the hypergeometric chance is 4.4e-4.
    #expect(try #require(absent) < 0.003)
    #expect((absent ?? 0) > 4.4e-4)
  }

  /// The chances of every number of occurrences in the group by dealing the articles one after the
  /// other, all of one length.
  private func chances(_ counts: [Double], group: Int, of articles: Int) -> [Double] {
    let occurrences = Int(counts.reduce(0, +))
    var chances = [[Double]](
      repeating: [Double](repeating: 0, count: occurrences + 1), count: counts.count + 1)
    chances[0][0] = 1
    var reached = 0
    // Articles are dealt one after the other, each with the chance of the places that are left.
    for (dealt, count) in counts.enumerated() {
      var next = chances.map { $0.map { _ in 0.0 } }
      for taken in 0...dealt {
        let chance = max(Double(group - taken), 0) / Double(articles - dealt)
        for sum in 0...reached {
          next[taken][sum] += chances[taken][sum] * (1 - chance)
          if chance > 0 { next[taken + 1][sum + Int(count)] += chances[taken][sum] * chance }
        }
      }
      chances = next
      reached += Int(count)
    }
    return (0...occurrences).map { sum in chances.reduce(0) { $0 + $1[sum] } }
  }

  @Test("is within a fifth of the exact chance down to a millionth")
  func exactTails() throws {
    var random = RandomStream(seed: 3, purpose: "tails of dealt articles")
    var (compared, far) = (0, 0)
    for (group, all) in [(30, 60), (20, 500), (60, 3_000), (250, 500)] {
      for (mean, shape) in [(0.05, 0.5), (0.2, 0.5), (0.5, 2.0), (1, 0.3)] {
        let bursty = BurstyArticles(all, mean: mean, shape: shape, &random)
        let counts = bursty.holders.map(\.count)
        guard counts.count >= 3, counts.count <= 130 else { continue }
        let sizes = ArticleSizes([Double](repeating: 500, count: all))
        let part = ArticleSizes([Double](repeating: 500, count: group))
        let total = counts.reduce(0, +)
        let chances = chances(counts, group: group, of: all)
        let least = Int(total * Double(group) / Double(all)) + 1
        for target in stride(from: least, through: Int(total), by: max(least / 12, 1)) {
          let tail = chances[target...].reduce(0, +)
          guard tail < 0.05, tail > 1e-6 else { continue }
          let p = try #require(
            ArticleRandomization.pValue(
              target: Double(target), in: part,
              holders: counts.map { .init(count: $0, words: 500) }, of: sizes))
          let ratio = p / (chances[0] > tail * (1 + 1e-9) ? tail : 2 * tail)
          compared += 1
          if abs(ratio - 1) > 0.05 { far += 1 }
          #expect(abs(ratio - 1) < 0.2, "\(target) of \(total), \(group) of \(all): \(tail)")
        }
      }
    }
    #expect(compared > 30 && far * 5 < compared, "\(far) of \(compared) off by a twentieth")
  }
}
