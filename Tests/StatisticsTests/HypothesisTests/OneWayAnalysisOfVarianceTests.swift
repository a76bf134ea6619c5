import Statistics
import TestSupport
import Testing

/// NIST Statistical Reference Datasets, analysis of variance.
///
/// The decimals of SmLs04 to SmLs09 lose digits when they are read as doubles: from 10¹² on, a
/// double holds four decimals. `rounded` is the F that exact rational arithmetic makes of the
/// doubles (Reference/nist_exact.py), which no algorithm on doubles can pass.
@Suite("NIST's analyses of variance")
struct AnalysisOfVarianceNISTTests {
  struct Certified: Sendable, CustomTestStringConvertible {
    let name: String
    let statistic: Double
    let rounded: Double
    /// The correct digits of the certified F that the doubles leave.
    let digits: Double
    var testDescription: String { name }
  }

  static let sets = [
    Certified(
      name: "AtmWtAg", statistic: 15.9467335677930, rounded: 15.946733566676926, digits: 10),
    Certified(name: "SiRstv", statistic: 1.18046237440255, rounded: 1.1804623744024468, digits: 13),
    Certified(name: "SmLs01", statistic: 21, rounded: 21.000000000000001, digits: 14),
    Certified(name: "SmLs02", statistic: 201, rounded: 201.00000000000002, digits: 14),
    Certified(name: "SmLs03", statistic: 2001, rounded: 2001.0000000000002, digits: 14),
    Certified(name: "SmLs04", statistic: 21, rounded: 21.000000000776102, digits: 10),
    Certified(name: "SmLs05", statistic: 201, rounded: 201.00000001241763, digits: 10),
    Certified(name: "SmLs06", statistic: 2001, rounded: 2001.000000128833, digits: 10),
    Certified(name: "SmLs07", statistic: 21, rounded: 21.000811887818771, digits: 4.4),
    Certified(name: "SmLs08", statistic: 201, rounded: 201.01300409594845, digits: 4.1),
    Certified(name: "SmLs09", statistic: 2001, rounded: 2001.1349262209505, digits: 4.1),
  ]

  @Test("F is certified, up to what the doubles hold", arguments: sets)
  func certified(set: Certified) throws {
    let groups = try Self.groups(set.name)
    let analysis = try #require(OneWayAnalysisOfVariance(groups))
    #expect(logRelativeError(analysis.statistic, set.statistic) >= set.digits)
    #expect(logRelativeError(analysis.statistic, set.rounded) >= 14)
    let streams = OneWayAnalysisOfVariance(groups.map(Moments.streamed))
    #expect(logRelativeError(streams?.statistic, set.rounded) >= 14)
    #expect(analysis.betweenDegreesOfFreedom == Double(groups.count - 1))
    #expect(analysis.withinDegreesOfFreedom == Double(groups.joined().count - groups.count))
  }

  /// The groups of a set; those of Simon and Lesage (1989) are made by their rule.
  static func groups(_ name: String) throws -> [[Double]] {
    guard name.hasPrefix("SmLs"), let number = Int(name.suffix(2)) else {
      let rows = NISTData.rows(name)
      let treatments = Set(rows.map { $0[0] }).sorted()
      return treatments.map { treatment in rows.filter { $0[0] == treatment }.map { $0[1] } }
    }
    let base = ["1", "1000000", "1000000000000"][(number - 1) / 3]
    let pairs = [10, 100, 1_000][(number - 1) % 3]
    func value(_ tenths: Int) throws -> Double { try #require(Double("\(base).\(tenths)")) }
    return try [4, 3, 5, 3, 5, 3, 5, 3, 5].map { tenths in
      NISTData.alternating(
        try value(tenths), try value(tenths - 1), try value(tenths + 1), pairs: pairs)
    }
  }
}

@Suite("One-way analysis of variance")
struct OneWayAnalysisOfVarianceTests {
  /// `summary(aov(v ~ g))` of R 4.2.2 (Reference/summaries.R): sums of squares, F, p.
  @Test(
    "equals R's",
    arguments: [
      (
        [MomentsTests.tied, [0.3, 12.1, -4.4], MomentsTests.spread],
        [96.927143939393929, 621.98118939393942, 1.6362794063841717, 0.21856931593760962]
      ),
      (
        [MomentsTests.tied, MomentsTests.spread],
        [58.450001082251092, 477.45452272727266, 2.3259807326134165, 0.14370361572018656]
      ),
      (
        [[1, 2, 3], [11, 12, 13.5], [21.25, 22, 23], [5, 6]],
        [675.96212121212125, 7.2083333333333286, 218.80854790681397, 2.797710157692633e-07]
      ),
    ] as [([[Double]], [Double])])
  func references(groups: [[Double]], reference: [Double]) throws {
    let analysis = try #require(OneWayAnalysisOfVariance(groups))
    #expect(logRelativeError(analysis.betweenSumOfSquares, reference[0]) > 13)
    #expect(logRelativeError(analysis.withinSumOfSquares, reference[1]) > 13)
    #expect(logRelativeError(analysis.statistic, reference[2]) > 13)
    #expect(logRelativeError(analysis.pValue, reference[3]) > 11)
    #expect(
      logRelativeError(analysis.etaSquared, reference[0] / (reference[0] + reference[1])) > 13)
    let k = Double(groups.count)
    let square = reference[1] / (Double(groups.joined().count) - k)
    let omega =
      (reference[0] - (k - 1) * square) / (reference[0] + reference[1] + square)
    #expect(logRelativeError(analysis.omegaSquared, omega) > 12)
  }

  @Test("groups without spread between and within are undefined")
  func undefined() throws {
    for groups in [
      [], [[1, 2]], [[1, 2], []], [[1], [2]], [[0.1, 0.1], [0.1]], [[1, .nan], [2]],
    ] {
      #expect(OneWayAnalysisOfVariance(groups) == nil)
    }
    let certain = try #require(OneWayAnalysisOfVariance([[0.1, 0.1, 0.1], [0.3, 0.3]]))
    #expect(certain.statistic == .infinity && certain.pValue == 0 && certain.etaSquared == 1)
    let none = try #require(OneWayAnalysisOfVariance([[1, 3], [3, 1]]))
    #expect(none.statistic == 0 && none.pValue == 1 && none.omegaSquared < 0)
  }

  @Test("F bears shift, scale and the order of groups, and is the square of t for two")
  func properties() throws {
    try forEverySeed { generator, seed in
      let groups = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
        (0..<Int.random(in: 2...9, using: &generator)).map { _ in
          Double(Int.random(in: 0...400, using: &generator)) / 8
        }
      }
      let plain = try #require(OneWayAnalysisOfVariance(groups))
      let moved = groups.shuffled(using: &generator).map { $0.map { 4_096 - 2 * $0 } }
      #expect(
        absoluteError(OneWayAnalysisOfVariance(moved)?.statistic, plain.statistic)
          <= 1e-13 * max(plain.statistic, 1), "seed \(seed)")
      let pair = try #require(OneWayAnalysisOfVariance(Array(groups[..<2])))
      let sample = groups[0] + groups[1]
      let labels = groups[0].map { _ in 0.0 } + groups[1].map { _ in 1.0 }
      let line = try #require(LinearRegression(response: sample, predictors: [labels]))
      #expect(absoluteError(line.statistic, pair.statistic) <= 1e-12 * max(pair.statistic, 1))
      #expect(absoluteError(line.pValue, pair.pValue) < 1e-12, "seed \(seed)")
    }
  }
}
