import Statistics
import TestSupport
import Testing

@Suite("The slope of Theil and Sen")
struct TheilSenTests {
  @Test("equals SciPy", arguments: TrendReference.theilSen.indices)
  func reference(row: Int) throws {
    let expected = TrendReference.theilSen[row]
    let line = try #require(
      TheilSenEstimator(times: expected.times, values: expected.values, level: 0.9))
    #expect(agreesWithReference(line.slope.value, expected.slope), "\(expected.name)")
    #expect(agreesWithReference(line.intercept, expected.intercept), "\(expected.name)")
    #expect(agreesWithReference(line.slope.interval.lower, expected.lower), "\(expected.name)")
    #expect(agreesWithReference(line.slope.interval.upper, expected.upper), "\(expected.name)")
  }

  @Test("a line is found among outliers")
  func outliers() throws {
    try forEverySeed { generator, seed in
      var values = (0..<40).map { 3 + 0.5 * Double($0) }
      for _ in 0..<9 {
        values[Int.random(in: 0..<40, using: &generator)] = .random(
          in: -1e6...1e6, using: &generator)
      }
      let line = try #require(TheilSenEstimator(values))
      #expect(abs(line.slope.value - 0.5) < 1e-9, "seed \(seed)")
      #expect(line.slope.interval.contains(0.5), "seed \(seed)")
    }
  }

  @Test("the order of the points does not matter")
  func order() throws {
    let times: [Double] = [0, 1, 3, 4, 9, 12, 13]
    let values: [Double] = [2, 4, 3, 7, 9, 8, 14]
    let line = try #require(TheilSenEstimator(times: times, values: values))
    let other = try #require(
      TheilSenEstimator(times: times.reversed(), values: values.reversed()))
    #expect(line == other)
  }

  @Test("few points leave the interval open")
  func fewPoints() throws {
    let line = try #require(TheilSenEstimator([1, 3, 4]))
    #expect(line.slope.value == 1.5)
    #expect(line.slope.interval.lower == -.infinity && line.slope.interval.upper == .infinity)
  }

  @Test("one time has no slope, equal values a slope of 0")
  func edges() throws {
    #expect(TheilSenEstimator([]) == nil)
    #expect(TheilSenEstimator([5]) == nil)
    #expect(TheilSenEstimator(times: [2, 2, 2], values: [1, 5, 9]) == nil)
    #expect(TheilSenEstimator([1, .nan, 3]) == nil)
    #expect(TheilSenEstimator(times: [0, 1, .infinity], values: [1, 2, 3]) == nil)
    let flat = try #require(TheilSenEstimator([7, 7, 7, 7, 7]))
    #expect(flat.slope.value == 0 && flat.intercept == 7)
    #expect(flat.slope.interval.contains(0))
  }
}
