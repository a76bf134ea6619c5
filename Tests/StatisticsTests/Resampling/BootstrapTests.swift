import NumericCore
import TestSupport
import Testing

@testable import Statistics

@Suite("Bootstrap")
struct BootstrapTests {
  private let x = (0..<60).map { Double(($0 * 29) % 53) / 4 }
  private let y = (0..<60).map { Double(($0 * 17) % 47) / 3 + 1 }
  private let articles = (0..<60).map { $0 / 4 }
  private let outlets = (0..<60).map { $0 / 20 }

  private func everything(_ bootstrap: Bootstrap) -> [BootstrapEstimate?] {
    let clustered = ResamplingDesign.clustered(by: articles, within: outlets)
    return [
      bootstrap.mean(x), bootstrap.mean(x, design: clustered), bootstrap.median(x),
      bootstrap.median(x, design: clustered), bootstrap.proportion(x.map { $0 > 5 }),
      bootstrap.differenceOfMeans(x, y), bootstrap.ratio(of: x, to: y, design: clustered),
      bootstrap.logRatio((x, y), (y, x)), bootstrap.correlation(x, y),
      bootstrap.statistic(of: x, design: .stratified(by: outlets)) { $0[0] + $0[$0.count - 1] },
      bootstrap.statistic(ofIndicesBelow: 60) { Double($0[7]) },
      bootstrap.statistic(ofWeights: 60) { Double($0[3] + $0[8]) },
    ]
  }

  @Test("gives the same bits for any number of threads", arguments: Bootstrap.Method.allCases)
  func threads(method: Bootstrap.Method) {
    func all(_ threads: Int, seed: UInt64 = 5) -> [BootstrapEstimate?] {
      everything(
        Bootstrap(
          resamples: 333, method: method, keepsReplicates: true, seed: seed,
          parallelism: Parallelism(threads: threads)))
    }
    let one = all(1)
    #expect(!one.contains(nil))
    for threads in [2, 3, 8] { #expect(all(threads) == one) }
    #expect(all(1, seed: 6) != one)
  }

  @Test("totals and closures give the same replicates")
  func totalsAreClosures() throws {
    let bootstrap = Bootstrap(resamples: 200, keepsReplicates: true)
    for design in [
      ResamplingDesign.independent, .clustered(by: articles), .stratified(by: outlets),
      .clustered(by: articles, within: outlets),
    ] {
      let (x, y) = (x, y)
      func expectSame(_ a: BootstrapEstimate?, _ b: BootstrapEstimate?) throws {
        let (a, b) = (try #require(a), try #require(b))
        #expect(zip(a.replicates, b.replicates).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(abs(a.interval.lower - b.interval.lower) < 1e-10)
        #expect(abs((a.acceleration ?? 9) - (b.acceleration ?? 8)) < 1e-10)
      }
      try expectSame(
        bootstrap.mean(x, design: design),
        bootstrap.statistic(of: x, design: design) { values in
          var sum = 0.0
          for place in values.indices { sum += values[place] }
          return sum / Double(values.count)
        })
      try expectSame(
        bootstrap.ratio(of: x, to: y, design: design),
        bootstrap.statistic(ofWeights: 60, design: design) { weights in
          var (a, b) = (0.0, 0.0)
          for place in weights.indices {
            a += Double(weights[place]) * x[place]
            b += Double(weights[place]) * y[place]
          }
          return a / b
        })
      try expectSame(
        bootstrap.correlation(x, y, design: design),
        bootstrap.statistic(ofIndicesBelow: 60, design: design) { drawn in
          var (a, b) = (0.0, 0.0)
          for place in drawn.indices {
            a += x[drawn[place]] / Double(drawn.count)
            b += y[drawn[place]] / Double(drawn.count)
          }
          var (xx, yy, xy) = (0.0, 0.0, 0.0)
          for place in drawn.indices {
            let (u, v) = (x[drawn[place]] - a, y[drawn[place]] - b)
            xx += u * u
            yy += v * v
            xy += u * v
          }
          return xy / (xx * yy).squareRoot()
        })
      if design != .independent {
        try expectSame(
          bootstrap.quantile(x, 0.3, design: design),
          bootstrap.statistic(of: x, design: design) { values in
            var drawn: [Double] = []
            for place in values.indices { drawn.append(values[place]) }
            return Quantiles(drawn)?.quantile(0.3) ?? .nan
          })
      }
    }
  }

  @Test("two samples are two strata")
  func twoSamples() throws {
    let bootstrap = Bootstrap(resamples: 200, keepsReplicates: true)
    let (x, y) = (x, Array(y.prefix(25)))
    let labels = x.map { _ in 0 } + y.map { _ in 1 }
    let all = x + y
    let closure = try #require(
      bootstrap.statistic(ofIndicesBelow: 85, design: .stratified(by: labels)) { drawn in
        var sums = [0.0, 0]
        var counts = [0.0, 0]
        for place in drawn.indices {
          sums[labels[drawn[place]]] += all[drawn[place]]
          counts[labels[drawn[place]]] += 1
        }
        return sums[0] / counts[0] - sums[1] / counts[1]
      })
    let totals = try #require(bootstrap.differenceOfMeans(x, y))
    #expect(zip(closure.replicates, totals.replicates).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs((closure.acceleration ?? 9) - (totals.acceleration ?? 8)) < 1e-10)
  }

  @Test("order statistics have the distribution of drawn quantiles")
  func orderStatistics() throws {
    for (count, probability) in [(60, 0.5), (59, 0.5), (60, 0.9), (7, 0.2), (60, 0), (60, 1)] {
      let values = Array(x.prefix(count))
      let bootstrap = Bootstrap(resamples: 4_000, method: .percentile, keepsReplicates: true)
      let direct = try #require(bootstrap.quantile(values, probability)).replicates
      let plan = DrawPlan(.independent, count: count)
      let drawn = try #require(
        bootstrap.estimate(DrawnQuantileProblem(values, probability, plan))
      ).replicates
      var distance = 0.0
      for value in Set(direct + drawn) {
        let below = (direct.count { $0 <= value }, drawn.count { $0 <= value })
        distance = max(distance, abs(Double(below.0 - below.1)) / 4_000)
      }
      #expect(distance < 0.044)  // Kolmogorov and Smirnov: 0.999
    }
  }

