import Foundation
import NumericCore
import Statistics
import TestSupport
import Testing

private func group(_ counts: [Double], _ sizes: [Double]) -> (TermOccurrences, ArticleSizes) {
  var term = TermOccurrences()
  for (count, size) in zip(counts, sizes) { term.add(count: count, articleSize: size) }
  return (term, ArticleSizes(sizes))
}

private func logRatio(
  _ x1: [Double], _ n1: [Double], _ x2: [Double], _ n2: [Double]
) -> ClusteredLogRatio? {
  let (target, targetSizes) = group(x1, n1)
  let (reference, referenceSizes) = group(x2, n2)
  return ClusteredLogRatio(
    target: target, in: targetSizes, reference: reference, in: referenceSizes)
}

@Suite("The log ratio with articles as units")
struct ClusteredLogRatioTests {
  @Test("equals the sandwich of statsmodels", arguments: WordReference.clustered.indices)
  func reference(row: Int) throws {
    let expected = WordReference.clustered[row]
    let ratio = try #require(logRatio(expected.x1, expected.n1, expected.x2, expected.n2))
    #expect(agreesWithReference(ratio.estimate.value, expected.value))
    #expect(agreesWithReference(ratio.standardError, expected.error))
    #expect(agreesWithReference(ratio.estimate.interval.lower, expected.lower))
    #expect(agreesWithReference(ratio.estimate.interval.upper, expected.upper))
    #expect(agreesWithReference(ratio.statistic, expected.t))
    #expect(agreesWithReference(ratio.scorePValue, expected.p))
  }

  @Test("forty times in one article is one event, however many words it is")
  func oneArticle() throws {
    let sizes = [Double](repeating: 500, count: 60)
    let none = [Double](repeating: 0, count: 60)
    let said = [40] + none.dropFirst()
    let term = try #require(logRatio(said, sizes, none, sizes))
    #expect(term.statistic < 1.01)
    #expect(term.scorePValue > 0.3)
    #expect(term.standardError == nil)
    #expect(term.estimate.interval.lower < 0)
    #expect(term.estimate.interval.upper == .infinity)
    let words = LogLikelihoodRatio(
      KeynessCounts(target: 40, of: 30_000, reference: 0, of: 30_000))
    #expect(try #require(words).pValue < 1e-12)
  }

  @Test("ten articles against none is evidence, and has a lower limit only")
  func noneInReference() throws {
    let sizes = [Double](repeating: 500, count: 60)
    let none = [Double](repeating: 0, count: 60)
    let ten = [Double](repeating: 4, count: 10) + none.dropFirst(10)
    let term = try #require(logRatio(ten, sizes, none, sizes))
    #expect(term.scorePValue < 0.005)
    #expect(term.estimate.interval.upper == .infinity)
    #expect(term.estimate.interval.lower > 0)
    let mirrored = try #require(logRatio(none, sizes, ten, sizes))
    #expect(mirrored.estimate.interval.lower == -.infinity)
    #expect(abs(mirrored.estimate.interval.upper + term.estimate.interval.lower) < 1e-12)
  }

  @Test("where two articles of one side hold the term, the interval still tells the sides apart")
  func fewInReference() throws {
    let sizes = [Double](repeating: 500, count: 300)
    let often = [Double](repeating: 2, count: 149) + [Double](repeating: 0, count: 151)
    let twice = [2, 1] + [Double](repeating: 0, count: 298)
    let term = try #require(logRatio(often, sizes, twice, sizes))
    #expect(term.scorePValue < 0.001)
    #expect(term.estimate.interval.lower > 3 && term.estimate.interval.upper < 10)
    let once = try #require(logRatio(often, sizes, [1] + twice.dropFirst().map { _ in 0 }, sizes))
    #expect(once.estimate.interval.lower > 3 && once.estimate.interval.upper < 20)
  }

  @Test("is open only where a side does not have the term")
  func openEnds() {
    forEverySeed { generator, seed in
      let sizes = (0..<12).map { _ in Double(Int.random(in: 60...900, using: &generator)) }
      func counts() -> [Double] {
        sizes.map { _ in Double(max(0, Int.random(in: -30...9, using: &generator))) }
      }
      let (first, second) = (counts(), counts())
      guard let term = logRatio(first, sizes, second, sizes) else { return }
      let (one, two) = (first.contains { $0 > 0 }, second.contains { $0 > 0 })
      #expect(term.estimate.interval.lower.isFinite == one, "seed \(seed)")
      #expect(term.estimate.interval.upper.isFinite == two, "seed \(seed)")
      #expect(term.estimate.interval.lower <= term.estimate.value, "seed \(seed)")
      #expect(term.estimate.interval.upper >= term.estimate.value, "seed \(seed)")
    }
  }

