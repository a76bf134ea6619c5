import Statistics
import TestSupport
import Testing

@Suite("Evaluation of items with weights")
struct WeightedEvaluationTests {
  private static let gold = [0, 0, 1, 1, 1, 2, 2, 2, 1, 0]
  private static let predicted = [0, 1, 1, 1, 2, 2, 2, 1, 0, 0]
  private static let weights = [4, 1.5, 10, 10, 2, 3, 3, 10, 4, 4]

  /// scikit-learn 1.9.1: `accuracy_score`, `precision_score`, … with `sample_weight`.
  @Test("scores are scikit-learn's")
  func reference() throws {
    var confusion = WeightedConfusion(classes: 3)
    for item in Self.gold.indices {
      confusion.add(
        gold: Self.gold[item], predicted: Self.predicted[item], weight: Self.weights[item])
    }
    #expect(abs(try #require(confusion.accuracy) - 0.6601941747572816) < 1e-15)
    #expect(abs(try #require(confusion.macroFMeasure) - 0.6466127401415571) < 1e-15)
    let f = [0.7441860465116279, 0.6956521739130435, 0.5]
    let precision = [0.6666666666666666, 0.6349206349206349, 0.75]
    let recall = [0.8421052631578947, 0.7692307692307693, 0.375]
    for label in 0..<3 {
      #expect(abs(try #require(confusion.fMeasure(label)) - f[label]) < 1e-15)
      #expect(abs(try #require(confusion.precision(label)) - precision[label]) < 1e-15)
      #expect(abs(try #require(confusion.recall(label)) - recall[label]) < 1e-15)
    }
    #expect(confusion[2, 1] == 10 && confusion.total == 51.5)
  }

  @Test("what nobody gave or predicted has no score")
  func empty() {
    var confusion = WeightedConfusion(classes: 3)
    #expect(confusion.accuracy == nil && confusion.macroFMeasure == nil)
    confusion.add(gold: 0, predicted: 0, weight: 2)
    #expect(confusion.accuracy == 1 && confusion.macroFMeasure == 1)
    #expect(confusion.fMeasure(1) == nil && confusion.recall(1) == nil)
  }

  @Test("a reliability curve with equal weights is that of the items")
  func equalWeights() throws {
    try forEverySeed(0..<20) { generator, seed in
      let probabilities = (0..<80).map { _ in Double.random(in: 0...1, using: &generator) }
      let held = probabilities.map { Double.random(in: 0..<1, using: &generator) < $0 }
      let plain = try #require(
        Calibration(ProbabilityForecasts(probabilities: probabilities, outcomes: held)))
      let weighted = try #require(
        WeightedReliability(
          probabilities: probabilities, outcomes: held.map { $0 ? 1 : 0 },
          weights: [Double](repeating: 3.5, count: 80)))
      #expect(weighted.bins.map(\.count) == plain.bins.map(\.count), "seed \(seed)")
      #expect(abs(weighted.expectedError - plain.expectedError) < 1e-12, "seed \(seed)")
      for (one, other) in zip(weighted.bins, plain.bins) {
        #expect(one.probabilities == other.probabilities)
        #expect(abs(one.observed.value - other.observed.value) < 1e-12)
        #expect(abs(one.observed.interval.lower - other.observed.interval.lower) < 1e-9)
      }
    }
  }

  @Test("a heavy item counts as several")
  func heavyItem() throws {
    let curve = try #require(
      WeightedReliability(
        probabilities: [0.82, 0.88, 0.55], outcomes: [1, 0, 0.5], weights: [3, 1, 4],
        binning: .equalWidth(10)))
    // By hand: 0.55 holds a half; of 0.82 and 0.88 three quarters hold, their mean is 0.835.
    #expect(curve.bins.map(\.count) == [1, 2])
    #expect(curve.bins[1].observed.value == 0.75)
    #expect(abs(curve.bins[1].meanProbability - 0.835) < 1e-15)
    #expect(abs(curve.expectedError - (0.5 * 0.05 + 0.5 * 0.085)) < 1e-15)
  }
}
