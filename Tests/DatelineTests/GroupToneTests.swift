import AnalysisReports
import Dateline
import TestSupport
import Testing

@Suite("The tone of groups of articles")
struct GroupToneTests {
  private static let first = [0.2, 0.3, 0.1, 0.4, 0.25, 0.3]
  private static let second = [-0.1, 0, 0.1, -0.2, 0.05, 0, -0.15]

  private func articles(_ means: [Double], _ group: String) -> [ArticleTone] {
    means.map { ArticleTone(groups: [group], mean: $0, sentences: 4) }
  }

  /// Hedges' g by NumPy 2.4.6; the p-value is that of SciPy 1.17.1's `permutation_test` over all 1,716
  /// deals.
  @Test("two groups are compared article by article")
  func reference() throws {
    let rows = GroupTones.rows(articles(Self.first, "Lantern") + articles(Self.second, "Beacon"))
    #expect(rows.map(\.group) == ["Beacon", "Lantern"])
    let lantern = rows[1]
    #expect(lantern.articles == 6 && lantern.sentences == 24)
    #expect(abs((lantern.mean ?? 0) - 1.55 / 6) < 1e-12)
    let interval = try #require(lantern.interval)
    #expect(interval.lower < 1.55 / 6 && 1.55 / 6 < interval.upper)
    let comparison = try #require(lantern.comparison)
    #expect(abs(comparison.difference - 0.30119047619047623) < 1e-12)
    #expect(abs((comparison.hedgesG ?? 0) - 2.6356951298519897) < 1e-9)
    #expect(comparison.pValue == 4.0 / 1_716)
    #expect(comparison.qValue == comparison.pValue, "both tests are the same one")
    #expect(rows[0].comparison?.difference == -comparison.difference)
  }

  @Test("with fewer than five articles nothing is said")
  func tooFew() {
    let rows = GroupTones.rows(
      articles(Self.first, "Lantern") + articles([0.9, 0.9, 0.9, 0.9], "Wire")
        + [ArticleTone(groups: [], mean: -1, sentences: 9)])
    #expect(rows.map(\.group) == ["Lantern", "Wire"])
    #expect(rows[0].mean != nil && rows[0].comparison == nil, "four others are no comparison")
    #expect(rows[1].mean == nil && rows[1].interval == nil && rows[1].articles == 4)
    #expect(rows[1].cells.dropFirst(3).allSatisfy { $0 == .missing })
  }

  @Test("q-values count the groups that were compared; chance alone makes few of them small")
  func chance() {
    var small = 0
    forEverySeed(0..<40) { generator, seed in
      let all = (0..<36).map { number in
        ArticleTone(
          groups: ["g\(number % 3)"], mean: Double.random(in: -1...1, using: &generator),
          sentences: 2)
      }
      let rows = GroupTones.rows(all, options: EvaluationOptions(resamples: 499, seed: seed))
      let values = rows.compactMap(\.comparison?.qValue)
      #expect(values.count == 3)
      for row in rows {
        #expect((row.comparison?.qValue ?? 0) >= (row.comparison?.pValue ?? 1))
      }
      small += values.contains { $0 < 0.05 } ? 1 : 0
    }
    #expect(small <= 6, "\(small) of 40")
  }

  @Test("an article in two groups counts in both, and threads change nothing")
  func several() {
    let both = ArticleTone(groups: ["Lantern", "Beacon"], mean: 0.1, sentences: 1)
    let all = articles(Self.first, "Lantern") + articles(Self.second, "Beacon") + [both]
    let rows = GroupTones.rows(all, options: EvaluationOptions(resamples: 499))
    #expect(rows.map(\.articles) == [8, 7])
    let threaded = GroupTones.rows(
      all, options: EvaluationOptions(resamples: 499), parallelism: Parallelism(threads: 3))
    #expect(threaded.map(\.cells) == rows.map(\.cells))
  }
}