  @Test("equal rates in every article have no error and no significance")
  func constant() throws {
    let term = try #require(logRatio([1, 2, 3], [100, 200, 300], [2, 4], [200, 400]))
    #expect(abs(term.estimate.value) < 1e-12)
    #expect(try #require(term.standardError) < 1e-6)
    #expect(term.scorePValue > 0.999)
  }

  @Test("the rest of a collection is the collection less the part")
  func subtraction() {
    forEverySeed { generator, seed in
      let sizes = (0..<30).map { _ in Double(Int.random(in: 20...900, using: &generator)) }
      let counts = sizes.map { _ in Double(Int.random(in: 0...4, using: &generator)) }
      let (all, allSizes) = group(counts, sizes)
      let (part, partSizes) = group(Array(counts[..<12]), Array(sizes[..<12]))
      let (rest, restSizes) = group(Array(counts[12...]), Array(sizes[12...]))
      #expect(all.removing(part) == rest, "seed \(seed)")
      #expect(allSizes.removing(partSizes) == restSizes, "seed \(seed)")
      var merged = part
      merged.merge(rest)
      #expect(merged == all, "seed \(seed)")
    }
  }

  @Test("too little to compare is no figure")
  func undefined() {
    #expect(logRatio([], [], [1, 2], [10, 10]) == nil)
    #expect(logRatio([1], [10], [1], [10]) == nil)
    #expect(logRatio([0, 0], [10, 10], [0, 0], [10, 10]) == nil)
    #expect(logRatio([0, 0], [0, 0], [1, 0], [10, 10]) == nil)
  }

  @Test("holds the true ratio as often as it says where words come in bursts")
  func coverage() {
    let isFull = ProcessInfo.processInfo.environment["FULL_COVERAGE"] == "1"
    for (first, second) in [(30, 30), (60, 60), (20, 500), (500, 20)] {
      for (mean, shape) in BurstyArticles.grid where isFull || (first == 60 && mean >= 0.5) {
        for ratio in isFull ? [1.0, 4] : [4] {
          let result = Self.coverage(
            articles: (first, second), mean: mean, shape: shape, ratio: ratio,
            repetitions: isFull ? 4_000 : 400)
          // Of counts below some five on a side the exactness of the limits makes more.
          let isRare = mean * Double(min(first, second)) < 30
          let least = isFull ? 0.925 : 0.91
          let most = isRare ? 1.0 : isFull ? 0.975 : 0.985
          #expect(
            (least...most).contains(result.held),
            "\(first) \(second), mean \(mean), shape \(shape), ratio \(ratio): \(result)")
          #expect(result.width < 1.5, "\(first) \(second), mean \(mean), shape \(shape)")
          if isFull {
            print("\(first)/\(second) mean \(mean) k \(shape) ratio \(ratio): \(result)")
          }
        }
      }
    }
  }

  /// How often the interval holds the true ratio, and how wide it is on average next to the normal
  /// one where 20 articles of each group hold the term.
  private static func coverage(
    articles: (Int, Int), mean: Double, shape: Double, ratio: Double, repetitions: Int
  ) -> (held: Double, width: Double) {
    var random = RandomStream(seed: 7, purpose: "coverage of the log ratio")
    // The most frequent words are halved, not doubled, so that their counts fit the articles.
    let means = mean < 5 ? (mean * ratio, mean) : (mean, mean / ratio)
    let normal = NormalDistribution().upperQuantile(0.025)
    var (counted, held, compared, width) = (0.0, 0.0, 0.0, 0.0)
    for _ in 0..<repetitions {
      let target = BurstyArticles(articles.0, mean: means.0, shape: shape, &random)
      let reference = BurstyArticles(articles.1, mean: means.1, shape: shape, &random)
      guard
        let term = ClusteredLogRatio(
          target: target.term, in: target.sizes, reference: reference.term, in: reference.sizes)
      else { continue }
      let interval = term.estimate.interval
      counted += 1
      held += interval.contains(log2(ratio)) ? 1 : 0
      if let error = term.standardError, target.term.articles >= 20, reference.term.articles >= 20 {
        compared += 1
        width += (interval.upper - interval.lower) / (2 * normal * error)
      }
    }
    return (held / counted, compared > 0 ? width / compared : 1)
  }
}