  @Test("its value is the quantile of the sample to the last bit")
  func sampleQuantile() throws {
    let bootstrap = Bootstrap(resamples: 1, method: .percentile)
    for count in 2...60 {
      let values = Array(x.prefix(count))
      let quantiles = try #require(Quantiles(values))
      for probability in stride(from: 0, through: 1, by: 0.01) {
        let found = try #require(bootstrap.quantile(values, probability))
        #expect(found.value == quantiles.quantile(probability))
      }
    }
  }

  @Test("the jackknife of order statistics is that of the values left")
  func orderStatisticsWithoutOne() {
    for count in [2, 5, 6] {
      for probability in [0, 0.25, 0.5, 0.8, 1] {
        let values = Array(x.prefix(count)).sorted()
        let problem = OrderStatisticProblem(values, probability)
        let without = problem.withoutUnits(0..<count, of: 0)
        for (place, value) in without.enumerated() {
          let left = Array(values[..<place] + values[(place + 1)...])
          #expect(value == Quantiles(left)?.quantile(probability))
        }
      }
    }
  }

  @Test("values that move, stretch and turn carry the interval with them")
  func equivariance() throws {
    forEverySeed(0..<5) { generator, seed in
      let values = (0..<20).map { _ in Double.random(in: -1...1, using: &generator) }
      for method in Bootstrap.Method.allCases {
        let bootstrap = Bootstrap(resamples: 499, method: method, seed: seed)
        guard let plain = bootstrap.mean(values),
          let moved = bootstrap.mean(values.map { 1e6 - 4 * $0 })
        else {
          Issue.record("seed \(seed): no interval")
          continue
        }
        #expect(abs(moved.interval.lower - (1e6 - 4 * plain.interval.upper)) < 1e-8, "\(seed)")
        #expect(abs(moved.interval.upper - (1e6 - 4 * plain.interval.lower)) < 1e-8, "\(seed)")
      }
    }
  }

  @Test("a variance divided by n is biased by −σ²/n")
  func bias() throws {
    let values = x
    let result = try #require(
      Bootstrap(resamples: 9_999).statistic(of: values) { drawn in
        var (sum, squares) = (0.0, 0.0)
        for place in drawn.indices {
          sum += drawn[place]
          squares += drawn[place] * drawn[place]
        }
        let n = Double(drawn.count)
        return squares / n - sum * sum / (n * n)
      })
    #expect(abs(result.bias / (-result.value / 60) - 1) < 0.5)
    #expect(result.interval.contains(result.value))
  }
}

