import TestSupport
import Testing

/// What every test owes its user where the null hypothesis holds: p ≤ α in a share of about α of
/// all samples.
///
/// - Parameters:
///   - name: The test, for the message.
///   - mayBeConservative: Whether a smaller share is right too, as for exact tests of counts.
///   - pValue: Draws a sample under the null hypothesis and tests it.
func expectUniformPValues(
  _ name: String, mayBeConservative: Bool = false, pValue: (inout TestGenerator) -> Double?
) {
  var pValues: [Double] = []
  forEverySeed(0..<500) { generator, seed in
    guard let p = pValue(&generator) else {
      Issue.record("\(name): no p-value for seed \(seed)")
      return
    }
    #expect(p > 0 && p <= 1, "\(name): p = \(p) for seed \(seed)")
    pValues.append(p)
  }
  // Four standard deviations of a binomial share around each level.
  for level in [0.05, 0.2, 0.5, 0.8] {
    let share = Double(pValues.count { $0 <= level }) / 500
    let reach = 4 * (level * (1 - level) / 500).squareRoot()
    #expect(share < level + reach, "\(name): \(share) of p-values at most \(level)")
    if !mayBeConservative {
      #expect(share > level - reach, "\(name): \(share) of p-values at most \(level)")
    }
  }
}

/// What every interval owes its user: it holds the true value in a share of about its level of all
/// samples, here 95 in 100.
func expectCoverage(
  _ name: String, _ range: ClosedRange<Double> = 0.91...0.99,
  holds: (inout TestGenerator) -> Bool
) {
  var held = 0
  forEverySeed(0..<400) { generator, _ in if holds(&generator) { held += 1 } }
  #expect(range.contains(Double(held) / 400), "\(name): \(held) of 400 intervals hold the truth")
}

extension TestGenerator {
  /// A number that is nearly normal: twelve uniform ones added up.
  mutating func normal(_ mean: Double = 0, _ deviation: Double = 1) -> Double {
    mean + deviation
      * ((0..<12).reduce(0.0) { sum, _ in sum + .random(in: 0..<1, using: &self) } - 6)
  }

  /// A sample of such numbers.
  mutating func normals(_ count: Int, _ mean: Double = 0, _ deviation: Double = 1) -> [Double] {
    (0..<count).map { _ in normal(mean, deviation) }
  }

  /// The number of successes of some trials.
  mutating func successes(_ trials: Int, _ probability: Double) -> Int {
    (0..<trials).count { _ in Double.random(in: 0..<1, using: &self) < probability }
  }
}
