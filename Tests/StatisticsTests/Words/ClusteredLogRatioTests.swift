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
    #expect(agreesWithReference(ratio.intervalDegreesOfFreedom, expected.freedom))
    #expect(agreesWithReference(ratio.estimate.interval.lower, expected.lower))
    #expect(agreesWithReference(ratio.estimate.interval.upper, expected.upper))
    #expect(agreesWithReference(ratio.statistic, expected.t))
    #expect(agreesWithReference(ratio.pValue, expected.p))
    #expect(agreesWithReference(exp(ratio.logPValue), expected.p))
  }

  @Test("forty times in one article is one event, however many words it is")
  func oneArticle() throws {
    let sizes = [Double](repeating: 500, count: 60)
    let none = [Double](repeating: 0, count: 60)
    let said = [40] + none.dropFirst()
    let term = try #require(logRatio(said, sizes, none, sizes))
    #expect(term.statistic < 1.01)
    #expect(term.pValue > 0.3)
    #expect(term.standardError == nil)
    #expect(term.estimate.interval.lower == -.infinity)
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
    #expect(term.pValue < 0.005)
    #expect(term.estimate.interval.upper == .infinity)
    #expect(term.estimate.interval.lower > 0)
    let mirrored = try #require(logRatio(none, sizes, ten, sizes))
    #expect(mirrored.estimate.interval.lower == -.infinity)
    #expect(abs(mirrored.estimate.interval.upper + term.estimate.interval.lower) < 1e-12)
  }

  @Test("where one article of the reference holds the term, the other group's bursts bound it")
  func oneInReference() throws {
    let sizes = [Double](repeating: 500, count: 60)
    let often = [Double](repeating: 5, count: 60)
    let once = [1] + [Double](repeating: 0, count: 59)
    let term = try #require(logRatio(often, sizes, once, sizes))
    // The reference may hold as many as 5.572 articles (R 4.2.2: qchisq(0.975, 4) / 2) with bursts
    // of 5, where it has 1; the target is the same in every article.
    let most = 5.571_643_390_938_898 * 5
    #expect(agreesWithReference(term.estimate.value, log2(300)))
    #expect(agreesWithReference(term.estimate.interval.lower, log2(300 / most), tolerance: 1e-6))
    #expect(term.estimate.interval.upper == .infinity)
  }

  @Test("equal rates in every article have no error and no significance")
  func constant() throws {
    let term = try #require(logRatio([1, 2, 3], [100, 200, 300], [2, 4], [200, 400]))
    #expect(abs(term.estimate.value) < 1e-12)
    #expect(try #require(term.standardError) < 1e-6)
    #expect(term.pValue > 0.999)
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
    for (articles, mean, ratio) in [((80, 120), 1.5, 2.0), ((60, 60), 1.0, 1.0)] {
      let result = BurstyCorpus(articles: articles, mean: mean, ratio: ratio)
        .coverage(repetitions: isFull ? 20_000 : 1_200)
      #expect((0.93...0.97).contains(result.articles), "\(articles): \(result)")
      #expect(result.words < 0.85, "\(articles): \(result)")
    }
  }

  @Test("the test rejects equal rates no more often than it says, for rare bursty words too")
  func falseAlarms() {
    let isFull = ProcessInfo.processInfo.environment["FULL_COVERAGE"] == "1"
    for mean in [0.05, 1] {
      let result = BurstyCorpus(articles: (30, 150), mean: mean, ratio: 1)
        .coverage(repetitions: isFull ? 20_000 : 1_000)
      #expect(result.rejections < 0.065, "mean \(mean): \(result)")
    }
  }
}

/// Counts of a word that are negative binomial by article: Poisson with a rate drawn from the gamma
/// distribution of shape ½, the square of a normal number.
private struct BurstyCorpus {
  let articles: (Int, Int)
  let mean: Double
  let ratio: Double

  /// How often the intervals hold the true ratio, and how often the test rejects equal rates.
  func coverage(
    repetitions: Int
  ) -> (articles: Double, words: Double, rejections: Double) {
    var random = RandomStream(seed: 7, purpose: "coverage of the log ratio")
    var counted = 0
    var inArticles = 0
    var inWords = 0
    var rejections = 0
    for _ in 0..<repetitions {
      let (target, targetSizes) = draw(articles.0, mean * ratio, &random)
      let (reference, referenceSizes) = draw(articles.1, mean, &random)
      let counts = KeynessCounts(
        target: target, in: targetSizes, reference: reference, in: referenceSizes)
      guard
        let robust = ClusteredLogRatio(
          target: target, in: targetSizes, reference: reference, in: referenceSizes),
        let naive = LogRatio(counts)
      else { continue }
      counted += 1
      inArticles += robust.estimate.interval.contains(log2(ratio)) ? 1 : 0
      inWords += naive.estimate.interval.contains(log2(ratio)) ? 1 : 0
      rejections += robust.pValue < 0.05 ? 1 : 0
    }
    let total = Double(counted)
    return (Double(inArticles) / total, Double(inWords) / total, Double(rejections) / total)
  }

  private func draw(
    _ articles: Int, _ mean: Double, _ random: inout RandomStream
  ) -> (TermOccurrences, ArticleSizes) {
    var term = TermOccurrences()
    var sizes: [Double] = []
    for _ in 0..<articles {
      let size = (100 + 600 * random.nextUniform()).rounded()
      let normal = random.nextNormal()
      term.add(
        count: poisson(mean * size / 400 * normal * normal, &random), articleSize: size)
      sizes.append(size)
    }
    return (term, ArticleSizes(sizes))
  }

  private func poisson(_ mean: Double, _ random: inout RandomStream) -> Double {
    let limit = exp(-mean)
    var product = random.nextUniform()
    var count = 0.0
    while product > limit {
      product *= random.nextUniform()
      count += 1
    }
    return min(count, 90)
  }
}