@Suite("Bootstrap of data that say little")
struct BootstrapEdgeTests {
  @Test("constant values have an interval of no width", arguments: Bootstrap.Method.allCases)
  func constant(method: Bootstrap.Method) throws {
    let bootstrap = Bootstrap(resamples: 99, method: method)
    let values = [Double](repeating: 0.1, count: 7)
    for result in [
      bootstrap.mean(values), bootstrap.median(values), bootstrap.ratio(of: values, to: values),
    ] {
      let estimate = try #require(result)
      #expect(estimate.interval.lower == estimate.value)
      #expect(estimate.interval.upper == estimate.value)
      #expect(estimate.standardError == 0)
      #expect(estimate.bias == 0)
    }
    #expect(bootstrap.correlation(values, [1, 2, 3, 4, 5, 6, 7]) == nil)
  }

  @Test("too few units, or values that are no numbers, have no interval")
  func undefined() {
    let bootstrap = Bootstrap(resamples: 99)
    #expect(bootstrap.mean([]) == nil)
    #expect(bootstrap.mean([1]) == nil)
    #expect(bootstrap.mean([1, 2, 3], design: .clustered(by: [4, 4, 4])) == nil)
    #expect(bootstrap.mean([1, 2], design: .stratified(by: [0, 1])) == nil)
    #expect(bootstrap.mean([1, .nan, 3]) == nil)
    #expect(bootstrap.median([]) == nil)
    #expect(bootstrap.median([1, .nan, 3]) == nil)
    #expect(bootstrap.differenceOfMeans([1, 2], [3]) == nil)
    #expect(bootstrap.ratio(of: [1, 2], to: [0, 0]) == nil)
    #expect(bootstrap.logRatio(([0, 0], [9, 8]), ([1, 2], [7, 8])) == nil)
    #expect(bootstrap.statistic(of: [1, 2]) { _ in .nan } == nil)
  }

  @Test("an estimate outside all replicates falls back to the percentile interval")
  func outside() throws {
    let distinct: @Sendable (Span<Int>) -> Double = { weights in
      var count = 0.0
      for place in weights.indices where weights[place] > 0 { count += 1 }
      return count
    }
    let accelerated = try #require(
      Bootstrap(resamples: 199).statistic(ofWeights: 30, distinct))
    let percentile = try #require(
      Bootstrap(resamples: 199, method: .percentile).statistic(ofWeights: 30, distinct))
    #expect(accelerated.biasCorrection == nil && accelerated.acceleration == nil)
    #expect(accelerated.interval == percentile.interval)
    #expect(accelerated.value == 30 && accelerated.bias < -8)
  }

  @Test("resamples without a value are counted and left out, infinite ones kept")
  func undefinedResamples() throws {
    let bootstrap = Bootstrap(resamples: 999, method: .percentile, keepsReplicates: true)
    let pairs = try #require(bootstrap.ratio(of: [1, 0, 0], to: [1, 0, 0]))
    #expect(abs(Double(pairs.undefinedCount) / 999 - 8.0 / 27) < 0.06)
    #expect(pairs.replicates.count + pairs.undefinedCount == 999)
    let rare = try #require(
      bootstrap.logRatio(([3, 0, 0, 0], [9, 9, 9, 9]), ([2, 2, 2, 1], [9, 9, 9, 9])))
    #expect(rare.interval.lower == -.infinity)
    #expect(rare.interval.upper.isFinite && rare.standardError.isFinite)
  }

  @Test("where no formula gives a standard error, BCa stands in for the studentised interval")
  func standIn() throws {
    let values = [1.0, 4, 2, 8, 5, 7]
    let studentized = try #require(Bootstrap(resamples: 199, method: .studentized).median(values))
    let accelerated = try #require(Bootstrap(resamples: 199).median(values))
    #expect(studentized == accelerated)
    #expect(studentized.method == .biasCorrectedAccelerated)
    #expect(try #require(Bootstrap(method: .studentized).mean(values)).method == .studentized)
  }

  @Test("strata keep their sizes, and clusters come whole")
  func designs() throws {
    let strata = [5, 5, 5, 9, 9]
    let kept = try #require(
      Bootstrap(resamples: 99).statistic(ofIndicesBelow: 5, design: .stratified(by: strata)) {
        var first = 0.0
        for place in $0.indices where strata[$0[place]] == 5 { first += 1 }
        return first
      })
    #expect(kept.value == 3 && kept.standardError == 0)
    let clusters = [1, 2, 1, 3, 2, 1]
    let whole = try #require(
      Bootstrap(resamples: 99).statistic(ofWeights: 6, design: .clustered(by: clusters)) {
        $0[0] == $0[2] && $0[0] == $0[5] && $0[1] == $0[4] && $0[0] + $0[1] + $0[3] == 3 ? 1 : 0
      })
    #expect(whole.value == 1 && whole.standardError == 0)
  }
}
