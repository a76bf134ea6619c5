import Statistics
import TestSupport
import Testing

@Suite("Histogram")
struct HistogramTests {
  static let large = (1...200).map { Double($0 * $0 * 37 % 1_009) / 8 }

  /// Counts and second edge of `numpy.histogram(x, bins = )`, NumPy 2.4.6 (Reference/summaries.py).
  @Test(
    "bins equal NumPy's",
    arguments: [
      (MomentsTests.tied, .sturges, 2.76, [3, 1, 4, 1, 2]),
      (MomentsTests.tied, .scott, 3.9, [4, 4, 3]),
      (MomentsTests.tied, .freedmanDiaconis, 3.9, [4, 4, 3]),
      (MomentsTests.tied, .count(4), 3.1875, [4, 3, 2, 2]),
      (MomentsTests.tied, .count(7), 2.2714285714285714, [3, 1, 3, 1, 0, 1, 2]),
      (MomentsTests.spread, .sturges, 4.86, [3, 4, 1, 1, 1]),
      (MomentsTests.spread, .scott, 7.833333333333334, [4, 5, 1]),
      (MomentsTests.spread, .freedmanDiaconis, 4.86, [3, 4, 1, 1, 1]),
      (MomentsTests.spread, .count(7), 3.585714285714286, [3, 1, 4, 0, 1, 0, 1]),
      (large, .sturges, 14.305555555555555, [26, 18, 21, 23, 15, 21, 24, 24, 28]),
      (large, .scott, 21.270833333333332, [33, 32, 31, 28, 36, 40]),
      (large, .freedmanDiaconis, 21.270833333333332, [33, 32, 31, 28, 36, 40]),
      (large, .count(7), 18.285714285714285, [29, 30, 26, 21, 29, 32, 33]),
    ] as [([Double], HistogramRule, Double, [Int])])
  func references(values: [Double], rule: HistogramRule, edge: Double, counts: [Int]) throws {
    let histogram = try #require(Histogram(values, rule: rule))
    #expect(histogram.counts == counts)
    #expect(logRelativeError(histogram.edges[1], edge) > 14)
    #expect(histogram.edges.first == values.min() && histogram.edges.last == values.max())
  }

  @Test("a width puts the edges at its multiples")
  func width() throws {
    let histogram = try #require(Histogram([-3, -0.5, 0, 4, 9.9, 10], rule: .width(5)))
    #expect(histogram.edges == [-5, 0, 5, 10, 15])
    #expect(histogram.counts == [2, 2, 1, 1])
    let one = try #require(Histogram([7, 7], rule: .width(2)))
    #expect(one.edges == [6, 8] && one.counts == [2])
  }

  @Test("constant values fill one bin; what is undefined is nil")
  func edges() throws {
    for rule in [HistogramRule.sturges, .scott, .freedmanDiaconis, .count(5)] {
      let histogram = try #require(Histogram([3, 3, 3], rule: rule))
      #expect(histogram.edges == [2.5, 3.5] && histogram.counts == [3])
    }
    #expect(Histogram([1e300, 1e300])?.counts == [2])
    #expect(Histogram([]) == nil)
    #expect(Histogram([1, .nan]) == nil && Histogram([1, .infinity]) == nil)
    #expect(Histogram([-1.7e308, 1.7e308]) == nil)
    #expect(Histogram([0, 1], rule: .width(1e-9)) == nil)
    #expect(Histogram([0, 1], rule: .count(Histogram.binLimit + 1)) == nil)
    let heavy = [Double](repeating: 5, count: 90) + (0..<10).map(Double.init)
    #expect(try #require(Histogram(heavy)).counts.count > 1)  // no interquartile range
  }

  @Test("each value falls in the bin of its edges")
  func properties() throws {
    try forEverySeed { generator, seed in
      let values = (0..<Int.random(in: 1...80, using: &generator)).map { _ in
        Double(Int.random(in: -50...50, using: &generator)) / 10
      }
      let rules = [HistogramRule.sturges, .scott, .freedmanDiaconis, .count(6), .width(0.3)]
      for rule in rules {
        let histogram = try #require(Histogram(values, rule: rule))
        let last = histogram.counts.count - 1
        for (bin, count) in histogram.counts.enumerated() {
          let inside = values.count {
            histogram.edges[bin] <= $0
              && ($0 < histogram.edges[bin + 1] || (bin == last && $0 == histogram.edges[bin + 1]))
          }
          #expect(count == inside, "seed \(seed), \(rule)")
        }
        #expect(histogram.counts.reduce(0, +) == values.count, "seed \(seed), \(rule)")
      }
    }
  }
}
