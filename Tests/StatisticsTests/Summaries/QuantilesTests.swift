import Statistics
import TestSupport
import Testing

@Suite("Quantiles")
struct QuantilesTests {
  @Test("the nine types carry R's numbers")
  func numbers() {
    #expect(QuantileType.allCases.map(\.rNumber) == Array(1...9))
  }

  @Test("the nine types equal R's")
  func references() throws {
    for (sample, probability, types) in QuantileReferences.rows {
      let quantiles = try #require(Quantiles(QuantileReferences.samples[sample]))
      for (type, reference) in zip(QuantileType.allCases, types) {
        let found = quantiles.quantile(probability, type: type)
        #expect(
          abs(found - reference) <= 2e-14 * max(abs(reference), 1),
          "sample \(sample), p \(probability), type \(type.rNumber)")
      }
    }
  }

  @Test("the robust figures equal R's")
  func robust() throws {
    for (sample, reference) in zip(QuantileReferences.samples, QuantileReferences.robust) {
      let quantiles = try #require(Quantiles(sample))
      let found = [
        quantiles.median, quantiles.medianAbsoluteDeviation() * 1.4826 / 1.482602218505602,
        quantiles.medianAbsoluteDeviation(scale: 1), quantiles.interquartileRange(),
        quantiles.interquartileRange(type: .weibull), quantiles.trimmedMean(0.1),
        quantiles.trimmedMean(0.25),
      ]
      for (figure, value) in zip(found, reference) {
        #expect(abs(figure - value) <= 1e-14 * max(abs(value), 1))
      }
      #expect(quantiles.trimmedMean(0.5) == quantiles.median)
    }
  }

  @Test("a step falls on the value whose share is exactly reached")
  func steps() throws {
    let quantiles = try #require(Quantiles((1...10).map(Double.init)))
    for tenth in 1...9 {
      let p = Double(tenth) / 10
      #expect(quantiles.quantile(p, type: .inverseEmpirical) == Double(tenth))
      #expect(quantiles.quantile(p, type: .averagedInverseEmpirical) == Double(tenth) + 0.5)
    }
  }

  @Test("quantiles grow with the share, stay within the sample, and move with it")
  func properties() throws {
    try forEverySeed { generator, seed in
      let values = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        Double(Int.random(in: -20...20, using: &generator))
      }
      let plain = try #require(Quantiles(values))
      let moved = try #require(Quantiles(values.shuffled(using: &generator).map { 2 * $0 + 64 }))
      for type in QuantileType.allCases {
        var last = -Double.infinity
        for step in 0...16 {
          let p = Double(step) / 16
          let value = plain.quantile(p, type: type)
          #expect(value >= last - 1e-13 && value >= plain.sorted[0], "seed \(seed)")
          #expect(value <= plain.sorted[values.count - 1], "seed \(seed)")
          #expect(abs(moved.quantile(p, type: type) - (2 * value + 64)) < 1e-12, "seed \(seed)")
          last = value
        }
      }
      #expect(
        moved.medianAbsoluteDeviation(scale: 1) == 2 * plain.medianAbsoluteDeviation(scale: 1))
    }
  }

  @Test("no values, NaN and infinity")
  func edges() throws {
    #expect(Quantiles([]) == nil && Quantiles(sorted: []) == nil)
    let holed = try #require(Quantiles([3, .nan, 1]))
    #expect(holed.median.isNaN && holed.quantile(0.2).isNaN && holed.trimmedMean(0.1).isNaN)
    #expect(holed.medianAbsoluteDeviation().isNaN && holed.interquartileRange().isNaN)
    let endless = try #require(Quantiles([.infinity, 1, 2]))
    #expect(endless.median == 2 && endless.quantile(1) == .infinity)
    #expect(Quantiles(sorted: [1, 1, 4])?.median == 1)
  }
}

@Suite("Ranks")
struct RanksTests {
  @Test("ties share the mean of their ranks")
  func ties() {
    let (ranks, ties) = Ranks.midranks([3, 1, 3, 7, -0.0, 0, 3])
    #expect(ranks == [5, 3, 5, 7, 1.5, 1.5, 5])
    #expect(ties == [2, 3])
    #expect(Ranks.midranks([]).ranks.isEmpty)
  }

  @Test("NaN has no rank, infinities have")
  func nonFinite() {
    let (ranks, ties) = Ranks.midranks([.nan, .infinity, 2, .nan, -.infinity])
    #expect(ranks[0].isNaN && ranks[3].isNaN && ties.isEmpty)
    #expect([ranks[1], ranks[2], ranks[4]] == [3, 2, 1])
  }

  @Test("ranks follow their values and add up to n (n + 1) / 2")
  func properties() {
    forEverySeed { generator, seed in
      let values = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Double(Int.random(in: 0...12, using: &generator))
      }
      let (ranks, ties) = Ranks.midranks(values)
      let n = values.count
      #expect(ranks.reduce(0, +) == Double(n * (n + 1)) / 2, "seed \(seed)")
      for i in values.indices {
        let below = values.count { $0 < values[i] }
        let equal = values.count { $0 == values[i] }
        #expect(ranks[i] == Double(below) + Double(equal + 1) / 2, "seed \(seed)")
      }
      #expect(n - ties.reduce(0, +) + ties.count == Set(values).count, "seed \(seed)")
      let order = Array(values.indices).shuffled(using: &generator)
      #expect(Ranks.midranks(order.map { values[$0] }).ranks == order.map { ranks[$0] })
    }
  }
}
