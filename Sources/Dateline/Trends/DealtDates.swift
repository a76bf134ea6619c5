import Glibc
import NumericCore
import Statistics

/// What the score of Mann and Kendall and the weight of the strongest burst are by chance: when the
/// articles that hold an item are dealt at random over the dates of all articles.
///
/// Where periods differ in size, the score of an item that does not change is not 0 on average: in
/// a small period most items have a share of 0, in a large one a small share, so that a collection
/// that grows makes rare items rise. And among many items some have a burst by chance. Both depend
/// on the number of holders alone, so that items share the deals.
struct DealtDates: Sendable {
  private struct Deals: Sendable {
    let meanScore: Double
    let scoreVariance: Double
    /// The weights of the strongest bursts, the largest first.
    let weights: [Double]
  }

  private let articles: Int
  private let dealsOfSize: [Int: Deals]

  /// Deals dates.
  ///
  /// - Parameters:
  ///   - periods: All articles by period.
  ///   - holders: The numbers of holders that will be asked for.
  ///   - options: The seed, and what a burst is.
  ///   - parallelism: The threads to use; the result does not depend on it.
  ///   - observer: Who may end the run.
  /// - Throws: ``AnalysisError/interrupted``.
  init(
    _ periods: PublicationPeriods, holders: some Sequence<Int>, options: TrendOptions,
    parallelism: Parallelism, observer: any AnalysisObserver
  ) throws(AnalysisError) {
    let totals = periods.observedTotals
    let all = periods.datedArticles
    let sizes = Set(holders.map { Self.rounded($0, of: all) }).sorted()
    let urn = totals.enumerated().flatMap { period, total in
      repeatElement(Int32(period), count: total)
    }
    var found: [Int: Deals] = [:]
    for first in stride(from: 0, to: sizes.count, by: Self.sizesPerRound) {
      try observer.continueOrThrow()
      let round = sizes[first..<min(first + Self.sizesPerRound, sizes.count)]
      let deals = parallelism.map(blocks: round.count) { block in
        Self.deals(of: sizes[first + block], from: urn, totals: totals, options: options)
      }
      for (size, deals) in zip(round, deals) { found[size] = deals }
      observer.progressed(
        to: AnalysisProgress(
          stage: .trends, completed: round.endIndex, total: sizes.count, unit: "deals"))
    }
    dealsOfSize = found
    articles = all
  }

  /// The chance of a score as far from its mean, in the direction of its sign, two-sided.
  ///
  /// The spread is that of the deals, or that of the test's own variance where that is larger, as
  /// it is when articles of a period are alike.
  func pValue(of test: MannKendallTest, holders: Int) -> Double {
    guard test.score != 0, let deals = dealsOfSize[Self.rounded(holders, of: articles)] else {
      return 1
    }
    let sign = Double(test.score.signum())
    let error = max(deals.scoreVariance, test.variance).squareRoot()
    let distance = sign * (Double(test.score) - deals.meanScore) - 1
    return min(1, 2 * NormalDistribution().upperTail(distance / error))
  }

  /// The chance of a burst of this weight or more; 1 for a weight of 0.
  ///
  /// Up to the tenth largest weight of the deals it is the share of deals that reach it, this one
  /// counted in; beyond it falls by e for each unit of weight. A weight is the logarithm of a
  /// likelihood ratio, and by Markov's inequality a ratio of eʷ is not more likely than e⁻ʷ.
  func pValue(ofBurst weight: Double, holders: Int) -> Double {
    guard weight > 0, let deals = dealsOfSize[Self.rounded(holders, of: articles)] else {
      return 1
    }
    let all = Double(deals.weights.count + 1)
    let anchor = deals.weights[Self.anchor - 1]
    guard weight <= anchor else {
      return Double(Self.anchor) / all * exp(anchor - weight)
    }
    let reaching = deals.weights.partitioningIndex { $0 < weight }
    return Double(reaching + 1) / all
  }

  /// The number itself up to 100, beyond it two digits: chance changes slowly.
  private static func rounded(_ holders: Int, of all: Int) -> Int {
    var unit = 1
    while holders / unit > 100 { unit *= 10 }
    return min((holders + unit / 2) / unit * unit, all)
  }

  private static func deals(
    of holders: Int, from urn: [Int32], totals: [Int], options: TrendOptions
  ) -> Deals {
    var stream = RandomStream(
      seed: options.seed, purpose: "trends.dealt-dates", index: UInt64(holders))
    var urn = urn
    // Of more than half, those that are left out are fewer.
    let isLeftOut = holders > urn.count / 2
    let drawn = isLeftOut ? urn.count - holders : holders
    var scores = Moments()
    var weights: [Double] = []
    for _ in 0..<count {
      var counts = [Int](repeating: 0, count: totals.count)
      for place in 0..<drawn {
        let other = place + stream.nextIndex(below: urn.count - place)
        urn.swapAt(place, other)
        counts[Int(urn[place])] += 1
      }
      if isLeftOut { counts = zip(totals, counts).map { $0 - $1 } }
      scores.add(
        Double(MannKendallTest.score(zip(counts, totals).map { Double($0) / Double($1) })))
      weights.append(Bursts(counts: counts, totals: totals, options: options)?.strongest ?? 0)
    }
    return Deals(
      meanScore: scores.mean ?? 0, scoreVariance: scores.variance ?? 0,
      weights: weights.sorted(by: >))
  }

  private static let count = 400
  private static let anchor = 10
  private static let sizesPerRound = 32
}

extension [Double] {
  /// The first place from which on a condition holds, in an array that is sorted by it.
  fileprivate func partitioningIndex(where isLater: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
